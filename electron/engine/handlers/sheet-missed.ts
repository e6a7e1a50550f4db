// Exam questions that were missed or guessed, of one attempt or as they were last answered in any.
import type { SheetSource } from "../contract/sheet.ts";
import { listAttempts } from "../store/exam.ts";
import type { Context } from "./context.ts";
import { reportOf } from "./exam-report.ts";
import { type PlacedItem, placedItems } from "./sheet-question.ts";

/** Fails with `not-found` and `exam-not-running` for an attempt that has no report. */
export function missedItems(
	context: Context,
	source: Extract<SheetSource, { from: "attempt" | "missed" }>,
): { title: string; items: PlacedItem[] } {
	if (source.from === "missed")
		return { title: "All exams", items: missedLast(context) };
	const report = reportOf(context, source.attemptId);
	return {
		title: report.attempt.title,
		items: placedItems(report).filter(isToLookAt),
	};
}

/** Of each question only its last showing counts. */
function missedLast(context: Context): PlacedItem[] {
	const last = new Map<string, PlacedItem>();
	const submitted = listAttempts(context.db).filter(
		({ submittedAt }) => submittedAt !== null,
	);
	for (const { id } of submitted)
		for (const item of placedItems(reportOf(context, id)))
			if (!last.has(item.reported.item.id))
				last.set(item.reported.item.id, item);
	return [...last.values()].filter(isToLookAt);
}

function isToLookAt({ reported: { credit, state } }: PlacedItem): boolean {
	return credit < 1 || state.confidence === "guess";
}
