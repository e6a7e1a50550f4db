// How the time went, question by question, beside an even pace. Pure.
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import type { ChartPoint, ChartTable } from "../../components/chart-data.ts";
import { sayCount } from "../../wording.ts";

/**
 * Minutes used up to each question of the paper, and what an even pace would have used: over the whole
 * limit, or over the time taken where there was none. Coming back to a question counts where it stands.
 */
export function tellPace(
	{ score, limitMs }: Pick<Report, "score" | "limitMs">,
	places: ReadonlyMap<string, number>,
): { says: string; points: ChartPoint[]; table: ChartTable } {
	const items = score.items.toSorted(
		(one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0),
	);
	const total = items.reduce((sum, { spentMs }) => sum + spentMs, 0);
	const even = (limitMs ?? total) / Math.max(1, items.length);
	let used = 0;
	const rows = items.map(({ spentMs }, index) => {
		used += spentMs;
		return {
			place: index + 1,
			used: minutes(used),
			even: minutes(even * (index + 1)),
		};
	});
	const step = Math.max(1, Math.ceil(rows.length / 10));
	return {
		says: sayPace({ total, limitMs, behind: mostBehind(rows) }),
		points: rows.map(({ place, used, even }) => ({
			label: place === 1 || place % step === 0 ? String(place) : "",
			spoken: `Question ${place}: ${used} minutes used, ${even} at an even pace`,
			values: [used, even],
		})),
		table: {
			columns: ["Question", "Minutes used", "At an even pace"],
			rows: rows.map(({ place, used, even }) => [place, used, even]),
		},
	};
}

interface Row {
	place: number;
	used: number;
	even: number;
}

function mostBehind(rows: readonly Row[]): Row | null {
	const [worst] = rows.toSorted(
		(one, other) => other.used - other.even - (one.used - one.even),
	);
	return worst && worst.used - worst.even >= 1 ? worst : null;
}

function sayPace(told: {
	total: number;
	limitMs: number | null;
	behind: Row | null;
}): string {
	const { total, limitMs, behind } = told;
	const used = Math.round(total / 60_000);
	const whole =
		limitMs === null
			? `${sayCount(used, "minute")} on questions, without a clock`
			: `${used} of ${sayCount(Math.round(limitMs / 60_000), "minute")} used on questions`;
	const late = behind
		? `furthest behind an even pace at question ${behind.place}, by ${sayCount(Math.round(behind.used - behind.even), "minute")}`
		: "never a minute behind an even pace";
	return `${whole}; ${late}. The pale line is the even pace.`;
}

function minutes(ms: number): number {
	return Math.round(ms / 6000) / 10;
}
