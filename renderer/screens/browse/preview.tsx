// The card that was chosen last, and the lines of the note that it comes from.
import { useQuery } from "@tanstack/react-query";
import type { Card, CardId } from "../../../electron/engine/contract/data.ts";
import { CardHistory } from "../../components/card-history.tsx";
import { CardPair, kindWords } from "../../components/card-pair.tsx";
import { useApp } from "../../context.tsx";
import { noteQuery } from "../../query.ts";
import { routeHref } from "../../routes.tsx";
import { sayLines } from "../../wording.ts";
import { splitLines } from "../notes/note-line.ts";
import { cardQuery } from "./query.ts";

export function Preview({ cardId }: { cardId: CardId | null }) {
	return (
		<aside className="browse-preview" aria-label="Chosen card">
			{cardId === null ? (
				<p className="small">Choose a card to see it here.</p>
			) : (
				<ShownCard cardId={cardId} />
			)}
		</aside>
	);
}

function ShownCard({ cardId }: { cardId: CardId }) {
	const { client } = useApp().engine;
	const card = useQuery(cardQuery(client, cardId)).data;
	if (!card) return <p className="small">Loading the card…</p>;
	return (
		<>
			<p className="small">
				{card.context.join(" › ")}
				{kindWords[card.kind] && ` · ${kindWords[card.kind]}`}
			</p>
			<CardPair {...card} />
			<Source card={card} />
			{card.tags.length > 0 && (
				<p className="small">{card.tags.map((tag) => `#${tag}`).join(" ")}</p>
			)}
			<CardHistory key={card.id} cardId={card.id} />
		</>
	);
}

/** More lines than this are read in the note itself. */
const mostLines = 12;

function Source({ card }: { card: Card }) {
	const { client } = useApp().engine;
	const note = useQuery(noteQuery(client, card.noteId)).data;
	const [source] = card.sources;
	if (!source) return null;
	const { line, endLine } = source;
	const lines = splitLines(note?.text ?? "")
		.map((text, index) => ({ number: index + 1, text }))
		.slice(line - 1, Math.min(endLine, line - 1 + mostLines));
	return (
		<section className="browse-source">
			<h2>
				<a href={routeHref({ screen: "note", id: card.noteId, card: card.id })}>
					{card.noteTitle}, {sayLines(line, endLine)}
				</a>
			</h2>
			<ol start={line}>
				{lines.map(({ number, text }) => (
					<li key={number} value={number}>
						<code>{text || " "}</code>
					</li>
				))}
			</ol>
			{endLine - line >= mostLines && <p className="small">and more below</p>}
		</section>
	);
}
