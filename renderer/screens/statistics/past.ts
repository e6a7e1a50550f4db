// What the charts of the past show, in points, tables and sentences. Pure.
import { sayShare } from "../../../electron/engine/contract/share.ts";
import type {
	AgeRetention,
	Calibration,
	HourTally,
	KnowledgePoint,
	Overview,
	PaceTally,
} from "../../../electron/engine/contract/statistic.ts";
import type { ChartPoint, ChartTable } from "../../components/chart-data.ts";
import { type HeatDay, mondayBased } from "../../components/chart-heatmap.tsx";
import { sayCount, sayList } from "../../wording.ts";
import { isoDate, sayDate, sayMonth, sayShortDate } from "./day.ts";

export interface Told {
	says: string;
	table: ChartTable;
}

/** Fewer answers say more about chance than about the learner. */
export const neededForCalibration = 100;
const neededForShare = 10;

const shareOf = (passed: number, all: number) => (all === 0 ? 0 : passed / all);
const answersOf = (day: Overview["days"][number]) =>
	day.new + day.learning + day.review;

/** The last year at most, without gaps, for the squares; the table has all days with answers. */
export function tellDays(view: Overview): Told & { days: HeatDay[] } {
	const tallies = new Map(view.days.map((day) => [day.day, day]));
	const first = Math.max(view.from, view.to - 370);
	const days = Array.from({ length: view.to - first + 1 }, (_, index) => {
		const day = first + index;
		const tally = tallies.get(day);
		const value = tally ? answersOf(tally) : 0;
		return {
			day,
			value,
			spoken: `${sayDate(day)}: ${value ? `${sayCount(value, "answer")}, ${saySeconds(tally?.seconds ?? 0)}` : "no answers"}`,
			month: monthOver(day, first),
		};
	});
	const length = view.to - view.from + 1;
	const seconds = view.days.reduce((sum, day) => sum + day.seconds, 0);
	return {
		days,
		says:
			view.days.length === 0
				? "No answers in this time."
				: `You studied on ${sayCount(view.days.length, "day")} of ${length}: ${sayCount(view.reviews, "answer")} in ${saySeconds(seconds)}.`,
		table: {
			columns: ["Day", "New", "Learning", "Review", "Forgotten", "Minutes"],
			rows: view.days.map((day) => [
				isoDate(day.day),
				day.new,
				day.learning,
				day.review,
				day.again,
				round(day.seconds / 60),
			]),
		},
	};
}

/** A month's name stands over the first Monday of it. */
function monthOver(day: number, first: number): string {
	const date = Number(isoDate(day).slice(-2));
	if (day === first) return date > 21 ? "" : sayMonth(day);
	return mondayBased(day) === 0 && date <= 7 ? sayMonth(day) : "";
}

const ages = {
	learning: "Being learned",
	young: "Young",
	mature: "Mature",
} as const;

export function tellRetention(
	retention: readonly AgeRetention[],
): Told & { points: ChartPoint[] } {
	const known = retention.filter(({ age }) => age !== "learning");
	const passed = known.reduce((sum, age) => sum + age.passed, 0);
	const all = known.reduce((sum, age) => sum + age.passed + age.failed, 0);
	const parts = known
		.filter((age) => age.passed + age.failed >= neededForShare)
		.map(
			(age) =>
				`${sayShare(shareOf(age.passed, age.passed + age.failed))} of ${ages[age.age].toLowerCase()} ones`,
		);
	return {
		says:
			all < neededForShare
				? `Not enough reviews yet: ${all} of ${neededForShare}.`
				: `You remembered ${sayShare(shareOf(passed, all))} of the cards that you knew before${parts.length === 2 ? `: ${sayList(parts)}` : ""}. A card is mature once three weeks lie between two reviews.`,
		points: retention.map((age) => {
			const count = age.passed + age.failed;
			const share = shareOf(age.passed, count);
			return {
				label: `${ages[age.age]}${count ? ` ${sayShare(share)}` : ""}`,
				spoken: `${ages[age.age]}: ${count ? `${sayShare(share, 1)} of ${sayCount(count, "answer")} remembered` : "no answers"}`,
				values: [count ? share : null],
			};
		}),
		table: {
			columns: ["Age", "Remembered", "Forgotten", "Per cent"],
			rows: retention.map((age) => [
				ages[age.age],
				age.passed,
				age.failed,
				age.passed + age.failed === 0
					? ""
					: round(shareOf(age.passed, age.passed + age.failed) * 100),
			]),
		},
	};
}

