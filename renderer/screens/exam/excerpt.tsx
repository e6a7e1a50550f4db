// Lines of notes under a question, each with the way to its note.
import { useQueries, useQuery } from "@tanstack/react-query";
import type {
	NoteId,
	SourceSpan,
} from "../../../electron/engine/contract/data.ts";
import { useApp } from "../../context.tsx";
import { noteQuery, notesQuery } from "../../query.ts";
import { routeHref } from "../../routes.tsx";
import { fileName, sayLines } from "../../wording.ts";

export interface Excerpt extends SourceSpan {
	noteId: NoteId;
	text: string;
}

export function Excerpts({ excerpts }: { excerpts: readonly Excerpt[] }) {
	return excerpts.map(({ noteId, path, line, endLine, text }) => (
		<figure key={`${path} ${line}`} className="excerpt">
			<blockquote>{text.trim()}</blockquote>
			<figcaption>
				<a
					href={routeHref({
						screen: "note",
						id: noteId,
						lines: { line, endLine },
					})}
				>
					{fileName(path)}, {sayLines(line, endLine)}
				</a>
			</figcaption>
		</figure>
	));
}

/** Reads the lines from the notes as they are now; what is gone is left out. */
export function useExcerpts(sources: readonly SourceSpan[]): Excerpt[] {
	const { client } = useApp().engine;
	const notes = useQuery(notesQuery(client)).data ?? [];
	const places = sources.flatMap((source) => {
		const note = notes.find(({ path }) => path === source.path);
		return note ? [{ ...source, noteId: note.id }] : [];
	});
	const ids = [...new Set(places.map(({ noteId }) => noteId))];
	const texts = useQueries({
		queries: ids.map((noteId) => noteQuery(client, noteId)),
	});
	return places.flatMap((place) => {
		const text = texts[ids.indexOf(place.noteId)]?.data?.text;
		return text === undefined
			? []
			: [{ ...place, text: linesOf(text, place.line, place.endLine) }];
	});
}

/** Lines are counted from 1, the last one included. */
export function linesOf(text: string, line: number, endLine: number): string {
	return text
		.split(/\r?\n/)
		.slice(line - 1, endLine)
		.join("\n");
}
