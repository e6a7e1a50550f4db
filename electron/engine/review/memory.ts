// The memory model: what a grade does to a card. The only file that knows ts-fsrs; it counts in study days, never in UTC dates.
import { default_w, FSRSVersion, type Grade as FsrsGrade, fsrs } from "ts-fsrs";
import type { Grade, Interval, Intervals } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type { DayWish, PickedDay } from "./day-picker.ts";
import type { Calendar } from "./study-day.ts";

/** Goes with stored parameters and log rows, so that later versions know how they came about. */
export const fsrsVersion = `ts-fsrs ${FSRSVersion}`;
/** The 21 weights of FSRS-6 that fit learners at large, until they are fitted to one learner. */
export const defaultParameters: readonly number[] = default_w;

/** A card on its learning steps: due at an instant, which may lie in a later study day. */
type LearningMemory = Extract<Memory, { step: number }>;
/** A card that is known: due on a study day. */
type ReviewMemory = Extract<Memory, { dueDay: number }>;
/** What every graded card has. */
type Traces = Omit<ReviewMemory, "state" | "dueDay" | "scheduledDays">;

export interface SchedulerOptions {
	/** Aimed-at probability of recall on the due day, above 0 and at most 1. */
	desiredRetention: number;
	maximumIntervalDays: number;
	/** Minutes, each from 1 to 1439; they are taken in rising order. None: FSRS decides from the first grade on. */
	learningSteps: readonly number[];
	/** The same for a card that was forgotten. */
	relearningSteps: readonly number[];
	calendar: Calendar;
	/** 21 weights of FSRS-6; `defaultParameters` if absent. */
	parameters?: readonly number[];
}

/** Turns the model's wish into a day; without one the wish itself counts. */
export type PlaceDay = (wish: DayWish) => PickedDay;

/** What a grade does to a card. */
export interface Graded {
	memory: LearningMemory | ReviewMemory;
	interval: Interval;
	/** Codes of the reasons for its day; see `explain`. */
	why: PickedDay["why"];
}

/** Strength of a memory: what FSRS keeps between reviews. */
export interface Trace {
	stability: number;
	difficulty: number;
}

/** Pure: the same memory, grade and `now` (ms) always give the same result. A clock that was set back counts as no time passed. */
export interface Scheduler {
	/** The memory after a grade, and how long until the card comes back. `place` chooses among days that are as good. */
	grade(memory: Memory, grade: Grade, now: number, place?: PlaceDay): Graded;
	/** What each grade would give; the same numbers that `grade` applies. */
	intervals(memory: Memory, now: number): Intervals;
	/** What each grade would give, with its reasons; `place` as for `grade`. */
	preview(memory: Memory, now: number, place?: PlaceDay): Record<Grade, Graded>;
	/** For looking ahead: the trace after a grade, so many study days after the last one (null: a new card). */
	project(trace: Trace | null, grade: Grade, elapsedDays: number): Trace;
	/** For looking ahead: days until recall falls to the aimed-at probability. */
	daysUntilDue(trace: Trace): number;
	/** Probability of recall so many study days after the last review. */
	recallAfter(trace: Trace, elapsedDays: number): number;
	/** Probability of recall now, above 0 and at most 1; null for a card never graded. */
	retrievability(memory: Memory, now: number): number | null;
}

const ratings = {
	again: 1,
	hard: 2,
	good: 3,
	easy: 4,
} as const satisfies Record<Grade, FsrsGrade>;
const minuteMs = 60_000;
const longestStepMinutes = 1439;

/**
 * Makes a scheduler from settings; cheap enough to be made for every call. Formulas: FSRS-6, by
 * ts-fsrs; order of hard, good and easy and the learning steps: as Anki and ts-fsrs have them.
 * Throws an Error for parameters that are not 21 finite numbers.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
	const { calendar } = options;
	const model = createModel(options);
	const steps = {
		learning: sortSteps(options.learningSteps),
		relearning: sortSteps(options.relearningSteps),
	};

	function grade(
		memory: Memory,
		given: Grade,
		now: number,
		place: PlaceDay = takeWish,
	): Graded {
		const traces = addTrace(memory, given, now);
		const state = stateAfterSteps(memory);
		const step = nextStep(steps[state], memory, given);
		return step
			? waitMinutes({ ...traces, state, step: step.index }, step.minutes)
			: waitDays(traces, placeDays(memory, given, now, place));
	}

	/** A known card's better grade comes a day later at least, wherever the worse one was put. */
	function placeDays(
		memory: Memory,
		given: Grade,
		now: number,
		place: PlaceDay,
	): PickedDay {
		const days = model.intervalDays(memory, given, elapsedDays(memory, now));
		const below = memory.state === "review" ? gradeBelow[given] : null;
		const atLeast = below ? placeDays(memory, below, now, place).days + 1 : 1;
		return place({ days, atLeast });
	}

	function preview(memory: Memory, now: number, place?: PlaceDay) {
		return {
			again: grade(memory, "again", now, place),
			hard: grade(memory, "hard", now, place),
			good: grade(memory, "good", now, place),
			easy: grade(memory, "easy", now, place),
		};
	}

	function addTrace(memory: Memory, given: Grade, now: number): Traces {
		const isNew = memory.state === "new";
		const isLapse = memory.state === "review" && given === "again";
		return {
			...model.remember(memory, given, elapsedDays(memory, now)),
			reps: isNew ? 1 : memory.reps + 1,
			lapses: (isNew ? 0 : memory.lapses) + (isLapse ? 1 : 0),
			lastReviewAt: now,
			lastReviewDay: calendar.dayOf(now),
		};
	}

	function elapsedDays(memory: Memory, now: number): number {
		if (memory.state === "new") return 0;
		return Math.max(0, calendar.dayOf(now) - memory.lastReviewDay);
	}

	return {
		grade,
		preview,
		intervals(memory, now) {
			const { again, hard, good, easy } = preview(memory, now);
			return {
				again: again.interval,
				hard: hard.interval,
				good: good.interval,
				easy: easy.interval,
			};
		},
		project: (trace, given, elapsed) =>
			model.rememberTrace(trace, given, elapsed),
		daysUntilDue: ({ stability }) => model.daysFor(stability),
		recallAfter: ({ stability }, elapsed) =>
			model.recall(Math.max(0, elapsed), stability),
		retrievability: (memory, now) =>
			memory.state === "new"
				? null
				: model.recall(elapsedDays(memory, now), memory.stability),
	};
}

