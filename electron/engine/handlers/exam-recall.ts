// Recall of cards on a day to come, for the chance to answer what asks for them.
import type { CardId } from "../contract/data.ts";
import { itemChance } from "../exam/item-chance.ts";
import type { BankItem } from "../exam/paper.ts";
import { recallAfter } from "../review/forgetting.ts";
import { readRecallBasis } from "../store/question.ts";
import type { Context } from "./context.ts";

/** A function from a card to its probability of recall on a study day; a card never learned has none. Each fades as the parameters of its deck say. */
export function createRecall(
	context: Context,
	day: number,
): (card: CardId) => number {
	const basis = readRecallBasis(context.db);
	const study = context.study();
	return (card) => {
		const known = basis.get(card);
		if (!known) return 0;
		const { lastReviewDay, stability, home } = known;
		return recallAfter(
			day - lastReviewDay,
			stability,
			study.rulesOf(home).decay,
		);
	};
}

/** The chance to answer a question on the day for which `recall` was made. */
export function chanceOf(
	item: Pick<BankItem, "kind" | "options" | "select" | "exclusive">,
	recall: (card: CardId) => number,
): number {
	const cards = item.exclusive.map((id) => Number(id) as CardId);
	return itemChance(cards.map(recall), item);
}
