// The way to an exam: what to study on each day until then, what will be known on the day, and what to leave out.
import type { Trace } from "./memory.ts";
import type { Steps } from "./steps.ts";

/** What a card takes where the learner's own pace is not known. */
export const usualSecondsPerCard = 8;
/** A new card is shown about this often on its first day. */
const showingsOfNew = 3;
/** Some cards of the last days are forgotten and shown again. */
const repeats = 1.3;
const longestSweepDays = 30;
export const longestDayMinutes = 1440;

/** Days that it takes to show every card once more within the minutes of a day, at the usual pace; from 1 to 30. */
export function sweepDaysFor(cards: number, minutesPerDay: number): number {
	const days = Math.ceil(
		(cards * repeats * usualSecondsPerCard) / 60 / minutesPerDay,
	);
	return Math.min(Math.max(days, 1), longestSweepDays);
}

/** How the cards of a deck are remembered; see `Scheduler`. */
export interface Outlook {
	project(
		trace: Trace | null,
		grade: "again" | "good",
		elapsedDays: number,
	): Trace;
	daysUntilDue(trace: Trace): number;
	recallAfter(trace: Trace, elapsedDays: number): number;
}

/** A card as the plan sees it: new (`trace` null), or last graded on `lastDay` and due on `dueDay`. */
export interface PlanCard {
	trace: Trace | null;
	lastDay: number;
	dueDay: number;
	outlook: Outlook;
}

export interface PlanFrame {
	/** Study days; the exam is after today. */
	today: number;
	examDay: number;
	minutesPerDay: number;
	secondsPerCard: number;
}

export interface Walk {
	sweepFrom: number;
	days: {
		day: number;
		reviews: number;
		newCards: number;
		sweep: number;
		minutes: number;
	}[];
	/** Of each card, in the order given: predicted recall on the day of the exam, and the minutes spent on it. */
	recall: number[];
	minutes: number[];
	unseen: number;
	notSwept: number;
	/** Indices of the cards that are studied today. */
	today: number[];
	fits: boolean;
}

/** A card on its way; `seconds` is what was spent on it. */
interface Walker extends PlanCard {
	index: number;
	seconds: number;
	isSwept: boolean;
}

/**
 * Walks day by day to the exam within the minutes: cards that come due, new cards spread evenly,
 * and in the last days every card once more, the least known first. No day takes more than its
 * minutes: what finds no time waits, and is told in `unseen` and `notSwept`. An answer counts as right
 * and wrong by its probability, so the walk is an expectation, without chance.
 */
export function* walkToExam(
	cards: readonly PlanCard[],
	frame: PlanFrame,
): Steps<Walk> {
	const { today, examDay, minutesPerDay } = frame;
	const span = examDay - today;
	const sweepFrom = Math.max(
		today,
		examDay -
			Math.min(sweepDaysFor(cards.length, minutesPerDay), Math.ceil(span / 2)),
	);
	const walkers: Walker[] = cards.map((card, index) => ({
		...card,
		index,
		seconds: 0,
		isSwept: false,
	}));
	const days: Walk["days"] = [];
	let todays: number[] = [];
	for (let day = today; day < examDay; day += 1) {
		const studied = studyDay(walkers, day, sweepFrom, frame);
		if (day === today) todays = studied.indices;
		days.push(studied.report);
		yield;
	}
	const unseen = walkers.filter(({ trace }) => trace === null).length;
	const notSwept = walkers.filter((card) => card.trace && !card.isSwept).length;
	return {
		sweepFrom,
		days,
		recall: walkers.map((card) => recallOn(card, examDay)),
		minutes: walkers.map(({ seconds }) => seconds / 60),
		unseen,
		notSwept,
		today: todays,
		fits: unseen + notSwept === 0,
	};
}

/** Predicted recall on a day if nothing more is studied; 0 for a card never seen. */
export function recallOn(
	{ trace, lastDay, outlook }: PlanCard,
	day: number,
): number {
	return trace ? outlook.recallAfter(trace, day - lastDay) : 0;
}

/** The card after studying it on `day`, right and wrong by their probabilities. */
export function afterStudy(card: PlanCard, day: number): PlanCard {
	const { trace, lastDay, outlook } = card;
	const elapsed = day - lastDay;
	const share = trace ? outlook.recallAfter(trace, elapsed) : 1;
	const good = outlook.project(trace, "good", trace ? elapsed : 0);
	const again =
		trace && share < 1 ? outlook.project(trace, "again", elapsed) : good;
	const next = {
		stability: share * good.stability + (1 - share) * again.stability,
		difficulty: share * good.difficulty + (1 - share) * again.difficulty,
	};
	return {
		...card,
		trace: next,
		lastDay: day,
		dueDay: day + Math.max(1, outlook.daysUntilDue(next)),
	};
}

function studyDay(
	walkers: Walker[],
	day: number,
	sweepFrom: number,
	{ examDay, minutesPerDay, secondsPerCard }: PlanFrame,
) {
	const budget = minutesPerDay * 60;
	let spent = 0;
	const indices: number[] = [];
	const study = (card: Walker): boolean => {
		const recall = card.trace ? recallOn(card, day) : 1;
		// A forgotten card is shown once more before it leaves its step.
		const showings = card.trace ? 2 - recall : showingsOfNew;
		const seconds = showings * secondsPerCard;
		if (spent + seconds > budget) return false;
		spent += seconds;
		Object.assign(card, afterStudy(card, day));
		card.seconds += seconds;
		if (day >= sweepFrom) card.isSwept = true;
		indices.push(card.index);
		return true;
	};
	const take = (from: Walker[], most: number) => {
		let count = 0;
		for (const card of from) {
			// Nothing takes less than one showing.
			if (count >= most || spent + secondsPerCard > budget) break;
			if (study(card)) count += 1;
		}
		return count;
	};
	const isSweep = day >= sweepFrom;
	const daysLeft = examDay - day;
	const fresh = walkers.filter(({ trace }) => trace === null);
	const freshDays = isSweep ? daysLeft : sweepFrom - day;
	const report = { day, reviews: 0, newCards: 0, sweep: 0, minutes: 0 };
	if (isSweep) {
		const open = walkers
			.filter((card) => card.trace && !card.isSwept)
			.map((card) => ({ card, recall: recallOn(card, day) }))
			.sort((a, b) => a.recall - b.recall)
			.map(({ card }) => card);
		// A day early where that can be, so that the last one has room for what took longer.
		report.sweep = take(
			open,
			Math.ceil(open.length / Math.max(1, daysLeft - 1)),
		);
	} else {
		const due = walkers
			.filter((card) => card.trace && card.dueDay <= day)
			.sort((a, b) => a.dueDay - b.dueDay);
		report.reviews = take(due, due.length);
	}
	report.newCards = take(fresh, Math.ceil(fresh.length / freshDays));
	report.minutes = spent / 60;
	return { report, indices };
}
