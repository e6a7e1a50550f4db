// Today: one sentence about what there is to do, one button to do it, and quietly what comes next.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Today } from "../../../electron/engine/contract/data.ts";
import { appQuery } from "../../app-query.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, Section, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { WaitingNotes } from "../../components/waiting-notes.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { nextQuery, todayQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { writeSheet } from "../sheet/setup.ts";
import { DeckTree } from "./deck-tree.tsx";
import { ExamPanel } from "./exam-panel.tsx";
import { WeekAhead } from "./week-ahead.tsx";
import { countDue, sayMix, sayRest, sayWork } from "./words.ts";

export function TodayScreen() {
	useTitle("Today");
	const { client } = useApp().engine;
	const today = useQuery(todayQuery(client));
	const memory = useQuery(appQuery(client));
	const isNew = memory.data?.isWelcomed === false;
	useEffect(() => {
		if (isNew) window.location.replace(routeHref({ screen: "welcome" }));
	}, [isNew]);
	if (today.isPending || memory.isPending || isNew)
		return <Loading what="what is due today" />;
	if (!today.data)
		return (
			<Failed
				what="Today"
				error={today.error}
				onRetry={() => void today.refetch()}
			/>
		);
	if (today.data.cards === 0)
		return <FirstNotes hasNotes={today.data.notes > 0} />;
	return countDue(today.data) > 0 ? (
		<Work today={today.data} />
	) : (
		<Rest today={today.data} />
	);
}

function Work({ today }: { today: Today }) {
	const { cache, engine } = useApp();
	// After each change, too: what the key shows is there when the key is pressed.
	useEffect(() => void cache.prefetchQuery(nextQuery(engine.client)));
	const start = () => navigate({ screen: "review" });
	useShortcuts({ "start-review": start });
	return (
		<div className="page">
			<ScreenHeading>{sayWork(today)}</ScreenHeading>
			<p className="lead">
				{sayMix(today).map(({ text, isTitle }) =>
					isTitle ? <cite key={text}>{text}</cite> : text,
				)}
			</p>
			<WaitingNotes />
			<div className="actions">
				<Button look="primary" shortcut="start-review" onPress={start}>
					Start reviewing
				</Button>
				<ExtraStudy />
				<CramSheet />
			</div>
			<Below today={today} />
		</div>
	);
}

function Rest({ today }: { today: Today }) {
	return (
		<div className="page">
			<ScreenHeading>
				{today.answered > 0 ? "Done for today" : "Nothing is due today"}
			</ScreenHeading>
			<p className="lead">{sayRest(today, Date.now())}</p>
			<WaitingNotes />
			<div className="actions">
				<a className="button plain" href={routeHref({ screen: "notes" })}>
					Read your notes
				</a>
				<ExtraStudy />
				<CramSheet />
			</div>
			<Below today={today} />
		</div>
	);
}

function ExtraStudy() {
	return (
		<a className="button quiet" href={routeHref({ screen: "cram" })}>
			Extra study…
		</a>
	);
}

/** What is nearest to forgotten, on paper. */
function CramSheet() {
	const setup = writeSheet({ kind: "cram", source: { from: "all" } });
	return (
		<a className="button quiet" href={routeHref({ screen: "sheet", setup })}>
			Revision sheet
		</a>
	);
}

/** What is quieter than the sentence. */
function Below({ today }: { today: Today }) {
	return (
		<>
			<ExamPanel />
			<DeckTree />
			<Ahead today={today} />
		</>
	);
}

function Ahead({ today }: { today: Today }) {
	if (today.ahead.every((count) => count === 0)) return null;
	return (
		<Section title="The week ahead">
			<WeekAhead today={today} />
		</Section>
	);
}

function FirstNotes({ hasNotes }: { hasNotes: boolean }) {
	const { hub } = useApp();
	return (
		<Message
			title={hasNotes ? "Your notes hold no cards yet" : "Bring your notes"}
			actions={
				<>
					<Button
						look="primary"
						shortcut="import-files"
						onPress={() => hub.run("import-files")}
					>
						Import notes…
					</Button>
					<Button
						shortcut="import-folder"
						onPress={() => hub.run("import-folder")}
					>
						Import a folder…
					</Button>
				</>
			}
		>
			<p>
				Amiable makes cards from Markdown notes: from terms and their
				definitions, questions, ordered steps and lists. You see what a note
				would add before anything is written, and your files are never changed.
			</p>
		</Message>
	);
}
