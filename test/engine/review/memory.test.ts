// The memory model against published vectors of FSRS-6, its learning steps and its parameters.
import { expect, test } from "vitest";
import type { Grade } from "../../../electron/engine/contract/data.ts";
import type { Memory } from "../../../electron/engine/contract/memory.ts";
import {
	defaultParameters,
	fsrsVersion,
} from "../../../electron/engine/review/memory.ts";
import {
	dayMs,
	fresh,
	grades,
	hourMs,
	inLosAngeles,
	inUtc,
	known,
	noon,
	scheduler,
	study,
} from "./memory-setup.ts";

// Published: ts-fsrs, FSRS-6.test.ts.

test("the first grade gives the published stability, difficulty and interval", () => {
	const first = grades.map((given) => scheduler().grade(fresh, given, noon));
	expect(first.map(({ memory }) => memory.stability)).toEqual([
		0.212, 1.2931, 2.3065, 8.2956,
	]);
	expect(first.map(({ memory }) => memory.difficulty)).toEqual([
		6.4133, 5.11217071, 2.11810397, 1,
	]);
	expect(first.map(({ interval }) => interval)).toEqual([
		{ unit: "minutes", count: 1 },
		{ unit: "minutes", count: 6 },
		{ unit: "minutes", count: 10 },
		{ unit: "days", count: 8 },
	]);
});

