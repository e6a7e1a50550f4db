// Many reviews at once, as columns of numbers: what the store reads from the log and review/statistics computes with.

/** Places of the states in `ReviewColumns.state`. */
export const stateCodes = ["new", "learning", "relearning", "review"] as const;
/** Places of the grades in `ReviewColumns.grade`. */
export const gradeCodes = ["again", "hard", "good", "easy"] as const;

/** One entry a review in each column, in the order of study days. Taken-back reviews and cram are not among them. */
export interface ReviewColumns {
	readonly length: number;
	readonly day: Int32Array;
	/** Index into `stateCodes`: where the card stood before the grade. */
	readonly state: Uint8Array;
	/** Index into `gradeCodes`. */
	readonly grade: Uint8Array;
	/** Quarters of an hour since midnight, in UTC. */
	readonly slot: Uint8Array;
	/** Tenths of a second that the answer took plus one, at most 2047; 0 where it was not timed. */
	readonly tenths: Uint16Array;
	/** Elapsed days / (elapsed days + stability), in 8191sts; 0 for a new card. */
	readonly share: Uint16Array;
	/** 1 where the card had rested for three weeks or more. */
	readonly isOld: Uint8Array;
}

/** A graded card as it stands, for distributions. */
export interface CardStand {
	stability: number;
	difficulty: number;
	lastReviewDay: number;
}
