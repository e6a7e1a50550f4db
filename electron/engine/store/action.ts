// What the learner does to cards besides grading them: columns that an import never touches.
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { Memory } from "../contract/memory.ts";
import type { Marks } from "../contract/study-record.ts";
import { type MarkRow, markColumns, toMarks } from "./card-mark.ts";
import { type MemoryRow, memoryColumns, toMemory } from "./card-memory.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** A card as actions see it; `deck` is the one that it was moved to. */
export interface MarkedCard extends Marks {
	id: CardId;
	home: string;
	dueWhy: string[];
	tags: string[];
	memory: Memory;
	frontText: string;
	backText: string;
}

interface MarkedRow extends MemoryRow, MarkRow {
	id: CardId;
	home: string;
	due_why: string | null;
	tags: string;
	front_text: string;
	back_text: string;
}

/** The given cards in the order given. Fails with `not-found`. */
export function listMarked(db: Db, ids: readonly CardId[]): MarkedCard[] {
	const byId = statement<[CardId], MarkedRow>(
		db,
		`select id, home, due_why, tags, front_text, back_text, ${markColumns}, ${memoryColumns}
		from card where id = ?`,
	);
	return ids.map((id) => {
		const row = byId.get(id);
		if (!row)
			throw new Failure("not-found", `There is no card with the id ${id}.`, {
				cardId: id,
			});
		return toMarked(row);
	});
}

function toMarked(row: MarkedRow): MarkedCard {
	return {
		...toMarks(row),
		id: row.id,
		home: row.home,
		dueWhy: row.due_why === null ? [] : JSON.parse(row.due_why),
		tags: JSON.parse(row.tags),
		memory: toMemory(row),
		frontText: row.front_text,
		backText: row.back_text,
	};
}

/** Columns that an action sets; what is left out stays. */
export interface MarkChange {
	is_suspended?: 0 | 1;
	is_removed?: 0 | 1;
	buried_until?: number | null;
	flag?: number | null;
	flag_reason?: string | null;
	is_marked?: 0 | 1;
	is_leech?: 0 | 1;
}

export function changeMarks(tx: Tx, id: CardId, change: MarkChange): void {
	const names = Object.keys(change);
	if (names.length === 0) return;
	statement<unknown[], unknown>(
		tx,
		`update card set ${names.map((name) => `${name} = @${name}`)} where id = @id`,
	).run({ ...change, id });
}

export function setLeech(tx: Tx, id: CardId, isSuspended: boolean): void {
	changeMarks(tx, id, {
		is_leech: 1,
		...(isSuspended && { is_suspended: 1 }),
	});
}

/** To another deck, or (null) back to the one of its note, or the folder of its note. */
export function moveCard(tx: Tx, id: CardId, deck: string | null): void {
	statement<unknown[], unknown>(
		tx,
		`update card set deck_override = @deck, home = coalesce(@deck,
			case when deck <> '' then trim(replace(deck, '::', '/'), '/') else
			(select rtrim(rtrim(name, replace(name, '/', '')), '/') from note where id = note_id) end)
		where id = @id`,
	).run({ id, deck });
}

/** New again; the log stays as it is. */
export function forgetCard(tx: Tx, id: CardId): void {
	statement<[CardId], unknown>(
		tx,
		`update card set state = 'new', step = null, due_at = null, due_day = null, scheduled_days = null,
			stability = null, difficulty = null, reps = 0, lapses = 0, last_review_at = null,
			last_review_day = null, due_why = null
		where id = ?`,
	).run(id);
}

/** Another studied card of the same note whose front begins alike while its answer differs; null: none. */
export function findSimilar(
	db: Db,
	id: CardId,
): { id: CardId; frontText: string } | null {
	return (
		statement<[CardId], { id: CardId; frontText: string }>(
			db,
			`select other.id, other.front_text as frontText
			from card join card as other on other.note_id = card.note_id and other.id <> card.id
			where card.id = ? and card.kind not in ('scenario', 'contrast')
				and other.kind not in ('scenario', 'contrast') and other.is_retired = 0 and other.is_removed = 0
				and other.back_text <> card.back_text
				and substr(lower(other.front_text), 1, length(card.front_text) / 2 + 1)
					= substr(lower(card.front_text), 1, length(card.front_text) / 2 + 1)
			order by abs(other.position - card.position), other.id limit 1`,
		).get(id) ?? null
	);
}
