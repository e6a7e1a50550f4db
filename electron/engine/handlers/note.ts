// Notes as they were last imported: listed, read as pages, and what is wrong in them.
import type { Problem } from "../contract/reading.ts";
import { coverage } from "../notes/coverage.ts";
import { compareNames } from "../notes/name-order.ts";
import { readBlocks } from "../notes/reading.ts";
import { readNoteMedia } from "../store/media.ts";
import { getNote, listFaulty, listNotes } from "../store/note.ts";
import { type Context, os } from "./context.ts";

export const note = {
	list: os.note.list.handler(({ context }) =>
		listNotes(context.db).sort((one, other) =>
			compareNames(one.name, other.name),
		),
	),
	get: os.note.get.handler(({ context, input }) =>
		getNote(context.db, input.noteId),
	),
	read: os.note.read.handler(({ context, input }) => {
		const { text, skipped } = getNote(context.db, input.noteId);
		const cards = context.cards
			.list(input.noteId)
			.filter(({ isRetired }) => !isRetired);
		return {
			blocks: readBlocks(text, readNoteMedia(context.db, input.noteId)),
			coverage: coverage(cards, skipped),
		};
	}),
	problems: os.note.problems.handler(({ context }) => ({
		problems: listProblems(context),
		disagreements: [],
	})),
};

/** Longer lines are cut: the place is what matters. */
const longestExcerpt = 160;

function listProblems({ db }: Context): Problem[] {
	return listFaulty(db)
		.sort((one, other) => compareNames(one.name, other.name))
		.flatMap(({ id, title, text, diagnostics }) => {
			const lines = text.split(/\r\n|\r|\n/);
			return diagnostics.map((diagnostic) => ({
				...diagnostic,
				noteId: id,
				noteTitle: title,
				excerpt: (lines[diagnostic.line - 1] ?? "")
					.trim()
					.slice(0, longestExcerpt),
			}));
		});
}
