// The queue's rules: limits, the order of kinds over a whole day, the shuffle and the estimate.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { QueueCounts } from "../../../electron/engine/contract/data.ts";
import {
	estimateMinutes,
	pickNext,
	shuffleKey,
} from "../../../electron/engine/review/queue.ts";

const seed = 20_260_321;
const nothingDone = { reviewsDone: 0, newDone: 0 };
const amount = fc.integer({ min: 0, max: 400 });

/** Studies until nothing is left, each card once, and returns the kinds in order. */
function studyAll(
	counts: QueueCounts,
	learningDue = 0,
	newPlace: "mixed" | "first" | "last" = "mixed",
): string[] {
	const left = { ...counts };
	const position = { ...nothingDone, learningDue, newPlace };
	const kinds: string[] = [];
	for (;;) {
		const kind = pickNext(left, position);
		if (!kind) return kinds;
		kinds.push(kind);
		left[kind] -= 1;
		if (kind === "new") position.newDone += 1;
		if (kind === "review") position.reviewsDone += 1;
		if (kind === "learning")
			position.learningDue = Math.max(0, position.learningDue - 1);
	}
}

test("new cards come evenly among reviews", () => {
	const spread = (review: number, fresh: number) =>
		studyAll({ learning: 0, review, new: fresh })
			.map((kind) => kind[0])
			.join("");
	expect(spread(8, 2)).toBe("rrnrrrrnrr");
	expect(spread(2, 4)).toBe("nrnnrn");
	expect(spread(3, 3)).toBe("rnrnrn");
	expect(spread(0, 3)).toBe("nnn");
	expect(spread(3, 0)).toBe("rrr");
});

test(`at any point of the day the new cards shown are their share of the cards shown, to within one (seed ${seed})`, () => {
	fc.assert(
		fc.property(amount, amount, (review, fresh) => {
			const kinds = studyAll({ learning: 0, review, new: fresh });
			expect(kinds).toHaveLength(review + fresh);
			let shown = 0;
			kinds.forEach((kind, index) => {
				if (kind === "new") shown += 1;
				const share = ((index + 1) * fresh) / (review + fresh);
				expect(Math.abs(shown - share)).toBeLessThanOrEqual(1);
			});
		}),
		{ seed, numRuns: 60 },
	);
});

test("new cards can come before all reviews, or after them", () => {
	const counts = { learning: 0, review: 2, new: 2 };
	const play = (place: "first" | "last") =>
		studyAll(counts, 0, place)
			.map((kind) => kind[0])
			.join("");
	expect(play("first")).toBe("nnrr");
	expect(play("last")).toBe("rrnn");
});

test("learning cards that are due come before all else", () => {
	expect(studyAll({ learning: 2, review: 2, new: 0 }, 2)).toEqual([
		"learning",
		"learning",
		"review",
		"review",
	]);
});

test("learning cards that are nearly due come when nothing else is left", () => {
	expect(studyAll({ learning: 2, review: 1, new: 1 })).toEqual([
		"review",
		"new",
		"learning",
		"learning",
	]);
	expect(
		pickNext(
			{ learning: 0, review: 0, new: 0 },
			{ ...nothingDone, learningDue: 0 },
		),
	).toBeNull();
});

test("the shuffle gives each card of a day its own place, and the same each time", () => {
	const ids = Array.from({ length: 20_000 }, (_, index) => index + 1);
	const keys = ids.map((id) => shuffleKey(id, 20_533));
	expect(new Set(keys).size).toBe(ids.length);
	expect(
		keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 32),
	).toBe(true);
	expect(ids.map((id) => shuffleKey(id, 20_533))).toEqual(keys);
});

test("the shuffle mixes neighbours, and differently on another day", () => {
	const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
	const order = (day: number) =>
		ids.toSorted((one, other) => shuffleKey(one, day) - shuffleKey(other, day));
	const today = order(20_533);
	const tomorrow = order(20_534);
	const neighbours = today.filter(
		(id, index) => Math.abs(id - (today[index + 1] ?? 0)) === 1,
	).length;
	const unmoved = today.filter((id, index) => tomorrow[index] === id).length;
	// In a fair shuffle about two pairs stay together and one card stays in its place.
	expect(neighbours).toBeLessThan(12);
	expect(unmoved).toBeLessThan(8);
});

test.each([
	[{ learning: 0, review: 0, new: 0 }, undefined, 0],
	[{ learning: 1, review: 0, new: 0 }, undefined, 1],
	[{ learning: 0, review: 30, new: 0 }, undefined, 4],
	[{ learning: 0, review: 30, new: 10 }, undefined, 8],
	[{ learning: 0, review: 30, new: 10 }, 20, 20],
])(
	"%j at %s seconds a card takes about %i minutes",
	(counts, seconds, minutes) => {
		expect(estimateMinutes(counts, seconds)).toBe(minutes);
	},
);
