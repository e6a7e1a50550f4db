// One note: its cards in the note's order, its text with the chosen card's lines lit, and what became no card.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type {
	Card,
	Note,
	NoteId,
} from "../../../electron/engine/contract/data.ts";
import type { NoteReading } from "../../../electron/engine/contract/reading.ts";
import { sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { Problems, SkippedPlaces } from "../../components/place-list.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { Switch } from "../../components/switch.tsx";
import { useApp, useCommands, useShortcuts } from "../../context.tsx";
import { cardsQuery, noteQuery, readingQuery } from "../../query.ts";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { writeSheet } from "../sheet/setup.ts";
import { CardList } from "./card-list.tsx";
import { sayCoverage } from "./mark.ts";
import { type Look, LookSwitch, PageView, SourceView } from "./note-look.tsx";
import { noteCommands } from "./note-menu.ts";
import type { LineRange } from "./note-text.tsx";
import "../../styles/notes.css";
import "../../styles/note.css";

type NoteRoute = Extract<Route, { screen: "note" }>;

export function NoteScreen({ route }: { route: NoteRoute }) {
	const { client } = useApp().engine;
	const id = route.id as NoteId;
	const note = useQuery(noteQuery(client, id));
	const cards = useQuery(cardsQuery(client, id));
	const reading = useQuery(readingQuery(client, id));
	useTitle(note.data?.title ?? "Note");
	if (note.isPending || cards.isPending || reading.isPending)
		return <Loading what="the note" />;
	if (!note.data || !cards.data || !reading.data)
		return (
			<Failed
				what="The note"
				error={note.error ?? cards.error ?? reading.error}
				onRetry={() => {
					void note.refetch();
					void cards.refetch();
					void reading.refetch();
				}}
			/>
		);
	return (
		<NoteView
			route={route}
			note={note.data}
			cards={cards.data}
			reading={reading.data}
		/>
	);
}

/** The text scrolls by itself, so the keyboard must be able to reach it although nothing in it can be pressed. */
const scrollable = { tabIndex: 0 };

interface NoteViewProps {
	route: NoteRoute;
	note: Note;
	cards: readonly Card[];
	reading: NoteReading;
}

function NoteView({ route, note, cards, reading }: NoteViewProps) {
	const ranges = chosenLines(route, cards);
	const [pane, setPane] = useState<Pane>(ranges.length > 0 ? "text" : "cards");
	const [look, setLook] = useState<Look>(reading.blocks ? "page" : "source");
	useCommands(
		noteCommands(useApp(), note, true).map((command) => ({
			...command,
			title: `This note: ${command.title}`,
		})),
	);
	return (
		<div className="note" data-pane={pane}>
			<NoteBar route={route} path={note.path} pane={pane} onPane={setPane} />
			<NoteHead note={note} coverage={reading.coverage}>
				{reading.blocks && <LookSwitch look={look} onChoose={setLook} />}
			</NoteHead>
			<div className="note-panes">
				<div className="note-cards">
					<CardList
						route={route}
						cards={cards}
						onChoose={() => setPane("text")}
					/>
					<Leftovers
						route={route}
						note={note}
						onChoose={() => setPane("text")}
					/>
				</div>
				<section
					className="note-paper"
					aria-label="Text of the note"
					{...scrollable}
				>
					{look === "page" && reading.blocks ? (
						<PageView
							route={route}
							note={note}
							cards={cards}
							blocks={reading.blocks}
							ranges={ranges}
						/>
					) : (
						<SourceView note={note} cards={cards} ranges={ranges} />
					)}
				</section>
			</div>
		</div>
	);
}

/** Stays in sight on a narrow window, where the text may be scrolled far. */
function NoteBar(props: {
	route: NoteRoute;
	path: string;
	pane: Pane;
	onPane: (pane: Pane) => void;
}) {
	const app = useApp();
	const { desktop } = app.engine;
	const target = props.route.from ?? "notes";
	const isFromReview = target === "review";
	const back: Route = isFromReview ? app.study.get() : { screen: target };
	const open = () =>
		desktop
			?.openNote(props.path, props.route.lines?.line)
			.catch((error) => sayProblem(app, error));
	useShortcuts(isFromReview ? { "leave-review": () => navigate(back) } : {});
	return (
		<div className="note-bar">
			<a className="back" href={routeHref(back)}>
				<span>← {backWords[target]}</span>
				{isFromReview && <Kbd id="leave-review" />}
			</a>
			{desktop && (
				<Button look="quiet" onPress={() => void open()}>
					Open in your editor
				</Button>
			)}
			<a
				className="button quiet"
				href={routeHref({
					screen: "sheet",
					setup: writeSheet({
						kind: "note",
						source: { from: "note", noteId: props.route.id as NoteId },
					}),
				})}
			>
				Revision sheet
			</a>
			<Switch options={panes} value={props.pane} onChange={props.onPane} />
		</div>
	);
}

const backWords = {
	notes: "All notes",
	review: "Back to the card",
	inbox: "Back to the inbox",
	problems: "All problems",
};

function NoteHead(props: {
	note: Note;
	coverage: NoteReading["coverage"];
	children: ReactNode;
}) {
	const { note, coverage, children } = props;
	return (
		<header className="note-head">
			<ScreenHeading>{note.title}</ScreenHeading>
			{children}
			<p className="small">
				{sayCoverage(coverage)} {sayCount(note.cards, "card")}
				{note.inbox > 0 && `, ${note.inbox} in the inbox`}
				{note.retired > 0 && `, ${note.retired} retired`} ·{" "}
				<span className="note-name">{note.name}</span>
				{!note.isPresent && " · the file is gone; its cards wait for it"}
			</p>
		</header>
	);
}

type Pane = "cards" | "text";

/** On a narrow window there is room for one of the two; a wide one shows both and hides the switch. */
const panes: Readonly<Record<Pane, string>> = { cards: "Cards", text: "Text" };

function Leftovers(props: {
	route: NoteRoute;
	note: Note;
	onChoose: () => void;
}) {
	const { route, note, onChoose } = props;
	const { skipped, diagnostics } = note;
	return (
		<>
			{diagnostics.length > 0 && (
				<section className="section">
					<h2>{sayCount(diagnostics.length, "problem")} in this note</h2>
					<Problems diagnostics={diagnostics} />
				</section>
			)}
			{skipped.length > 0 && (
				<details className="section">
					<summary>
						{sayCount(skipped.length, "place")} that became no card, and why
					</summary>
					<SkippedPlaces
						skipped={skipped}
						onChoose={onChoose}
						routeTo={({ line, endLine }) => ({
							screen: "note",
							id: note.id,
							lines: { line, endLine },
							...(route.from && { from: route.from }),
						})}
					/>
				</details>
			)}
		</>
	);
}

/** The lines that the address names, else all places of the card that it names. */
function chosenLines(
	route: NoteRoute,
	cards: readonly Card[],
): readonly LineRange[] {
	if (route.lines) return [route.lines];
	return cards.find((card) => card.id === route.card)?.sources ?? [];
}
