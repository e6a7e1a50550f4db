// What looking back reads from the log, compared with the log itself for random histories.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	gradeCodes,
	stateCodes,
} from "../../../electron/engine/contract/review-column.ts";
import { calibrate } from "../../../electron/engine/review/statistics/calibration.ts";
import {
	countDays,
	countPace,
	countRetention,
} from "../../../electron/engine/review/statistics/day.ts";
import { countHours } from "../../../electron/engine/review/statistics/hour.ts";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";
import { addReview } from "../../../electron/engine/store/review.ts";
import {
	countDue,
	firstReviewDay,
	readHistory,
	readReviews,
	readTraces,
} from "../../../electron/engine/store/statistic.ts";
import { createFixture, type Fixture } from "./fixture.ts";

const calendar = createCalendar({
	timeZone: "America/New_York",
	rolloverHour: 4,
});
const dayMs = 86_400_000;
const start = Date.UTC(2026, 2, 1, 12);
const everything = { from: 0, to: 60_000 };

interface Given {
	card: number;
	hours: number;
	grade: (typeof gradeCodes)[number];
	state: (typeof stateCodes)[number];
	gap: number;
	stability: number;
	elapsedMs: number | null;
	isUndone: boolean;
}

const given: fc.Arbitrary<Given> = fc.record({
	card: fc.integer({ min: 0, max: 3 }),
	hours: fc.integer({ min: 0, max: 24 * 400 }),
	grade: fc.constantFrom(...gradeCodes),
	state: fc.constantFrom(...stateCodes),
	gap: fc.integer({ min: 0, max: 300 }),
	stability: fc.double({ min: 0.1, max: 3000, noNaN: true }),
	elapsedMs: fc.option(fc.integer({ min: 0, max: 400_000 })),
	isUndone: fc.boolean(),
});

/** Writes the reviews and takes some of them back; returns those that count, with their study day. */
function write({ history, addCard }: Fixture, reviews: readonly Given[]) {
	const cards = ["a", "b", "c", "d"].map(addCard);
	const counted: (Given & { day: number; at: number })[] = [];
	for (const review of reviews) {
		const at = start + review.hours * 3_600_000;
		const day = calendar.dayOf(at);
		history.write({ op: "review.answer", label: "Good", at }, (tx) =>
			addReview(tx, {
				cardId: cards[review.card] ?? (1 as never),
				at,
				studyDay: day,
				kind: "study",
				grade: review.grade,
				before: memory(review, day - review.gap, at - review.gap * dayMs),
				after: memory({ ...review, state: "review" }, day, at),
				intervalDays: 1,
				elapsedMs: review.elapsedMs,
				timeZone: calendar.timeZone,
				model: "test",
			}),
		);
		if (review.isUndone) history.undo(at);
		else counted.push({ ...review, day, at });
	}
	return counted;
}

function memory(
	{ state, stability }: Pick<Given, "state" | "stability">,
	lastReviewDay: number,
	lastReviewAt: number,
) {
	const traces = {
		stability,
		difficulty: 5,
		reps: 1,
		lapses: 0,
		lastReviewAt,
		lastReviewDay,
	};
	if (state === "review")
		return {
			...traces,
			state,
			dueDay: lastReviewDay + 1,
			scheduledDays: 1,
		} as const;
	if (state === "new") return { state } as never;
	return { ...traces, state, step: 0, dueAt: lastReviewAt } as const;
}

function forHistories(
	check: (fixture: Fixture, counted: ReturnType<typeof write>) => void,
): void {
	fc.assert(
		fc.property(fc.array(given, { maxLength: 40 }), (reviews) => {
			const fixture = createFixture();
			const counted = write(fixture, reviews);
			check(fixture, counted);
			fixture.db.close();
		}),
		{ seed: 610, numRuns: 40 },
	);
}

test("the columns hold each review that was not taken back, as it was logged (seed 610)", () => {
	forHistories(({ db }, counted) => {
		const columns = readReviews(db, {}, everything);
		const rows = Array.from({ length: columns.length }, (_, n) =>
			[
				columns.day[n],
				stateCodes[columns.state[n] ?? 0],
				gradeCodes[columns.grade[n] ?? 0],
				columns.slot[n],
				columns.isOld[n],
			].join(),
		);
		expect(rows.sort()).toEqual(
			counted
				.map(({ day, state, grade, at, gap }) =>
					[
						day,
						state,
						grade,
						Math.floor(at / 900_000) % 96,
						state !== "new" && gap >= 21 ? 1 : 0,
					].join(),
				)
				.sort(),
		);
	});
});

