// What the tests of the memory model share: a scheduler with the usual settings, and cards with a history.
import type { Grade } from "../../../electron/engine/contract/data.ts";
import type { Memory } from "../../../electron/engine/contract/memory.ts";
import {
	createScheduler,
	type SchedulerOptions,
} from "../../../electron/engine/review/memory.ts";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const grades = ["again", "hard", "good", "easy"] as const;
export const fresh: Memory = { state: "new" };
export const inUtc = createCalendar({ timeZone: "UTC", rolloverHour: 0 });
export const inLosAngeles = createCalendar({
	timeZone: "America/Los_Angeles",
	rolloverHour: 4,
});
export const noon = Date.parse("2022-12-29T12:30:00Z");

export function scheduler(changes: Partial<SchedulerOptions> = {}) {
	return createScheduler({
		desiredRetention: 0.9,
		maximumIntervalDays: 36_500,
		learningSteps: [1, 10],
		relearningSteps: [10],
		calendar: inUtc,
		...changes,
	});
}

/** Grades a new card `gap` days after each other, and returns the memory after each grade. */
export function study(
	history: [Grade, number][],
	changes: Partial<SchedulerOptions> = {},
) {
	const { grade } = scheduler(changes);
	let memory = fresh;
	let now = noon;
	return history.map(([given, gap]) => {
		now += gap * dayMs;
		const result = grade(memory, given, now);
		memory = result.memory;
		return result.memory;
	});
}

/** A card in review state that was last graded at `at`. */
export function known(at: number, changes: Partial<SchedulerOptions> = {}) {
	return scheduler(changes).grade(fresh, "easy", at).memory;
}
