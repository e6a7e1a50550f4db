// Cards without what each shares with the one before it, which is a third of them: for their way between threads.
import type { CardDraft } from "../notes/draft.ts";

/** What cards of one place in a note often have in common. */
type Shared = Pick<
	CardDraft,
	| "kind"
	| "context"
	| "rule"
	| "tags"
	| "deck"
	| "blockId"
	| "deletion"
	| "standing"
>;

/** A card in which a shared property that is left out is that of the card before. */
export type LeanCard = Omit<CardDraft, keyof Shared> & {
	[Name in keyof Shared]?: Shared[Name] | undefined;
};

/** `wholeCards` undoes it after a way through JSON, which drops what is undefined. */
export function leanCards(cards: readonly CardDraft[]): LeanCard[] {
	return cards.map((card, index) => {
		const last = cards[index - 1];
		return last ? without(card, last) : card;
	});
}

export function wholeCards(cards: readonly LeanCard[]): CardDraft[] {
	let last: Shared = nothing;
	return cards.map((card) => {
		const whole = { ...sharedOf(last), ...card } as CardDraft;
		last = whole;
		return whole;
	});
}

function sharedOf(card: Shared): Shared {
	const { kind, context, rule, tags, deck, blockId, deletion, standing } = card;
	return { kind, context, rule, tags, deck, blockId, deletion, standing };
}

/** Before the first card, which is whole. */
const nothing: Shared = {
	kind: "basic",
	context: [],
	rule: "",
	tags: [],
	deck: "",
	blockId: null,
	deletion: null,
	standing: "accepted",
};

function without(card: CardDraft, last: CardDraft): LeanCard {
	return {
		...card,
		kind: unless(last.kind, card.kind),
		context: isSame(card.context, last.context) ? undefined : card.context,
		rule: unless(last.rule, card.rule),
		tags: isSame(card.tags, last.tags) ? undefined : card.tags,
		deck: unless(last.deck, card.deck),
		blockId: unless(last.blockId, card.blockId),
		deletion: unless(last.deletion, card.deletion),
		standing: unless(last.standing, card.standing),
	};
}

function unless<Value>(last: Value, value: Value): Value | undefined {
	return value === last ? undefined : value;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return (
		one === other ||
		(one.length === other.length &&
			one.every((part, index) => part === other[index]))
	);
}
