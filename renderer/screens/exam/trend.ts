// How the estimates of one exam moved, as points of a chart with its table and its sentence. Pure.

import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { AttemptSummary } from "../../../electron/engine/contract/exam-contract.ts";
import { sayRaw } from "../../../electron/engine/contract/exam-words.ts";
import type { ChartPoint, ChartTable } from "../../components/chart-data.ts";
import { sayDate } from "./words.ts";

export interface Trend {
	says: string;
	points: ChartPoint[];
	table: ChartTable;
}

/** Oldest first; null below two exams, of which there is no trend to show. */
export function tellTrend(
	attempts: readonly AttemptSummary[],
	blueprint: Pick<Blueprint, "code" | "scale">,
): Trend | null {
	const done = attempts
		.flatMap(({ code, mode, submittedAt, score }) =>
			code === blueprint.code && mode === "exam" && submittedAt && score
				? [{ at: submittedAt, score }]
				: [],
		)
		.sort((one, other) => one.at - other.at);
	const [first] = done;
	const last = done.at(-1);
	if (!first || !last || done.length < 2) return null;
	const { pass } = blueprint.scale;
	const change = last.score.scaled - first.score.scaled;
	return {
		says: sayChange(change, done.length, last.score.scaled - pass),
		points: done.map(({ at, score }) => ({
			label: sayDate(at).replace(/ \d{4}$/, ""),
			spoken: `${sayDate(at)}: ${score.scaled}, ${sayRaw(score)} right`,
			values: [score.scaled, pass],
		})),
		table: {
			columns: ["Day", "Estimate", "Right", "Scored", "Pass mark"],
			rows: done.map(({ at, score }, index) => [
				`${index + 1}. ${sayDate(at)}`,
				score.scaled,
				score.right,
				score.scored,
				pass,
			]),
		},
	};
}

function sayChange(change: number, count: number, above: number): string {
	const moved =
		change === 0
			? "no change"
			: `${Math.abs(change)} points ${change > 0 ? "up" : "down"}`;
	const place =
		above >= 0
			? `${above} above the pass mark`
			: `${-above} below the pass mark`;
	return `Over ${count} exams: ${moved}. The last one is ${place}.`;
}