test("the totals of every chart are the log's own counts (seed 610)", () => {
	forHistories(({ db }, counted) => {
		const columns = readReviews(db, {}, everything);
		const known = counted.filter(({ state }) => state === "review");
		const days = countDays(columns);
		expect(
			days.map(({ day, ...tally }) => [
				day,
				tally.new + tally.learning + tally.review,
			]),
		).toEqual(
			[...new Set(counted.map(({ day }) => day))]
				.sort((a, b) => a - b)
				.map((day) => [day, counted.filter((one) => one.day === day).length]),
		);
		expect(sum(days.map((day) => day.again))).toBe(
			counted.filter(({ grade }) => grade === "again").length,
		);
		expect(
			sum(countRetention(columns).map((age) => age.passed + age.failed)),
		).toBe(counted.filter(({ state }) => state !== "new").length);
		expect(calibrate(columns, 0.1542).count).toBe(known.length);
		expect(sum(countPace(columns).map(({ count }) => count))).toBe(
			counted.filter(({ elapsedMs }) => elapsedMs !== null).length,
		);
	});
});

test("hours are those of the local clock, in summer and winter (seed 610)", () => {
	const clock = new Intl.DateTimeFormat("en", {
		hour: "numeric",
		hourCycle: "h23",
		timeZone: calendar.timeZone,
	});
	forHistories(({ db }, counted) => {
		const known = counted.filter(({ state }) => state === "review");
		const hours = countHours(readReviews(db, {}, everything), calendar);
		expect(hours.map(({ count }) => count)).toEqual(
			hours.map(
				({ hour }) =>
					known.filter(({ at }) => Number(clock.format(at)) === hour).length,
			),
		);
	});
});

test("predicted recall is what the forgetting curve says, within a hundredth of a per cent", () => {
	const fixture = createFixture();
	write(fixture, [
		{
			card: 0,
			hours: 0,
			grade: "good",
			state: "review",
			gap: 10,
			stability: 10,
			elapsedMs: 2400,
			isUndone: false,
		},
	]);
	const columns = readReviews(fixture.db, {}, everything);
	const { predicted, actual } = calibrate(columns, 0.1542);
	expect(predicted).toBeCloseTo(0.9, 4);
	expect(actual).toBe(1);
	expect(countDays(columns)[0]?.seconds).toBe(2.4);
});

test("a deck counts with the decks inside it, and nothing that only begins alike", () => {
	const fixture = createFixture();
	const homes = ["aws", "aws/storage", "awsome", ""];
	const base = {
		hours: 5,
		grade: "good",
		state: "review",
		gap: 3,
		stability: 4,
		elapsedMs: null,
		isUndone: false,
	} as const;
	write(
		fixture,
		homes.map((_, card) => ({ ...base, card })),
	);
	for (const [index, home] of homes.entries())
		fixture.db
			.prepare("update card set home = ? where id = ?")
			.run(home, index + 1);
	const count = (scope: Parameters<typeof readReviews>[1]) =>
		readReviews(fixture.db, scope, everything).length;
	expect(homes.map((deck) => count({ deck }))).toEqual([2, 1, 1, 4]);
	expect(count({ cardIds: [1, 3] })).toBe(2);
	expect(count({ deck: "aws", cardIds: [1, 3] })).toBe(1);
	expect(readTraces(fixture.db, { deck: "aws" })).toHaveLength(2);
	expect(countDue(fixture.db, { deck: "aws" }, 99_999)).toEqual([]);
});

test("a span takes its two ends along, and the first review day is found", () => {
	const fixture = createFixture();
	const base = {
		card: 0,
		grade: "good",
		state: "review",
		gap: 3,
		stability: 4,
		elapsedMs: null,
	} as const;
	const counted = write(fixture, [
		{ ...base, hours: 0, isUndone: true },
		{ ...base, hours: 24, isUndone: false },
		{ ...base, hours: 48, isUndone: false },
		{ ...base, hours: 72, isUndone: false },
	]);
	const [first, , last] = counted.map(({ day }) => day);
	if (first === undefined || last === undefined) throw new Error("no days");
	const count = (from: number, to: number) =>
		readReviews(fixture.db, {}, { from, to }).length;
	expect(count(first, last)).toBe(3);
	expect(count(first + 1, last - 1)).toBe(1);
	expect(firstReviewDay(fixture.db, {})).toBe(first);
	expect(readHistory(fixture.db, 1).map(({ day }) => day)).toEqual(
		counted.map(({ day }) => day),
	);
});

test("practice that leaves the memory alone counts nowhere but in the card's own history", () => {
	const fixture = createFixture();
	write(fixture, [
		{
			card: 0,
			hours: 0,
			grade: "good",
			state: "review",
			gap: 3,
			stability: 4,
			elapsedMs: 100,
			isUndone: false,
		},
	]);
	const columns = fixture.db
		.prepare<[], string>(
			"select name from pragma_table_info('review') where name not in ('id', 'kind')",
		)
		.pluck()
		.all();
	fixture.db
		.prepare(
			`insert into review (${columns}, kind) select ${columns}, 'cram' from review`,
		)
		.run();
	expect(readReviews(fixture.db, {}, everything).length).toBe(1);
	expect(readTraces(fixture.db, {})).toHaveLength(1);
	expect(readHistory(fixture.db, 1).map(({ isCram }) => isCram)).toEqual([
		false,
		true,
	]);
});

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
