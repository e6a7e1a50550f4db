// Cards whose words are signs, shorthand or pieces of a line rather than a sentence.
import { hidden } from "./inline.ts";

const shorthand =
	/\b(?:w\/|w\/o|b\/c|bc|cuz|gonna|tbh|imo|idk)(?![\p{L}\p{N}])/u;

const signs = /[→⇒↓↑⟶•◦●]|(?<![-<])->|=>|<-/u;

/** Signs instead of words, in the question or in the answer. */
export function isRough(shown: string, answer: string, rule: string): boolean {
	// "Launch it -> update it -> image it": steps in an answer are read as such.
	const isSteps = /^(?:condition|question-heading|sequence-step)$/.test(rule);
	const read = isSteps
		? answer.replace(/\s(?:->|→|=>)\s(?=\p{L})/gu, " ")
		: answer;
	if (signs.test(shown) || signs.test(read)) return true;
	if (!/^(?:number|term-comparison)$/.test(rule) && /\s[=≈]\s/.test(shown))
		return true;
	return (
		/\b(?:etc|\.\.\.|…(?!\]))/.test(answer) ||
		/^[-–—]\s|\?\?|!!/.test(shown) ||
		shorthand.test(shown) ||
		shorthand.test(answer) ||
		isTorn(shown)
	);
}

/** "What is the minimum of I.e. 12?", a picture within a question: pieces of the line that are no words of its sentence. */
function isTorn(shown: string): boolean {
	return (
		shown.includes(hidden) ||
		/(?:^|: | – |\b(?:is|are|does|do|of) )(?:i\.e|e\.g)\.?,?\s/i.test(shown)
	);
}
