// The cards that a cram session may hold: studied ones, by what happened to them.
import { leechTag } from "../contract/action.ts";
import type { CardId, NoteId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import { type MemoryRow, memoryColumns, toMemory } from "./card-memory.ts";
import type { Db } from "./open.ts";

export interface CramCard {
	id: CardId;
	home: string;
	tags: string[];
	memory: Memory;
}

/** What must hold; null: whatever. Days are study days. */
export interface CramWish {
	cardIds: readonly CardId[] | null;
	noteId: NoteId | null;
	/** Known, and due on that day at the latest. */
	dueUntil: number | null;
	/** Graded again on that day or since, taken-back reviews and practice left out. */
	lapsedFrom: number | null;
	studiedOn: number | null;
}

const wasAnswered = (condition: string) => `exists (
	select 1 from review where review.card_id = card.id and review.kind = 'study' and ${condition}
		and not exists (select 1 from review_void where review_void.id = review.id))`;

/** In the order of `cardIds` if they are given, else in note order. */
export function listCramCards(db: Db, wish: CramWish): CramCard[] {
	const conditions = [
		"is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted' and card.kind <> 'scenario'",
		wish.noteId === null ? "" : "note_id = @noteId",
		wish.dueUntil === null ? "" : "state = 'review' and due_day <= @dueUntil",
		wish.lapsedFrom === null
			? ""
			: wasAnswered("grade = 'again' and study_day >= @lapsedFrom"),
		wish.studiedOn === null ? "" : wasAnswered("study_day = @studiedOn"),
	].filter((condition) => condition !== "");
	const from = wish.cardIds
		? "json_each(@cardIds) as given join card on card.id = given.value"
		: "card";
	const order = wish.cardIds ? "given.key" : "note_id, position, card.id";
	return db
		.prepare<
			[Record<string, unknown>],
			MemoryRow & { id: CardId; home: string; tags: string; is_leech: number }
		>(`
		select card.id, home, tags, is_leech, ${memoryColumns} from ${from}
		where ${conditions.join(" and ")} order by ${order}`)
		.all({
			...wish,
			cardIds: wish.cardIds && JSON.stringify([...new Set(wish.cardIds)]),
		})
		.map((row) => ({
			id: row.id,
			home: row.home,
			tags: [
				...JSON.parse(row.tags),
				...(row.is_leech === 1 ? [leechTag] : []),
			],
			memory: toMemory(row),
		}));
}
