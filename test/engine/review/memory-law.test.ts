// Laws of the memory model over random lives of cards under random settings.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grade } from "../../../electron/engine/contract/data.ts";
import type { Memory } from "../../../electron/engine/contract/memory.ts";
import {
	createScheduler,
	type SchedulerOptions,
} from "../../../electron/engine/review/memory.ts";
import {
	dayMs,
	fresh,
	grades,
	inLosAngeles,
	inUtc,
	minuteMs,
	noon,
} from "./memory-setup.ts";

const seed = 20_260_321;

// A life is a list of [grade, minutes since the last one; the clock may be set back].
const anyLife = fc.array(
	fc.tuple(
		fc.constantFrom(...grades),
		fc.oneof(
			fc.integer({ min: -3 * 24 * 60, max: 30 }),
			fc.integer({ min: 0, max: 400 * 24 * 60 }),
		),
	),
	{ minLength: 1, maxLength: 12 },
);
const anySteps = fc.array(fc.integer({ min: 1, max: 1439 }), { maxLength: 3 });
const anyOptions = fc.record({
	desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
	maximumIntervalDays: fc.oneof(
		fc.integer({ min: 1, max: 30 }),
		fc.constant(36_500),
	),
	learningSteps: anySteps,
	relearningSteps: anySteps,
	calendar: fc.constantFrom(inUtc, inLosAngeles),
});

/** Calls `check` before each grade of a life. */
function live(
	options: SchedulerOptions,
	life: [Grade, number][],
	check: (memory: Memory, now: number, given: Grade) => void,
) {
	const { grade } = createScheduler(options);
	let memory = fresh;
	let now = noon;
	for (const [given, minutes] of life) {
		now += minutes * minuteMs;
		check(memory, now, given);
		memory = grade(memory, given, now).memory;
	}
}

/** States that over any life under any settings `check` holds before each grade. */
function law(
	title: string,
	check: (
		options: SchedulerOptions,
		memory: Memory,
		now: number,
		given: Grade,
	) => void,
) {
	test(`${title} (seed ${seed})`, () => {
		fc.assert(
			fc.property(anyOptions, anyLife, (options, life) =>
				live(options, life, (memory, now, given) =>
					check(options, memory, now, given),
				),
			),
			{ seed, numRuns: 150 },
		);
	});
}

law(
	"the intervals shown are the intervals applied",
	(options, memory, now, given) => {
		const { grade, intervals } = createScheduler(options);
		const result = grade(memory, given, now);
		const shown = intervals(memory, now)[given];
		expect(result.interval).toEqual(shown);
		if (result.memory.state === "review")
			expect(shown).toEqual({
				unit: "days",
				count: result.memory.dueDay - options.calendar.dayOf(now),
			});
		else
			expect(shown).toEqual({
				unit: "minutes",
				count: (result.memory.dueAt - now) / minuteMs,
			});
	},
);

law(
	"a grade leaves a sound memory, due in the future and within the maximum interval",
	(options, memory, now, given) => {
		const after = createScheduler(options).grade(memory, given, now).memory;
		expect(after.stability).toBeGreaterThan(0);
		expect(after.difficulty).toBeGreaterThanOrEqual(1);
		expect(after.difficulty).toBeLessThanOrEqual(10);
		expect(after.reps).toBe(memory.state === "new" ? 1 : memory.reps + 1);
		if (after.state !== "review")
			return expect(after.dueAt).toBeGreaterThan(now);
		const today = options.calendar.dayOf(now);
		expect(after.dueDay).toBeGreaterThan(today);
		expect(after.dueDay).toBeLessThanOrEqual(
			today + options.maximumIntervalDays,
		);
	},
);

law(
	"a better grade never brings a card back sooner",
	(options, memory, now) => {
		const { again, hard, good, easy } = createScheduler(options).intervals(
			memory,
			now,
		);
		const minutes = [again, hard, good, easy].map(
			({ unit, count }) => count * (unit === "days" ? 24 * 60 : 1),
		);
		expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
	},
);

law(
	"the same memory, grade and time give the same result and change nothing",
	(options, memory, now, given) => {
		const before = structuredClone(memory);
		const result = createScheduler(options).grade(memory, given, now);
		expect(createScheduler(options).grade(before, given, now)).toEqual(result);
		expect(memory).toEqual(before);
	},
);

law(
	"a clock that was set back counts as the day of the last review",
	(options, memory, now, given) => {
		if (memory.state === "new") return;
		const { grade, retrievability } = createScheduler(options);
		const early = Math.min(now, memory.lastReviewAt) - 400 * dayMs;
		const sameDay = options.calendar.startOf(memory.lastReviewDay);
		expect(retrievability(memory, early)).toBe(1);
		expect(grade(memory, given, early).memory.stability).toBe(
			grade(memory, given, sameDay).memory.stability,
		);
	},
);
