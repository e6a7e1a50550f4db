// Scores: what an answer is worth, the exam's scale, and what never counts.
import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	ExamItem,
	ItemState,
	Paper,
	Response,
} from "../../../electron/engine/contract/exam.ts";
import {
	examCredit,
	partialCredit,
} from "../../../electron/engine/exam/credit.ts";
import { createRandom, shuffle } from "../../../electron/engine/exam/random.ts";
import {
	scaledScore,
	scorePaper,
	wilson,
} from "../../../electron/engine/exam/score.ts";
import { untouched } from "../../../electron/engine/exam/session.ts";
import {
	answeredWith,
	choiceItem,
	matchItem,
	orderItem,
	taskItem,
} from "./fixture.ts";

const seed = 5;
const scale = { scale: { min: 100, max: 1000, pass: 720 }, cutRaw: 0.72 };

function paperOf(items: ExamItem[]): Paper {
	return {
		...scale,
		blueprint: { code: "x", version: 1, title: "X" },
		seed: 1,
		bankHash: "0",
		minutes: 10,
		domains: ["secure", "cheap"].map((id) => ({
			id,
			title: id,
			weight: 50,
			scored: items.filter((item) => item.domain === id && item.isScored)
				.length,
		})),
		items,
	};
}

const options = (...chosen: number[]): Response => ({
	kind: "options",
	chosen,
});
const task = (...goals: boolean[]): Response => ({
	kind: "task",
	lines: ["aws ec2 describe-images"],
	goals,
});
const order = (...places: number[]): Response => ({
	kind: "order",
	order: places,
});
const matches = (...found: (number | null)[]): Response => ({
	kind: "matches",
	matches: found,
});

const two = choiceItem("m", { options: 5, select: 2 });
const credits: [string, ExamItem, Response | null, number, number][] = [
	["the key", choiceItem("s"), options(0), 1, 1],
	["a distractor", choiceItem("s"), options(2), 0, 0],
	["nothing", choiceItem("s"), null, 0, 0],
	["both of two", two, options(1, 0), 1, 1],
	["one of two", two, options(1), 0, 0.5],
	["one of two with a wrong one", two, options(1, 4), 0, 0],
	["the exact order", orderItem("o"), order(3, 2, 1, 0), 1, 1],
	["an order half in place", orderItem("o"), order(3, 2, 0, 1), 0, 0.5],
	[
		"another order that works as well",
		{
			...orderItem("o"),
			rightOrders: [
				[3, 2, 1, 0],
				[2, 3, 1, 0],
			],
		} as ExamItem,
		order(2, 3, 1, 0),
		1,
		1,
	],
	["all pairs", matchItem("p"), matches(1, 2, 0), 1, 1],
	["one pair of three", matchItem("p"), matches(1, null, null), 0, 1 / 3],
	["all goals", taskItem("t"), task(true, true), 1, 1],
	["one goal of two", taskItem("t"), task(true, false), 0, 0.5],
	["an order where options are asked", choiceItem("s"), order(0), 0, 0],
];

test.each(credits)(
	"%s is worth its credit in exam and practice",
	(_name, item, response, exam, practice) => {
		expect(examCredit(item, response)).toBe(exam);
		expect(partialCredit(item, response)).toBeCloseTo(practice, 12);
	},
);

test("credit in practice lies between 0 and 1, and is 1 only where the exam gives it", () => {
	const anyChoice = fc
		.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }))
		.filter(([size, select]) => select < size);
	fc.assert(
		fc.property(
			anyChoice,
			fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
			([size, select], chosen) => {
				const item = choiceItem("x", { options: size, select });
				const response = options(...chosen.filter((index) => index < size));
				const practice = partialCredit(item, response);
				expect(practice).toBeGreaterThanOrEqual(0);
				expect(practice).toBeLessThanOrEqual(1);
				expect(practice === 1).toBe(examCredit(item, response) === 1);
			},
		),
		{ seed },
	);
});

const answers = fc.array(
	fc.record({
		chosen: fc.nat(3),
		isScored: fc.boolean(),
		isAnswered: fc.boolean(),
		domain: fc.constantFrom("secure", "cheap"),
	}),
	{ minLength: 1, maxLength: 30 },
);

