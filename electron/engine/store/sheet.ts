// The cards that a revision sheet may hold, with what is known of them.
import type { CardId, NoteId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import { type MemoryRow, memoryColumns, toMemory } from "./card-memory.ts";
import type { Db } from "./open.ts";

export interface SheetRow {
	id: CardId;
	home: string;
	tags: string[];
	isLeech: boolean;
	isScenario: boolean;
	memory: Memory;
}

/**
 * Studied cards: of all notes in note order, of one note, or those given, in the order given. Suspended
 * ones are among them only if they were given or are leeches.
 */
export function listSheetRows(
	db: Db,
	wish: { cardIds: readonly CardId[] | null; noteId: NoteId | null },
): SheetRow[] {
	const { cardIds, noteId } = wish;
	const from = cardIds
		? "json_each(@cardIds) as given join card on card.id = given.value"
		: "card join note on note.id = card.note_id";
	return db
		.prepare<
			[Record<string, unknown>],
			MemoryRow & {
				id: CardId;
				home: string;
				tags: string;
				is_leech: number;
				kind: string;
			}
		>(`
		select card.id, home, card.tags, is_leech, card.kind, ${memoryColumns} from ${from}
		where is_retired = 0 and is_removed = 0 and standing = 'accepted'
			${cardIds ? "" : "and (is_suspended = 0 or is_leech = 1)"}
			${noteId === null ? "" : "and note_id = @noteId"}
		order by ${cardIds ? "given.key" : "note.name, note.id, position, card.id"}`)
		.all({ noteId, cardIds: cardIds && JSON.stringify([...new Set(cardIds)]) })
		.map((row) => ({
			id: row.id,
			home: row.home,
			tags: JSON.parse(row.tags),
			isLeech: row.is_leech === 1,
			isScenario: row.kind === "scenario",
			memory: toMemory(row),
		}));
}
