// Where a card stands after its note was read again: what was decided or studied before goes before what the rules think now.
import type { NoteId, Standing } from "../contract/data.ts";
import type { Ban } from "../contract/decision.ts";
import type { CardDraft } from "./draft.ts";

/**
 * The standing of a card that `draft` yields. `known` is its standing before, null for a new card: an accepted
 * card is never sent back to the inbox, and a rejected one stays rejected until the learner says otherwise.
 */
export function standingOf(
	draft: CardDraft,
	{
		known,
		noteId,
		bans,
	}: {
		known: Standing | null;
		noteId: NoteId | null;
		bans: readonly Ban[];
	},
): Standing {
	if (known === "accepted" || known === "rejected") return known;
	return isBanned(bans, { noteId, deck: draft.deck, rule: draft.rule })
		? "rejected"
		: draft.standing;
}

/** True if one of `bans` holds for a card of `rule` at this place. */
export function isBanned(
	bans: readonly Ban[],
	card: { noteId: NoteId | null; deck: string; rule: string },
): boolean {
	return bans.some(
		({ rule, noteId, deck }) =>
			rule === card.rule &&
			((noteId !== null && noteId === card.noteId) ||
				(deck !== null && isInDeck(card.deck, deck))),
	);
}

function isInDeck(deck: string, folder: string): boolean {
	return folder === "" || deck === folder || deck.startsWith(`${folder}/`);
}