function attemptOf(
	given: {
		chosen: number;
		isScored: boolean;
		isAnswered: boolean;
		domain: string;
	}[],
): { items: ExamItem[]; states: ItemState[] } {
	return {
		items: given.map(({ isScored, domain }, index) => ({
			...choiceItem(`q${index}`, { domain }),
			isScored,
		})),
		states: given.map(({ chosen, isAnswered }) =>
			isAnswered ? answeredWith(options(chosen)) : untouched,
		),
	};
}

test("the order of questions and options never changes the score", () => {
	fc.assert(
		fc.property(answers, fc.nat(1000), (given, number) => {
			const { items, states } = attemptOf(given);
			const random = createRandom(number);
			const pairs = shuffle(
				items.map((item, index) => ({ item, state: states[index] })),
				random,
			);
			const moved = pairs.map(({ item, state }) => {
				if (!("options" in item) || !state) throw new Error("not a choice");
				const places = shuffle(
					item.options.map((_, index) => index),
					random,
				);
				const response = state.response;
				return {
					item: {
						...item,
						options: places.map((place) => item.options[place]),
					} as ExamItem,
					state: {
						...state,
						response:
							response?.kind === "options"
								? options(...response.chosen.map((at) => places.indexOf(at)))
								: null,
					},
				};
			});
			const before = scorePaper(paperOf(items), states, "exam");
			const after = scorePaper(
				paperOf(moved.map(({ item }) => item)),
				moved.map(({ state }) => state),
				"exam",
			);
			expect({ ...after, items: [] }).toEqual({ ...before, items: [] });
		}),
		{ seed, numRuns: 100 },
	);
});

test("questions on trial, flags, strikes and notes never count", () => {
	fc.assert(
		fc.property(answers, (given) => {
			const { items, states } = attemptOf(given);
			const before = scorePaper(paperOf(items), states, "exam");
			const changed = states.map((state, index) => ({
				...state,
				isFlagged: true,
				struck: [1],
				note: "hm",
				...(items[index]?.isScored ? {} : { response: options(0) }),
			}));
			const after = scorePaper(paperOf(items), changed, "exam");
			expect({ ...after, items: [] }).toEqual({ ...before, items: [] });
			expect(before.domains.reduce((sum, { scored }) => sum + scored, 0)).toBe(
				before.scored,
			);
		}),
		{ seed, numRuns: 100 },
	);
});

test("the scale rises with the raw score and reaches the pass mark exactly at the cut", () => {
	expect(scaledScore(0, scale)).toBe(100);
	expect(scaledScore(0.72, scale)).toBe(720);
	expect(scaledScore(1, scale)).toBe(1000);
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(one, other) => {
				const [low, high] = one < other ? [one, other] : [other, one];
				expect(scaledScore(low, scale)).toBeLessThanOrEqual(
					scaledScore(high, scale),
				);
				expect(scaledScore(one, scale) >= 720).toBe(one >= 0.72);
			},
		),
		{ seed },
	);
});

test("36 of 50 passes at a cut of 72 %, and 35 does not", () => {
	const items = Array.from({ length: 50 }, (_, index) =>
		choiceItem(`q${index}`),
	);
	const withRight = (right: number) =>
		scorePaper(
			paperOf(items),
			items.map((_, index) => answeredWith(options(index < right ? 0 : 1))),
			"exam",
		);
	expect(withRight(36)).toMatchObject({ isPassed: true, scaled: 720 });
	expect(withRight(35).isPassed).toBe(false);
	expect(withRight(35).scaled).toBeLessThan(720);
	const { interval } = withRight(36);
	expect(interval.low).toBeLessThan(720);
	expect(interval.high).toBeGreaterThan(720);
});

test("the interval holds eight of ten attempts of a learner of known ability", () => {
	const random = createRandom(3);
	let inside = 0;
	for (let attempt = 0; attempt < 4000; attempt += 1) {
		const ability = 0.5 + 0.45 * random();
		let right = 0;
		for (let question = 0; question < 50; question += 1)
			if (random() < ability) right += 1;
		const [low, high] = wilson(right, 50);
		if (low <= ability && ability <= high) inside += 1;
	}
	expect(Math.abs(inside / 4000 - 0.8)).toBeLessThan(0.03);
});
