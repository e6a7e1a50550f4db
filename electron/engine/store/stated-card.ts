// Cards as their notes state them, for comparing notes with one another: whatever the learner made of their wording.
import type { NoteId } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import type { Db } from "./open.ts";

export interface StatedCard {
	noteId: NoteId;
	noteTitle: string;
	path: string;
	rule: string;
	front: Rich;
	back: Rich;
	sources: { line: number; endLine: number }[];
}

/** Every card whose text is in its note, in note order; rejected ones are no statement that the learner stands by. */
export function listStatedCards(db: Db): StatedCard[] {
	return db
		.prepare<
			[],
			Omit<StatedCard, "front" | "back" | "sources"> & {
				front: string;
				back: string;
				sources: string;
			}
		>(`
		select note.id as noteId, note.title as noteTitle, note.path, rule, front, back, sources
		from card join note on note.id = card.note_id
		where is_retired = 0 and standing <> 'rejected' and kind not in ('scenario', 'contrast')
		order by note.name, note.id, position, card.id`)
		.all()
		.map((row) => ({
			...row,
			front: JSON.parse(row.front),
			back: JSON.parse(row.back),
			sources: JSON.parse(row.sources),
		}));
}
