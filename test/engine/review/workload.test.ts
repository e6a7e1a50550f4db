// The workload simulator: what retention costs, within the limits of the day.
import { expect, test } from "vitest";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import {
	daysUntil,
	recallAfter,
} from "../../../electron/engine/review/forgetting.ts";
import { defaultParameters } from "../../../electron/engine/review/memory.ts";
import {
	cheapest,
	simulateWorkload,
	type WorkloadOptions,
} from "../../../electron/engine/review/workload.ts";

const cards = Array.from({ length: 200 }, (_, index) => ({
	stability: 5 + index,
	difficulty: 5,
	age: index % 30,
}));

function options(changes: Partial<WorkloadOptions> = {}): WorkloadOptions {
	return {
		cards,
		unseen: 100,
		newPerDay: 5,
		reviewsPerDay: 9999,
		days: 120,
		parameters: defaultParameters,
		maximumIntervalDays: 36_500,
		seconds: { remembered: 6, forgotten: 12 },
		random: createRandom,
		...changes,
	};
}

test("aiming higher costs more time and leaves more remembered", () => {
	const runs = [0.7, 0.8, 0.9, 0.95].map((aim) =>
		simulateWorkload(options(), aim),
	);
	const minutes = runs.map(({ minutesPerDay }) => minutesPerDay);
	const remembered = runs.map((run) => run.remembered);
	expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
	expect(remembered).toEqual(remembered.toSorted((a, b) => a - b));
	expect(remembered.at(-1)).toBeLessThanOrEqual(300);
});

test("a sample stands for all: ten times the cards take about ten times as long", () => {
	const many = simulateWorkload(
		options({
			cards: Array.from({ length: 10 }, () => cards).flat(),
			unseen: 0,
		}),
		0.9,
	);
	const once = simulateWorkload(options({ unseen: 0 }), 0.9);
	expect(many.minutesPerDay / once.minutesPerDay).toBeGreaterThan(7.5);
	expect(many.minutesPerDay / once.minutesPerDay).toBeLessThan(12.5);
	expect(many.remembered / once.remembered).toBeCloseTo(10, 0);
});

test("the day's limit bounds the reviews", () => {
	const run = simulateWorkload(
		options({ reviewsPerDay: 3, newPerDay: 0, unseen: 0 }),
		0.95,
	);
	expect(run.reviewsPerDay).toBeLessThanOrEqual(3);
});

test("without cards nothing is to be done, and nothing is cheapest", () => {
	const run = simulateWorkload(options({ cards: [], unseen: 0 }), 0.9);
	expect(run).toMatchObject({
		minutesPerDay: 0,
		reviewsPerDay: 0,
		remembered: 0,
		minutesPerCard: 0,
	});
	expect(cheapest([run])).toBeNull();
});

test("the forgetting curve is 0.9 after the stability, and can be read backwards", () => {
	for (const decay of [0.1, 0.1542, 0.5]) {
		expect(recallAfter(12, 12, decay)).toBeCloseTo(0.9, 10);
		expect(recallAfter(0, 12, decay)).toBe(1);
		const days = daysUntil(0.8, 12, decay);
		expect(recallAfter(days, 12, decay)).toBeCloseTo(0.8, 10);
	}
});
