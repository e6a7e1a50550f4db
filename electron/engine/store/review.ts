// The append-only review log: everything that an optimiser or a statistic will ever ask for.
import type { CardId, Grade } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** One grade, with the memory before and after it. */
export interface Review {
	cardId: CardId;
	at: number;
	studyDay: number;
	grade: Grade;
	before: Memory;
	after: Exclude<Memory, { state: "new" }>;
	/** Until the card comes back, in days; a fraction for steps within the day. */
	intervalDays: number;
	elapsedMs: number | null;
	timeZone: string;
	/** Version of the memory model, so that a later one can tell whose numbers these are. */
	model: string;
}

const columns =
	"card_id at study_day grade state_before state_after interval_days stability_before difficulty_before stability difficulty last_review_at last_review_day elapsed_ms time_zone model".split(
		" ",
	);

const insertReview = `insert into review (${columns}) values (${columns.map((name) => `@${name}`)})`;

export function addReview(tx: Tx, review: Review): void {
	const { before, after } = review;
	const earlier = before.state === "new" ? null : before;
	statement(tx, insertReview).run({
		card_id: review.cardId,
		at: review.at,
		study_day: review.studyDay,
		grade: review.grade,
		state_before: before.state,
		state_after: after.state,
		interval_days: review.intervalDays,
		stability_before: earlier?.stability ?? null,
		difficulty_before: earlier?.difficulty ?? null,
		stability: after.stability,
		difficulty: after.difficulty,
		last_review_at: earlier?.lastReviewAt ?? null,
		last_review_day: earlier?.lastReviewDay ?? null,
		elapsed_ms: review.elapsedMs,
		time_zone: review.timeZone,
		model: review.model,
	});
}

/** What was done on one study day; taken-back reviews do not count. */
export interface DayRecord {
	/** New cards seen for the first time. */
	new: number;
	/** Cards in review state that were graded. */
	review: number;
	/** All grades, learning steps included. */
	answered: number;
	/** Average thinking time, in ms; null where nothing was timed. */
	averageMs: number | null;
}

export function createReviewReader(db: Db): (studyDay: number) => DayRecord {
	const byState = db.prepare<
		[number],
		{ state: string; count: number; ms: number; timed: number }
	>(`
		select state_before as state, count(*) as count,
			coalesce(sum(elapsed_ms), 0) as ms, count(elapsed_ms) as timed
		from review
		where study_day = ? and not exists (select 1 from review_void where review_void.id = review.id)
		group by state_before`);
	return (studyDay) => {
		const rows = byState.all(studyDay);
		const count = (state: string) =>
			rows.find((row) => row.state === state)?.count ?? 0;
		const sum = (pick: (row: (typeof rows)[number]) => number) =>
			rows.reduce((total, row) => total + pick(row), 0);
		const timed = sum((row) => row.timed);
		return {
			new: count("new"),
			review: count("review"),
			answered: sum((row) => row.count),
			averageMs: timed === 0 ? null : sum((row) => row.ms) / timed,
		};
	};
}
