// What each study day held, and how well cards of each age were remembered.
import type { ReviewColumns } from "../../contract/review-column.ts";
import type {
	AgeRetention,
	DayTally,
	PaceTally,
} from "../../contract/statistic.ts";

/** States and grades by their codes: new, learning, relearning, review; again is 0. */
const kinds = ["new", "learning", "learning", "review"] as const;
const again = 0;
const review = 3;

/** Answers of each study day that has any, the oldest first. */
export function countDays(reviews: ReviewColumns): DayTally[] {
	const days: DayTally[] = [];
	let tally: DayTally | undefined;
	for (let n = 0; n < reviews.length; n += 1) {
		const day = reviews.day[n] ?? 0;
		if (tally?.day !== day) {
			tally = { day, new: 0, learning: 0, review: 0, again: 0, seconds: 0 };
			days.push(tally);
		}
		tally[kinds[reviews.state[n] ?? 0] ?? "new"] += 1;
		if (reviews.grade[n] === again) tally.again += 1;
		tally.seconds += secondsOf(reviews, n);
	}
	return days;
}

/** True retention: known cards are young until three weeks go by between two reviews, mature from then on. */
export function countRetention(reviews: ReviewColumns): AgeRetention[] {
	const ages = (["learning", "young", "mature"] as const).map((age) => ({
		age,
		passed: 0,
		failed: 0,
	}));
	for (let n = 0; n < reviews.length; n += 1) {
		const state = reviews.state[n] ?? 0;
		if (state === 0) continue;
		const tally = ages[state === review ? 1 + (reviews.isOld[n] ?? 0) : 0];
		if (tally) tally[reviews.grade[n] === again ? "failed" : "passed"] += 1;
	}
	return ages;
}

/** Timed answers and their seconds, by where the card stood. Nobody thinks for minutes: an answer counts for at most 205 s. */
export function countPace(reviews: ReviewColumns): PaceTally[] {
	const paces = (["new", "learning", "review"] as const).map((state) => ({
		state,
		count: 0,
		seconds: 0,
	}));
	for (let n = 0; n < reviews.length; n += 1) {
		if (!reviews.tenths[n]) continue;
		const kind = kinds[reviews.state[n] ?? 0];
		const pace = paces.find(({ state }) => state === kind);
		if (!pace) continue;
		pace.count += 1;
		pace.seconds += secondsOf(reviews, n);
	}
	return paces;
}

/** Mean seconds of remembered and of forgotten answers to known cards; null where nothing was timed. */
export function measurePace(reviews: ReviewColumns): {
	remembered: number | null;
	forgotten: number | null;
} {
	const sums = [0, 0];
	const counts = [0, 0];
	for (let n = 0; n < reviews.length; n += 1) {
		if (!reviews.tenths[n] || reviews.state[n] === 0) continue;
		const side = reviews.grade[n] === again ? 1 : 0;
		sums[side] = (sums[side] ?? 0) + secondsOf(reviews, n);
		counts[side] = (counts[side] ?? 0) + 1;
	}
	const mean = (side: 0 | 1) =>
		counts[side] ? (sums[side] ?? 0) / counts[side] : null;
	return { remembered: mean(0), forgotten: mean(1) };
}

function secondsOf(reviews: ReviewColumns, n: number): number {
	const tenths = reviews.tenths[n] ?? 0;
	return tenths === 0 ? 0 : (tenths - 1) / 10;
}
