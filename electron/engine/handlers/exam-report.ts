// The report of an attempt that was handed in, records of questions over all attempts, and changing a question.
import type { NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { ExamItem, ItemState } from "../contract/exam.ts";
import type {
	AttemptId,
	QuestionEdit,
	QuestionRecord,
	Report,
	ReportItem,
} from "../contract/exam-contract.ts";
import { examCredit } from "../exam/credit.ts";
import { scorePaper } from "../exam/score.ts";
import { getAttempt, listAttempts } from "../store/exam.ts";
import {
	countRepairs,
	listExposures,
	type StoredExposure,
} from "../store/exposure.ts";
import { listPatches, putPatch, readExcerpt } from "../store/question.ts";
import type { Context } from "./context.ts";
import { findContrast } from "./contrast.ts";
import { summarize } from "./exam-attempt.ts";
import { type ConfusedPair, confusedPairs } from "./exam-confusion.ts";

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
		attempt: summarize(context, attempt),
		score: scorePaper(paper, state.items, mode),
		items: items.toSorted((one, other) => rank(one) - rank(other)),
		activeMs: state.activeMs,
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

/** What first answers say of a question: facility, time, the wrong option chosen most, whether being sure was right. */
export function listRecords(context: Context): QuestionRecord[] {
	const byKey = Map.groupBy(listExposures(context.db), ({ key }) => key);
	const suspended = new Set(
		listPatches(context.db)
			.filter(({ isSuspended }) => isSuspended)
			.map(({ key }) => key),
	);
	const stems = new Map(
		listAttempts(context.db).flatMap(({ paper }) =>
			paper.items.map((item): [string, ExamItem["stem"]] => [
				item.id,
				item.stem,
			]),
		),
	);
	return [...new Set([...byKey.keys(), ...suspended])].sort().map((key) => ({
		key,
		stem: stems.get(key) ?? [],
		isSuspended: suspended.has(key),
		...describeExposures(byKey.get(key) ?? []),
	}));
}

function describeExposures(
	exposures: readonly StoredExposure[],
): Pick<
	QuestionRecord,
	"exposures" | "facility" | "meanSeconds" | "temptation" | "sureRight"
> {
	const first = exposures.filter(({ isFirst }) => isFirst);
	const sure = exposures.filter(({ confidence }) => confidence === "sure");
	const wrong = Map.groupBy(
		exposures.flatMap(({ chosen }) => (chosen === null ? [] : [chosen])),
		(chosen) => chosen,
	);
	const [most] = [...wrong].sort(
		([, one], [, other]) => other.length - one.length,
	);
	return {
		exposures: exposures.length,
		facility: meanOf(first.map(({ credit }) => credit)),
		meanSeconds: meanOf(exposures.map(({ spentMs }) => spentMs / 1000)),
		temptation: most?.[0] ?? null,
		sureRight: meanOf(sure.map(({ credit }) => (credit === 1 ? 1 : 0))),
	};
}

function meanOf(numbers: readonly number[]): number | null {
	if (numbers.length === 0) return null;
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
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
