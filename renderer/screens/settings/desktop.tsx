// What Amiable does outside of its windows on this computer: tray, reminder, badge, start at login. Only in the desktop app.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import {
	type DesktopBridge,
	type DesktopSettings,
	type DesktopView,
	type EditorId,
	editorIds,
} from "../../../electron/engine/contract/desktop.ts";
import { say, sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { desktopKey, desktopQuery } from "../../desktop-query.ts";
import { CheckField } from "./option-field.tsx";
import { Updates } from "./updates.tsx";

type Change = Partial<DesktopSettings>;
type SaveDesktop = (name: string, change: Change) => void;

export function Desktop({ desktop }: { desktop: DesktopBridge }) {
	const view = useQuery(desktopQuery(desktop)).data;
	const save = useSaveDesktop(desktop);
	if (!view) return null;
	const { settings } = view;
	return (
		<Section title="On this computer">
			<CheckField
				label="Stay in the tray when the window is closed"
				help="The icon tells how much is due, and reminders come with no window open."
				value={settings.tray}
				onChange={(tray) => save("tray", { tray })}
			/>
			<CheckField
				label="Show on the app’s icon how many cards are due"
				value={settings.badge}
				onChange={(badge) => save("number on the icon", { badge })}
			/>
			<Reminder settings={settings} save={save} />
			<CheckField
				label="Open exams in a window of their own"
				value={settings.examWindow}
				onChange={(examWindow) => save("window for exams", { examWindow })}
			/>
			<EditorField
				value={settings.editor}
				onChange={(editor) => save("editor of notes", { editor })}
			/>
			<Login view={view} save={save} />
			{view.updates && (
				<Updates
					desktop={desktop}
					view={view.updates}
					isOn={settings.updates}
					onChange={(updates) => save("looking for new versions", { updates })}
				/>
			)}
		</Section>
	);
}

const editorWords: Record<EditorId, string> = {
	system: "What the system has for Markdown",
	vscode: "Visual Studio Code",
	vscodium: "VSCodium",
	cursor: "Cursor",
	zed: "Zed",
	sublime: "Sublime Text",
	obsidian: "Obsidian",
};

function EditorField(props: {
	value: EditorId;
	onChange: (editor: EditorId) => void;
}) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>Open notes in</label>
			<select
				id={id}
				value={props.value}
				aria-describedby={`${id}-help`}
				onChange={({ target }) => props.onChange(target.value as EditorId)}
			>
				{editorIds.map((editor) => (
					<option key={editor} value={editor}>
						{editorWords[editor]}
					</option>
				))}
			</select>
			<p id={`${id}-help`} className="help">
				{props.value === "system" || props.value === "obsidian"
					? "It opens the note. The other editors also go to the line."
					: "It goes to the line. If it is not installed, the system’s editor opens the note."}
			</p>
		</div>
	);
}

const usualReminder = "18:00";

function Reminder(props: { settings: DesktopSettings; save: SaveDesktop }) {
	const { settings, save } = props;
	const { reminder, quietFrom, quietTo } = settings;
	return (
		<>
			<CheckField
				label="Remind me once a day"
				help="Only when cards are due, and never during an exam. If the computer was asleep, the reminder comes when it wakes. It needs Amiable to be open, in a window or in the tray."
				value={reminder !== null}
				onChange={(isOn) =>
					save("reminder", { reminder: isOn ? usualReminder : null })
				}
			/>
			{reminder !== null && (
				<div className="field times">
					<TimeField
						label="Remind me at"
						value={reminder}
						onChange={(time) => save("reminder", { reminder: time })}
					/>
					<TimeField
						label="Be quiet from"
						value={quietFrom}
						onChange={(time) => save("quiet hours", { quietFrom: time })}
					/>
					<TimeField
						label="until"
						value={quietTo}
						onChange={(time) => save("quiet hours", { quietTo: time })}
					/>
				</div>
			)}
		</>
	);
}

/** Saved when it is left, so that typing "18" does not first set a reminder at one in the morning. */
function TimeField(props: {
	label: string;
	value: string;
	onChange: (time: string) => void;
}) {
	const { label, value, onChange } = props;
	const id = useId();
	return (
		<div className="time">
			<label htmlFor={id}>{label}</label>
			<input
				key={value}
				id={id}
				type="time"
				required
				defaultValue={value}
				onBlur={(event) => {
					const time = event.target.value;
					if (time && time !== value) onChange(time);
				}}
			/>
		</div>
	);
}

function Login({ view, save }: { view: DesktopView; save: SaveDesktop }) {
	if (!view.canLogin)
		return (
			<p className="field help">
				Once Amiable is installed, it can also start when you log in.
			</p>
		);
	return (
		<CheckField
			label="Start when I log in"
			help="Without a window if it stays in the tray."
			value={view.settings.login}
			onChange={(login) => save("start at login", { login })}
		/>
	);
}

/** The shell keeps these settings, so undoing one is saving what was before. */
function useSaveDesktop(desktop: DesktopBridge): SaveDesktop {
	const app = useApp();
	const cache = useQueryClient();
	const change = async (change: Change) => {
		cache.setQueryData(desktopKey, await desktop.changeSettings(change));
	};
	return (name, part) => {
		const before = cache.getQueryData<DesktopView>(desktopKey)?.settings;
		const former: Change = Object.fromEntries(
			Object.entries(before ?? {}).filter(([key]) => key in part),
		);
		change(part).then(
			() =>
				say(app, `Saved: ${name}`, {
					label: "Undo",
					run: () =>
						void change(former).catch((error) => sayProblem(app, error)),
				}),
			(error) => sayProblem(app, error),
		);
	};
}

/** For a report of a fault. */
export function CopyDiagnostics({ desktop }: { desktop: DesktopBridge }) {
	const app = useApp();
	const copy = () =>
		desktop.copyDiagnostics().then(
			() =>
				say(app, "Copied. There are no notes, cards or names of files in it."),
			(error) => sayProblem(app, error),
		);
	return (
		<Button look="quiet" onPress={() => void copy()}>
			Copy diagnostics
		</Button>
	);
}
