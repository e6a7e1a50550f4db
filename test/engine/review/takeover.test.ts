// What a card brings along from another application.
import { expect, test } from "vitest";
import {
	createScheduler,
	defaultParameters,
} from "../../../electron/engine/review/memory.ts";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";
import { estimateMemory } from "../../../electron/engine/review/takeover.ts";

const calendar = createCalendar({ timeZone: "UTC", rolloverHour: 4 });
const now = Date.UTC(2026, 10, 22, 9);
const today = calendar.dayOf(now);
const given = { calendar, now };

test("a card is due on the day that was planned, with its interval as stability", () => {
	const memory = estimateMemory(
		{ dueDate: "2026-11-30", intervalDays: 20, ease: 250 },
		given,
	);
	expect(memory).toMatchObject({
		state: "review",
		dueDay: today + 8,
		scheduledDays: 20,
		stability: 20,
		lastReviewDay: today - 12,
		lastReviewAt: calendar.startOf(today - 12),
		reps: 1,
		lapses: 0,
	});
});

test("a lower ease is a harder card, within the limits of difficulty", () => {
	const difficulty = (ease: number) =>
		estimateMemory({ dueDate: "2026-11-30", intervalDays: 20, ease }, given)
			.difficulty;
	const eases = [130, 200, 250, 300];
	const found = eases.map(difficulty);
	expect(found).toEqual(found.toSorted((one, other) => other - one));
	expect(difficulty(1)).toBeLessThanOrEqual(10);
	expect(difficulty(99_999)).toBe(1);
});

test("good on the due day multiplies stability by the ease, which is what the difficulty was chosen for", () => {
	const ease = 200;
	const memory = estimateMemory(
		{ dueDate: "2026-11-22", intervalDays: 10, ease },
		given,
	);
	const scheduler = createScheduler({
		desiredRetention: 0.9,
		maximumIntervalDays: 36_500,
		learningSteps: [],
		relearningSteps: [],
		parameters: defaultParameters,
		calendar,
	});
	const after = scheduler.grade(memory, "good", now).memory;
	expect(after.stability / memory.stability).toBeCloseTo(ease / 100, 1);
});

test("what FSRS itself had remembered is taken as it is", () => {
	expect(
		estimateMemory(
			{
				dueDate: "2026-11-25",
				intervalDays: 8,
				ease: null,
				stability: 8.29,
				difficulty: 1.2,
			},
			given,
		),
	).toMatchObject({ stability: 8.29, difficulty: 1.2, dueDay: today + 3 });
});

test("a card whose plan begins in the future was last seen today at the latest", () => {
	const memory = estimateMemory(
		{ dueDate: "2027-03-01", intervalDays: 1, ease: 250 },
		given,
	);
	expect(memory.lastReviewDay).toBe(today);
	expect(memory.lastReviewAt).toBeLessThanOrEqual(now);
});
