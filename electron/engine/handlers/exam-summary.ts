// Attempts as lists show them.
import type { Score } from "../contract/exam.ts";
import type { AttemptId, AttemptSummary } from "../contract/exam-contract.ts";
import { isAnswered } from "../exam/credit.ts";
import { getAttempt, type ListedAttempt, listAttempts } from "../store/exam.ts";
import type { Context } from "./context.ts";

/** A finished attempt says all of itself; only an open one is replayed, to tell how far it is. */
function summarize(context: Context, attempt: ListedAttempt): AttemptSummary {
	const { isHandedIn, score, ...rest } = attempt;
	return {
		...rest,
		isTakenBack: isHandedIn && attempt.submittedAt === null,
		...(score
			? {
					answered: score.items.filter(({ isAnswered }) => isAnswered).length,
					leftMs: null,
				}
			: progressOf(context, attempt.id)),
		score: score && withoutItems(score),
	};
}

function withoutItems({ items: _, ...score }: Score): Omit<Score, "items"> {
	return score;
}

function progressOf(
	context: Context,
	id: AttemptId,
): Pick<AttemptSummary, "answered" | "leftMs"> {
	const { state } = context.sessions.open(id).session;
	return {
		answered: state.items.filter(({ response }) => isAnswered(response)).length,
		leftMs:
			state.limitMs === null
				? null
				: Math.max(0, state.limitMs - state.activeMs),
	};
}

export function listSummaries(context: Context): AttemptSummary[] {
	return listAttempts(context.db).map((attempt) => summarize(context, attempt));
}

/** Of one attempt. Fails with `not-found`. */
export function summaryOf(context: Context, id: AttemptId): AttemptSummary {
	const { paper, rules: _, ...attempt } = getAttempt(context.db, id);
	const { phase } = context.sessions.open(id).session.state;
	return summarize(context, {
		...attempt,
		items: paper.items.length,
		isHandedIn: phase === "submitted",
	});
}
