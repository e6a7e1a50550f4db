// How numbers, times and places read in a sentence. Pure: the time comes in.
import type { Interval } from "../electron/engine/contract/data.ts";

const minute = 60_000;
const day = 86_400_000;
const small =
	"no one two three four five six seven eight nine ten eleven twelve".split(
		" ",
	);

/**
 * Digits as `Intl.NumberFormat("en")` writes them: "1,204.5", at most three decimals. Made without
 * it: what a browser loads for its first one takes longer than drawing the first screen.
 */
export function groupDigits(value: number): string {
	const [whole = "", decimals] = String(Number(value.toFixed(3))).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A number inside a sentence: a word up to twelve, digits beyond ("five", "1,204"). */
export function sayNumber(value: number): string {
	return small[value] ?? groupDigits(value);
}

/** A count with its noun, in digits: "1 card", "1,204 cards". */
export function sayCount(value: number, one: string, many = `${one}s`): string {
	return `${groupDigits(value)} ${value === 1 ? one : many}`;
}

/** The sentence with its first letter as a capital. */
export function capital(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Items of a list in a sentence: "a", "a and b", "a, b and c". */
export function sayList(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** An interval as it stands on a grade: "10 min", "9 days", "2.1 months", "1.4 years". */
export function sayInterval({ unit, count }: Interval): string {
	return unit === "minutes" ? sayShortMinutes(count) : sayDays(count);
}

function sayShortMinutes(count: number): string {
	if (count < 1) return "under 1 min";
	if (count < 60) return `${Math.round(count)} min`;
	return withUnit(count / 60, "hour");
}

/** A span of whole days in the unit that a person would use. */
export function sayDays(count: number): string {
	if (count < 31) return sayCount(Math.round(count), "day");
	if (count < 365) return withUnit(count / 30.4375, "month");
	return withUnit(count / 365.25, "year");
}

/** One decimal below ten, none above; "1.0" is written "1". */
function withUnit(value: number, unit: string): string {
	const rounded =
		value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
	return sayCount(rounded, unit);
}

/** An estimated duration: "less than a minute", "about 6 minutes", "about 1 hour 20 minutes". */
export function sayMinutes(minutes: number): string {
	if (minutes < 1) return "less than a minute";
	if (minutes < 60) return `about ${sayCount(minutes, "minute")}`;
	const rest = Math.round((minutes % 60) / 5) * 5;
	const hours = Math.floor(minutes / 60) + (rest === 60 ? 1 : 0);
	const tail = rest % 60 === 0 ? "" : ` ${sayCount(rest, "minute")}`;
	return `about ${sayCount(hours, "hour")}${tail}`;
}

/** Lines of a note: "line 41", "lines 41–42". */
export function sayLines(line: number, endLine: number): string {
	return line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
}

/** The last part of a path, whatever the system's separator. */
export function fileName(path: string): string {
	return path.split(/[\\/]/).at(-1) || path;
}

/** How long ago, in words that need not be exact: "just now", "12 minutes ago", "yesterday", "12 days ago". */
export function sayAgo(at: number, now: number): string {
	const passed = Math.max(0, now - at);
	if (passed < minute) return "just now";
	if (passed < 60 * minute)
		return `${sayCount(Math.floor(passed / minute), "minute")} ago`;
	const days = calendarDay(now) - calendarDay(at);
	if (days === 0) return "earlier today";
	return days === 1 ? "yesterday" : `${sayDays(days)} ago`;
}

/** The time left until something is due: "40 seconds", "4 minutes". It never says zero. */
export function sayTimeLeft(milliseconds: number): string {
	if (milliseconds > minute)
		return sayCount(Math.ceil(milliseconds / minute), "minute");
	const tens = Math.max(1, Math.ceil(milliseconds / 10_000));
	return tens === 6 ? "1 minute" : sayCount(tens * 10, "second");
}

/** After how many milliseconds `sayTimeLeft` says something else. */
export function nextTimeLeftChange(milliseconds: number): number {
	const step = milliseconds > minute ? minute : 10_000;
	return milliseconds % step || step;
}

/** When something comes: "in 12 minutes", "at 18:40", "tomorrow", "on Thursday", "on 12 March". */
export function sayWhen(at: number, now: number): string {
	if (at - now < 60 * minute) return `in ${sayTimeLeft(at - now)}`;
	const days = calendarDay(at) - calendarDay(now);
	if (days === 0) return `at ${clockTime(at)}`;
	if (days === 1) return "tomorrow";
	return days < 7 ? `on ${weekday(at)}` : `on ${dayAndMonth(at)}`;
}

/** A study day, counted in days since 1 January 1970, as its weekday. */
export function studyWeekday(studyDay: number): string {
	return new Date(studyDay * day).toLocaleDateString("en", {
		weekday: "long",
		timeZone: "UTC",
	});
}

/** A calendar day such as "2026-12-20" as "20 December". */
export function sayDay(isoDate: string): string {
	return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
		timeZone: "UTC",
	});
}

function calendarDay(at: number): number {
	const date = new Date(at);
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day;
}

function clockTime(at: number): string {
	return new Date(at).toLocaleTimeString("en-GB", {
		hour: "2-digit",
		minute: "2-digit",
	});
}

function weekday(at: number): string {
	return new Date(at).toLocaleDateString("en", { weekday: "long" });
}

function dayAndMonth(at: number): string {
	return new Date(at).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
	});
}
