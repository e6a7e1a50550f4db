// Notes as they were last imported.
import { getNote, listNotes } from "../store/note.ts";
import { os } from "./context.ts";

export const note = {
	list: os.note.list.handler(({ context }) => listNotes(context.db)),
	get: os.note.get.handler(({ context, input }) =>
		getNote(context.db, input.noteId),
	),
};
