// What the review says about its progress, a card's past and the session's end. Pure.
import type { DayReason } from "../../../electron/engine/contract/action.ts";
import type {
	Card,
	Interval,
	Next,
	QueueCounts,
} from "../../../electron/engine/contract/data.ts";
import {
	sayAgo,
	sayCount,
	sayDay,
	sayInterval,
	sayLines,
	sayTimeLeft,
	sayWhen,
} from "../../wording.ts";

/** "14 left · 4 new · 2 learning"; kinds that are empty are left out. */
export function sayCounts({
	learning,
	review,
	new: fresh,
}: QueueCounts): string {
	const left = learning + review + fresh;
	const parts = [left > 0 ? `${left} left` : "nothing left"];
	if (fresh > 0) parts.push(`${fresh} new`);
	if (learning > 0) parts.push(`${learning} learning`);
	return parts.join(" · ");
}

/** The part of the day's cards that is behind, from 0 to 1. */
export function progress({ counts, answered }: Next): number {
	const left = counts.learning + counts.review + counts.new;
	return answered + left === 0 ? 1 : answered / (answered + left);
}

/** "first time", or how often and when a card was seen. */
export function sayPast({ schedule }: Card, now: number): string {
	if (schedule.state === "new") return "new to you";
	const times = schedule.reps === 1 ? "once" : sayCount(schedule.reps, "time");
	return `seen ${times} · last ${sayAgo(schedule.lastReviewAt, now)}`;
}

/** "aws-ami.md, lines 41–42". */
export function saySource(name: string, line: number, endLine: number): string {
	return `${name}, ${sayLines(line, endLine)}`;
}

export interface Pause {
	title: string;
	lead: string;
}

/** A card that comes within this time belongs to the session. */
const worthWaiting = 60 * 60_000;

/** What stands there when no card is due now. */
export function sayPause({ answered, nextAt }: Next, now: number): Pause {
	const done =
		answered > 0 ? `You answered ${sayCount(answered, "card")}.` : "";
	if (nextAt !== null && nextAt - now <= worthWaiting)
		return {
			title: `Next card in ${sayTimeLeft(Math.max(0, nextAt - now))}`,
			lead: `${done} It is one that you are just learning, and comes up here by itself. You need not wait: it will also be there later.`.trim(),
		};
	const next =
		nextAt === null ? "" : ` The next one comes ${sayWhen(nextAt, now)}.`;
	return {
		title: answered > 0 ? "That is all for today" : "Nothing is due now",
		lead: `${done}${next}`.trim() || "Import notes to make more cards.",
	};
}

/** "Exam on 20 December". */
export function sayExamDay(isoDate: string): string {
	return `Exam on ${sayDay(isoDate)}`;
}

/** "Good: in 9 days. Moved to a day with less to do." */
export function sayWhy(
	word: string,
	interval: Interval,
	why: readonly DayReason[],
): string {
	const reasons = why.map(({ message }) => message).join(" ");
	return `${word}: in ${sayInterval(interval)}. ${reasons}`.trim();
}

/** What to say once a stretch of study took as long as was wished; null before. */
export function sayStretch(
	minutes: number,
	limitMinutes: number,
	answered: number,
): string | null {
	if (limitMinutes === 0 || minutes < limitMinutes) return null;
	return `You have studied for ${sayCount(Math.floor(minutes), "minute")} and answered ${sayCount(answered, "card")}. Time for a break?`;
}
