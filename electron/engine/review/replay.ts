// What new parameters make of a card's history: the memory after all its reviews.
import type { LoggedReview } from "./fit.ts";
import type { Scheduler, Trace } from "./memory.ts";

/**
 * The memory of each card after its reviews, by card. `reviews` come card by card, the oldest first;
 * a card counts from when it was new (again) on, and one whose beginning is not in the log is left out.
 */
export function replay(
	reviews: readonly LoggedReview[],
	scheduler: Pick<Scheduler, "project">,
): Map<number, Trace> {
	const traces = new Map<number, Trace>();
	let last: LoggedReview | null = null;
	for (const review of reviews) {
		const { cardId, day, grade, wasNew } = review;
		const before = traces.get(cardId);
		if (wasNew) traces.set(cardId, scheduler.project(null, grade, 0));
		else if (before && last) {
			const elapsed = Math.max(0, day - last.day);
			traces.set(cardId, scheduler.project(before, grade, elapsed));
		}
		last = review;
	}
	return traces;
}
