// What Today says: its sentence, the lead below it, and the week ahead. Pure.
import type {
	QueueCounts,
	Today,
} from "../../../electron/engine/contract/data.ts";
import type { Deck } from "../../../electron/engine/contract/deck.ts";
import {
	capital,
	sayCount,
	sayList,
	sayMinutes,
	sayNumber,
	sayWhen,
	studyWeekday,
} from "../../wording.ts";

/** A piece of a sentence; titles of notes are set apart from the app's own words. */
export interface Piece {
	text: string;
	isTitle?: boolean;
}

export function countDue({ counts }: Pick<Today, "counts">): number {
	return counts.learning + counts.review + counts.new;
}

/** "23 cards, about 6 minutes". */
export function sayWork(today: Today): string {
	return `${sayCount(countDue(today), "card")}, ${sayMinutes(today.minutes)}`;
}

/** Which of the cards are new and from where, and what the others are. */
export function sayMix(today: Today): Piece[] {
	const { new: fresh } = today.counts;
	const others = `${sayOthers(today.counts)} ${sayRepairs(today)}`.trim();
	if (fresh === 0) return [{ text: others }];
	return [
		{ text: sayFresh(fresh, countDue(today)) },
		...sayTitles(today.newFrom.map((from) => from.title)),
		{ text: others ? `. ${others}` : "." },
	];
}

function sayFresh(fresh: number, all: number): string {
	const are = fresh === 1 ? "is" : "are";
	if (fresh < all)
		return `${capital(sayNumber(fresh))} of them ${are} new, from `;
	return fresh === 1 ? "It is new, from " : "All of them are new, from ";
}

/** The cards that are not new: those being learnt and those that come back. */
function sayOthers({ learning, review, new: fresh }: QueueCounts): string {
	const comeBack = (count: number) =>
		count === 1
			? "comes back before you forget it"
			: "come back before you forget them";
	if (fresh === 0 && learning === 0)
		return `${review === 1 ? "It" : "They"} ${comeBack(review)}.`;
	if (fresh === 0 && review === 0)
		return `You are still learning ${learning === 1 ? "it" : "them"}.`;
	const parts = [
		learning > 0 && `${sayNumber(learning)} you are still learning`,
		review > 0 && `${sayNumber(review)} ${comeBack(review)}`,
	].filter((part) => part !== false);
	return parts.length === 0 ? "" : `${capital(sayList(parts))}.`;
}

/** Cards that come whenever they are due, because a question about them was missed; empty without any. */
export function sayRepairs({ repairs = 0 }: Pick<Today, "repairs">): string {
	if (repairs === 0) return "";
	return repairs === 1
		? "One of them is to repair: you missed a question about it."
		: `${capital(sayNumber(repairs))} of them are to repair: you missed questions about them.`;
}

const mostTitles = 3;

/** Up to three titles; more become "2 other notes". */
function sayTitles(titles: readonly string[]): Piece[] {
	const shown =
		titles.length > mostTitles ? titles.slice(0, mostTitles - 1) : titles;
	const rest = titles.length - shown.length;
	const items: Piece[] = shown.map((text) => ({ text, isTitle: true }));
	if (rest > 0) items.push({ text: sayCount(rest, "other note") });
	return items.flatMap((item, index) => {
		if (index === 0) return [item];
		const isLast = index === items.length - 1;
		return [{ text: isLast ? " and " : ", " }, item];
	});
}

/** What stands there when nothing is due: what was done, and when something comes again. */
export function sayRest(today: Today, now: number): string {
	const done =
		today.answered > 0
			? `You have answered ${sayCount(today.answered, "card")} today.`
			: "Your memory can rest.";
	if (today.nextAt === null) return done;
	return `${done} The next card comes ${sayWhen(today.nextAt, now)}.`;
}

export interface ComingDay {
	name: string;
	count: number;
}

/** The next seven study days by name, tomorrow first. */
export function comingDays(
	today: Pick<Today, "studyDay" | "ahead">,
): ComingDay[] {
	return today.ahead.map((count, index) => ({
		name: studyWeekday(today.studyDay + 1 + index),
		count,
	}));
}

/** The week ahead in a sentence; some day must have a card. */
export function sayAhead(days: readonly ComingDay[]): string {
	const total = days.reduce((sum, day) => sum + day.count, 0);
	const most = days.reduce((best, day) =>
		day.count > best.count ? day : best,
	);
	const isOneDay = most.count === total;
	const come = total === 1 ? "comes" : "come";
	const start = `${sayCount(total, "card")} you have studied ${come} back in the next seven days`;
	if (isOneDay) return `${start}, ${total === 1 ? "" : "all "}on ${most.name}.`;
	return `${start}, most of them on ${most.name} (${most.count}).`;
}

/** "3 new, 2 learning, 8 to review"; "nothing today" where there is none. */
export function sayDue({ due }: Pick<Deck, "due">): string {
	const parts = [
		due.new > 0 && `${due.new} new`,
		due.learning > 0 && `${due.learning} learning`,
		due.review > 0 && `${due.review} to review`,
	].filter((part) => part !== false);
	return parts.length === 0 ? "nothing today" : parts.join(", ");
}

/** The decks of the tree that are in sight when those of `closed` are folded; empty ones without anything set are left out. */
export function visibleDecks(
	decks: readonly Deck[],
	closed: ReadonlySet<string>,
): Deck[] {
	const isHidden = (path: string) =>
		[...closed].some((fold) => path.startsWith(`${fold}/`));
	return decks.filter(({ path, cards }) => cards > 0 && !isHidden(path));
}
