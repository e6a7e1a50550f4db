// Recall of cards on a day to come, for the chance to answer what asks for them.
import type { CardId } from "../contract/data.ts";
import { recallAfter } from "../review/forgetting.ts";
import { defaultParameters } from "../review/memory.ts";
import { readRecallBasis } from "../store/question.ts";
import type { Context } from "./context.ts";

/** A function from a card to its probability of recall on a study day; a card never learned has none. */
export function createRecall(
	{ db }: Context,
	day: number,
): (card: CardId) => number {
	const basis = readRecallBasis(db);
	const decay = defaultParameters.at(-1) ?? 0;
	return (card) => {
		const known = basis.get(card);
		return known
			? recallAfter(day - known.lastReviewDay, known.stability, decay)
			: 0;
	};
}
