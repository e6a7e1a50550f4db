// Notes as they were last imported: listed, read as pages, and what is wrong in them.
import { coverage } from "../notes/coverage.ts";
import { compareNames } from "../notes/name-order.ts";
import { readBlocks } from "../notes/reading.ts";
import { readNoteMedia } from "../store/media.ts";
import { getNote, listNotes } from "../store/note.ts";
import { os } from "./context.ts";
import { listDisagreements, listProblems } from "./note-problem.ts";

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
			.filter(
				({ isRetired, kind }) =>
					!isRetired && kind !== "scenario" && kind !== "contrast",
			);
		return {
			blocks: readBlocks(text, readNoteMedia(context.db, input.noteId)),
			coverage: coverage(cards, skipped),
		};
	}),
	problems: os.note.problems.handler(({ context: { db } }) => ({
		problems: listProblems(db),
		disagreements: listDisagreements(db),
	})),
};
