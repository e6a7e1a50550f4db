// Labels of lists that count their members: "Three ways to pay", "Two types".
import type { Scope } from "./fact.ts";
import { isCount, numerals } from "./numeral.ts";
import { trimLabel } from "./section.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords } from "./words.ts";

/** A number of two or more as labels write it. */
export const count = `(\\d{1,2}|${numerals.slice(2, 11).join("|")})`;

export const countBefore = new RegExp(
	`(?<![\\p{L}\\d-])${count}\\s+(?:[\\p{L}-]+\\s+){0,4}?[\\p{L}-]+s\\b`,
	"iu",
);

/** "3 ways come with Docker": after the noun comes a verb, so it is no label. */
export function isCountedNoun(text: string): boolean {
	const words = findWords(text);
	return !words.some(
		({ lower, text: word }, at) =>
			at > 1 &&
			word === lower &&
			/s$/.test(words[at - 1]?.lower ?? "") &&
			readVerb(lower)?.form === "base" &&
			/^(?:with|from|to|the|an?|in|on|by|for)$/.test(
				words[at + 1]?.lower ?? "",
			),
	);
}

/** "Two types" names no owner, and the title above is not what the note goes by. */
export function isBareCount(text: string, { trail, subject }: Scope): boolean {
	if (
		contentOf(text).size > 2 ||
		!/^\S+ (?:types?|kinds?|modes?|options?|ways?|forms?|parts?)$/i.test(text)
	)
		return false;
	const above = contentOf(
		trail.filter((title) => trimLabel(title) !== text).at(-1) ?? "",
	);
	return (
		above.size > 0 && ![...subject.content].some((word) => above.has(word))
	);
}

/** True for a label that announces another number of members than there are. */
export function miscounts(label: string, members: number): boolean {
	const counted = countBefore.exec(label);
	return counted !== null && !isCount(counted[1], members);
}
