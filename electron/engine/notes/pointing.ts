// Words that point out of a card: whose, whom, where, only the sentences before tell.
import { isPronoun } from "./clause.ts";
import type { Question } from "./fact.ts";
import { findWords } from "./words.ts";

/** True where the question's subject or the end of the answer means something that the card does not show. */
export function pointsAway(
	{ kind, about = "" }: Question,
	shown: string,
	answer: string,
): boolean {
	// "His fleet", "their king"; "north-west there".
	if (/^(?:his|her|their|its|our|my) \p{L}/iu.test(about)) return true;
	if (/(?:^|\s)there$/.test(answer) || /[^?]\sthere\?$/.test(shown))
		return true;
	// "a handbook made from them": of what?
	return (
		kind === "basic" &&
		/\s(?:from|of|by|for|with|in|on|to|at|under|after|before|against) (?:them|him|her)$/.test(
			answer,
		) &&
		!/\b(?:that|who|which|those|people|\p{Ll}{3,}s) .*\s\S+ (?:them|him|her)$/u.test(
			answer,
		)
	);
}

/** True for a question with a pronoun: "Why did it fail?" points at what the heading above names. */
export function pointsBack(text: string): boolean {
	return findWords(text).some(({ lower }) => isPronoun(lower));
}
