// How a note writes its words: which forms occur, and which names it treats as countable things.

import { isInEnglish } from "./language.ts";
import { findRuns } from "./words.ts";

/** Answers about one note's wording; each is worked out once. */
export interface Usage {
	/** True when the note has the word in exactly this form. */
	hasWord(form: string): boolean;
	/** True when the note has the phrase in exactly this form. */
	hasPhrase(phrase: string): boolean;
	/** True when the note writes the word with a capital inside a sentence: "to the Council". */
	isCapital(word: string): boolean;
	/** True when the note says "an AMI" or "AMIs". */
	isCountable(name: string): boolean;
	/** True when the note says "the Calvin cycle is", "… the Calvin cycle.". */
	isDefinite(name: string): boolean;
	/** True for a note in full sentences: a name without its article goes without one. */
	writesArticles: boolean;
	/** False where the note is plainly in another language. */
	isEnglish: boolean;
}

/** Enough to tell how a note writes; to look through all of a huge one for each name would take quadratic time. */
const telling = 100_000;

export function createUsage(note: string): Usage {
	const all = findRuns(note);
	const words = new Set(all);
	const text = note.slice(0, telling);
	const lower = text.toLowerCase();
	return {
		isEnglish: isInEnglish(note),
		writesArticles: all.filter(isArticle).length > all.length * 0.07,
		hasWord: (form) => words.has(form),
		hasPhrase: (phrase) => text.includes(phrase),
		isCapital: once((word) => standsInside(text, word)),
		isDefinite: once((name) => isWithThe(text, name)),
		isCountable: once((name) =>
			// An acronym counts only in its capitals: "AMIs", not "amis".
			/^\p{Lu}{2}/u.test(name)
				? countsIn(text, name)
				: countsIn(lower, name.toLowerCase()),
		),
	};
}

/** The same answers, each worked out once. */
function once(answer: (name: string) => boolean): (name: string) => boolean {
	const known = new Map<string, boolean>();
	return (name) => {
		const found = known.get(name) ?? answer(name);
		known.set(name, found);
		return found;
	};
}

/** The word after a small letter and a blank. */
function standsInside(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
		if (
			/\p{Ll},? $/u.test(text.slice(Math.max(0, at - 3), at)) &&
			!/[\p{L}\p{N}]/u.test(text[at + word.length] ?? "")
		)
			return true;
	return false;
}

/** What follows a name that is not part of a longer one. */
const afterName = [" is", ".", ",", " was", " has", " lies"];

function isWithThe(text: string, name: string): boolean {
	const named = `the ${name}`;
	for (let at = text.indexOf(named); at >= 0; at = text.indexOf(named, at + 1))
		if (afterName.some((end) => text.startsWith(end, at + named.length)))
			return true;
	return false;
}

function isArticle(word: string): boolean {
	return word === "the" || word === "The" || word === "a" || word === "an";
}

/** What stands before one of several: "an AMI", "each AMI". */
const articleBefore = /(?<!\p{L})(?:an?|each|every|another|new|one) $/iu;

function countsIn(text: string, name: string): boolean {
	if (!name) return false;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const end = at + name.length;
		const isAfterBlank = text[at - 1] === " ";
		if (!isAfterBlank && /[\p{L}\p{N}-]/u.test(text[at - 1] ?? "")) continue;
		if (
			text[end] === "s" &&
			/^s(?![\p{L}\p{N}-])/u.test(text.slice(end, end + 3))
		)
			return true;
		if (
			isAfterBlank &&
			articleBefore.test(text.slice(Math.max(0, at - 9), at)) &&
			isWhole.test(text.slice(end, end + 12))
		)
			return true;
	}
	return false;
}

/** What follows a name that ends there: "an AMI ID" speaks about an ID. */
const isWhole =
	/^(?:[^\p{L}\p{N}\s-]|\s(?:(?:is|are|was|has|had|can|may|must|will|in|on|at|of|to|for|from|by|with|and|or|as|that|which|when|if|per|into|via|than|but|does|do)\b|$)|$)/u;
