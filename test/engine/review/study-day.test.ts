// Study days as tables: zones, rollover hours, hours of the day, and the days on which clocks jump.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const seed = 20_260_321;

/** The number of a calendar date, as study days are numbered. */
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
const instant = (time: string) => Date.parse(time);
const iso = (at: number) => new Date(at).toISOString();

// [zone, rollover hour, instant in UTC, local date whose study day it is]
const days: [string, number, string, string][] = [
	// UTC itself, around rollover hours 0, 4 and 23.
	["UTC", 0, "2026-03-10T00:00:00Z", "2026-03-10"],
	["UTC", 0, "2026-03-09T23:59:59.999Z", "2026-03-09"],
	["UTC", 4, "2026-03-10T03:59:59.999Z", "2026-03-09"],
	["UTC", 4, "2026-03-10T04:00:00Z", "2026-03-10"],
	["UTC", 23, "2026-03-10T22:59:59.999Z", "2026-03-09"],
	["UTC", 23, "2026-03-10T23:00:00Z", "2026-03-10"],
	["UTC", 4, "1969-12-31T05:00:00Z", "1969-12-31"],
	// Los Angeles: 00:00 UTC is 16:00 or 17:00 and must not begin a day.
	["America/Los_Angeles", 4, "2026-01-15T23:50:00Z", "2026-01-15"],
	["America/Los_Angeles", 4, "2026-01-16T00:10:00Z", "2026-01-15"],
	["America/Los_Angeles", 4, "2026-01-16T11:59:59.999Z", "2026-01-15"],
	["America/Los_Angeles", 4, "2026-01-16T12:00:00Z", "2026-01-16"],
	["America/Los_Angeles", 0, "2026-07-16T06:59:59.999Z", "2026-07-15"],
	["America/Los_Angeles", 0, "2026-07-16T07:00:00Z", "2026-07-16"],
	["America/Los_Angeles", 23, "2026-07-17T05:59:59.999Z", "2026-07-15"],
	["America/Los_Angeles", 23, "2026-07-17T06:00:00Z", "2026-07-16"],
	// Its clocks go 02:00 -> 03:00 on 8 March and 02:00 -> 01:00 on 1 November 2026.
	["America/Los_Angeles", 4, "2026-03-08T10:59:59.999Z", "2026-03-07"],
	["America/Los_Angeles", 4, "2026-03-08T11:00:00Z", "2026-03-08"],
	["America/Los_Angeles", 2, "2026-03-08T09:59:59.999Z", "2026-03-07"],
	["America/Los_Angeles", 2, "2026-03-08T10:00:00Z", "2026-03-08"],
	["America/Los_Angeles", 4, "2026-11-01T11:59:59.999Z", "2026-10-31"],
	["America/Los_Angeles", 4, "2026-11-01T12:00:00Z", "2026-11-01"],
	["America/Los_Angeles", 1, "2026-11-01T08:00:00Z", "2026-11-01"],
	["America/Los_Angeles", 1, "2026-11-01T09:00:00Z", "2026-11-01"],
	// Lord Howe is at +11 or +10:30 and moves by half an hour (5 April and 4 October 2026, at 02:00).
	["Australia/Lord_Howe", 4, "2026-01-15T16:59:59.999Z", "2026-01-15"],
	["Australia/Lord_Howe", 4, "2026-01-15T17:00:00Z", "2026-01-16"],
	["Australia/Lord_Howe", 4, "2026-07-15T17:29:59.999Z", "2026-07-15"],
	["Australia/Lord_Howe", 4, "2026-07-15T17:30:00Z", "2026-07-16"],
	["Australia/Lord_Howe", 2, "2026-10-03T15:29:59.999Z", "2026-10-03"],
	["Australia/Lord_Howe", 2, "2026-10-03T15:30:00Z", "2026-10-04"],
	// Kathmandu is at +05:45 all year.
	["Asia/Kathmandu", 0, "2026-05-04T18:14:59.999Z", "2026-05-04"],
	["Asia/Kathmandu", 0, "2026-05-04T18:15:00Z", "2026-05-05"],
	["Asia/Kathmandu", 4, "2026-05-04T22:15:00Z", "2026-05-05"],
	["Asia/Kathmandu", 23, "2026-05-04T17:15:00Z", "2026-05-04"],
	// Apia went from -10 to +14 and had no 30 December 2011.
	["Pacific/Apia", 4, "2011-12-30T09:59:59.999Z", "2011-12-29"],
	["Pacific/Apia", 4, "2011-12-30T10:00:00Z", "2011-12-30"],
	["Pacific/Apia", 4, "2011-12-30T14:00:00Z", "2011-12-31"],
	["Pacific/Apia", 0, "2011-12-30T10:00:00Z", "2011-12-31"],
	// Beirut has no 00:00 on 29 March 2026, Havana has it twice on 1 November 2026.
	["Asia/Beirut", 0, "2026-03-28T21:59:59.999Z", "2026-03-28"],
	["Asia/Beirut", 0, "2026-03-28T22:00:00Z", "2026-03-29"],
	["America/Havana", 0, "2026-11-01T03:59:59.999Z", "2026-10-31"],
	["America/Havana", 0, "2026-11-01T04:00:00Z", "2026-11-01"],
	["America/Havana", 0, "2026-11-01T05:00:00Z", "2026-11-01"],
	// The ends of the earth, and a zone that was 44 minutes and 30 seconds off.
	["Pacific/Kiritimati", 4, "2026-05-04T14:00:00Z", "2026-05-05"],
	["Etc/GMT+12", 4, "2026-05-04T15:59:59.999Z", "2026-05-03"],
	["Africa/Monrovia", 0, "1971-01-01T00:44:29.999Z", "1970-12-31"],
	["Africa/Monrovia", 0, "1971-01-01T00:44:30Z", "1971-01-01"],
];

