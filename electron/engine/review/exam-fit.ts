// When the way to an exam does not fit into its minutes: how many a day would do, and which cards to leave out.
import {
	longestDayMinutes,
	type PlanCard,
	type PlanFrame,
	recallOn,
	walkToExam,
} from "./exam-plan.ts";
import type { Steps } from "./steps.ts";

/** More cards are planned by a part of them, in as small a part of the time. */
const plannedWhole = 4000;

function strideOf(cards: readonly PlanCard[]): number {
	return Math.ceil(cards.length / plannedWhole) || 1;
}

/**
 * Minutes a day with which everything fits, where `minutesPerDay` does not do; to the minute for up to
 * 4,000 cards, about right beyond. Null if even a whole day would not do.
 */
export function* minutesToFit(
	cards: readonly PlanCard[],
	frame: PlanFrame,
): Steps<number | null> {
	const stride = strideOf(cards);
	const part = cards.filter((_, index) => index % stride === 0);
	const fits = (minutes: number) =>
		canFit(part, { ...frame, minutesPerDay: minutes / stride });
	let low = frame.minutesPerDay;
	let high = low;
	while (high < longestDayMinutes && !(yield* fits(high))) {
		low = high;
		high = Math.min(high * 2, longestDayMinutes);
	}
	if (high === longestDayMinutes && !(yield* fits(high))) return null;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (yield* fits(middle)) high = middle;
		else low = middle;
	}
	return high;
}

export interface Drop {
	index: number;
	/** Recall on the day that its minutes buy. */
	gain: number;
	minutes: number;
}

/**
 * What to leave out so that the rest fits: the cards that gain least a minute, were there time for
 * all. As few as the walk with the rest needs.
 */
export function* chooseDrops(
	cards: readonly PlanCard[],
	frame: PlanFrame,
): Steps<Drop[]> {
	const free = yield* walkToExam(cards, {
		...frame,
		minutesPerDay: longestDayMinutes,
	});
	const worth = cards
		.map((card, index) => ({
			index,
			gain: (free.recall[index] ?? 0) - recallOn(card, frame.examDay),
			minutes: free.minutes[index] ?? 0,
		}))
		.sort((a, b) => rate(a) - rate(b) || b.index - a.index);
	const fitsWithout = (count: number, stride: number) => {
		const kept = worth
			.slice(count)
			.filter((_, n) => n % stride === 0)
			.map(({ index }) => index)
			.sort((a, b) => a - b);
		return canFit(
			kept.map((index) => cards[index] as PlanCard),
			{ ...frame, minutesPerDay: frame.minutesPerDay / stride },
		);
	};
	const stride = strideOf(cards);
	let low = 0;
	let high = cards.length;
	while (high - low > stride) {
		const middle = Math.floor((low + high) / 2);
		if (yield* fitsWithout(middle, stride)) high = middle;
		else low = middle;
	}
	while (stride > 1 && high < cards.length && !(yield* fitsWithout(high, 1)))
		high = Math.min(cards.length, Math.ceil(high * 1.05));
	return worth.slice(0, high);
}

function* canFit(cards: readonly PlanCard[], frame: PlanFrame): Steps<boolean> {
	return (yield* walkToExam(cards, frame)).fits;
}

function rate({ gain, minutes }: Drop): number {
	return minutes === 0 ? 0 : gain / minutes;
}
