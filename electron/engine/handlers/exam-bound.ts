// No known card comes after its exam: what would is brought forward to the days before it.
import { sweepDaysFor } from "../review/exam-plan.ts";
import { shuffleKey } from "../review/queue.ts";
import { createCardWriter } from "../store/card.ts";
import type { StoredExam } from "../store/deck.ts";
import type { Tx } from "../store/history.ts";
import { countInScope, listLate } from "../store/plan.ts";
import type { Context } from "./context.ts";

/**
 * Spreads the cards in the exam's scope that would come after it evenly over the last days before it, in
 * an order of its own that stays. Returns how many.
 */
export function bringForward(
	tx: Tx,
	context: Context,
	exam: StoredExam,
): number {
	const late = listLate(tx, exam, exam.day).sort(
		(a, b) => shuffleKey(a.id, 0) - shuffleKey(b.id, 0),
	);
	if (late.length === 0) return 0;
	const today = todayOf(context);
	const days = sweepDaysFor(countInScope(tx, exam), exam.minutes);
	const from = Math.max(today + 1, exam.day - days);
	const span = Math.max(1, exam.day - from);
	const writer = createCardWriter(tx, (id) => shuffleKey(id, 0));
	for (const [n, { id, memory }] of late.entries()) {
		const dueDay = from + Math.floor((n * span) / late.length);
		const scheduledDays = Math.max(1, dueDay - memory.lastReviewDay);
		writer.remember(id, { ...memory, dueDay, scheduledDays }, [
			"model",
			"sweep",
		]);
	}
	return late.length;
}

/** For every write that may put known cards under an exam: other decks or tags, a text that is back, a card taken in after all. */
export function keepExams(tx: Tx, context: Context): void {
	const today = todayOf(context);
	for (const exam of context.study().exams)
		if (exam.day > today) bringForward(tx, context, exam);
}

function todayOf(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}
