// What the scheduler knows of a card, as columns of its row; grading reads these without the card's wide text.
import type { CardId, NoteId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type { Db } from "./open.ts";

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
}

export function createGradedReader(
	db: Db,
): (id: CardId) => GradedCard | undefined {
	const byId = db.prepare<[CardId], GradedRow>(`
		select id, front_text, is_retired, is_answer_changed, home, family, note_id, tags, is_leech, ${memoryColumns}
		from card where id = ?`);
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
