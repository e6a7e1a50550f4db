// A report to take along: as a table and as data. As a page and on paper it is a sheet, which the engine makes. Pure.

import type {
	Report,
	ReportItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import {
	placesOf,
	sayOutcome,
	tellGiven,
	tellRight,
} from "../../../electron/engine/contract/exam-words.ts";
import { printedText } from "../../../electron/engine/contract/rich.ts";
import { type ChartTable, toCsv } from "../../components/chart-data.ts";

/** One row a question, in the paper's order. */
export function reportCsv(report: Report): string {
	return toCsv(reportTable(report));
}

export function reportTable(report: Report): ChartTable {
	const places = placesOf(report);
	return {
		columns: [
			"Question",
			"Domain",
			"Text",
			"Given",
			"Right",
			"Outcome",
			"Credit",
			"Counts",
			"Seconds",
			"Confidence",
			"Flagged",
			"Note",
		],
		rows: inOrder(report).map((reported) => {
			const { item, state, credit } = reported;
			return [
				places.get(item.id) ?? 0,
				item.domain,
				printedText(item.stem),
				tellGiven(item, state.response).join(" | "),
				tellRight(item).join(" | "),
				sayOutcome(reported),
				credit,
				item.isScored ? "yes" : "no",
				Math.round(state.spentMs / 1000),
				state.confidence ?? "",
				state.isFlagged ? "yes" : "",
				state.note,
			];
		}),
	};
}

function inOrder(report: Report): ReportItem[] {
	const places = placesOf(report);
	return report.items.toSorted(
		(one, other) =>
			(places.get(one.item.id) ?? 0) - (places.get(other.item.id) ?? 0),
	);
}

export function reportJson(report: Report): string {
	return `${JSON.stringify(report, null, "\t")}\n`;
}
