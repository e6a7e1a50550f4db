// The signs that make cards in notes: whoever comes from another application keeps their own.
import { z } from "zod";

/** A sign on one line, without blanks at its ends. */
const sign = z
	.string()
	.min(1)
	.max(12)
	.refine((text) => text === text.trim() && !/[\r\n`]/.test(text));

/** What hides a part of a text, as obsidian-spaced-repetition writes it: `answer` between signs, `[…]` around what may be missing. */
const clozePattern = z
	.string()
	.max(60)
	.refine((text) => compileCloze(text) !== null);

/** A tag without `#`. */
const deckTag = z
	.string()
	.max(60)
	.regex(/^[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*$/u);

/**
 * `end` is a line that closes the answer of a block card, so that blank lines may stand in it; null
 * for none. `deckTags` count besides `#flashcards`.
 */
export const cardSeparators = z
	.object({
		inline: sign,
		inlineReversed: sign,
		block: sign,
		blockReversed: sign,
		end: sign.nullable(),
		clozes: z.array(clozePattern).max(6),
		deckTags: z.array(deckTag).max(6),
	})
	.refine(
		({ inline, inlineReversed, block, blockReversed, end }) =>
			inline !== inlineReversed &&
			new Set([block, blockReversed, end]).size === 3,
	);
export type CardSeparators = z.infer<typeof cardSeparators>;

/** What obsidian-spaced-repetition uses unless told otherwise. */
export const usualSeparators: CardSeparators = {
	inline: "::",
	inlineReversed: ":::",
	block: "?",
	blockReversed: "??",
	end: null,
	clozes: ["==[123;;]answer[;;hint]=="],
	deckTags: [],
};

/** True when the choice is the usual one. */
export function isUsual(chosen: CardSeparators): boolean {
	return (
		chosen === usualSeparators ||
		Object.entries(usualSeparators).every(
			([name, usual]) =>
				JSON.stringify(chosen[name as keyof CardSeparators]) ===
				JSON.stringify(usual),
		)
	);
}

const tokens = /\\.|\[|\]|answer|hint|123|[\s\S]/g;

/** What stands for the parts of a pattern. Anki's and Logseq's own braces are theirs. */
const parts: Record<string, string> = {
	answer:
		"(?<answer>(?!c\\d{1,4}(?:,\\d{1,4})*::|cloze )\\S(?:.{0,400}?\\S)??)",
	hint: "(?<hint>.{1,200}?)",
	"123": "(?<number>\\d{1,4}|[ash]{1,30})",
	"[": "(?:",
	"]": ")?",
};

/**
 * A pattern such as `**answer**` or `{{[123::]answer[::hint]}}` as an expression with the groups
 * answer, number and hint; null where it is none, such as one without a sign on both sides.
 */
export function compileCloze(pattern: string): RegExp | null {
	const signs = pattern
		.replace(/\\./g, "x")
		.replace(/\[[^[\]]*\]/g, "")
		.split("answer");
	const isFit =
		signs.length === 2 &&
		signs.every((text) => text.trim() && !/[[\]]/.test(text));
	if (!isFit) return null;
	const seen = new Set<string>();
	const source = (pattern.match(tokens) ?? []).map((token) => {
		const isName = /^(?:hint|123)$/.test(token);
		if (isName && seen.has(token)) return null;
		if (isName) seen.add(token);
		return parts[token] ?? literal(token);
	});
	return source.includes(null) ? null : new RegExp(source.join(""), "dg");
}

function literal(token: string): string {
	const text = token.length === 2 && token.startsWith("\\") ? token[1] : token;
	return (text ?? "").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
