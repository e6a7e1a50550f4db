// What a fit learns from: which reviews are items, how they are split, and what replaying a history gives.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import {
	type LoggedReview,
	splitByTime,
	toItems,
} from "../../../electron/engine/review/fit.ts";
import { defaultParameters } from "../../../electron/engine/review/memory.ts";
import { replay } from "../../../electron/engine/review/replay.ts";
import { schedulerWith, simulateLearner } from "./learner.ts";

function review(
	cardId: number,
	id: number,
	day: number,
	changes: Partial<LoggedReview> = {},
): LoggedReview {
	return { cardId, id, day, grade: "good", wasNew: false, ...changes };
}

test("a review on a later day is an item with all that went before it on its card", () => {
	const items = toItems([
		review(1, 1, 10, { wasNew: true, grade: "again" }),
		review(1, 2, 10),
		review(1, 4, 13, { grade: "easy" }),
		review(2, 3, 11, { wasNew: true }),
		review(2, 5, 20, { grade: "hard" }),
	]);
	expect(items).toEqual([
		{
			id: 4,
			steps: [
				[1, 0],
				[3, 0],
				[4, 3],
			],
		},
		{
			id: 5,
			steps: [
				[3, 0],
				[2, 9],
			],
		},
	]);
});

test("a card counts from when it was new or reset; one whose beginning is unknown does not", () => {
	const items = toItems([
		review(1, 1, 10),
		review(1, 2, 12),
		review(2, 3, 10, { wasNew: true }),
		review(2, 4, 15),
		review(2, 5, 16, { wasNew: true }),
		review(2, 6, 18),
	]);
	expect(items.map(({ id, steps }) => [id, steps.length])).toEqual([
		[4, 2],
		[6, 2],
	]);
});

test("a clock that was set back makes no item", () => {
	expect(
		toItems([review(1, 1, 10, { wasNew: true }), review(1, 2, 8)]),
	).toEqual([]);
});

test("what is held back is the later fifth (seed 12)", () => {
	fc.assert(
		fc.property(fc.integer({ min: 5, max: 500 }), (count) => {
			const items = toItems(simulateLearner(count, createRandom(count)));
			const { train, test: held } = splitByTime(items);
			expect([...train, ...held]).toEqual(items);
			expect(train).toHaveLength(Math.floor(items.length * 0.8));
			const last = train.at(-1)?.id ?? 0;
			expect(held.every(({ id }) => id > last)).toBe(true);
		}),
		{ seed: 12, numRuns: 30 },
	);
});

test("replaying a history with the parameters that it was studied with gives the same memory", () => {
	const scheduler = schedulerWith(defaultParameters);
	const reviews = [
		review(1, 1, 10, { wasNew: true }),
		review(1, 2, 13, { grade: "again" }),
		review(1, 3, 14),
		review(2, 4, 14),
	];
	const first = scheduler.project(null, "good", 0);
	const lapsed = scheduler.project(first, "again", 3);
	expect(replay(reviews, scheduler)).toEqual(
		new Map([[1, scheduler.project(lapsed, "good", 1)]]),
	);
});
