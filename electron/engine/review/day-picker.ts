// The day picker: on which study day a card comes back, near the day that the memory model wishes for, and why.
import type { DayReason } from "../contract/action.ts";
import type { EasyDay } from "../contract/deck.ts";

/** Days from today. `atLeast`: what a better grade must reach so that grades stay apart. */
export interface DayWish {
	days: number;
	atLeast: number;
}

/** What the picker knows of the card and of the days to choose from. */
export interface DayFacts {
	today: number;
	maximumDays: number;
	isFuzzed: boolean;
	isBalanced: boolean;
	/** The exam that bounds the card, with the first of the days in which each card is shown once more; null: none ahead. */
	exam: { day: number; sweepFrom: number } | null;
	/** Study days on which cards of the same lines come. */
	siblingDays: readonly number[];
	easyOf: (day: number) => EasyDay;
	/** Cards that come due on a day; need not count beyond some hundreds. */
	loadOf: (day: number) => number;
	/** From 0 up to, not including, 1: the card's own choice among equals, from its id and its number of reviews. */
	chance: number;
}

export interface PickedDay {
	days: number;
	why: DayReason["code"][];
}

/** Beyond so many days the load of a day says nothing yet. */
const longestBalancedDays = 90;
/** Siblings are kept more than a day apart where that can be. */
const siblingDistance = 2;

/**
 * Chooses by explicit priorities, each deciding only among the days that the former left: never past
 * the exam; apart from siblings; not on easy days; where least is due; the card's own fixed chance.
 * Range around the wish: as Anki has it. The same facts give the same day; always at least 1.
 * For the same `wish` and facts the grade buttons and the grade itself agree.
 */
export function pickDay(wish: DayWish, facts: DayFacts): PickedDay {
	const { range, why } = boundRange(wish, facts);
	let days = daysOf(range);
	let choice = choose(days, facts.chance);
	const keep = (code: DayReason["code"], score: (day: number) => number) => {
		days = best(days, score);
		if (!days.includes(choice)) {
			why.push(code);
			choice = choose(days, facts.chance);
		}
	};
	if (days.length > 1) {
		const { today } = facts;
		if (facts.siblingDays.length > 0)
			keep("sibling", (count) => distance(today + count, facts.siblingDays));
		const isNear = range.high <= longestBalancedDays || isSwept(why);
		const ease = easyScore(days, facts, isNear);
		if (ease) keep("easy-day", ease);
		if (facts.isBalanced && isNear)
			keep("balance", (count) => -facts.loadOf(today + count));
	}
	if (choice !== wish.days && why.length === 1) why.push("fuzz");
	return { days: choice, why };
}

interface Range {
	low: number;
	high: number;
}

/** The days to choose from, within maximum and exam. */
function boundRange(
	wish: DayWish,
	facts: DayFacts,
): { range: Range; why: DayReason["code"][] } {
	const { exam, today } = facts;
	const why: DayReason["code"][] = ["model"];
	const maximum = Math.max(1, facts.maximumDays);
	const near =
		facts.isFuzzed || facts.isBalanced
			? fuzzRange(wish.days)
			: { low: wish.days, high: wish.days };
	if (wish.days >= maximum) why.push("maximum");
	const low = Math.min(Math.max(1, near.low, wish.atLeast), maximum);
	const range = { low, high: Math.min(Math.max(near.high, low), maximum) };
	const left = exam ? exam.day - today : 0;
	if (!exam || left < 1) return { range, why };
	if (today < exam.sweepFrom && today + range.high >= exam.sweepFrom) {
		why.push("sweep");
		return {
			range: {
				low: exam.sweepFrom - today,
				high: Math.min(left - 1, maximum),
			},
			why,
		};
	}
	if (range.high > left) why.push("exam");
	return {
		range: { low: Math.min(range.low, left), high: Math.min(range.high, left) },
		why,
	};
}

function isSwept(why: readonly string[]): boolean {
	return why.includes("sweep");
}

/**
 * Days around an interval that are as good as itself: none below 2.5 days, then 1 day and 15 % of
 * what lies in 2.5 to 7 days, 10 % in 7 to 20 and 5 % beyond, to either side. Figures: Anki, states/fuzz.rs.
 */
export function fuzzRange(days: number): Range {
	if (days < 2.5) return { low: days, high: days };
	const part = (from: number, to: number) =>
		Math.max(0, Math.min(days, to) - from);
	const delta =
		1 +
		0.15 * part(2.5, 7) +
		0.1 * part(7, 20) +
		0.05 * part(20, Number.POSITIVE_INFINITY);
	return {
		low: Math.max(2, Math.round(days - delta)),
		high: Math.round(days + delta),
	};
}

function daysOf({ low, high }: Range): number[] {
	const days: number[] = [];
	for (let day = low; day <= high; day += 1) days.push(day);
	return days;
}

function choose(days: readonly number[], chance: number): number {
	return days[Math.floor(chance * days.length)] ?? days[0] ?? 1;
}

function best(
	days: readonly number[],
	score: (day: number) => number,
): number[] {
	let top = Number.NEGATIVE_INFINITY;
	let found: number[] = [];
	for (const day of days) {
		const points = score(day);
		if (points > top) found = [];
		if (points >= top) found.push(day);
		top = Math.max(top, points);
	}
	return found;
}

/** How far a day is from the nearest sibling, as far as that matters. */
function distance(day: number, siblingDays: readonly number[]): number {
	return Math.min(
		siblingDistance,
		...siblingDays.map((other) => Math.abs(day - other)),
	);
}

/** 2: as good as any; 1: a reduced day that has half of the others' load by now; 0: as little as can be. Null where all are normal. */
function easyScore(
	days: readonly number[],
	{ today, easyOf, loadOf }: DayFacts,
	isNear: boolean,
): ((count: number) => number) | null {
	const normal = days.filter((count) => easyOf(today + count) === "normal");
	if (normal.length === days.length) return null;
	const isMixed = isNear && normal.length > 0;
	const usual = isMixed
		? normal.reduce((sum, count) => sum + loadOf(today + count), 0) /
			normal.length
		: 0;
	return (count) => {
		const easy = easyOf(today + count);
		if (easy === "normal") return 2;
		if (easy === "minimum") return 0;
		return isMixed && loadOf(today + count) + 1 <= usual / 2 ? 2 : 1;
	};
}

const words: Record<DayReason["code"], string> = {
	model: "Chosen so that you are about to forget it then.",
	step: "A short step: you are still learning it.",
	maximum: "Held to the longest interval of its deck.",
	exam: "Brought forward so that it does not pass your exam.",
	sweep:
		"Held for the last days before your exam, in which every card comes once more.",
	sibling: "Kept away from a card of the same lines.",
	"easy-day": "Moved off one of your easy days.",
	balance: "Moved to a day with less to do.",
	fuzz: "Moved a little, so that cards learned together do not stay together.",
	"by-hand": "You set this date yourself.",
	repair: "Asked early to mend a mistake; its date stays.",
};

/** The line under a card: why it comes on its day. */
export function explain(codes: readonly DayReason["code"][]): DayReason[] {
	return codes.map((code) => ({ code, message: words[code] }));
}

/** The weekday of a study day, Sunday is 0: day 0, 1 January 1970, was a Thursday. */
export function weekdayOf(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}