export function tellCalibration(
	calibration: Calibration,
): Told & { points: ChartPoint[]; marks: number[] } {
	const { bins, count, predicted, actual, error } = calibration;
	return {
		says:
			count < neededForCalibration || predicted === null || actual === null
				? `Not enough reviews yet: ${count} of ${neededForCalibration}.`
				: `Amiable expected you to remember ${sayShare(predicted, 1)}, and you remembered ${sayShare(actual, 1)}; on average a prediction is ${sayShare(error ?? 0, 1)} off. Bars are what happened, lines what was expected.`,
		points: bins.map((bin) => ({
			label: sayShare(bin.from),
			spoken: `Expected ${sayShare(bin.predicted, 1)}: ${sayShare(bin.actual, 1)} of ${sayCount(bin.count, "review")} remembered`,
			values: [bin.actual],
		})),
		marks: bins.map((bin) => bin.predicted),
		table: {
			columns: ["Expected from", "Reviews", "Expected", "Remembered"],
			rows: bins.map((bin) => [
				sayShare(bin.from),
				bin.count,
				round(bin.predicted * 100),
				round(bin.actual * 100),
			]),
		},
	};
}

export function tellHours(
	hours: readonly HourTally[],
): Told & { points: ChartPoint[] } {
	const busy = hours.filter(({ count }) => count >= neededForShare);
	const best = busy.toSorted(
		(one, other) =>
			shareOf(other.passed, other.count) - shareOf(one.passed, one.count),
	)[0];
	const most = busy.toSorted((one, other) => other.count - one.count)[0];
	return {
		says:
			most && best
				? `You study most at ${clock(most.hour)} and remember best at ${clock(best.hour)}, ${sayShare(shareOf(best.passed, best.count))}. The colour is what you remembered.`
				: `Not enough reviews yet: an hour says something from ${neededForShare} on.`,
		points: hours.map(({ hour, count, passed }) => ({
			label: hour % 6 === 0 ? clock(hour) : "",
			spoken: `${clock(hour)}: ${count ? `${sayCount(count, "review")}, ${sayShare(shareOf(passed, count))} remembered` : "no reviews"}`,
			values: [passed, count - passed],
		})),
		table: {
			columns: ["Hour", "Reviews", "Remembered"],
			rows: hours.map(({ hour, count, passed }) => [
				clock(hour),
				count,
				passed,
			]),
		},
	};
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const states = { new: "New", learning: "Being learned", review: "Known" };

export function tellPace(
	paces: readonly PaceTally[],
): Told & { points: ChartPoint[] } {
	const count = paces.reduce((sum, pace) => sum + pace.count, 0);
	const seconds = paces.reduce((sum, pace) => sum + pace.seconds, 0);
	return {
		says: count
			? `An answer takes you ${round(seconds / count)} seconds on average.`
			: "No answer was timed in this time.",
		points: paces.map((pace) => {
			const mean = pace.count ? round(pace.seconds / pace.count) : null;
			return {
				label: `${states[pace.state]}${mean === null ? "" : ` ${mean} s`}`,
				spoken: `${states[pace.state]} cards: ${mean === null ? "none timed" : `${mean} seconds on average, ${sayCount(pace.count, "answer")}`}`,
				values: [mean],
			};
		}),
		table: {
			columns: ["Cards", "Answers", "Seconds each"],
			rows: paces.map((pace) => [
				states[pace.state],
				pace.count,
				pace.count ? round(pace.seconds / pace.count) : "",
			]),
		},
	};
}

export function tellKnowledge(
	points: readonly KnowledgePoint[],
): Told & { points: ChartPoint[] } {
	const last = points.at(-1);
	const first = points[0];
	const names = Math.max(1, Math.ceil(points.length / 5));
	return {
		says:
			!last || !first || last.met === 0
				? "No card was studied yet."
				: `Of the ${sayCount(last.met, "card")} that you met, you would know about ${Math.round(last.known)} now; at the start of this time it was ${Math.round(first.known)}.`,
		points: points.map(({ day, met, known }, index) => ({
			label: index % names === 0 ? sayShortDate(day) : "",
			spoken: `${sayDate(day)}: about ${Math.round(known)} known of ${sayCount(met, "card")} met`,
			values: [known, met],
		})),
		table: {
			columns: ["Day", "Known", "Met"],
			rows: points.map(({ day, met, known }) => [
				isoDate(day),
				round(known),
				met,
			]),
		},
	};
}

export function saySeconds(seconds: number): string {
	if (seconds < 90) return sayCount(Math.round(seconds), "second");
	const minutes = Math.round(seconds / 60);
	if (minutes < 90) return sayCount(minutes, "minute");
	return sayCount(Math.round(minutes / 60), "hour");
}

export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
