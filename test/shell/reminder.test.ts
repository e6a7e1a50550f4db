// When the reminder comes, over days, nights, sleep and exams. Times are local, whatever the machine's zone.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	isPastToday,
	isQuiet,
	judgeReminder,
	localDay,
	reminderStep,
} from "../../electron/shell/reminder.ts";

/** A local time in March 2026, a month whose days are plain enough: the 2nd is a Monday. */
const at = (day: number, time: string) => {
	const [hours, minutes] = time.split(":").map(Number);
	return new Date(2026, 2, day, hours, minutes).getTime();
};
const times = { reminder: "08:30", quietFrom: "22:00", quietTo: "07:00" };

test("there is no reminder unless one is wanted", () => {
	const step = reminderStep({
		now: at(2, "09:00"),
		times: { ...times, reminder: null },
		settledOn: null,
	});
	expect(step).toEqual({ kind: "off" });
});

test.each([
	[
		"before its time",
		at(2, "06:00"),
		null,
		{ kind: "wait", until: at(2, "08:30") },
	],
	["at its time", at(2, "08:30"), null, { kind: "now" }],
	["hours late, as after sleep", at(2, "15:10"), null, { kind: "now" }],
	[
		"once it was settled",
		at(2, "08:31"),
		"2026-03-02",
		{ kind: "wait", until: at(3, "08:30") },
	],
	["the day after", at(3, "08:31"), "2026-03-02", { kind: "now" }],
	[
		"after three days of sleep, once",
		at(5, "08:31"),
		"2026-03-02",
		{ kind: "now" },
	],
	[
		"late in the quiet hours",
		at(2, "23:00"),
		null,
		{ kind: "wait", until: at(3, "07:00") },
	],
])("%s", (_when, now, settledOn, expected) => {
	expect(reminderStep({ now, times, settledOn })).toEqual(expected);
});

test("a reminder within the quiet hours comes at their end", () => {
	const early = { ...times, reminder: "06:00" };
	expect(
		reminderStep({ now: at(2, "06:00"), times: early, settledOn: null }),
	).toEqual({ kind: "wait", until: at(2, "07:00") });
	expect(
		reminderStep({ now: at(2, "07:00"), times: early, settledOn: null }),
	).toEqual({ kind: "now" });
});

test.each([
	["22:00", "07:00", "23:59", true],
	["22:00", "07:00", "00:00", true],
	["22:00", "07:00", "06:59", true],
	["22:00", "07:00", "07:00", false],
	["22:00", "07:00", "21:59", false],
	["12:00", "13:00", "12:30", true],
	["12:00", "13:00", "13:00", false],
	["09:00", "09:00", "09:00", false],
])(
	"with quiet hours from %s to %s, %s is quiet: %s",
	(quietFrom, quietTo, time, expected) => {
		expect(isQuiet(at(2, time), { quietFrom, quietTo })).toBe(expected);
	},
);

test("it is shown when cards are due, kept back during an exam, and needless otherwise", () => {
	const now = at(2, "08:30");
	const usual = { now, due: 12, isSitting: false, isFocused: false };
	expect(judgeReminder(usual)).toEqual({ kind: "show" });
	expect(judgeReminder({ ...usual, due: 0 })).toEqual({ kind: "settle" });
	expect(judgeReminder({ ...usual, isFocused: true })).toEqual({
		kind: "settle",
	});
	expect(judgeReminder({ ...usual, isSitting: true, isFocused: true })).toEqual(
		{
			kind: "later",
			at: at(2, "08:35"),
		},
	);
});

test("a time that is chosen when it is past begins with tomorrow", () => {
	expect(isPastToday(at(2, "10:00"), "09:00")).toBe(true);
	expect(isPastToday(at(2, "10:00"), "10:01")).toBe(false);
});

test("law (seed 3): a day has one reminder at most, never in quiet hours, never before its time", () => {
	const clock = fc
		.integer({ min: 0, max: 24 * 60 - 1 })
		.map((minute) =>
			[Math.floor(minute / 60), minute % 60]
				.map((part) => String(part).padStart(2, "0"))
				.join(":"),
		);
	const given = fc.record({
		reminder: clock,
		quietFrom: clock,
		quietTo: clock,
		// Minutes between looks at the clock: short waits and long sleeps.
		pauses: fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 40 }),
	});
	const law = fc.property(given, ({ pauses, ...chosen }) => {
		let now = at(2, "00:00");
		let settledOn: string | null = null;
		const shown: string[] = [];
		for (const pause of pauses) {
			now += pause * 60_000;
			const step = reminderStep({ now, times: chosen, settledOn });
			if (step.kind === "wait") expect(step.until).toBeGreaterThan(now);
			if (step.kind !== "now") continue;
			expect(isQuiet(now, chosen)).toBe(false);
			const time = new Date(now).toTimeString().slice(0, 5);
			expect(time >= chosen.reminder).toBe(true);
			settledOn = localDay(now);
			shown.push(settledOn);
		}
		expect(new Set(shown).size).toBe(shown.length);
	});
	fc.assert(law, { seed: 3, numRuns: 300 });
});
