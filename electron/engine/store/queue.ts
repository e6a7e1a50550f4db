// Questions about what is due: each is one index lookup or bounded count, however large the collection.
import type { CardId } from "../contract/data.ts";
import type { Db } from "./open.ts";

export interface QueueReader {
	/** The due learning or relearning card that waits longest, at the instant `at`. */
	nextLearning(at: number): CardId | null;
	/** The due review card: the longest overdue day first, shuffled within a day. */
	nextReview(day: number): CardId | null;
	/** The first new card in note order. */
	nextNew(): CardId | null;
	/** Counts stop at `limit`: beyond a day's limit the number does not matter, and a backlog costs nothing. */
	countLearning(at: number, limit: number): number;
	countReview(day: number, limit: number): number;
	countNew(limit: number): number;
	/** When the next learning step comes due after all, or null. */
	nextLearningAt(): number | null;
	/** The first study day after `day` on which a review comes due, or null. */
	nextReviewDay(day: number): number | null;
	/** Reviews that come due on each of `days` study days from `from` on. */
	forecast(from: number, days: number): number[];
	/** Titles of the notes that the next `limit` new cards come from, with how many each. */
	newFrom(limit: number): { title: string; count: number }[];
	/** Ids in queue order, for listing a whole day. */
	listLearning(at: number): CardId[];
	listReview(day: number, limit: number): CardId[];
	listNew(limit: number): CardId[];
}

export function createQueueReader(db: Db): QueueReader {
	const one = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
	const inReview = "state = 'review' and is_retired = 0";
	const inLearning = "state in ('learning', 'relearning') and is_retired = 0";
	const isNew = "state = 'new' and is_retired = 0";
	// A due date in a scalar subquery keeps SQLite from planning the statement again for each value.
	const nextLearning = one(
		`select id from card where ${inLearning} and due_at <= (select ?) order by due_at limit 1`,
	);
	const nextReview = one(
		`select id from card where ${inReview} and due_day <= (select ?) order by due_day, shuffle limit 1`,
	);
	const nextNew = one(
		`select id from card where ${isNew} order by note_id, position limit 1`,
	);
	const bounded = (where: string) =>
		one(`select count(*) from (select 1 from card where ${where} limit ?)`);
	const countLearning = bounded(`${inLearning} and due_at <= (select ?)`);
	const countReview = bounded(`${inReview} and due_day <= (select ?)`);
	const countNew = bounded(isNew);
	const nextLearningAt = one(
		`select min(due_at) from card where ${inLearning}`,
	);
	const nextReviewDay = one(
		`select min(due_day) from card where ${inReview} and due_day > (select ?)`,
	);
	const perDay = one(
		`select count(*) from card where ${inReview} and due_day = (select ?)`,
	);
	const newFrom = db.prepare<[number], { title: string; count: number }>(`
		select note.title, count(*) as count
		from (select note_id from card where ${isNew} order by note_id, position limit ?) as fresh
		join note on note.id = fresh.note_id
		group by fresh.note_id order by fresh.note_id`);
	const list = (sql: string) =>
		db.prepare<unknown[], CardId>(`select id from card where ${sql}`).pluck();
	const listLearning = list(`${inLearning} and due_at <= ? order by due_at`);
	const listReview = list(
		`${inReview} and due_day <= ? order by due_day, shuffle limit ?`,
	);
	const listNew = list(`${isNew} order by note_id, position limit ?`);
	return {
		nextLearning: (at) => (nextLearning.get(at) as CardId | undefined) ?? null,
		nextReview: (day) => (nextReview.get(day) as CardId | undefined) ?? null,
		nextNew: () => (nextNew.get() as CardId | undefined) ?? null,
		countLearning: (at, limit) => countLearning.get(at, limit) ?? 0,
		countReview: (day, limit) => countReview.get(day, limit) ?? 0,
		countNew: (limit) => countNew.get(limit) ?? 0,
		nextLearningAt: () => nextLearningAt.get() ?? null,
		nextReviewDay: (day) => nextReviewDay.get(day) ?? null,
		forecast: (from, days) =>
			Array.from({ length: days }, (_, n) => perDay.get(from + n) ?? 0),
		newFrom: (limit) => newFrom.all(limit),
		listLearning: (at) => listLearning.all(at),
		listReview: (day, limit) => listReview.all(day, limit),
		listNew: (limit) => listNew.all(limit),
	};
}
