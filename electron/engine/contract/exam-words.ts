// What an exam's results say, alike on screen, on sheets and in tables. No schema in it: the page may compile none.
import type { DomainResult, ExamItem, Response, Score } from "./exam.ts";
import type { Report, ReportItem } from "./exam-contract.ts";
import { printedText } from "./rich.ts";

/** Which option is "C"; letters and places are counted alike. */
export function letterOf(option: number): string {
	return String.fromCharCode(65 + option);
}

/** The number of each question in the paper, from 1, by its id. */
export function placesOf({
	score,
}: Pick<Report, "score">): Map<string, number> {
	return new Map(score.items.map(({ id }, index) => [id, index + 1]));
}

export function isGuessed({ state, credit }: ReportItem): boolean {
	return (
		credit === 1 && state.confidence !== null && state.confidence !== "sure"
	);
}

/** "Right", "Wrong", "Not answered", with what the learner thought. */
export function sayOutcome(item: ReportItem): string {
	if (item.isConfidentMiss) return "Wrong, and you were sure";
	if (item.credit === 1)
		return isGuessed(item) ? "Right, but a guess" : "Right";
	if (item.state.response === null) return "Not answered";
	return item.credit > 0 ? "Partly right" : "Wrong";
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
						(step, at) => `${at + 1}. ${printedText(item.steps[step] ?? [])}`,
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
				(step, at) => `${at + 1}. ${printedText(item.steps[step] ?? [])}`,
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
		`${letterOf(at)}. ${printedText(item.options[at]?.text ?? [])}`;
}

function matchLines(
	item: Extract<ExamItem, { kind: "matching" }>,
	matches: readonly (number | null)[],
): string[] {
	return item.prompts.map((prompt, at) => {
		const match = matches[at];
		const text =
			match == null ? "nothing" : printedText(item.matches[match] ?? []);
		return `${printedText(prompt)}: ${text}`;
	});
}

type Result = Pick<
	Score,
	"right" | "scored" | "scaled" | "interval" | "pass" | "isPassed"
>;

/** Points in practice may be parts of one. */
export function sayRaw({ right, scored }: Pick<Score, "right" | "scored">) {
	return `${Number.isInteger(right) ? right : right.toFixed(1)} of ${scored}`;
}

/** The report's one sentence. */
export function sayResult({ isPassed, scaled, pass }: Result): string {
	return isPassed
		? `A pass, by estimate: ${scaled}`
		: `Not a pass yet, by estimate: ${scaled} of ${pass}`;
}

/** What stands behind the estimate. */
export function sayScale({ interval, pass, ...score }: Result): string {
	return `${sayRaw(score)} right. The estimate on the exam’s scale is a straight line through the pass mark of ${pass}; with this ability, 8 of 10 attempts would come out between ${interval.low} and ${interval.high}.`;
}

export const standingWords: Readonly<Record<DomainResult["standing"], string>> =
	{
		meets: "Meets",
		"needs-improvement": "Needs improvement",
		none: "Not asked",
	};
