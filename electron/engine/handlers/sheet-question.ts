// An answered question of a report as a sheet tells it.
import type { ExamItem, Response } from "../contract/exam.ts";
import type { Report, ReportItem } from "../contract/exam-contract.ts";
import {
	placesOf,
	sayOutcome,
	tellGiven,
	tellRight,
} from "../contract/exam-words.ts";
import type { SheetOption, SheetQuestion } from "../sheet/data.ts";

export interface PlacedItem {
	/** In the paper, from 1. */
	place: number;
	reported: ReportItem;
}

/** In the report's order, sure and wrong first; a place is where it stood in the paper. */
export function placedItems(report: Report): PlacedItem[] {
	const places = placesOf(report);
	return report.items.map((reported) => ({
		place: places.get(reported.item.id) ?? 0,
		reported,
	}));
}

/** What was asked, given and right, and why, with the note's lines. */
export function toQuestion({ place, reported }: PlacedItem): SheetQuestion {
	const { item, state, excerpts } = reported;
	const outcome = sayOutcome(reported);
	return {
		place,
		outcome: `${outcome.slice(0, 1).toLowerCase()}${outcome.slice(1)}`,
		stimulus: item.stimulus,
		stem: item.stem,
		options: optionsOf(item, state.response),
		given: tellGiven(item, state.response),
		right: tellRight(item),
		explanation: item.explanation,
		excerpts: excerpts.map(({ text, path, line, endLine }) => ({
			text,
			where: `${path.split(/[\\/]/).at(-1)}, ${line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`}`,
		})),
	};
}

function optionsOf(item: ExamItem, response: Response | null): SheetOption[] {
	if (!("options" in item)) return [];
	const chosen = response?.kind === "options" ? response.chosen : [];
	return item.options.map(({ text, isKey, why }, index) => ({
		text,
		isRight: isKey,
		isGiven: chosen.includes(index),
		why: why ?? null,
	}));
}
