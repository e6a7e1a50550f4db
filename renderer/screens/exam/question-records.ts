// Records of questions as their table shows them: which, in which order, in which words. Pure.
import type { QuestionRecord } from "../../../electron/engine/contract/exam-record.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";

export const recordColumns = [
	"stem",
	"asked",
	"right",
	"seconds",
	"parts",
	"last",
] as const;
export type RecordColumn = (typeof recordColumns)[number];

export interface RecordOrder {
	column: RecordColumn;
	isDescending: boolean;
}

export const recordFilters = ["all", "hard", "turned", "left-out"] as const;
export type RecordFilter = (typeof recordFilters)[number];

/** Below it a question is hard for this learner. */
const hardBelow = 0.5;

export function filterRecords(
	records: readonly QuestionRecord[],
	{ filter, words }: { filter: RecordFilter; words: string },
): QuestionRecord[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return records.filter((record) => {
		const text = textOf(record).toLowerCase();
		return isOf(record, filter) && wanted.every((word) => text.includes(word));
	});
}

function isOf(record: QuestionRecord, filter: RecordFilter): boolean {
	switch (filter) {
		case "all":
			return true;
		case "hard":
			return record.right !== null && record.right < hardBelow;
		case "turned":
			return record.discrimination !== null && record.discrimination < 0;
		case "left-out":
			return record.isSuspended;
		default: {
			const never: never = filter;
			return never;
		}
	}
}

/** What is not known comes last either way round. */
export function sortRecords(
	records: readonly QuestionRecord[],
	{ column, isDescending }: RecordOrder,
): QuestionRecord[] {
	const sign = isDescending ? -1 : 1;
	return records.toSorted((one, other) => {
		const [a, b] = [keyOf(one, column), keyOf(other, column)];
		if (a === null || b === null)
			return (a === null ? 1 : 0) - (b === null ? 1 : 0);
		const order =
			typeof a === "string" ? a.localeCompare(String(b), "en") : a - Number(b);
		return sign * order || one.key.localeCompare(other.key);
	});
}

function keyOf(
	record: QuestionRecord,
	column: RecordColumn,
): string | number | null {
	switch (column) {
		case "stem":
			return textOf(record).toLowerCase();
		case "asked":
			return record.exposures;
		case "right":
			return record.right;
		case "seconds":
			return record.meanSeconds;
		case "parts":
			return record.discrimination;
		case "last":
			return record.lastAt;
		default: {
			const never: never = column;
			return never;
		}
	}
}

/** The order after a press on a column's head: the other way round, or what is worth looking at first. */
export function turnOrder(
	order: RecordOrder,
	column: RecordColumn,
): RecordOrder {
	if (order.column === column)
		return { column, isDescending: !order.isDescending };
	const isDescending =
		column !== "stem" && column !== "right" && column !== "parts";
	return { column, isDescending };
}

/** One line, as a table has room for. */
export function textOf({ stem, key }: QuestionRecord): string {
	return plainText(stem).replaceAll(/\s+/g, " ").trim() || key;
}

/** "0.42, parts well"; what a number of the kind means in words. */
export function sayParts(value: number | null): string {
	if (value === null) return "too few answers";
	const told =
		value < 0
			? "the wrong way round"
			: value < 0.15
				? "hardly"
				: value < 0.3
					? "a little"
					: "well";
	return `${value.toFixed(2).replace("-", "−")}, ${told}`;
}
