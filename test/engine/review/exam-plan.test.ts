// The walk to an exam: laws over any cards, minutes and days.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as fitting from "../../../electron/engine/review/exam-fit.ts";
import {
	afterStudy,
	type PlanCard,
	type PlanFrame,
	recallOn,
	sweepDaysFor,
	walkToExam as walking,
} from "../../../electron/engine/review/exam-plan.ts";
import { finish } from "../../../electron/engine/review/steps.ts";
import { scheduler } from "./memory-setup.ts";

const seed = 20_261_122;
const today = 20_779;
const outlook = scheduler();
const fresh: PlanCard = { trace: null, lastDay: today, dueDay: today, outlook };
const known = (stability: number, ago: number, wait: number): PlanCard => ({
	trace: { stability, difficulty: 5 },
	lastDay: today - ago,
	dueDay: today + wait,
	outlook,
});
const frame = {
	today,
	examDay: today + 14,
	minutesPerDay: 20,
	secondsPerCard: 8,
};

type Given = [cards: readonly PlanCard[], frame: PlanFrame];
const walkToExam = (...given: Given) => finish(walking(...given));
const minutesToFit = (...given: Given) =>
	finish(fitting.minutesToFit(...given));
const chooseDrops = (...given: Given) => finish(fitting.chooseDrops(...given));

const card: fc.Arbitrary<PlanCard> = fc.oneof(
	fc.constant(fresh),
	fc
		.tuple(
			fc.double({ min: 0.5, max: 200, noNaN: true }),
			fc.nat({ max: 60 }),
			fc.integer({ min: -20, max: 60 }),
		)
		.map(([stability, ago, wait]) => known(stability, ago, wait)),
);
const plans = fc.record({
	cards: fc.array(card, { maxLength: 80 }),
	span: fc.integer({ min: 1, max: 40 }),
	minutesPerDay: fc.integer({ min: 1, max: 30 }),
});

test(`no day takes more than its minutes, and what found no time is told (seed ${seed})`, () => {
	fc.assert(
		fc.property(plans, ({ cards, span, minutesPerDay }) => {
			const walk = walkToExam(cards, {
				...frame,
				minutesPerDay,
				examDay: today + span,
			});
			expect(walk.days.length).toBe(span);
			for (const { minutes } of walk.days)
				expect(minutes).toBeLessThanOrEqual(minutesPerDay + 1e-9);
			const spent = walk.days.reduce((sum, { minutes }) => sum + minutes, 0);
			const onCards = walk.minutes.reduce((sum, minutes) => sum + minutes, 0);
			expect(onCards).toBeCloseTo(spent, 6);
			const seen = walk.days.reduce((sum, day) => sum + day.newCards, 0);
			const isNew = cards.filter(({ trace }) => trace === null).length;
			expect(walk.unseen).toBe(isNew - seen);
			expect(walk.fits).toBe(walk.unseen + walk.notSwept === 0);
			expect(walk.recall.every((recall) => recall >= 0 && recall <= 1)).toBe(
				true,
			);
		}),
		{ seed, numRuns: 150 },
	);
});

test(`the minutes that are said to do, do (seed ${seed})`, () => {
	fc.assert(
		fc.property(plans, ({ cards, span, minutesPerDay }) => {
			const tight = { ...frame, minutesPerDay, examDay: today + span };
			if (walkToExam(cards, tight).fits) return;
			const enough = minutesToFit(cards, tight);
			if (enough === null) throw new Error("expected a day to be enough");
			const wide = { ...tight, minutesPerDay: enough };
			expect(walkToExam(cards, wide).fits).toBe(true);
		}),
		{ seed, numRuns: 40 },
	);
});

test(`without the cards to leave out the rest fits (seed ${seed})`, () => {
	fc.assert(
		fc.property(plans, ({ cards, span, minutesPerDay }) => {
			const tight = { ...frame, minutesPerDay, examDay: today + span };
			const gone = new Set(chooseDrops(cards, tight).map(({ index }) => index));
			const rest = cards.filter((_, index) => !gone.has(index));
			expect(walkToExam(rest, tight).fits).toBe(true);
		}),
		{ seed, numRuns: 40 },
	);
});

test("cards that would be known anyway are left out before those that would not", () => {
	const solid = known(900, 10, 300);
	const cards = [...Array(20).fill(solid), ...Array(40).fill(fresh)];
	const drops = chooseDrops(cards, { ...frame, minutesPerDay: 2 });
	expect(drops.length).toBeGreaterThan(0);
	expect(drops.slice(0, 5).every(({ index }) => index < 20)).toBe(true);
	const gains = drops.map(({ gain, minutes }) => gain / minutes);
	expect(gains).toEqual(gains.toSorted((a, b) => a - b));
});

test("the last days are as many as it takes to show every card once more", () => {
	expect(sweepDaysFor(0, 20)).toBe(1);
	expect(sweepDaysFor(1000, 30)).toBe(6);
	expect(sweepDaysFor(100_000, 10)).toBe(30);
	const cards = Array(60).fill(known(5, 2, 3));
	const walk = walkToExam(cards, frame);
	const swept = walk.days.filter(({ sweep }) => sweep > 0);
	expect(swept.reduce((sum, { sweep }) => sum + sweep, 0)).toBe(60);
	expect(Math.min(...swept.map(({ day }) => day))).toBe(walk.sweepFrom);
});

test("studying a card makes it likelier to be known on the day", () => {
	const weak = known(4, 6, -2);
	expect(recallOn(afterStudy(weak, today), today + 14)).toBeGreaterThan(
		recallOn(weak, today + 14),
	);
	expect(recallOn(fresh, today + 14)).toBe(0);
	const walk = walkToExam([weak, fresh], frame);
	expect(walk.recall[0]).toBeGreaterThan(recallOn(weak, today + 14));
	expect(walk.recall[1]).toBeGreaterThan(0.8);
});
