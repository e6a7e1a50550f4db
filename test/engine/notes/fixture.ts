// Parsed notes in the shape of the command line's `cards --json`, without ids: what the fixtures hold.
import { plainText } from "../../../electron/engine/contract/rich.ts";
import type { CardDraft } from "../../../electron/engine/notes/draft.ts";
import type { KnownCard } from "../../../electron/engine/notes/identity.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

export function readCards(name: string, text: string) {
	const note = parseNote({ path: name, name, text });
	return {
		path: note.path,
		title: note.title,
		cards: note.cards.map((card) => ({
			kind: card.kind,
			front: plainText(card.front),
			back: plainText(card.back, "answer"),
			context: card.context,
			rule: card.rule,
			tags: card.tags,
			deck: card.deck,
			sources: card.sources.map((source) => ({ path: note.path, ...source })),
			...(card.inboxReason ? { inbox: card.inboxReason.code } : {}),
		})),
		skipped: note.skipped,
		diagnostics: note.diagnostics,
	};
}

/** The cards of a note that need nobody's look. */
export function acceptedCards(text: string, name: string): CardDraft[] {
	return parseNote({ path: name, name, text }).cards.filter(
		({ standing }) => standing === "accepted",
	);
}

/** Each question of the note with what became of it: "accepted", or why it waits. */
export function standings(text: string, name = "Tides.md") {
	return parseNote({ path: name, name, text }).cards.map(
		({ front, standing, inboxReason }) =>
			`${plainText(front)} ${inboxReason?.code ?? standing}`,
	);
}

/** Cards as the store would know them, their ids in the order of the note. */
export function knownCards(
	cards: readonly CardDraft[],
	path: string,
): KnownCard[] {
	return cards.map((card, index) => knownCard(index + 1, card, { path }));
}

/** The same of one card, in the note `a.md` if nothing `more` is said. */
export function knownCard(
	id: number,
	card: CardDraft,
	more: Partial<KnownCard> = {},
): KnownCard {
	return {
		id,
		path: "a.md",
		kind: card.kind,
		front: plainText(card.front, "answer"),
		back: plainText(card.back, "answer"),
		deletion: card.deletion,
		blockId: card.blockId,
		isRetired: false,
		...more,
	};
}
