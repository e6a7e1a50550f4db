// What parameters can be fitted to: each review that came on a later day, with all that went before it on its card.
import type { Grade } from "../contract/data.ts";

/** Fewer say more about chance than about the learner: of 400, 80 are held back to judge by. */
export const neededReviews = 400;
/** The share of reviews, by time, that a fit sees; the later rest judges it. */
const trainedShare = 0.8;

export interface LoggedReview {
	cardId: number;
	/** Rises with time. */
	id: number;
	day: number;
	grade: Grade;
	/** The card had never been graded, or was reset. */
	wasNew: boolean;
}

/** Grade from 1 (again) to 4 (easy), and study days since the review before; 0 for the first. */
export type Step = readonly [grade: number, days: number];

/** One review to predict, the last of `steps`, and the history that it is predicted from. */
export interface FitItem {
	id: number;
	steps: readonly Step[];
}

const ratings: Record<Grade, number> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * Items in the order of time. `reviews` come card by card, the oldest first. A card counts from when
 * it was new (again) on; reviews whose beginning is not in the log are left out. Repetitions within
 * a day belong to the history, but none is an item: they say nothing about memory over days.
 */
export function toItems(reviews: readonly LoggedReview[]): FitItem[] {
	const items: FitItem[] = [];
	let steps: Step[] | null = null;
	let last: LoggedReview | null = null;
	for (const review of reviews) {
		if (last?.cardId !== review.cardId) steps = null;
		if (review.wasNew) steps = [[ratings[review.grade], 0]];
		else if (steps && last) {
			const days = Math.max(0, review.day - last.day);
			steps = [...steps, [ratings[review.grade], days]];
			if (days > 0) items.push({ id: review.id, steps });
		}
		last = review;
	}
	return items.sort((one, other) => one.id - other.id);
}

/** Splits items by time into those to fit and the later ones to judge by. */
export function splitByTime(items: readonly FitItem[]): {
	train: FitItem[];
	test: FitItem[];
} {
	const at = Math.floor(items.length * trainedShare);
	return { train: items.slice(0, at), test: items.slice(at) };
}
