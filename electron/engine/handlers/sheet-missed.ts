// Exam questions that were missed or guessed, of one attempt or as they were last answered in any.
import type { ExamItem, Response } from "../contract/exam.ts";
import type { ReportItem } from "../contract/exam-contract.ts";
import { plainText } from "../contract/rich.ts";
import type { SheetSource } from "../contract/sheet.ts";
import type { SheetOption, SheetQuestion } from "../sheet/data.ts";
import { listAttempts } from "../store/exam.ts";
import type { Context } from "./context.ts";
import { reportOf } from "./exam-report.ts";

export interface MissedItem {
	/** In the paper, from 1. */
	place: number;
	reported: ReportItem;
}

/** Fails with `not-found` and `exam-not-running` for an attempt that has no report. */
export function missedItems(
	context: Context,
	source: Extract<SheetSource, { from: "attempt" | "missed" }>,
): { title: string; items: MissedItem[] } {
	if (source.from === "missed")
		return { title: "All exams", items: missedLast(context) };
	const report = reportOf(context, source.attemptId);
	return {
		title: report.attempt.title,
		items: inPaper(report).filter(isToLookAt),
	};
}

/** Of each question only its last showing counts. */
function missedLast(context: Context): MissedItem[] {
	const last = new Map<string, MissedItem>();
	const submitted = listAttempts(context.db).filter(
		({ submittedAt }) => submittedAt !== null,
	);
	for (const { id } of submitted)
		for (const item of inPaper(reportOf(context, id)))
			if (!last.has(item.reported.item.id))
				last.set(item.reported.item.id, item);
	return [...last.values()].filter(isToLookAt);
}

/** In the report's order, sure and wrong first; a place is where it stood in the paper. */
function inPaper({ items, score }: ReturnType<typeof reportOf>): MissedItem[] {
	const places = new Map(score.items.map(({ id }, index) => [id, index + 1]));
	return items.map((reported) => ({
		place: places.get(reported.item.id) ?? 0,
		reported,
	}));
}

function isToLookAt({ reported: { credit, state } }: MissedItem): boolean {
	return credit < 1 || state.confidence === "guess";
}

export function toQuestion({ place, reported }: MissedItem): SheetQuestion {
	const { item, state, excerpts } = reported;
	return {
		place,
		outcome: outcomeOf(reported),
		stimulus: item.stimulus,
		stem: item.stem,
		options: optionsOf(item, state.response),
		given: givenOf(item, state.response),
		right: rightOf(item),
		explanation: item.explanation,
		excerpts: excerpts.map(({ text, path, line, endLine }) => ({
			text,
			where: `${path.split(/[\\/]/).at(-1)}, ${line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`}`,
		})),
	};
}

function outcomeOf({ credit, state, isConfidentMiss }: ReportItem): string {
	if (credit === 1) return "right, but guessed";
	if (state.response === null) return "not answered";
	if (isConfidentMiss) return "sure, and wrong";
	return credit > 0 ? "partly right" : "wrong";
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

function givenOf(item: ExamItem, response: Response | null): string[] {
	if (response?.kind === "order" && item.kind === "ordering")
		return response.order.map(stepOf(item));
	if (response?.kind === "matches" && item.kind === "matching")
		return matchesOf(item, response.matches);
	return response?.kind === "task" ? response.lines : [];
}

function rightOf(item: ExamItem): string[] {
	if (item.kind === "ordering")
		return (item.rightOrders[0] ?? []).map(stepOf(item));
	if (item.kind === "matching") return matchesOf(item, item.rightMatches);
	return item.kind === "task" ? item.task.goals : [];
}

function stepOf({ steps }: Extract<ExamItem, { kind: "ordering" }>) {
	return (step: number, index: number) =>
		`${index + 1}. ${plainText(steps[step] ?? [])}`;
}

function matchesOf(
	{ prompts, matches }: Extract<ExamItem, { kind: "matching" }>,
	given: readonly (number | null)[],
): string[] {
	return prompts.map((prompt, index) => {
		const match = given[index];
		const words = match == null ? "nothing" : plainText(matches[match] ?? []);
		return `${plainText(prompt)}: ${words}`;
	});
}
