// A choice question as it stands on a paper: its orders drawn, the learner's changes in it.
import type { ChoiceQuestion } from "../contract/choice.ts";
import type { ExamItem } from "../contract/exam.ts";
import type { Place } from "../exam/topic.ts";
import { orderOptions } from "../notes/choice/order.ts";
import type { QuestionPatch, StoredQuestion } from "../store/question.ts";

/** What a question is on one paper. */
interface Frame {
	stored: StoredQuestion;
	place: Place;
	patch: QuestionPatch | null;
	isScored: boolean;
	seed: number;
}

/** Freezes one question. The same seed gives the same order. */
export function freezeChoice(made: ChoiceQuestion, frame: Frame): ExamItem {
	const question = withEdit(made, frame.patch);
	const order = orderOptions(question, frame.seed);
	const shared = {
		id: question.id,
		hash: frame.stored.hash,
		from: "choice" as const,
		...frame.place,
		isScored: frame.isScored,
		stimulus: null,
		stem: question.stem,
		context: question.context,
		cardIds: frame.stored.cardIds,
		sources: question.sources,
		explanation: [],
	};
	switch (question.kind) {
		case "single":
		case "multiple":
			return {
				...shared,
				kind: question.kind,
				select: question.select,
				options: inOrder(question.options, order).map(
					({ text, isKey, why }) => ({
						text,
						isKey,
						...(why === undefined ? {} : { why }),
					}),
				),
			};
		case "ordering":
			return {
				...shared,
				kind: "ordering",
				steps: inOrder(question.steps, order),
				rightOrders: [question.steps.map((_, step) => order.indexOf(step))],
			};
		case "matching":
			return {
				...shared,
				kind: "matching",
				prompts: question.pairs.map(({ prompt }) => prompt),
				matches: inOrder(question.pairs, order).map(({ match }) => match),
				rightMatches: question.pairs.map((_, pair) => order.indexOf(pair)),
			};
		default: {
			const never: never = question;
			return never;
		}
	}
}

function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
	return order.flatMap((index) => items.slice(index, index + 1));
}

/** The learner's wording over that of the notes. Options replace all options; how many are right follows from them. */
function withEdit(
	question: ChoiceQuestion,
	patch: QuestionPatch | null,
): ChoiceQuestion {
	const edit = patch?.edit;
	if (!edit) return question;
	const stem = edit.stem ?? question.stem;
	if (!edit.options || !("options" in question)) return { ...question, stem };
	const select = edit.options.filter(({ isKey }) => isKey).length;
	return {
		...question,
		stem,
		kind: select === 1 ? "single" : "multiple",
		select,
		options: edit.options.map((option) => ({
			...option,
			from: option.isKey ? ("answer" as const) : ("elsewhere" as const),
		})),
	};
}
