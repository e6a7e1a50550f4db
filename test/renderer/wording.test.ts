// Numbers, times and places must read as a person would say them.
import { expect, test } from "vitest";
import {
	capital,
	fileName,
	groupDigits,
	nextTimeLeftChange,
	sayAgo,
	sayCount,
	sayInterval,
	sayLines,
	sayList,
	sayMinutes,
	sayNumber,
	sayTimeLeft,
	sayWhen,
	studyWeekday,
} from "../../renderer/wording.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A Monday, 10:00 local, whatever the zone of the machine. */
const monday = new Date(2026, 2, 2, 10).getTime();

test("digits stand in groups as the browser's own English writes them", () => {
	const english = new Intl.NumberFormat("en");
	for (const value of [
		0, 7, 999, 1000, 12_345, 1e9, -4321, 2.1, 1204.5, 0.0004,
	])
		expect(groupDigits(value)).toBe(english.format(value));
});

test.each([
	[{ unit: "minutes", count: 0.5 }, "under 1 min"],
	[{ unit: "minutes", count: 10 }, "10 min"],
	[{ unit: "minutes", count: 59.4 }, "59 min"],
	[{ unit: "minutes", count: 60 }, "1 hour"],
	[{ unit: "minutes", count: 90 }, "1.5 hours"],
	[{ unit: "minutes", count: 1439 }, "24 hours"],
	[{ unit: "days", count: 1 }, "1 day"],
	[{ unit: "days", count: 9 }, "9 days"],
	[{ unit: "days", count: 30 }, "30 days"],
	[{ unit: "days", count: 31 }, "1 month"],
	[{ unit: "days", count: 64 }, "2.1 months"],
	[{ unit: "days", count: 340 }, "11 months"],
	[{ unit: "days", count: 365 }, "1 year"],
	[{ unit: "days", count: 512 }, "1.4 years"],
	[{ unit: "days", count: 36_500 }, "100 years"],
] as const)("an interval of %o reads %s", (interval, words) => {
	expect(sayInterval(interval)).toBe(words);
});

test("small numbers are words, larger ones are grouped digits", () => {
	expect([0, 1, 5, 12, 13, 1204].map(sayNumber)).toEqual([
		"no",
		"one",
		"five",
		"twelve",
		"13",
		"1,204",
	]);
});

test("a count agrees with its noun", () => {
	expect([0, 1, 2, 1204].map((count) => sayCount(count, "card"))).toEqual([
		"0 cards",
		"1 card",
		"2 cards",
		"1,204 cards",
	]);
	expect(sayCount(2, "is", "are")).toBe("2 are");
});

test("a list has commas and one and", () => {
	expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(sayList)).toEqual([
		"",
		"a",
		"a and b",
		"a, b and c",
	]);
	expect(capital("five are new")).toBe("Five are new");
});

test.each([
	[0, "less than a minute"],
	[1, "about 1 minute"],
	[6, "about 6 minutes"],
	[60, "about 1 hour"],
	[82, "about 1 hour 20 minutes"],
	[119, "about 2 hours"],
	[125, "about 2 hours 5 minutes"],
])("%i minutes of work are %s", (minutes, words) => {
	expect(sayMinutes(minutes)).toBe(words);
});

test("lines are named alone or as a range", () => {
	expect(sayLines(41, 41)).toBe("line 41");
	expect(sayLines(41, 42)).toBe("lines 41–42");
});

test("a file's name is the last part of a path of any system", () => {
	expect(
		["/a/b/note.md", "C:\\notes\\note.md", "note.md"].map(fileName),
	).toEqual(["note.md", "note.md", "note.md"]);
});

test.each([
	[20_000, "just now"],
	[12 * minute, "12 minutes ago"],
	[3 * hour, "earlier today"],
	[11 * hour, "yesterday"],
	[12 * day, "12 days ago"],
	[70 * day, "2.3 months ago"],
	[-5000, "just now"],
])("%i ms ago reads %s", (passed, words) => {
	expect(sayAgo(monday - passed, monday)).toBe(words);
});

test.each([
	[12 * minute, "in 12 minutes"],
	[3 * hour, "at 13:00"],
	[18 * hour, "tomorrow"],
	[3 * day, "on Thursday"],
	[10 * day, "on 12 March"],
])("something due in %i ms comes %s", (ahead, words) => {
	expect(sayWhen(monday + ahead, monday)).toBe(words);
});

test("the time left never reads as nothing, and changes when it says it will", () => {
	expect([0, 9000, 41_000, 55_000, 90_000, 239_000].map(sayTimeLeft)).toEqual([
		"10 seconds",
		"10 seconds",
		"50 seconds",
		"1 minute",
		"2 minutes",
		"4 minutes",
	]);
	for (const left of [239_000, 120_000, 60_001, 55_000, 12_000]) {
		const change = nextTimeLeftChange(left);
		expect(sayTimeLeft(left - change + 1)).toBe(sayTimeLeft(left));
		expect(sayTimeLeft(left - change - 1)).not.toBe(sayTimeLeft(left));
	}
});

test("a study day is named by its weekday whatever the zone", () => {
	expect([0, 1, 20_514].map(studyWeekday)).toEqual([
		"Thursday",
		"Friday",
		"Monday",
	]);
});
