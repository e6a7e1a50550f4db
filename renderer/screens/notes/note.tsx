// One note: its cards in the note's order, its text with the chosen card's lines lit, and what became no card.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
	Card,
	Note,
	NoteId,
} from "../../../electron/engine/contract/data.ts";
import { sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { Problems, SkippedPlaces } from "../../components/place-list.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { cardsQuery, noteQuery } from "../../query.ts";
import { navigate, type Route, routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { CardList } from "./card-list.tsx";
import { type LineRange, NoteText } from "./note-text.tsx";
import "../../styles/notes.css";
import "../../styles/note.css";

type NoteRoute = Extract<Route, { screen: "note" }>;

export function NoteScreen({ route }: { route: NoteRoute }) {
	const { client } = useApp().engine;
	const id = route.id as NoteId;
	const note = useQuery(noteQuery(client, id));
	const cards = useQuery(cardsQuery(client, id));
	useTitle(note.data?.title ?? "Note");
	if (note.isPending || cards.isPending) return <Loading what="the note" />;
	if (!note.data || !cards.data)
		return (
			<Failed
				what="The note"
				error={note.error ?? cards.error}
				onRetry={() => {
					void note.refetch();
					void cards.refetch();
				}}
			/>
		);
	return <NoteView route={route} note={note.data} cards={cards.data} />;
}

/** The text scrolls by itself, so the keyboard must be able to reach it although nothing in it can be pressed. */
const scrollable = { tabIndex: 0 };

interface NoteViewProps {
	route: NoteRoute;
	note: Note;
	cards: readonly Card[];
}

function NoteView({ route, note, cards }: NoteViewProps) {
	const ranges = chosenLines(route, cards);
	const [pane, setPane] = useState<Pane>(ranges.length > 0 ? "text" : "cards");
	const used = usedLines(cards);
	return (
		<div className="note" data-pane={pane}>
			<NoteBar route={route} path={note.path} pane={pane} onPane={setPane} />
			<NoteHead note={note} />
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
					<NoteText
						text={note.text}
						ranges={ranges}
						isUsed={(line) => used.has(line)}
					/>
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
	const isFromReview = props.route.from === "review";
	const target = isFromReview ? "review" : "notes";
	const open = () =>
		desktop?.openNote(props.path).catch((error) => sayProblem(app, error));
	useShortcuts(
		isFromReview ? { "leave-review": () => navigate({ screen: target }) } : {},
	);
	return (
		<div className="note-bar">
			<a className="back" href={routeHref({ screen: target })}>
				<span>← {isFromReview ? "Back to the card" : "All notes"}</span>
				{isFromReview && <Kbd id="leave-review" />}
			</a>
			{desktop && (
				<Button look="quiet" onPress={() => void open()}>
					Open in your editor
				</Button>
			)}
			<PaneSwitch pane={props.pane} onChoose={props.onPane} />
		</div>
	);
}

function NoteHead({ note }: Pick<NoteViewProps, "note">) {
	return (
		<header className="note-head">
			<ScreenHeading>{note.title}</ScreenHeading>
			<p className="small">
				{sayCount(note.cards, "card")}
				{note.retired > 0 && `, ${note.retired} retired`} ·{" "}
				<span className="note-name">{note.name}</span>
				{!note.isPresent && " · the file is gone; its cards wait for it"}
			</p>
		</header>
	);
}

type Pane = "cards" | "text";

/** On a narrow window there is room for one of the two; a wide one shows both and hides the switch. */
function PaneSwitch(props: { pane: Pane; onChoose: (pane: Pane) => void }) {
	const { pane, onChoose } = props;
	const choice = (value: Pane, label: string) => (
		<button
			type="button"
			aria-pressed={pane === value}
			onClick={() => onChoose(value)}
		>
			{label}
		</button>
	);
	return (
		<div className="switch">
			{choice("cards", "Cards")}
			{choice("text", "Text")}
		</div>
	);
}

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

function usedLines(cards: readonly Card[]): ReadonlySet<number> {
	const sources = cards
		.filter((card) => !card.isRetired)
		.flatMap((card) => card.sources);
	return new Set(
		sources.flatMap(({ line, endLine }) =>
			Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
		),
	);
}
