// The day picker: its priorities one by one, and laws over any facts.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EasyDay } from "../../../electron/engine/contract/deck.ts";
import {
	type DayFacts,
	explain,
	fuzzRange,
	pickDay,
	weekdayOf,
} from "../../../electron/engine/review/day-picker.ts";
import { dayOfDate } from "../../../electron/engine/review/study-date.ts";

const seed = 20_261_122;
const today = 20_779;
const usual: DayFacts = {
	today,
	maximumDays: 36_500,
	isFuzzed: true,
	isBalanced: true,
	exam: null,
	siblingDays: [],
	easyOf: () => "normal",
	loadOf: () => 0,
	chance: 0.5,
};
const pick = (days: number, changes: Partial<DayFacts> = {}, atLeast = 1) =>
	pickDay({ days, atLeast }, { ...usual, ...changes });

test("the range around a day is the one that Anki gives", () => {
	expect([2, 3, 7, 10, 30, 100].map(fuzzRange)).toEqual([
		{ low: 2, high: 2 },
		{ low: 2, high: 4 },
		{ low: 5, high: 9 },
		{ low: 8, high: 12 },
		{ low: 27, high: 33 },
		{ low: 93, high: 107 },
	]);
});

test("without fuzz and balance the wish itself counts", () => {
	const plain = { isFuzzed: false, isBalanced: false };
	expect(pick(30, { ...plain, chance: 0.99 })).toEqual({
		days: 30,
		why: ["model"],
	});
	expect(pick(30, { ...plain, maximumDays: 21 })).toEqual({
		days: 21,
		why: ["model", "maximum"],
	});
});

test("the quietest day of the range is taken, and said so", () => {
	const loadOf = (day: number) => (day === today + 11 ? 2 : 9);
	expect(pick(10, { loadOf })).toEqual({ days: 11, why: ["model", "balance"] });
	expect(pick(10, { loadOf, isBalanced: false }).days).not.toBe(11);
});

test("an easy day is left out even where nothing else is due", () => {
	const isEasy = new Set([today + 9, today + 10, today + 11]);
	const easyOf = (day: number): EasyDay =>
		isEasy.has(day) ? "minimum" : "normal";
	for (const chance of [0, 0.3, 0.5, 0.7, 0.99])
		expect([8, 12]).toContain(pick(10, { easyOf, chance }).days);
	expect(pick(10, { easyOf }).why).toContain("easy-day");
});

test("a reduced day takes about half of what others have", () => {
	const easyOf = (day: number): EasyDay =>
		day === today + 10 ? "reduced" : "normal";
	const withLoad = (load: number) =>
		pick(10, { easyOf, loadOf: (day) => (day === today + 10 ? load : 10) });
	expect(withLoad(4).days).toBe(10);
	expect(withLoad(5).days).not.toBe(10);
});

test("siblings are kept apart before easy days and balance are thought of", () => {
	const siblingDays = [today + 10, today + 11];
	const loadOf = (day: number) => (day === today + 10 ? 0 : 50);
	expect(pick(10, { siblingDays, loadOf })).toEqual({
		days: 8,
		why: ["model", "sibling"],
	});
});

test("what would pass the exam waits for the last days before it", () => {
	const exam = { day: today + 20, sweepFrom: today + 15 };
	const { days, why } = pick(46, { exam });
	expect(days).toBeGreaterThanOrEqual(15);
	expect(days).toBeLessThanOrEqual(19);
	expect(why).toContain("sweep");
	expect(pick(5, { exam }).days).toBeLessThan(8);
});

test("within the last days nothing passes the exam either", () => {
	const exam = { day: today + 3, sweepFrom: today - 2 };
	expect(pick(46, { exam })).toEqual({ days: 3, why: ["model", "exam"] });
	expect(pick(46, { exam: { ...exam, day: today + 1 } }).days).toBe(1);
});

const facts: fc.Arbitrary<DayFacts> = fc
	.record({
		maximumDays: fc.integer({ min: 1, max: 400 }),
		isFuzzed: fc.boolean(),
		isBalanced: fc.boolean(),
		exam: fc.option(
			fc.record({
				day: fc.integer({ min: today + 1, max: today + 60 }),
				last: fc.integer({ min: 1, max: 30 }),
			}),
		),
		siblingDays: fc.array(fc.integer({ min: today, max: today + 60 }), {
			maxLength: 5,
		}),
		easy: fc.array(fc.constantFrom<EasyDay>("normal", "reduced", "minimum"), {
			minLength: 7,
			maxLength: 7,
		}),
		loads: fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 5 }),
		chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	})
	.map(({ exam, easy, loads, ...rest }) => ({
		...rest,
		today,
		exam: exam && { day: exam.day, sweepFrom: exam.day - exam.last },
		easyOf: (day: number) => easy[weekdayOf(day)] ?? "normal",
		loadOf: (day: number) => loads[day % loads.length] ?? 0,
	}));
const wish = fc.integer({ min: 1, max: 500 });

test(`no day passes the exam or the maximum, and none is today (seed ${seed})`, () => {
	fc.assert(
		fc.property(wish, wish, facts, (days, atLeast, given) => {
			const picked = pickDay({ days, atLeast }, given);
			expect(Number.isInteger(picked.days)).toBe(true);
			expect(picked.days).toBeGreaterThanOrEqual(1);
			if (given.exam)
				expect(today + picked.days).toBeLessThanOrEqual(given.exam.day);
			expect(picked.days).toBeLessThanOrEqual(given.maximumDays);
			expect(pickDay({ days, atLeast }, given)).toEqual(picked);
			expect(picked.why[0]).toBe("model");
			expect(explain(picked.why).every(({ message }) => message !== "")).toBe(
				true,
			);
		}),
		{ seed, numRuns: 1000 },
	);
});

test(`without an exam a day stays in its range, and a better grade's day stays beyond the worse one's (seed ${seed})`, () => {
	fc.assert(
		fc.property(wish, facts, (days, given) => {
			const free = { ...given, exam: null, maximumDays: 36_500 };
			const { low, high } = fuzzRange(days);
			const first = pickDay({ days, atLeast: 1 }, free).days;
			expect(first).toBeGreaterThanOrEqual(Math.max(1, low));
			expect(first).toBeLessThanOrEqual(high);
			const better = pickDay({ days: days + 1, atLeast: first + 1 }, free);
			expect(better.days).toBeGreaterThan(first);
		}),
		{ seed, numRuns: 500 },
	);
});

test("weekdays count from Sunday", () => {
	expect(weekdayOf(dayOfDate("2026-11-22"))).toBe(0);
	expect(weekdayOf(dayOfDate("2026-11-28"))).toBe(6);
	expect(weekdayOf(dayOfDate("1969-12-31"))).toBe(3);
});
