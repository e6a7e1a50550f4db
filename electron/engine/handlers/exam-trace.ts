// What handing in an attempt leaves behind: answers that count, cards to recall, cards that tell confused ones apart.
import type { ExamItem, ItemState, Score } from "../contract/exam.ts";
import { plainText } from "../contract/rich.ts";
import { isAnswered } from "../exam/credit.ts";
import { repairsOf } from "../exam/repair.ts";
import type { Session } from "../exam/session.ts";
import type { StoredAttempt } from "../store/exam.ts";
import { addExposure, addRepair } from "../store/exposure.ts";
import type { Tx } from "../store/history.ts";
import type { Context } from "./context.ts";
import { ensureContrast } from "./contrast.ts";
import type { ConfusedPair } from "./exam-confusion.ts";

/** Answers for statistics and readiness, and cards for the repair queue, those taken for others among them, with cards that tell the two apart. No card is graded. */
export function leaveTraces(
	tx: Tx,
	context: Context,
	done: {
		attempt: StoredAttempt;
		session: Session;
		score: Score;
		at: number;
		confused: readonly ConfusedPair[];
	},
): void {
	const { attempt, session, score, at, confused } = done;
	const { items } = attempt.paper;
	for (const [index, item] of items.entries()) {
		const state = session.state.items[index];
		const response = state?.response ?? null;
		// A question that practice ended before is no evidence of anything.
		if (attempt.mode === "practice" && !isAnswered(response)) continue;
		addExposure(tx, {
			attemptId: attempt.id,
			key: item.id,
			at,
			domain: item.domain,
			topic: item.topic,
			credit: score.items[index]?.credit ?? 0,
			isAnswered: isAnswered(response),
			confidence: state?.confidence ?? null,
			spentMs: Math.round(state?.spentMs ?? 0),
			chosen: wrongChoice(item, response),
		});
	}
	const day = context.study().calendar.dayOf(at);
	const answered = items
		.map((item, index) => ({ item, state: session.state.items[index] }))
		.filter(
			({ state }) =>
				attempt.mode === "exam" || isAnswered(state?.response ?? null),
		);
	const repairs = repairsOf(
		answered.map(({ item }) => item),
		answered.flatMap(({ state }) => (state ? [state] : [])),
	);
	for (const { cardId, reason, checkAfterDays } of repairs)
		for (const after of [0, ...checkAfterDays])
			addRepair(tx, {
				cardId,
				attemptId: attempt.id,
				reason,
				dueDay: day + after,
			});
	for (const { oneId, otherId } of confused)
		ensureContrast(tx, context, oneId, otherId);
	const asked = new Set(repairs.map(({ cardId }) => cardId));
	for (const otherId of new Set(confused.map(({ otherId }) => otherId)))
		if (!asked.has(otherId))
			addRepair(tx, {
				cardId: otherId,
				attemptId: attempt.id,
				reason: "miss",
				dueDay: day,
			});
}

function wrongChoice(
	item: ExamItem,
	response: ItemState["response"],
): string | null {
	if (item.kind !== "single" || response?.kind !== "options") return null;
	const [chosen] = response.chosen;
	const option = chosen === undefined ? undefined : item.options[chosen];
	return option && !option.isKey ? plainText(option.text) : null;
}
