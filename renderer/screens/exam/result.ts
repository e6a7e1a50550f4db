// Whether an answer was right, and what was right, read from a whole question. Pure.
import type {
	ExamItem,
	Response,
} from "../../../electron/engine/contract/exam.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { letterOf } from "./answer.ts";

/** As the exam counts: all or nothing. */
export function isRight(item: ExamItem, response: Response | null): boolean {
	switch (response?.kind) {
		case undefined:
			return false;
		case "options":
			return (
				"options" in item &&
				isSame(
					item.options.flatMap(({ isKey }, at) => (isKey ? [at] : [])),
					response.chosen.toSorted((one, other) => one - other),
				)
			);
		case "order":
			return (
				item.kind === "ordering" &&
				item.rightOrders.some((right) => isSame(right, response.order))
			);
		case "matches":
			return (
				item.kind === "matching" && isSame(item.rightMatches, response.matches)
			);
		case "task":
			return response.goals.length > 0 && response.goals.every(Boolean);
		default: {
			const never: never = response;
			return never;
		}
	}
}

function isSame(
	one: readonly (number | null)[],
	other: readonly (number | null)[],
): boolean {
	return (
		one.length === other.length && one.every((each, at) => each === other[at])
	);
}

/** What was given, in words, one line a part; empty when nothing was. */
export function tellGiven(item: ExamItem, response: Response | null): string[] {
	switch (response?.kind) {
		case undefined:
			return [];
		case "options":
			return "options" in item ? response.chosen.map(optionLine(item)) : [];
		case "order":
			return item.kind === "ordering"
				? response.order.map(
						(step, at) => `${at + 1}. ${plainText(item.steps[step] ?? [])}`,
					)
				: [];
		case "matches":
			return item.kind === "matching" ? matchLines(item, response.matches) : [];
		case "task":
			return response.lines;
		default: {
			const never: never = response;
			return never;
		}
	}
}

/** What would have been right, in the same words. */
export function tellRight(item: ExamItem): string[] {
	switch (item.kind) {
		case "single":
		case "multiple":
			return item.options
				.map(({ isKey }, at) => (isKey ? at : -1))
				.filter((at) => at >= 0)
				.map(optionLine(item));
		case "ordering":
			return (item.rightOrders[0] ?? []).map(
				(step, at) => `${at + 1}. ${plainText(item.steps[step] ?? [])}`,
			);
		case "matching":
			return matchLines(item, item.rightMatches);
		case "task":
			return item.task.goals;
		default: {
			const never: never = item;
			return never;
		}
	}
}

function optionLine(item: Extract<ExamItem, { kind: "single" | "multiple" }>) {
	return (at: number) =>
		`${letterOf(at)}. ${plainText(item.options[at]?.text ?? [])}`;
}

function matchLines(
	item: Extract<ExamItem, { kind: "matching" }>,
	matches: readonly (number | null)[],
): string[] {
	return item.prompts.map((prompt, at) => {
		const match = matches[at];
		const text =
			match == null ? "nothing" : plainText(item.matches[match] ?? []);
		return `${plainText(prompt)}: ${text}`;
	});
}
