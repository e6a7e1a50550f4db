// How the cards stand: distributions of stability, difficulty and retrievability, and how many would be remembered now.
import type { CardStand } from "../../contract/review-column.ts";
import type { Bin } from "../../contract/statistic.ts";
import { recallAfter } from "../forgetting.ts";

/** Bounds of stability in days: each span is about as meaningful as the next, so they widen. */
const stabilityBounds = [0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730, 1825];
const difficultyBounds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const recallBounds = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/** Bins from the first bound to the last card: the last one is open (its `to` is Infinity as 36,500, 10 or 1). */
export function describeStands(
	stands: readonly CardStand[],
	today: number,
	decay: number,
): {
	stability: Bin[];
	difficulty: Bin[];
	retrievability: Bin[];
	expectedKnown: number;
} {
	const recalls = stands.map(({ stability, lastReviewDay }) =>
		recallAfter(today - lastReviewDay, stability, decay),
	);
	return {
		stability: fill(
			stabilityBounds,
			36_500,
			stands.map((stand) => stand.stability),
		),
		difficulty: fill(
			difficultyBounds,
			10,
			stands.map((stand) => stand.difficulty),
		),
		retrievability: fill(recallBounds, 1, recalls),
		expectedKnown: recalls.reduce((total, recall) => total + recall, 0),
	};
}

/** Counts values by the bin whose `from` they reach; what lies outside counts for the bin at that end. */
function fill(
	bounds: readonly number[],
	end: number,
	values: readonly number[],
): Bin[] {
	const bins = bounds.map((from, index) => ({
		from,
		to: bounds[index + 1] ?? end,
		count: 0,
	}));
	for (const value of values) {
		const place = bounds.findLastIndex((from) => value >= from);
		const bin = bins[Math.max(0, place)];
		if (bin) bin.count += 1;
	}
	return bins;
}
