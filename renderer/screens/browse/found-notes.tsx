// What a search finds as notes: each leads to its text, at the first line that has the words.
import { useQuery } from "@tanstack/react-query";
import type { FoundNote } from "../../../electron/engine/contract/find.ts";
import { Failed, Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { mostNotes, notesQuery } from "./query.ts";

export function FoundNotes({ query }: { query: string }) {
	const { client } = useApp().engine;
	const found = useQuery(notesQuery(client, query));
	if (found.isPending) return <Loading what="notes" />;
	if (!found.data)
		return (
			<Failed
				what="Notes"
				error={found.error}
				onRetry={() => void found.refetch()}
			/>
		);
	const notes = found.data;
	return (
		<section className="found-notes" aria-label="Found notes">
			<p role="status">{sayNotes(notes.length)}</p>
			{notes.length === 0 ? (
				<p className="lead">
					A note is found by the words in its title and text. What else you ask
					for, such as tag: or is:due, must hold for one of its cards.
				</p>
			) : (
				<ol>
					{notes.map((note) => (
						<Note key={note.id} note={note} />
					))}
				</ol>
			)}
		</section>
	);
}

function sayNotes(count: number): string {
	if (count === 0) return "No notes";
	return count < mostNotes
		? sayCount(count, "note")
		: `The first ${sayCount(count, "note")}; add a word to narrow it down`;
}

function Note({ note }: { note: FoundNote }) {
	const { id, title, name, line, excerpt } = note;
	const lines = line === null ? undefined : { line, endLine: line };
	return (
		<li>
			<a href={routeHref({ screen: "note", id, ...(lines && { lines }) })}>
				{title}
			</a>
			<span className="small">{name}</span>
			{line !== null && (
				<p>
					<span className="small">line {line}</span> {excerpt}
				</p>
			)}
		</li>
	);
}
