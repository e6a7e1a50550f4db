// What presses make of an answer, and when a question counts as answered.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Response } from "../../../../electron/engine/contract/exam.ts";
import type { ShownItem } from "../../../../electron/engine/contract/exam-contract.ts";
import { letterOf } from "../../../../electron/engine/contract/exam-words.ts";
import {
	completeness,
	matchesOf,
	moveStep,
	sayChoose,
	sayTooMany,
	setMatch,
	toggleOption,
} from "../../../../renderer/screens/exam/answer.ts";
import { matching, multiple, ordering, single } from "./paper.ts";
import { seen, shownOf } from "./shown.ts";

test("of a single choice another option takes the place of the first, and the same one takes it back", () => {
	const item = { kind: "single", select: 1 } as const;
	expect(toggleOption(item, [], 2)).toEqual([2]);
	expect(toggleOption(item, [2], 0)).toEqual([0]);
	expect(toggleOption(item, [2], 2)).toEqual([]);
});

test("more options than asked for are refused, not swapped", () => {
	const item = { kind: "multiple", select: 2 } as const;
	expect(toggleOption(item, [3], 1)).toEqual([1, 3]);
	expect(toggleOption(item, [1, 3], 4)).toBeNull();
	expect(toggleOption(item, [1, 3], 3)).toEqual([1]);
	expect(sayChoose(item)).toBe("Choose two");
	expect(sayTooMany(2)).toBe("Choose only two: take one back first.");
});

test("options are named A to H", () => {
	expect([0, 1, 7].map(letterOf)).toEqual(["A", "B", "H"]);
});

test("moving a step keeps all steps and puts it where it was sent", () => {
	const order = fc.integer({ min: 2, max: 7 }).chain((size) =>
		fc.tuple(
			fc.shuffledSubarray(
				Array.from({ length: size }, (_, at) => at),
				{ minLength: size },
			),
			fc.nat(size - 1),
			fc.integer({ min: -2, max: size + 2 }),
		),
	);
	fc.assert(
		fc.property(order, ([steps, from, to]) => {
			const moved = moveStep(steps, from, to);
			expect(moved.toSorted()).toEqual(steps.toSorted());
			const place = Math.max(0, Math.min(steps.length - 1, to));
			expect(moved[place]).toBe(steps[from]);
		}),
		{ seed: 3, numRuns: 200 },
	);
});

test("a match is set and taken back, prompt by prompt", () => {
	const none = matchesOf({ prompts: [1, 2, 3] }, null);
	expect(none).toEqual([null, null, null]);
	const one = setMatch(none, 1, 0);
	expect(one).toEqual([null, 0, null]);
	expect(setMatch(one, 1, null)).toEqual(none);
});

test.each<[string, ShownItem, Response | null, string]>([
	["nothing given", shownOf(single), null, "incomplete"],
	["one chosen", shownOf(single), { kind: "options", chosen: [3] }, "complete"],
	[
		"one of two",
		shownOf(multiple),
		{ kind: "options", chosen: [3] },
		"incomplete",
	],
	[
		"two of two",
		shownOf(multiple),
		{ kind: "options", chosen: [0, 3] },
		"complete",
	],
	[
		"an order",
		shownOf(ordering),
		{ kind: "order", order: [0, 1, 2, 3] },
		"complete",
	],
	[
		"two of three pairs",
		shownOf(matching),
		{ kind: "matches", matches: [1, null, 2] },
		"incomplete",
	],
	[
		"three pairs",
		shownOf(matching),
		{ kind: "matches", matches: [1, 0, 2] },
		"complete",
	],
])("%s: whether it is answered", (_name, item, response, expected) => {
	expect(completeness(item, { ...seen, response })).toBe(expected);
});

test("a question that was never on screen is not seen", () => {
	expect(completeness(shownOf(single), { ...seen, isSeen: false })).toBe(
		"unseen",
	);
});