test("a card that is graded on its due day takes the published intervals", () => {
	const { grade } = scheduler();
	const history: Grade[] = [
		...(["good", "good", "good", "good", "good", "good"] as const),
		...(["again", "again"] as const),
		...(["good", "good", "good", "good", "good"] as const),
	];
	let memory: Memory = fresh;
	let now = noon;
	const days = history.map((given) => {
		const result = grade(memory, given, now);
		memory = result.memory;
		now =
			memory.state === "review" ? inUtc.startOf(memory.dueDay) : memory.dueAt;
		return memory.state === "review" ? memory.scheduledDays : 0;
	});
	expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test("grades after 0, 0, 1, 3, 8 and 21 days end in the published memory state", () => {
	const last = study([
		["again", 0],
		["good", 0],
		["good", 1],
		["good", 3],
		["good", 8],
		["good", 21],
	]).at(-1);
	expect(last?.stability).toBeCloseTo(53.62691, 4);
	expect(last?.difficulty).toBeCloseTo(6.3574867, 4);
});

test("recall on the due day of an easy card is as published", () => {
	const { grade, retrievability } = scheduler();
	const { memory } = grade(fresh, "easy", noon);
	expect(retrievability(memory, noon)).toBe(1);
	expect(retrievability(memory, noon + 8 * dayMs)).toBe(0.9024733);
	expect(retrievability(fresh, noon)).toBeNull();
});

// Made with the scheduler of ts-fsrs 5.4.2 itself, at one hour of the day in UTC:
// [grade, days since the last, state, days scheduled, stability, difficulty, lapses]
type Row = [Grade, number, Memory["state"], number, number, number, number];

const changeable: Row[] = [
	["hard", 0, "learning", 0, 1.2931, 5.11217071, 0],
	["good", 0, "learning", 0, 1.33589976, 5.10228691, 0],
	["good", 0, "review", 1, 1.37716224, 5.09241299, 0],
	["hard", 2, "review", 5, 4.60206238, 6.72734342, 0],
	["easy", 5, "review", 21, 20.91792525, 5.61900247, 0],
	["again", 40, "relearning", 0, 2.13942016, 8.54522427, 1],
	["good", 0, "review", 2, 2.13942016, 8.53190742, 1],
	["good", 1, "review", 4, 3.53112331, 8.51860388, 1],
	["hard", 3, "review", 6, 5.57450536, 9.00180859, 1],
	["easy", 9, "review", 17, 17.23402676, 8.6534879, 1],
];
const easyGoing: Row[] = [
	["easy", 0, "review", 28, 8.2956, 1, 0],
	["good", 20, "review", 210, 63.44573842, 1, 0],
	["again", 1, "relearning", 0, 2.96333033, 7.02698957, 1],
	["again", 0, "relearning", 0, 0.97952287, 9.00802006, 1],
	["easy", 0, "review", 6, 1.77295508, 8.66177496, 1],
	["good", 4, "review", 17, 5.20481281, 8.64834155, 1],
	["easy", 30, "review", 101, 30.50919176, 8.18190865, 1],
];

test.each([
	["90 %", 0.9, changeable],
	["80 %", 0.8, easyGoing],
])(
	"a history at a retention of %s matches ts-fsrs row by row",
	(_, desiredRetention, rows) => {
		const memories = study(
			rows.map(([given, gap]) => [given, gap]),
			{ desiredRetention },
		);
		expect(
			memories.map(
				(memory, index): Row => [
					rows[index]?.[0] ?? "again",
					rows[index]?.[1] ?? 0,
					memory.state,
					memory.state === "review" ? memory.scheduledDays : 0,
					memory.stability,
					memory.difficulty,
					memory.lapses,
				],
			),
		).toEqual(rows);
	},
);

test("the grades of a known card stay a day apart, as in ts-fsrs", () => {
	const sameDay = scheduler().intervals(known(noon), noon + hourMs);
	expect(sameDay).toMatchObject({
		hard: { unit: "days", count: 8 },
		good: { unit: "days", count: 9 },
		easy: { unit: "days", count: 13 },
	});
	const short = scheduler({ maximumIntervalDays: 9 });
	expect(short.intervals(known(noon), noon + hourMs).easy.count).toBe(9);
});

// Steps.

test("a step that runs into the next study day comes due at its minute there, and counts as a day", () => {
	const options = { learningSteps: [1, 600], calendar: inLosAngeles };
	const late = Date.parse("2026-01-16T07:30:00Z");
	const { memory } = scheduler(options).grade(fresh, "good", late);
	expect(memory).toMatchObject({
		state: "learning",
		dueAt: late + 10 * hourMs,
		step: 1,
	});
	const next = scheduler(options).grade(
		memory,
		"good",
		late + 10 * hourMs,
	).memory;
	const alike = study([
		["good", 0],
		["good", 1],
	]).at(-1);
	expect([next.state, next.stability]).toEqual(["review", alike?.stability]);
});

test("again begins the steps anew, hard stays on its step, good goes on", () => {
	const { grade, intervals } = scheduler({ learningSteps: [1, 10, 60] });
	const second = grade(fresh, "good", noon).memory;
	const third = grade(second, "good", noon).memory;
	const minutes = (count: number) => ({ unit: "minutes", count });
	expect(intervals(fresh, noon)).toMatchObject({
		again: minutes(1),
		hard: minutes(6),
		good: minutes(10),
	});
	expect(intervals(second, noon)).toMatchObject({
		again: minutes(1),
		hard: minutes(10),
		good: minutes(60),
	});
	expect(intervals(third, noon)).toMatchObject({
		again: minutes(1),
		hard: minutes(60),
		good: { unit: "days" },
	});
	expect(grade(third, "again", noon).memory).toMatchObject({
		state: "learning",
		step: 0,
	});
});

test("hard on an only step waits half as long again, but never a whole day", () => {
	const hard = (minutes: number) =>
		scheduler({ learningSteps: [minutes] }).intervals(fresh, noon).hard;
	expect(hard(10)).toEqual({ unit: "minutes", count: 15 });
	expect(hard(1439)).toEqual({ unit: "minutes", count: 1439 });
});

test("a forgotten card takes the relearning steps and one lapse, however often it is then missed", () => {
	const { grade } = scheduler({ relearningSteps: [10, 30] });
	const lapsed = grade(known(noon), "again", noon + 8 * dayMs).memory;
	const missed = grade(lapsed, "again", noon + 8 * dayMs).memory;
	expect(lapsed).toMatchObject({
		state: "relearning",
		step: 0,
		lapses: 1,
		reps: 2,
	});
	expect(missed).toMatchObject({
		state: "relearning",
		step: 0,
		lapses: 1,
		reps: 3,
	});
	expect(grade(missed, "easy", noon + 8 * dayMs).memory.state).toBe("review");
});

test("without steps a card is in review from its first grade on", () => {
	const { intervals } = scheduler({ learningSteps: [], relearningSteps: [] });
	const days = (count: number) => ({ unit: "days", count });
	expect(intervals(fresh, noon)).toEqual({
		again: days(1),
		hard: days(1),
		good: days(2),
		easy: days(8),
	});
	expect(intervals(known(noon), noon + 8 * dayMs).again).toEqual(days(1));
});

test("a card on a step that settings no longer have goes on from the last one", () => {
	const before = scheduler({ learningSteps: [1, 10, 60] });
	const second = before.grade(fresh, "good", noon).memory;
	const third = before.grade(second, "good", noon).memory;
	expect(third).toMatchObject({ step: 2 });
	expect(
		scheduler({ learningSteps: [5, 20] }).intervals(third, noon),
	).toMatchObject({
		again: { unit: "minutes", count: 5 },
		hard: { unit: "minutes", count: 20 },
		good: { unit: "days" },
	});
});

test("steps are taken in rising order, however they were typed", () => {
	expect(scheduler({ learningSteps: [10, 1] }).intervals(fresh, noon)).toEqual(
		scheduler({ learningSteps: [1, 10] }).intervals(fresh, noon),
	);
});

// Parameters.

test("parameters change the outcome, and others than 21 finite numbers are refused", () => {
	const parameters = defaultParameters.map((value, index) =>
		index === 2 ? 4 : value,
	);
	expect(
		scheduler({ parameters }).grade(fresh, "good", noon).memory.stability,
	).toBe(4);
	expect(() => scheduler({ parameters: parameters.slice(2) })).toThrow(
		"21 finite numbers",
	);
	expect(() =>
		scheduler({ parameters: parameters.with(3, Number.NaN) }),
	).toThrow("21 finite numbers");
	expect([fsrsVersion, defaultParameters.length]).toEqual([
		"ts-fsrs v5.4.2 using FSRS-6.0",
		21,
	]);
});
