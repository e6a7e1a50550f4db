// Contrast cards: making one of two cards, and keeping it true to what those two say.
import type { ContrastCard } from "../contract/contrast.ts";
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import { plainText } from "../contract/rich.ts";
import { contrastOf } from "../notes/contrast.ts";
import { shuffleKey } from "../review/queue.ts";
import {
	type CardText,
	createCardWriter,
	type StoredCard,
} from "../store/card.ts";
import {
	type ContrastPair,
	findContrastPair,
	listContrastPairs,
	listContrastPairsOf,
	putContrastPair,
} from "../store/contrast.ts";
import type { Tx } from "../store/history.ts";
import { shorten } from "./answer.ts";
import { type Context, os } from "./context.ts";

export const contrast = {
	make: os.contrast.make.handler(({ context, input }) =>
		make(context, input.oneId, input.otherId),
	),
	of: os.contrast.of.handler(({ context, input }) =>
		listContrastPairsOf(context.db, input.cardId).map((pair) => ({
			...pair,
			title: titleOf(context, pair),
		})),
	),
};

function make(
	context: Context,
	oneId: CardId,
	otherId: CardId,
): ContrastCard & { isNew: boolean } {
	const known = findContrast(context, oneId, otherId);
	if (known) return { ...known, isNew: false };
	const text = textOf(context, oneId, otherId);
	if (!text)
		throw new Failure(
			"invalid-input",
			"These two cards say nothing by which they can be told apart. Reword one of them first, so that each names its own thing.",
			{ oneId, otherId },
		);
	const title = titleIn(text);
	const cardId = context.history.write(
		{
			op: "contrast.make",
			label: `Contrast card “${shorten(title)}”`,
			at: context.now(),
		},
		(tx) => add(tx, { text, oneId, otherId }),
	);
	return { cardId, oneId, otherId, title, isNew: true };
}

/** The card that tells two cards apart, or null. */
export function findContrast(
	context: Context,
	oneId: CardId,
	otherId: CardId,
): ContrastCard | null {
	const pair = findContrastPair(context.db, oneId, otherId);
	return pair && { ...pair, title: titleOf(context, pair) };
}

/**
 * The contrast card of two cards, made within a step where there is none yet; null where they cannot be told apart.
 */
export function ensureContrast(
	tx: Tx,
	context: Context,
	oneId: CardId,
	otherId: CardId,
): CardId | null {
	const known = findContrastPair(tx, oneId, otherId);
	if (known) return known.cardId;
	const text = textOf(context, oneId, otherId);
	return text && add(tx, { text, oneId, otherId });
}

function add(
	tx: Tx,
	pair: { text: CardText; oneId: CardId; otherId: CardId },
): CardId {
	const { text, oneId, otherId } = pair;
	const cardId = createCardWriter(tx, (id) => shuffleKey(id, 0)).add(text);
	putContrastPair(tx, { cardId, oneId, otherId });
	return cardId;
}

/** Brings all contrast cards up to what their cards say now. What can no longer be told apart keeps its last words. */
export function renewContrasts(tx: Tx, context: Context): void {
	const writer = createCardWriter(tx, (id) => shuffleKey(id, 0));
	for (const { cardId, oneId, otherId } of listContrastPairs(tx)) {
		const card = context.cards.get(cardId);
		if (card.isRetired) continue;
		const text = textOf(context, oneId, otherId);
		if (!text || isSame(text, card)) continue;
		const before = card.edit?.note ?? card;
		const isAnswerChanged =
			plainText(before.back) !== plainText(text.back) &&
			card.memory.state !== "new";
		writer.change(
			cardId,
			{ ...text, standing: card.standing },
			isAnswerChanged,
		);
	}
}

function isSame(text: CardText, card: StoredCard): boolean {
	const note = card.edit?.note ?? card;
	const parts = ({ context, tags, sources }: CardText | StoredCard) =>
		JSON.stringify([context, tags, sources]);
	return (
		JSON.stringify([note.front, note.back]) ===
			JSON.stringify([text.front, text.back]) && parts(text) === parts(card)
	);
}

/** It stands beside the first of the two, in its deck and note, and names the lines of both. */
function textOf(
	context: Context,
	oneId: CardId,
	otherId: CardId,
): CardText | null {
	const [one, other] = [oneId, otherId]
		.sort((a, b) => a - b)
		.map((id) => context.cards.get(id));
	if (!one || !other || oneId === otherId) return null;
	if (
		[one, other].some(({ kind }) => kind === "contrast" || kind === "scenario")
	)
		return null;
	const isSwapped = shuffleKey(one.id, other.id) % 2 === 1;
	const made = contrastOf(one, other, isSwapped);
	if (!made) return null;
	return {
		noteId: one.noteId,
		position: context.queue.standing(one.id).position,
		kind: "contrast",
		front: made.front,
		back: made.back,
		frontText: plainText(made.front, "answer"),
		backText: plainText(made.back, "answer"),
		context: commonTrail(one.context, other.context),
		rule: "contrast",
		tags: [...new Set([...one.tags, ...other.tags])],
		deck: one.deck,
		sources: [...one.sources, ...other.sources],
		deletion: null,
		blockId: null,
		standing: "accepted",
		inboxReason: null,
	};
}

/** As far as both come from the same place; else the titles of both notes. */
function commonTrail(
	one: readonly string[],
	other: readonly string[],
): string[] {
	const end = one.findIndex((step, at) => step !== other[at]);
	if (end === 0) return [[one[0], other[0]].filter(Boolean).join(" · ")];
	return end === -1 ? [...one] : one.slice(0, end);
}

/** The first line of its front. */
function titleIn({ front }: Pick<CardText, "front">): string {
	return plainText(front.slice(0, 1));
}

function titleOf(context: Context, { cardId }: ContrastPair): string {
	const card = context.cards.get(cardId);
	return titleIn(card.edit?.note ?? card);
}
