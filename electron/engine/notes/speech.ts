// Headings and answers as one speaks: "So how does it work?", "Well, first we …".
import { upperFirst } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { contentOf, countWords } from "./words.ts";

const lead = /^(?:so|now|well|ok(?:ay)?|but|and),?\s+(?=\p{L})/iu;

/** The question without the word that goes on with a talk; any other as it is. */
export function withoutSpeech(asked: Inline): Inline {
	const spoken = lead.exec(asked.text)?.[0].length ?? 0;
	return spoken > 0 ? upperFirst(cut(asked, spoken)) : asked;
}

/** "what is?": of what? */
export function asksNothing({ text }: Inline): boolean {
	return contentOf(text).size === 0 && countWords(text) < 3;
}

/** What only goes on telling, or tells somebody else to answer, is no answer. */
export const isTold =
	/^(?:well|so|first,? (?:we|let)|let['’]?s|we (?:can|need|have|will|must|first))\b|^(?:discuss|explain|describe|justify|elaborate|why)\W*$/i;

const reminder =
	/^(?:(?:please )?(?:remember|note|keep in mind|bear in mind|don't forget|do not forget)(?: that|:)?|(?:it is|it's) important (?:to (?:note|remember) )?that|important(?:ly)?:|note:|tip:|hint:)\s+/i;

/** The line without "Remember that" and the like. */
export function stripReminder(inline: Inline): Inline {
	return cut(inline, reminder.exec(inline.text)?.[0].length ?? 0);
}
