// The signs that part the sides of marked cards in notes: whoever comes from another application keeps their own.
import { z } from "zod";

/** A sign on one line: no blanks at its ends, and nothing that begins a list, heading or quote by itself. */
const sign = z
	.string()
	.min(1)
	.max(12)
	.refine((text) => text === text.trim() && !/[\r\n`]/.test(text));

/** `end` is a line that closes the answer of a block card, so that blank lines may stand in it; null for none. */
export const cardSeparators = z.object({
	inline: sign,
	inlineReversed: sign,
	block: sign,
	blockReversed: sign,
	end: sign.nullable(),
});
export type CardSeparators = z.infer<typeof cardSeparators>;

/** What obsidian-spaced-repetition uses unless told otherwise. */
export const usualSeparators: CardSeparators = {
	inline: "::",
	inlineReversed: ":::",
	block: "?",
	blockReversed: "??",
	end: null,
};
