// The report of an attempt that was handed in, and changing a question.
import type { NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { ExamItem, ItemState } from "../contract/exam.ts";
import type {
	AttemptId,
	Report,
	ReportItem,
} from "../contract/exam-contract.ts";
import type { QuestionEdit } from "../contract/exam-record.ts";
import { examCredit } from "../exam/credit.ts";
import { scorePaper } from "../exam/score.ts";
import { getAttempt } from "../store/exam.ts";
import { countRepairs } from "../store/exposure.ts";
import { putPatch, readExcerpt } from "../store/question.ts";
import type { Context } from "./context.ts";
import { findContrast } from "./contrast.ts";
import { type ConfusedPair, confusedPairs } from "./exam-confusion.ts";
import { summaryOf } from "./exam-summary.ts";

/** Confident misses first, then other misses, then the rest, each in the order of the paper. */
export function reportOf(context: Context, id: AttemptId): Report {
	const { session } = context.sessions.open(id);
	const { state } = session;
	if (state.phase !== "submitted")
		throw new Failure(
			"exam-not-running",
			"This attempt is not handed in yet, so it has no report. Go on with it, or hand it in.",
			{ attemptId: id },
		);
	const attempt = getAttempt(context.db, id);
	const { paper, mode } = attempt;
	const confused = new Map(
		confusedPairs(context, paper.items, state.items).map((pair) => [
			pair.itemId,
			pair,
		]),
	);
	const items = paper.items
		.map((item, index) =>
			toReportItem(context, item, {
				state: state.items[index],
				pair: confused.get(item.id),
			}),
		)
		.filter((item) => item !== null);
	return {
		attempt: summaryOf(context, id),
		score: scorePaper(paper, state.items, mode),
		items: items.toSorted((one, other) => rank(one) - rank(other)),
		activeMs: state.activeMs,
		limitMs: state.limitMs,
		interruptions: state.interruptions,
		repairs: countRepairs(context.db, id),
	};
}

function rank({ isConfidentMiss, credit }: ReportItem): number {
	return isConfidentMiss ? 0 : credit < 1 ? 1 : 2;
}

function toReportItem(
	context: Context,
	item: ExamItem,
	given: { state: ItemState | undefined; pair: ConfusedPair | undefined },
): ReportItem | null {
	const { state, pair } = given;
	if (!state) return null;
	const credit = examCredit(item, state.response);
	const held = state.response?.kind === "task" ? state.response.goals : [];
	return {
		item,
		state,
		credit,
		isConfidentMiss: credit === 0 && state.confidence === "sure",
		goals:
			item.kind === "task"
				? item.task.goals.map((goal, index) => ({
						goal,
						holds: held[index] ?? false,
					}))
				: [],
		excerpts: item.sources.flatMap((span) => {
			const excerpt = readExcerpt(context.db, span);
			return excerpt
				? [{ ...span, noteId: excerpt.noteId as NoteId, text: excerpt.text }]
				: [];
		}),
		confusion: pair
			? {
					oneId: pair.oneId,
					otherId: pair.otherId,
					contrast: findContrast(context, pair.oneId, pair.otherId),
				}
			: null,
	};
}

/** Keeps what the learner says of a question, as one undo step. An edit needs at least one right option and one wrong one. */
export function patchQuestion(
	context: Context,
	patch: {
		key: string;
		isSuspended: boolean;
		reason: string;
		edit: QuestionEdit | null;
	},
): void {
	const keys = patch.edit?.options?.filter(({ isKey }) => isKey).length;
	const isOneSided =
		keys !== undefined && (keys === 0 || keys === patch.edit?.options?.length);
	if (isOneSided)
		throw new Failure(
			"invalid-input",
			"A question needs at least one right option and one wrong one. Mark them and save again.",
		);
	context.history.write(
		{
			op: "exam.patch",
			label: patch.isSuspended
				? "Leaving out a question"
				: "Change of a question",
			at: context.now(),
		},
		(tx) => putPatch(tx, patch, context.now()),
	);
}
