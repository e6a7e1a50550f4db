// Contrast cards: made by the app of two cards of the notes that are taken for each other, and studied like all others.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId } from "./data.ts";

/** A pair of cards, and the card that tells them apart. */
export const contrastCard = z.object({
	cardId,
	oneId: cardId,
	otherId: cardId,
	/** "Amazon EBS or Amazon EFS?" */
	title: z.string(),
});
export type ContrastCard = z.infer<typeof contrastCard>;

export const contrastContract = {
	/**
	 * Makes the card that tells two cards apart, as one undo step; where there is one already, that is given. It follows
	 * what the two say over every import, and rests while one of them is gone. Fails with `not-found`,
	 * `invalid-input` where the two say nothing by which they can be told apart.
	 */
	make: oc
		.input(z.object({ oneId: cardId, otherId: cardId }))
		.output(contrastCard.extend({ isNew: z.boolean() })),
	/** The contrast cards that a card is part of, or is. */
	of: oc.input(z.object({ cardId })).output(z.array(contrastCard)),
};
