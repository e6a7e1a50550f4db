// Mending a mistake before its card's date: the memory learns of it, the date does not move on.
import { expect, test } from "vitest";
import type { Memory } from "../../../electron/engine/contract/memory.ts";
import { createScheduler } from "../../../electron/engine/review/memory.ts";
import { keepDate } from "../../../electron/engine/review/repair.ts";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";

const calendar = createCalendar({ timeZone: "UTC", rolloverHour: 4 });
const now = Date.UTC(2026, 10, 22, 9);
const today = calendar.dayOf(now);
const scheduler = createScheduler({
	calendar,
	desiredRetention: 0.9,
	maximumIntervalDays: 36_500,
	learningSteps: [1, 10],
	relearningSteps: [10],
});

function known(dueIn: number): Memory & { state: "review" } {
	return {
		state: "review",
		stability: 30,
		difficulty: 5,
		reps: 4,
		lapses: 0,
		lastReviewAt: now - 2 * 86_400_000,
		lastReviewDay: today - 2,
		dueDay: today + dueIn,
		scheduledDays: dueIn + 2,
	};
}

test("a card that is recalled early keeps its date, and its memory is that of the days that passed", () => {
	const before = known(20);
	for (const grade of ["hard", "good", "easy"] as const) {
		const graded = scheduler.grade(before, grade, now);
		const kept = keepDate(graded, before, today);
		expect(kept.memory).toEqual({
			...graded.memory,
			dueDay: today + 20,
			scheduledDays: 20,
		});
		expect(kept.interval).toEqual({ unit: "days", count: 20 });
		expect(kept.why).toEqual(["repair"]);
	}
});

test("an earlier date counts, and so does a lapse", () => {
	const before = known(400);
	const good = scheduler.grade(before, "good", now);
	expect(keepDate(good, before, today)).toEqual(good);
	const again = scheduler.grade(known(20), "again", now);
	expect(keepDate(again, known(20), today)).toEqual(again);
});

test("a card that is due is graded as ever", () => {
	for (const due of [0, -3]) {
		const before = known(due);
		const graded = scheduler.grade(before, "good", now);
		expect(keepDate(graded, before, today)).toEqual(graded);
	}
});
