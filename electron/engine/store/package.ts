// Every answer that was ever given, as it goes into a package.
import type { CardId } from "../contract/data.ts";
import type { Db } from "./open.ts";

export interface PackedReview {
	cardId: CardId;
	/** Milliseconds since 1970. */
	at: number;
	kind: string;
	grade: string;
	intervalDays: number;
	elapsedMs: number | null;
	isTakenBack: number;
}

/** In the order in which they were given. */
export function listAllReviews(db: Db): PackedReview[] {
	return db
		.prepare<[], PackedReview>(`
			select card_id as cardId, at, kind, grade, interval_days as intervalDays,
				elapsed_ms as elapsedMs,
				exists (select 1 from review_void where review_void.id = review.id) as isTakenBack
			from review order by id`)
		.all();
}