/** FSRS itself, asked in whole study days. */
function createModel(options: SchedulerOptions) {
	const algorithm = fsrs({
		w: checkParameters(options.parameters ?? defaultParameters),
		request_retention: options.desiredRetention,
		maximum_interval: options.maximumIntervalDays,
		// Fitted weights are limited by the number of relearning steps that they were fitted with.
		relearning_steps: options.relearningSteps.map(
			(minutes) => `${minutes}m` as const,
		),
		enable_fuzz: false,
	});
	const rememberTrace = (trace: Trace | null, given: Grade, elapsed: number) =>
		algorithm.next_state(trace, elapsed, ratings[given]);
	/** What became of the memory asked about last: a grade asks for itself and those below it several times. */
	let last: [Memory, elapsed: number, traces: Map<Grade, Trace>] | null = null;
	function remember(memory: Memory, given: Grade, elapsed: number): Trace {
		if (last?.[0] !== memory || last[1] !== elapsed)
			last = [memory, elapsed, new Map()];
		const before = memory.state === "new" ? null : memory;
		const trace = last[2].get(given) ?? rememberTrace(before, given, elapsed);
		last[2].set(given, trace);
		return trace;
	}
	const daysFor = (memory: Memory, given: Grade, elapsed: number) =>
		algorithm.next_interval(
			remember(memory, given, elapsed).stability,
			elapsed,
		);

	/** A known card's grades stay apart, though rounding may make them one: good a day beyond hard, easy a day beyond good. */
	function knownDays(memory: Memory, given: Grade, elapsed: number): number {
		const days = daysFor(memory, given, elapsed);
		if (given === "again" || given === "hard") return days;
		const below = given === "good" ? "hard" : "good";
		return Math.max(days, knownDays(memory, below, elapsed) + 1);
	}

	return {
		remember,
		rememberTrace,
		daysFor: (stability: number) => algorithm.next_interval(stability, 0),
		recall: (elapsed: number, stability: number) =>
			algorithm.forgetting_curve(elapsed, stability),
		/** Study days until a card that has no step left comes back, from 1 to the maximum. */
		intervalDays(memory: Memory, given: Grade, elapsed: number): number {
			const days =
				memory.state === "review"
					? knownDays(memory, given, elapsed)
					: daysFor(memory, given, elapsed);
			return Math.min(days, Math.max(1, options.maximumIntervalDays));
		},
	};
}

function checkParameters(parameters: readonly number[]): number[] {
	if (
		parameters.length !== defaultParameters.length ||
		!parameters.every(Number.isFinite)
	)
		throw new Error(
			`FSRS-6 takes ${defaultParameters.length} finite numbers as parameters.`,
		);
	return [...parameters];
}

function sortSteps(minutes: readonly number[]): number[] {
	return [...minutes].sort((one, other) => one - other);
}

/** The state of a card that stays on steps after a grade: what was known once is relearned. */
function stateAfterSteps(memory: Memory): LearningMemory["state"] {
	return memory.state === "review" || memory.state === "relearning"
		? "relearning"
		: "learning";
}

/**
 * The step that a card waits for after a grade, or null when it leaves the steps. Again begins
 * anew, good goes on, easy leaves; hard stays, and on the first step waits half-way to the second
 * (half as long again where there is only one). Known cards enter the steps by again alone.
 */
function nextStep(
	steps: readonly number[],
	memory: Memory,
	given: Grade,
): { index: number; minutes: number } | null {
	const [first, second] = steps;
	if (first === undefined || given === "easy") return null;
	if (given === "again") return { index: 0, minutes: first };
	if (memory.state === "review") return null;
	// Settings may have fewer steps now than when the card took its last one.
	const index =
		memory.state === "new" ? 0 : Math.min(memory.step, steps.length - 1);
	if (given === "good") {
		const minutes = steps[index + 1];
		return minutes === undefined ? null : { index: index + 1, minutes };
	}
	const firstHard = second === undefined ? first * 1.5 : (first + second) / 2;
	const minutes = index === 0 ? firstHard : (steps[index] ?? first);
	return { index, minutes: Math.min(Math.round(minutes), longestStepMinutes) };
}

const gradeBelow: Record<Grade, Grade | null> = {
	again: null,
	hard: null,
	good: "hard",
	easy: "good",
};

function takeWish({ days }: DayWish): PickedDay {
	return { days, why: ["model"] };
}

function waitMinutes(
	traces: Omit<LearningMemory, "dueAt">,
	minutes: number,
): Graded {
	const dueAt = Math.round(traces.lastReviewAt + minutes * minuteMs);
	const interval: Interval = { unit: "minutes", count: minutes };
	return { memory: { ...traces, dueAt }, interval, why: ["step"] };
}

function waitDays(traces: Traces, { days, why }: PickedDay): Graded {
	const memory: ReviewMemory = {
		...traces,
		state: "review",
		dueDay: traces.lastReviewDay + days,
		scheduledDays: days,
	};
	const interval: Interval = { unit: "days", count: days };
	return { memory, interval, why };
}
