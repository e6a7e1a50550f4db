// When to remind of due cards: once a day, at the chosen time or as soon after it as may be. Decisions alone; local time is the computer's.
import type { DesktopSettings } from "../engine/contract/desktop.ts";

type Times = Pick<DesktopSettings, "reminder" | "quietFrom" | "quietTo">;

/** `off`: there is none to come. `now`: the time is there; whether to remind depends on what is due. */
export type ReminderStep =
	| { kind: "off" }
	| { kind: "now" }
	| { kind: "wait"; until: number };

/** An exam is not disturbed; this is how much later it is looked at again, in ms. */
const examPause = 5 * 60_000;

/** The local date of an instant, such as "2026-03-02". */
export function localDay(now: number): string {
	const date = new Date(now);
	const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
		String(part).padStart(2, "0"),
	);
	return `${date.getFullYear()}-${month}-${day}`;
}

/**
 * What is to be done about the reminder at `now` (ms). `settledOn` is the local day whose reminder
 * was shown or needless. One that was missed, by sleep or quiet hours, comes later the same day.
 */
export function reminderStep(given: {
	now: number;
	times: Times;
	settledOn: string | null;
}): ReminderStep {
	const { now, times, settledOn } = given;
	if (times.reminder === null) return { kind: "off" };
	const today = timeOn(now, times.reminder, 0);
	if (settledOn === localDay(now))
		return { kind: "wait", until: timeOn(now, times.reminder, 1) };
	if (now < today) return { kind: "wait", until: today };
	if (isQuiet(now, times)) return { kind: "wait", until: quietEnd(now, times) };
	return { kind: "now" };
}

/** What to do when the time is there. `later` is an instant; `settle` lets the day go without a word. */
export function judgeReminder(given: {
	now: number;
	due: number;
	isSitting: boolean;
	/** Whoever is looking at Amiable needs no reminder of it. */
	isFocused: boolean;
}): { kind: "show" } | { kind: "settle" } | { kind: "later"; at: number } {
	if (given.isSitting) return { kind: "later", at: given.now + examPause };
	if (given.due === 0 || given.isFocused) return { kind: "settle" };
	return { kind: "show" };
}

/** Whether a time of today that is chosen at `now` is past: it then begins with tomorrow. */
export function isPastToday(now: number, reminder: string): boolean {
	return timeOn(now, reminder, 0) <= now;
}

export function isQuiet(
	now: number,
	{ quietFrom, quietTo }: Pick<Times, "quietFrom" | "quietTo">,
): boolean {
	const date = new Date(now);
	const minute = date.getHours() * 60 + date.getMinutes();
	const [from, to] = [minuteOf(quietFrom), minuteOf(quietTo)];
	return from <= to
		? minute >= from && minute < to
		: minute >= from || minute < to;
}

function quietEnd(now: number, { quietTo }: Times): number {
	const today = timeOn(now, quietTo, 0);
	return today > now ? today : timeOn(now, quietTo, 1);
}

/** A time of the day `days` after that of `now`; the calendar's own day, so that it stays right when clocks are changed. */
function timeOn(now: number, time: string, days: number): number {
	const date = new Date(now);
	const minute = minuteOf(time);
	return new Date(
		date.getFullYear(),
		date.getMonth(),
		date.getDate() + days,
		Math.floor(minute / 60),
		minute % 60,
	).getTime();
}

/** "08:30" as minutes since midnight. */
function minuteOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
}
