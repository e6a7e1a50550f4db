// A hidden abbreviation whose words the card shows: "[…] – width of cloth (WOC)" is read off its initials.
import { findWords } from "./words.ts";

/** True where the letters of `answer` are those of the words beside the gap, or its capitals stand there as a short form. */
export function isSpelledOut(shown: string, answer: string): boolean {
	if (/^\p{Lu}{2,6}$/u.test(answer)) {
		const letters = findWords(shown)
			.map(({ text }) => text[0]?.toUpperCase() ?? "")
			.join("");
		return letters.includes(answer);
	}
	if (!/^(?:\p{Lu}\p{Ll}+){2,4}$/u.test(answer)) return false;
	const capitals = answer.replace(/\P{Lu}/gu, "");
	return findWords(shown).some(({ text }) => text === capitals);
}
