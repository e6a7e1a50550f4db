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
	after: Memory;
	/** Until the card comes back, in days; a fraction for steps within the day. */
	intervalDays: number;
	elapsedMs: number | null;
	timeZone: string;
	/** Version of the memory model, so that a later one can tell whose numbers these are. */
	model: string;
	/** `cram`: practice that left the memory alone; nothing that counts or fits reads it. */
	kind?: "study" | "cram";
}

/** A row of the log in the order of a package's `reviews.columns`. */
export const reviewColumns =
	"card_id at study_day grade state_before state_after interval_days stability_before difficulty_before stability difficulty last_review_at last_review_day elapsed_ms time_zone model kind".split(
		" ",
	);

/** "or rollback", and bound by place, as in `card-memory.ts`. */
export const insertReview = `insert or rollback into review (${reviewColumns}) values (${reviewColumns.map(() => "?")})`;

export function addReview(tx: Tx, review: Review): void {
	const { before, after } = review;
	const earlier = before.state === "new" ? null : before;
	const later = after.state === "new" ? null : after;
	statement(tx, insertReview).run(
		review.cardId,
		review.at,
		review.studyDay,
		review.grade,
		before.state,
		after.state,
		review.intervalDays,
		earlier?.stability ?? null,
		earlier?.difficulty ?? null,
		later?.stability ?? 0,
		later?.difficulty ?? 0,
		earlier?.lastReviewAt ?? null,
		earlier?.lastReviewDay ?? null,
		review.elapsedMs,
		review.timeZone,
		review.model,
		review.kind ?? "study",
	);
}

/** One grade of a study day, with what limits and siblings need of its card. */
export interface Done {
	cardId: CardId;
	state: Memory["state"];
	elapsedMs: number | null;
	home: string;
	family: number;
	noteId: number;
}

/** What was done on a study day, in order; taken-back reviews and practice do not count. A card that is gone has no home. */
export function createDoneReader(db: Db): (studyDay: number) => Done[] {
	const done = db.prepare<[number], Done>(`
		select review.card_id as cardId, review.state_before as state, review.elapsed_ms as elapsedMs,
			coalesce(card.home, '') as home, coalesce(card.family, 0) as family,
			coalesce(card.note_id, 0) as noteId
		from review left join card on card.id = review.card_id
		where review.study_day = ? and review.kind = 'study'
			and not exists (select 1 from review_void where review_void.id = review.id)
		order by review.id`);
	return (studyDay) => done.all(studyDay);
}

/** Typical thinking time of the newest timed reviews, in ms; null before ten of them. */
export function readPace(db: Db): number | null {
	const times = db
		.prepare<[], number>(`
			select elapsed_ms from review where elapsed_ms is not null and kind = 'study'
			order by id desc limit 500`)
		.pluck()
		.all();
	if (times.length < 10) return null;
	return times.reduce((sum, ms) => sum + ms, 0) / times.length;
}
