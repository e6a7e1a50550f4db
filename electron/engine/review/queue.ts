// The queue's rules: how many cards a study day takes, and which kind comes next. It is never stored: handlers count by SQL and ask here.
import type { QueueCounts } from "../contract/data.ts";
import type { DeckOptions } from "../contract/deck.ts";

/** What counts against the day's limits: cards that were answered for the first time on this study day. */
export interface DoneToday {
	/** Cards that were known (state `review`) when they were answered. */
	reviewsDone: number;
	/** Cards that were new when they were answered. */
	newDone: number;
}

/**
 * Which kind of card comes next, or null when nothing is left for now. Learning cards that are due
 * (`learningDue` of them) come first; then new cards spread evenly among the reviews of the whole
 * day, so that 4 of 20 come as every fifth card, or before or after them as `newPlace` says; last,
 * learning cards that may be shown ahead of time. `counts` is what the limits leave. For `learning`, show the one with the earliest due time.
 */
export function pickNext(
	counts: QueueCounts,
	position: DoneToday & {
		learningDue: number;
		newPlace?: DeckOptions["newPlace"];
	},
): keyof QueueCounts | null {
	if (position.learningDue > 0) return "learning";
	if (counts.new > 0 && isTurnOfNew(counts, position)) return "new";
	if (counts.review > 0) return "review";
	return counts.learning > 0 ? "learning" : null;
}

/**
 * New cards are behind when a smaller share of them is done than of the reviews. The half-card
 * puts the first of N in the middle of the first Nth of the day, not at its start.
 */
function isTurnOfNew(
	counts: QueueCounts,
	done: DoneToday & { newPlace?: DeckOptions["newPlace"] },
): boolean {
	const newToday = counts.new + done.newDone;
	const reviewsToday = counts.review + done.reviewsDone;
	if (done.newPlace === "first") return true;
	if (done.newPlace === "last") return counts.review === 0;
	return (
		counts.review === 0 ||
		(2 * done.newDone + 1) * reviewsToday <
			(2 * done.reviewsDone + 1) * newToday
	);
}

/**
 * A number from 0 to 2^32 - 1 by which to order cards that are due on the same day: mixed up, but
 * the same each time for one card and seed (take the study day as the seed). Mixer: the 32-bit
 * finaliser of MurmurHash3, which maps no two numbers to the same one.
 */
export function shuffleKey(cardId: number, seed: number): number {
	return mix(cardId ^ mix(seed));
}

function mix(value: number): number {
	let hash = value | 0;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A new card is shown about this often on its first day: once for each default step and once more. */
const showingsOfNew = 3;

/** Whole minutes that `counts` will take, at least 1 unless nothing is left. An estimate: 8 seconds a showing unless the learner's own pace is known. */
export function estimateMinutes(
	counts: QueueCounts,
	secondsPerCard = 8,
): number {
	const showings = counts.learning + counts.review + counts.new * showingsOfNew;
	return Math.ceil((showings * secondsPerCard) / 60);
}
