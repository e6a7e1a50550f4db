// What the scheduler knows of a card, as columns of its row; grading reads these without the card's wide text.
import type { CardId, NoteId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

export interface MemoryRow {
	state: Memory["state"];
	step: number;
	due_at: number;
	due_day: number;
	scheduled_days: number;
	stability: number;
	difficulty: number;
	reps: number;
	lapses: number;
	last_review_at: number;
	last_review_day: number;
}

export const memoryColumns =
	"state, step, due_at, due_day, scheduled_days, stability, difficulty, reps, lapses, last_review_at, last_review_day";

/** What grading needs of a card, without its text. */
export interface GradedCard {
	id: CardId;
	frontText: string;
	isRetired: boolean;
	isAnswerChanged: boolean;
	memory: Memory;
	/** The deck in which it is studied. */
	home: string;
	family: number;
	noteId: NoteId;
	tags: string[];
	isLeech: boolean;
	/** Study days on which the other known cards of its family come. */
	siblingDays: number[];
	/** From when it is to be recalled because of an answer; null: it need not be. */
	repairDay: number | null;
}

interface GradedRow extends MemoryRow {
	id: CardId;
	front_text: string;
	is_retired: number;
	is_answer_changed: number;
	home: string;
	family: number;
	note_id: NoteId;
	tags: string;
	is_leech: number;
	siblings: string | null;
	repair_day: number | null;
}

/** In one question: asking costs more than most of what is asked. */
const selectGraded = `
	select id, front_text, is_retired, is_answer_changed, home, family, note_id, tags, is_leech,
		(select group_concat(due_day) from card as sibling
			where family = asked.family and family <> 0 and id <> asked.id and state = 'review'
				and is_retired = 0 and is_suspended = 0 and is_removed = 0 and standing = 'accepted') as siblings,
		(select min(due_day) from repair where card_id = asked.id and done_at is null) as repair_day,
		${memoryColumns}
	from card as asked where id = ?`;

export function createGradedReader(
	db: Db,
): (id: CardId) => GradedCard | undefined {
	const byId = db.prepare<[CardId], GradedRow>(selectGraded);
	return (id) => {
		const row = byId.get(id);
		return (
			row && {
				id: row.id,
				frontText: row.front_text,
				isRetired: row.is_retired === 1,
				isAnswerChanged: row.is_answer_changed === 1,
				memory: toMemory(row),
				home: row.home,
				family: row.family,
				noteId: row.note_id,
				tags: JSON.parse(row.tags),
				isLeech: row.is_leech === 1,
				siblingDays: row.siblings?.split(",").map(Number) ?? [],
				repairDay: row.repair_day,
			}
		);
	};
}

export function toMemory(row: MemoryRow): Memory {
	if (row.state === "new") return { state: "new" };
	const reviewed = {
		stability: row.stability,
		difficulty: row.difficulty,
		reps: row.reps,
		lapses: row.lapses,
		lastReviewAt: row.last_review_at,
		lastReviewDay: row.last_review_day,
	};
	return row.state === "review"
		? {
				...reviewed,
				state: row.state,
				dueDay: row.due_day,
				scheduledDays: row.scheduled_days,
			}
		: { ...reviewed, state: row.state, step: row.step, dueAt: row.due_at };
}

/** "or rollback": a failure takes the whole step back anyway, and without it SQLite copies every page first. */
const remember = `
	update or rollback card set state = ?, step = ?, due_at = ?, due_day = ?, scheduled_days = ?, stability = ?,
		difficulty = ?, reps = ?, lapses = ?, last_review_at = ?, last_review_day = ?, due_why = ?
	where id = ?`;

/**
 * Writes what the scheduler knows of a card from now on, and why the card comes on its day. Bound by
 * place, as this runs at each grade: by name costs half as much again.
 */
export function rememberCard(
	tx: Tx,
	id: CardId,
	memory: Exclude<Memory, { state: "new" }>,
	why?: readonly string[],
): void {
	const isKnown = memory.state === "review";
	statement(tx, remember).run(
		memory.state,
		isKnown ? null : memory.step,
		isKnown ? null : memory.dueAt,
		isKnown ? memory.dueDay : null,
		isKnown ? memory.scheduledDays : null,
		memory.stability,
		memory.difficulty,
		memory.reps,
		memory.lapses,
		memory.lastReviewAt,
		memory.lastReviewDay,
		why ? JSON.stringify(why) : null,
		id,
	);
}

/** Takes away the note of a changed answer: it has been seen. */
export function settleCard(tx: Tx, id: CardId): void {
	statement(tx, "update card set is_answer_changed = 0 where id = ?").run(id);
}