test.each(days)(
	"in %s with rollover at %i, %s is in the study day of %s",
	(timeZone, rolloverHour, at, date) => {
		const calendar = createCalendar({ timeZone, rolloverHour });
		expect(calendar.dayOf(instant(at))).toBe(day(date));
	},
);

// [zone, rollover hour, study day, the instant at which it begins]
const starts: [string, number, string, string][] = [
	["UTC", 0, "2026-03-10", "2026-03-10T00:00:00.000Z"],
	["UTC", 23, "2026-03-10", "2026-03-10T23:00:00.000Z"],
	["America/Los_Angeles", 4, "2026-01-16", "2026-01-16T12:00:00.000Z"],
	["America/Los_Angeles", 4, "2026-07-16", "2026-07-16T11:00:00.000Z"],
	// The rollover hour is skipped: the day begins where the gap ends.
	["America/Los_Angeles", 2, "2026-03-08", "2026-03-08T10:00:00.000Z"],
	["Asia/Beirut", 0, "2026-03-29", "2026-03-28T22:00:00.000Z"],
	["Australia/Lord_Howe", 2, "2026-10-04", "2026-10-03T15:30:00.000Z"],
	// The rollover hour comes twice: the day begins with the first.
	["America/Los_Angeles", 1, "2026-11-01", "2026-11-01T08:00:00.000Z"],
	["America/Havana", 0, "2026-11-01", "2026-11-01T04:00:00.000Z"],
	// The day itself is skipped: it begins, and ends, with the next one.
	["Pacific/Apia", 0, "2011-12-30", "2011-12-30T10:00:00.000Z"],
	["Pacific/Apia", 0, "2011-12-31", "2011-12-30T10:00:00.000Z"],
	["Asia/Kathmandu", 4, "2026-05-05", "2026-05-04T22:15:00.000Z"],
];

test.each(starts)(
	"in %s with rollover at %i, the study day of %s begins at %s",
	(timeZone, rolloverHour, date, at) => {
		const calendar = createCalendar({ timeZone, rolloverHour });
		expect(iso(calendar.startOf(day(date)))).toBe(at);
	},
);

const zones = [
	"UTC",
	"America/Los_Angeles",
	"America/St_Johns",
	"Asia/Kathmandu",
	"Australia/Lord_Howe",
	"Europe/Berlin",
	"Pacific/Apia",
	"Pacific/Chatham",
];
const anyCalendar = fc.record({
	timeZone: fc.constantFrom(...zones),
	rolloverHour: fc.integer({ min: 0, max: 23 }),
});
const anyInstant = fc.integer({
	min: instant("2012-01-01T00:00:00Z"),
	max: instant("2040-01-01T00:00:00Z"),
});

test(`every instant lies between the start of its study day and the next (seed ${seed})`, () => {
	fc.assert(
		fc.property(anyCalendar, anyInstant, (options, at) => {
			const calendar = createCalendar(options);
			const today = calendar.dayOf(at);
			expect(calendar.startOf(today)).toBeLessThanOrEqual(at);
			expect(calendar.startOf(today + 1)).toBeGreaterThan(at);
			expect(calendar.dayOf(calendar.startOf(today))).toBe(today);
			expect(calendar.dayOf(calendar.startOf(today) - 1)).toBe(today - 1);
		}),
		{ seed, numRuns: 300 },
	);
});

test(`the remembered offsets give what the zone database gives (seed ${seed})`, () => {
	const calendars = zones.map((timeZone) => ({
		calendar: createCalendar({ timeZone, rolloverHour: 0 }),
		format: new Intl.DateTimeFormat("en-CA", {
			timeZone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
		}),
	}));
	fc.assert(
		fc.property(anyInstant, (at) => {
			for (const { calendar, format } of calendars)
				expect(calendar.dayOf(at)).toBe(day(format.format(at)));
		}),
		{ seed, numRuns: 500 },
	);
});

test("an unknown zone is refused by name", () => {
	expect(() =>
		createCalendar({ timeZone: "Mars/Base", rolloverHour: 4 }),
	).toThrow('The time zone "Mars/Base" is not known.');
});

test.each([-1, 24, 4.5, Number.NaN])(
	"a rollover hour of %d is refused",
	(rolloverHour) => {
		expect(() => createCalendar({ timeZone: "UTC", rolloverHour })).toThrow(
			"whole number from 0 to 23",
		);
	},
);
