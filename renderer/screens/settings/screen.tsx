// Settings: each is saved as soon as it is changed and can be taken back with Undo.
import { useQuery } from "@tanstack/react-query";
import type { Settings } from "../../../electron/engine/contract/setting.ts";
import { settings as limits } from "../../../electron/engine/contract/setting.ts";
import {
	ScreenHeading,
	Section,
	useSection,
	useTitle,
} from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { settingsQuery } from "../../query.ts";
import { sayDays } from "../../wording.ts";
import { About } from "./about.tsx";
import { Backups } from "./backups.tsx";
import { CardSigns } from "./card-signs.tsx";
import { Decks } from "./decks.tsx";
import { Desktop } from "./desktop.tsx";
import {
	AmountField,
	HourField,
	RetentionField,
	StepsField,
	ThemeField,
} from "./field.tsx";
import { Folders } from "./folders.tsx";
import { Keyboard } from "./keyboard.tsx";
import { type Save, useSave } from "./save.ts";
import { SettingsSearch } from "./search.tsx";
import { TakeAlong } from "./take-along.tsx";
import "../../styles/settings.css";

export function SettingsScreen(props: {
	deck: string | undefined;
	section: string | undefined;
}) {
	const { deck, section } = props;
	useTitle("Settings");
	const { client, desktop } = useApp().engine;
	const settings = useQuery(settingsQuery(client));
	const save = useSave();
	useSection(section, settings.isSuccess);
	if (settings.isPending) return <Loading what="the settings" />;
	if (!settings.data)
		return (
			<Failed
				what="The settings"
				error={settings.error}
				onRetry={() => void settings.refetch()}
			/>
		);
	return (
		<div className="page settings">
			<ScreenHeading>Settings</ScreenHeading>
			<p className="lead">Every change is saved at once, and can be undone.</p>
			<SettingsSearch key={section}>
				<Section title="Look">
					<ThemeField
						value={settings.data.theme}
						onChange={(theme) => save("theme", { theme })}
					/>
				</Section>
				<Memory settings={settings.data} save={save} />
				<Day settings={settings.data} save={save} />
				<Steps settings={settings.data} save={save} />
				<Decks key={deck} deck={deck} />
				<Folders watch={settings.data.watch} save={save} />
				<CardSigns value={settings.data.separators} save={save} />
				<Section title="Keyboard">
					<Keyboard save={save} />
				</Section>
				{desktop && <Desktop desktop={desktop} />}
				<Backups />
				<TakeAlong />
				<About />
			</SettingsSearch>
		</div>
	);
}

interface GroupProps {
	settings: Settings;
	save: Save;
}

function Memory({ settings, save }: GroupProps) {
	return (
		<Section title="Memory">
			<RetentionField
				key={settings.desiredRetention}
				value={settings.desiredRetention}
				onChange={(desiredRetention) =>
					save("how much to remember", { desiredRetention })
				}
			/>
			<AmountField
				label="Longest interval"
				unit="days"
				help={`No card stays away longer than ${sayDays(settings.maximumIntervalDays)}, however well you know it.`}
				schema={limits.shape.maximumIntervalDays}
				value={settings.maximumIntervalDays}
				onChange={(maximumIntervalDays) =>
					save("longest interval", { maximumIntervalDays })
				}
			/>
		</Section>
	);
}

function Day({ settings, save }: GroupProps) {
	return (
		<Section title="A day’s work">
			<AmountField
				label="New cards a day"
				unit="cards"
				help="Each new card asks for about ten short reviews over the next months."
				schema={limits.shape.newPerDay}
				value={settings.newPerDay}
				onChange={(newPerDay) => save("new cards a day", { newPerDay })}
			/>
			<AmountField
				label="Reviews a day"
				unit="cards"
				help="What is over the limit waits for the next day."
				schema={limits.shape.reviewsPerDay}
				value={settings.reviewsPerDay}
				onChange={(reviewsPerDay) => save("reviews a day", { reviewsPerDay })}
			/>
			<HourField
				value={settings.rolloverHour}
				onChange={(rolloverHour) => save("start of the day", { rolloverHour })}
			/>
		</Section>
	);
}

function Steps({ settings, save }: GroupProps) {
	return (
		<Section title="Learning">
			<StepsField
				key={`learning ${settings.learningSteps}`}
				label="Steps for new cards"
				what="A new card"
				schema={limits.shape.learningSteps}
				value={settings.learningSteps}
				onChange={(learningSteps) =>
					save("steps for new cards", { learningSteps })
				}
			/>
			<StepsField
				key={`relearning ${settings.relearningSteps}`}
				label="Steps for forgotten cards"
				what="A forgotten card"
				schema={limits.shape.relearningSteps}
				value={settings.relearningSteps}
				onChange={(relearningSteps) =>
					save("steps for forgotten cards", { relearningSteps })
				}
			/>
		</Section>
	);
}
