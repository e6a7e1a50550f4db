// What the charts say: sentences, spoken points and tables, with much and with little data.
import { expect, test } from "vitest";
import type {
	Overview,
	Workload,
} from "../../../../electron/engine/contract/statistic.ts";
import {
	tellForecast,
	tellWorkload,
} from "../../../../renderer/screens/statistics/ahead.ts";
import {
	isoDate,
	sayDate,
} from "../../../../renderer/screens/statistics/day.ts";
import {
	tellCalibration,
	tellDays,
	tellHours,
	tellKnowledge,
	tellRetention,
} from "../../../../renderer/screens/statistics/past.ts";

/** Monday, 2 March 2026. */
const monday = Date.UTC(2026, 2, 2) / 86_400_000;

function view(changes: Partial<Overview> = {}): Overview {
	return {
		from: monday - 9,
		to: monday,
		today: monday,
		reviews: 0,
		days: [],
		retention: [],
		calibration: {
			bins: [],
			count: 0,
			predicted: null,
			actual: null,
			error: null,
		},
		hours: [],
		pace: [],
		forecast: { overdue: 0, days: [] },
		stability: [],
		difficulty: [],
		retrievability: [],
		cards: { unseen: 0, graded: 0, expectedKnown: 0 },
		...changes,
	};
}

test("days are dates without a time zone", () => {
	expect(sayDate(monday)).toBe("Monday, 2 March 2026");
	expect(isoDate(monday)).toBe("2026-03-02");
});

test("the calendar has every day of the time, and the table those with answers", () => {
	const told = tellDays(
		view({
			reviews: 5,
			days: [
				{
					day: monday - 1,
					new: 1,
					learning: 2,
					review: 2,
					again: 1,
					seconds: 30,
				},
			],
		}),
	);
	expect(told.says).toBe(
		"You studied on 1 day of 10: 5 answers in 30 seconds.",
	);
	expect(told.days.map(({ value }) => value)).toEqual([
		0, 0, 0, 0, 0, 0, 0, 0, 5, 0,
	]);
	expect(told.days.at(-2)?.spoken).toBe(
		"Sunday, 1 March 2026: 5 answers, 30 seconds",
	);
	expect(told.table.rows).toEqual([["2026-03-01", 1, 2, 2, 1, 0.5]]);
});

test("retention is told from ten answers on", () => {
	const ages = (young: [number, number], mature: [number, number]) => [
		{ age: "learning" as const, passed: 3, failed: 1 },
		{ age: "young" as const, passed: young[0], failed: young[1] },
		{ age: "mature" as const, passed: mature[0], failed: mature[1] },
	];
	expect(tellRetention(ages([4, 1], [0, 0])).says).toBe(
		"Not enough reviews yet: 5 of 10.",
	);
	const { says, points } = tellRetention(ages([90, 10], [30, 10]));
	expect(says).toContain("You remembered 86 %");
	expect(says).toContain("90 % of young ones and 75 % of mature ones");
	expect(points[2]?.spoken).toBe("Mature: 75.0 % of 40 answers remembered");
});

test("calibration says how many reviews there are when they are too few", () => {
	const bin = { from: 0.9, to: 0.95, predicted: 0.92, actual: 0.9 };
	const told = (count: number) =>
		tellCalibration({
			bins: [{ ...bin, count }],
			count,
			predicted: 0.92,
			actual: 0.9,
			error: 0.02,
		});
	expect(told(12).says).toBe("Not enough reviews yet: 12 of 100.");
	expect(told(500).says).toContain(
		"expected you to remember 92.0 %, and you remembered 90.0 %",
	);
	expect(told(500).points[0]?.spoken).toBe(
		"Expected 92.0 %: 90.0 % of 500 reviews remembered",
	);
});

test("hours name the busiest and the best one", () => {
	const hours = Array.from({ length: 24 }, (_, hour) => ({
		hour,
		count: hour === 8 ? 50 : hour === 20 ? 20 : 0,
		passed: hour === 8 ? 40 : hour === 20 ? 19 : 0,
	}));
	expect(tellHours(hours).says).toContain(
		"most at 08:00 and remember best at 20:00, 95 %",
	);
});

test("knowledge compares the end with the beginning", () => {
	expect(tellKnowledge([]).says).toBe("No card was studied yet.");
	expect(
		tellKnowledge([
			{ day: monday - 7, met: 10, known: 9.2 },
			{ day: monday, met: 40, known: 36.6 },
		]).says,
	).toContain("Of the 40 cards that you met, you would know about 37 now");
});

test("what is left over is told before what is to come", () => {
	const told = tellForecast(
		view({ forecast: { overdue: 3, days: [2, 0, 5] } }),
	);
	expect(told.says).toContain(
		"3 cards are left over from earlier days. 7 reviews",
	);
	expect(told.says).toContain("the busiest is Wednesday, 4 March 2026 with 5");
	expect(told.points[0]?.spoken).toBe("Today: 2 reviews and 3 left over");
});

test("the workload says what the present aim costs and where a card costs least", () => {
	const option = (
		retention: number,
		minutesPerDay: number,
		remembered: number,
	) => ({
		retention,
		minutesPerDay,
		reviewsPerDay: minutesPerDay * 8,
		remembered,
		minutesPerCard: (minutesPerDay * 365) / remembered,
	});
	const work: Workload = {
		days: 365,
		seconds: { remembered: 5, forgotten: 9, isMeasured: true },
		options: [option(0.8, 10, 800), option(0.9, 14, 900)],
		current: 0.9,
		cheapest: 0.8,
		weeks: [],
	};
	expect(tellWorkload(work).says).toBe(
		"Aiming at 90 % costs about 14 minutes a day over the next year, at your own pace. A remembered card costs least at 80 %: about 10 minutes a day, for 800 cards remembered in the end instead of 900.",
	);
	expect(tellWorkload({ ...work, cheapest: 0.9 }).says).toContain(
		"That is where a remembered card costs you least.",
	);
	expect(tellWorkload({ ...work, options: [], cheapest: null }).says).toBe(
		"There is nothing to foresee without cards.",
	);
});
