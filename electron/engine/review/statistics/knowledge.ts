// Knowledge over time: for chosen days, how many cards had been met and how many of them would have been remembered.
import type { KnowledgePoint } from "../../contract/statistic.ts";
import { recallAfter } from "../forgetting.ts";

export interface Trace {
	cardId: number;
	/** Study day of a review, and the stability after it. */
	day: number;
	stability: number;
}

/** About 60 days from `from` to `to`, both included, evenly apart. */
export function chooseDays(from: number, to: number): number[] {
	const step = Math.max(1, Math.ceil((to - from) / 60));
	const days: number[] = [];
	for (let day = to; day >= from; day -= step) days.unshift(day);
	return days;
}

/**
 * Sums the recall of every card on each of `days` (rising). `traces` come card by card, the oldest
 * first; at the end of a day a card's last review of that day is what counts.
 */
export function sumKnowledge(
	traces: readonly Trace[],
	days: readonly number[],
	decay: number,
): KnowledgePoint[] {
	const points = days.map((day) => ({ day, met: 0, known: 0 }));
	for (const [index, { cardId, day, stability }] of traces.entries()) {
		const later = traces[index + 1];
		const end = later?.cardId === cardId ? later.day : Number.POSITIVE_INFINITY;
		let place = firstPlace(days, day);
		for (let point = points[place]; point; point = points[place]) {
			if (point.day >= end) break;
			point.met += 1;
			point.known += recallAfter(point.day - day, stability, decay);
			place += 1;
		}
	}
	return points;
}

/** The place of the first day that is `day` or later. */
function firstPlace(days: readonly number[], day: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((days[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}
