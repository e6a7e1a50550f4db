// What the learner decides about cards: accept, reject, reword, and "never this rule here". Kept by card, so that a re-import keeps it.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { card, cardId, type NoteId, noteId } from "./data.ts";

const text = z.string();
const count = z.number().int().nonnegative();
const nothing = z.object({});
const cards = z.object({ cardIds: z.array(cardId).min(1).max(20_000) });

/** What a decision did: the name of its undo step, and how many cards changed their standing. */
export const decided = z.object({ label: text, cards: count });
export type Decided = z.infer<typeof decided>;

/** Where a rule makes no cards: in one note, or in a folder (deck) with all below it; the deck "" is everywhere. */
export const ruleScope = z.union([
	z.object({ noteId, rule: text }),
	z.object({ deck: text, rule: text }),
]);
export type RuleScope = z.infer<typeof ruleScope>;

/** A "never this rule here" as it is kept: either `noteId` or `deck` is set. */
export interface Ban {
	rule: string;
	noteId: NoteId | null;
	deck: string | null;
}

/** A "never this rule here" that holds; `place` is the note's title or the folder. */
export const ruleBan = z.object({
	rule: text,
	place: text,
	noteId: noteId.nullable(),
	deck: text.nullable(),
	/** Cards that it keeps out of study. */
	cards: count,
});
export type RuleBan = z.infer<typeof ruleBan>;

/** A card that waits for a decision; why is in `card.inboxReason`. */
export const waiting = z.object({
	card,
	/** The lines of the note that it comes from, as they are written. */
	excerpt: z.array(z.object({ line: count, text })),
});
export type Waiting = z.infer<typeof waiting>;

export const inbox = z.object({ total: count, items: z.array(waiting) });
export type Inbox = z.infer<typeof inbox>;

/** The two sides of a card as Markdown; a gap is `{{c1::hidden words::hint}}`. */
export const cardSource = z.object({ front: text, back: text });
export type CardSource = z.infer<typeof cardSource>;

const side = z.string().max(20_000);

export const decisionContract = {
	/** Cards that wait, in the order of their notes; `offset` and `limit` page through them. */
	inbox: oc
		.input(
			z.object({
				noteId: noteId.optional(),
				offset: count.optional(),
				limit: z.number().int().min(0).max(500).optional(),
			}),
		)
		.output(inbox),
	/** The cards are studied from now on. One undo step, however many. */
	accept: oc.input(cards).output(decided),
	/** The cards are never asked; their history stays. One undo step. */
	reject: oc.input(cards).output(decided),
	/** Takes back what was decided: the cards stand where the note's text puts them. One undo step. */
	reconsider: oc.input(cards).output(decided),
	/** What was rejected, newest decision first. */
	rejected: oc
		.input(z.object({ limit: z.number().int().min(1).max(500).optional() }))
		.output(z.object({ total: count, cards: z.array(card) })),
	/** The card's sides as Markdown, as they are shown now: what an editor begins with. Fails with `not-found`. */
	source: oc.input(z.object({ cardId })).output(cardSource),
	/**
	 * Gives a card the learner's own wording, in Markdown, over that of the note; a card that waits in the inbox
	 * is accepted by it. It stays when the note changes: `card.edit.isConflict` then says so until it is edited again
	 * or cleared. Fails with `not-found`, and with `invalid-input` for an empty side or a cloze without a gap.
	 */
	edit: oc.input(z.object({ cardId, front: side, back: side })).output(card),
	/** The card shows the note's wording again. Fails with `not-found`. */
	clearEdit: oc.input(z.object({ cardId })).output(card),
	/** A rule makes no more cards there; those that were neither accepted by hand nor studied yet are rejected. */
	neverRule: oc.input(ruleScope).output(decided),
	/** Takes a "never this rule here" back, and with it what it rejected. */
	allowRule: oc.input(ruleScope).output(decided),
	/** Every "never this rule here". */
	rules: oc.input(nothing).output(z.array(ruleBan)),
};
