// When in the day cards are answered, and how well they are remembered then.
import type { ReviewColumns } from "../../contract/review-column.ts";
import type { HourTally } from "../../contract/statistic.ts";
import type { Calendar } from "../study-day.ts";

const quarterMs = 900_000;
const slots = 96;
const review = 3;

/**
 * Answers to known cards by the local hour. The zone's offset is that at the start of the study day, so
 * on the day of a clock change the hours after it may count for their neighbours.
 */
export function countHours(
	reviews: ReviewColumns,
	calendar: Calendar,
): HourTally[] {
	const hours = Array.from({ length: 24 }, (_, hour) => ({
		hour,
		count: 0,
		passed: 0,
	}));
	let day = Number.NaN;
	let shift = 0;
	for (let n = 0; n < reviews.length; n += 1) {
		if (reviews.state[n] !== review) continue;
		// Reviews come day by day.
		if (reviews.day[n] !== day) {
			day = reviews.day[n] ?? 0;
			shift = localShift(calendar, day);
		}
		const slot = (reviews.slot[n] ?? 0) + shift;
		const tally = hours[Math.floor((slot % slots) / 4)];
		if (!tally) continue;
		tally.count += 1;
		if (reviews.grade[n] !== 0) tally.passed += 1;
	}
	return hours;
}

/** Quarters of an hour from UTC to the local clock, from 0 to 95. */
function localShift(calendar: Calendar, day: number): number {
	const startSlot = Math.floor(calendar.startOf(day) / quarterMs);
	const shift = (calendar.rolloverHour * 4 - startSlot) % slots;
	return (shift + slots) % slots;
}
