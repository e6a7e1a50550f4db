// Words as written: what depends on a word alone is worked out when it is first met, not wherever it stands.

/** A word as written, the same object wherever it stands as long as it is remembered. */
export interface WordForm {
	readonly text: string;
	/** In lower case, with plain apostrophes. */
	readonly lower: string;
	/** What was worked out about it, by the number of the question. */
	readonly facts: unknown[];
}

/** A power of two. */
const mostForms = 8192;

/**
 * The forms met last. Notes repeat their words, and one that is known needs no new strings. A pure
 * function's memory, of bounded size: a form gives way to another of the same place.
 */
const forms: (WordForm | undefined)[] = new Array(mostForms).fill(undefined);

/** The form from `start` to `end` of `text`, whose characters make `hash`. */
export function formAt(
	text: string,
	start: number,
	end: number,
	hash: number,
): WordForm {
	const place = (hash ^ (hash >>> 13)) & (mostForms - 1);
	const known = forms[place];
	if (known && stands(known.text, text, start, end)) return known;
	const word = text.slice(start, end);
	const lower = word.toLowerCase().replace(/’/g, "'");
	const form = { text: word, lower, facts: [] };
	forms[place] = form;
	return form;
}

/** The form that a word by itself has. */
export function formOf(word: string): WordForm {
	let hash = 0;
	for (let at = 0; at < word.length; at += 1) hash = extend(hash, word, at);
	return formAt(word, 0, word.length, hash);
}

/** The hash of what stands before `at`, with the character at `at` too. */
export function extend(hash: number, text: string, at: number): number {
	return Math.imul(hash, 31) + text.charCodeAt(at);
}

/** True where `text` has `word` from `start` to `end`. */
function stands(
	word: string,
	text: string,
	start: number,
	end: number,
): boolean {
	if (word.length !== end - start) return false;
	for (let at = start; at < end; at += 1)
		if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
	return true;
}

const questions: unknown[] = [];

/** `tell`, asked once about each form; for what it tells by the word alone. Make it once, at the top of a file. */
export function aboutForm<Fact>(
	tell: (form: WordForm) => Fact,
): (form: WordForm) => Fact {
	const number = questions.push(tell) - 1;
	return (form) => {
		const known = form.facts[number] as Fact | undefined;
		if (known !== undefined) return known;
		const fact = tell(form);
		form.facts[number] = fact;
		return fact;
	};
}
