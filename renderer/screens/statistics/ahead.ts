// What the charts of the present and of what is to come show. Pure.
import { sayShare } from "../../../electron/engine/contract/share.ts";
import type {
	Bin,
	Overview,
	Workload,
} from "../../../electron/engine/contract/statistic.ts";
import type { ChartPoint } from "../../components/chart-data.ts";
import { sayCount, sayDays, sayMinutes } from "../../wording.ts";
import { isoDate, sayDate, sayShortDate } from "./day.ts";
import { round, type Told } from "./past.ts";

type Chart = Told & { points: ChartPoint[] };

/** How many days of the forecast are drawn. */
const shownDays = 30;

export function tellForecast(view: Overview): Chart {
	const { overdue, days } = view.forecast;
	const shown = days.slice(0, shownDays);
	const total = shown.reduce((sum, count) => sum + count, 0);
	const next = shown.slice(1);
	const most = Math.max(0, ...next);
	const busiest = view.today + 1 + next.indexOf(most);
	const backlog = overdue
		? `${sayCount(overdue, "card")} ${overdue === 1 ? "is" : "are"} left over from earlier days. `
		: "";
	return {
		says:
			total + overdue === 0
				? "No known card comes due in the next thirty days."
				: `${backlog}${sayCount(total, "review")} ${total === 1 ? "comes" : "come"} due in the next thirty days${most ? `; the busiest is ${sayDate(busiest)} with ${most}` : ""}. New cards are not counted.`,
		points: shown.map((count, index) => ({
			label:
				index === 0
					? "Today"
					: index % 7 === 0
						? sayShortDate(view.today + index)
						: "",
			spoken: `${index === 0 ? "Today" : sayDate(view.today + index)}: ${sayCount(count, "review")}${index === 0 && overdue ? ` and ${overdue} left over` : ""}`,
			values: [count, index === 0 ? overdue : 0],
		})),
		table: {
			columns: ["Day", "Due", "Left over"],
			rows: days.map((count, index) => [
				isoDate(view.today + index),
				count,
				index === 0 ? overdue : 0,
			]),
		},
	};
}

function tellBins(
	bins: readonly Bin[],
	names: { column: string; label: (bin: Bin) => string },
	says: string,
): Chart {
	return {
		says,
		points: bins.map((bin) => ({
			label: names.label(bin),
			spoken: `${names.column} ${names.label(bin)}: ${sayCount(bin.count, "card")}`,
			values: [bin.count],
		})),
		table: {
			columns: [names.column, "Cards"],
			rows: bins.map((bin) => [names.label(bin), bin.count]),
		},
	};
}

export function tellStability(view: Overview): Chart {
	const long = view.stability
		.filter(({ from }) => from >= 30)
		.reduce((sum, { count }) => sum + count, 0);
	return tellBins(
		view.stability,
		{ column: "Days", label: ({ from }) => shortDays(from) },
		`${sayCount(long, "card")} of ${view.cards.graded} would last a month or longer: so many days go by until nine of ten are still remembered.`,
	);
}

/** "1d", "2w", "4m", "5y": fits under a bar. */
function shortDays(days: number): string {
	if (days < 14) return `${days}d`;
	if (days < 30) return `${Math.round(days / 7)}w`;
	if (days < 365) return `${Math.round(days / 30)}m`;
	return `${Math.round(days / 365)}y`;
}

export function tellDifficulty(view: Overview): Chart {
	const hard = view.difficulty
		.filter(({ from }) => from >= 7)
		.reduce((sum, { count }) => sum + count, 0);
	return tellBins(
		view.difficulty,
		{ column: "Difficulty", label: ({ from }) => String(from) },
		`From 1, easy, to 10, hard. ${sayCount(hard, "card")} ${hard === 1 ? "stands" : "stand"} at 7 or above; splitting such a card often helps.`,
	);
}

export function tellRetrievability(view: Overview): Chart {
	const { graded, expectedKnown } = view.cards;
	return tellBins(
		view.retrievability,
		{
			column: "Recall",
			label: ({ from }) => (from === 0 ? "< 50 %" : sayShare(from)),
		},
		`Asked now, you would know about ${Math.round(expectedKnown)} of ${sayCount(graded, "card")}.`,
	);
}

/** What each desired retention costs, and which is the cheapest for what it gives. */
export function tellWorkload(work: Workload): Chart & { at: number[] } {
	const now = work.options.find(({ retention }) => retention === work.current);
	const best = work.options.find(
		({ retention }) => retention === work.cheapest,
	);
	const basis = work.seconds.isMeasured
		? "at your own pace"
		: "at 7 seconds an answer, as too few of yours were timed";
	return {
		at: work.options.map(({ retention }) => retention),
		says:
			!now || !best
				? "There is nothing to foresee without cards."
				: `Aiming at ${sayShare(now.retention)} costs ${sayMinutes(Math.round(now.minutesPerDay))} a day over the next ${work.days === 365 ? "year" : sayDays(work.days)}, ${basis}. ${
						best.retention === now.retention
							? "That is where a remembered card costs you least."
							: `A remembered card costs least at ${sayShare(best.retention)}: ${sayMinutes(Math.round(best.minutesPerDay))} a day, for ${Math.round(best.remembered)} cards remembered in the end instead of ${Math.round(now.remembered)}.`
					}`,
		points: work.options.map((option) => ({
			label: sayShare(option.retention),
			spoken: `Aiming at ${sayShare(option.retention)}${option.retention === work.current ? ", as now" : ""}: ${round(option.minutesPerDay)} minutes a day, ${sayCount(Math.round(option.reviewsPerDay), "review")}, ${Math.round(option.remembered)} cards remembered, ${round(option.minutesPerCard)} minutes each`,
			values: [option.minutesPerDay],
		})),
		table: {
			columns: [
				"Aim",
				"Minutes a day",
				"Reviews a day",
				"Remembered in the end",
				"Minutes a card",
			],
			rows: work.options.map((option) => [
				sayShare(option.retention),
				round(option.minutesPerDay),
				round(option.reviewsPerDay),
				Math.round(option.remembered),
				round(option.minutesPerCard),
			]),
		},
	};
}
