// A report as its screen shows it: places of questions, what must be looked at, filters, times. Pure.
import type {
	Report,
	ReportItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import {
	isGuessed,
	sayOutcome,
} from "../../../electron/engine/contract/exam-words.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import type { ChartPoint, ChartTable } from "../../components/chart-data.ts";
import { sayCount } from "../../wording.ts";
import { sayClock } from "./clock.ts";

/** Wrong and guessed ones, those first that the learner was sure of. Practice leaves out what it never got to. */
export function toLookAt({ items, attempt }: Report): ReportItem[] {
	return items.filter((item) => {
		const isAsked = attempt.mode === "exam" || item.state.response !== null;
		return isAsked && (item.credit < 1 || isGuessed(item));
	});
}

export type ReportFilter = "all" | "wrong" | "guessed" | "flagged";

export function filterItems(
	items: readonly ReportItem[],
	filter: ReportFilter,
): ReportItem[] {
	return items.filter((item) => {
		if (filter === "wrong") return item.credit < 1;
		if (filter === "guessed") return isGuessed(item);
		return filter === "all" || item.state.isFlagged;
	});
}

/** Seconds of each question in the paper's order, right and other ones apart by series. */
export function tellTimes(
	{ score, items }: Pick<Report, "score" | "items">,
	places: ReadonlyMap<string, number>,
): { says: string; points: ChartPoint[]; table: ChartTable } {
	const byId = new Map(items.map((item) => [item.item.id, item]));
	const rows = score.items.map(({ id, spentMs, credit }) => {
		const found = byId.get(id);
		return {
			place: places.get(id) ?? 0,
			seconds: Math.round(spentMs / 1000),
			isRight: credit === 1,
			outcome: found ? sayOutcome(found) : "",
			stem: found ? plainText(found.item.stem) : "",
		};
	});
	const mean =
		rows.reduce((sum, { seconds }) => sum + seconds, 0) /
		Math.max(1, rows.length);
	const slow = rows.toSorted((one, other) => other.seconds - one.seconds)[0];
	const step = Math.max(1, Math.ceil(rows.length / 10));
	return {
		says: `${sayCount(Math.round(mean), "second")} a question on average${slow ? `; longest at question ${slow.place}, ${sayClock(slow.seconds * 1000)}` : ""}. Pale bars were not right.`,
		points: rows.map(({ place, seconds, isRight, outcome }) => ({
			label: place === 1 || place % step === 0 ? String(place) : "",
			spoken: `Question ${place}: ${sayClock(seconds * 1000)}, ${outcome.toLowerCase()}`,
			values: isRight ? [seconds, null] : [null, seconds],
		})),
		table: {
			columns: ["Question", "Seconds", "Outcome", "Text"],
			rows: rows.map(({ place, seconds, outcome, stem }) => [
				place,
				seconds,
				outcome,
				stem.length > 60 ? `${stem.slice(0, 59)}…` : stem,
			]),
		},
	};
}
