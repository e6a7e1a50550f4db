// Steps to put in order: mixed the same way each time, moved, and judged by what stands right.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	countInOrder,
	mix,
	moveStep,
} from "../../../../renderer/screens/review/order.ts";

test("steps are mixed, the same way for the same card, and never lie in order", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 12 }),
			fc.integer({ min: 0, max: 1e9 }),
			(count, seed) => {
				const order = mix(count, seed);
				expect(mix(count, seed)).toEqual(order);
				const sorted = order.toSorted((a, b) => a - b);
				expect(sorted).toEqual(sorted.map((_, index) => index));
				expect(order).not.toEqual(sorted);
			},
		),
		{ seed: 6, numRuns: 200 },
	);
});

test("a step moves to its new place and the others close up", () => {
	expect(moveStep([0, 1, 2, 3], 0, 2)).toEqual([1, 2, 0, 3]);
	expect(moveStep([0, 1, 2, 3], 3, 0)).toEqual([3, 0, 1, 2]);
	expect(moveStep([0, 1, 2], 2, 9)).toEqual([0, 1, 2]);
	expect(moveStep([0, 1, 2], 0, -1)).toEqual([0, 1, 2]);
	expect(moveStep([0, 1, 2], 7, 0)).toEqual([0, 1, 2]);
});

test("one step out of place does not make all after it wrong", () => {
	expect(countInOrder([0, 1, 2, 3])).toBe(4);
	expect(countInOrder([3, 0, 1, 2])).toBe(3);
	expect(countInOrder([3, 2, 1, 0])).toBe(1);
	expect(countInOrder([])).toBe(0);
});
