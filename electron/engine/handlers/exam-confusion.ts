// What was taken for what: the card behind a wrong option, and the card that tells the two apart.
import type { CardId } from "../contract/data.ts";
import type { ExamItem, ItemState } from "../contract/exam.ts";
import { plainText } from "../contract/rich.ts";
import { confusionsOf } from "../exam/repair.ts";
import { normal } from "../notes/choice/asked.ts";
import { optionText } from "../notes/choice/option.ts";
import { nameAskedAbout } from "../notes/contrast.ts";
import { findNoteOf, listNamingCards } from "../store/contrast.ts";
import type { Context } from "./context.ts";

/** Two cards of which one was chosen for the other. */
export interface ConfusedPair {
	itemId: string;
	oneId: CardId;
	otherId: CardId;
}

/** The pairs of an attempt, each once, of choice questions whose wrong option is what another card is about or answers. */
export function confusedPairs(
	context: Context,
	items: readonly ExamItem[],
	states: readonly ItemState[],
): ConfusedPair[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	return confusionsOf(items, states).flatMap(({ itemId, chosen }) => {
		const item = byId.get(itemId);
		if (!item || !("options" in item) || item.from !== "choice") return [];
		const option = item.options[chosen];
		const [oneId] = item.cardIds;
		if (!option || oneId === undefined) return [];
		const otherId = cardBehind(context, item, plainText(option.text));
		return otherId === null ? [] : [{ itemId, oneId, otherId }];
	});
}

/** A number is near many others, so it says nothing about which card was meant. */
const isNumber = /^[\d$€]/;

/**
 * The card that `text` is about, or whose answer it is; one of the same note before others. Null where no card says
 * so, or where so many answer it that none can be meant.
 */
function cardBehind(
	context: Context,
	{ cardIds }: ExamItem,
	text: string,
): CardId | null {
	const wanted = bare(text);
	const [own] = cardIds;
	const home = own === undefined ? null : findNoteOf(context.db, own);
	// A paper may be older than what is left of its cards.
	if (home === null || wanted === "" || isNumber.test(wanted)) return null;
	const found = listNamingCards(context.db, text)
		.filter(({ id }) => !cardIds.includes(id))
		.map(({ id }) => context.cards.get(id));
	const about = found.filter(
		(card) => bare(nameAskedAbout(card) ?? "") === wanted,
	);
	const answering = found.filter(
		({ back }) => bare(plainText(back, "answer")) === wanted,
	);
	const near = (cards: typeof found) =>
		cards.filter(({ noteId }) => noteId === home);
	const of = (cards: typeof found) => (cards.length === 1 ? cards[0] : null);
	return (
		(near(about)[0] ?? about[0] ?? of(near(answering)) ?? of(answering))?.id ??
		null
	);
}

function bare(text: string): string {
	return normal(optionText(text));
}
