// Words compared by meaning rather than by form: stems, stop words and the few synonyms that notes use for one another.

import { createMemory } from "./recent-text.ts";
import { aboutForm, extend, formAt, type WordForm } from "./word-form.ts";

/** A word of a text and where it stands. */
export interface Word {
	text: string;
	lower: string;
	start: number;
	end: number;
	form: WordForm;
}

/** What each usual character is in a word: 0 ends it, 1 goes on, 2 begins or goes on. */
const kinds = new Uint8Array(0x2100);
for (let code = 0; code < kinds.length; code += 1) {
	const character = String.fromCharCode(code);
	if (/[\p{L}\p{N}]/u.test(character)) kinds[code] = 2;
	else if (/['’_+&./:@%-]/.test(character)) kinds[code] = 1;
}

const letterOrDigit = /[\p{L}\p{N}]/uy;

/** Units of a letter or digit at `at`, else 0. */
function unitsAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < kinds.length) return kinds[code] === 2 ? 1 : 0;
	letterOrDigit.lastIndex = at;
	return letterOrDigit.test(text) ? letterOrDigit.lastIndex - at : 0;
}

/** Where the next word begins, at `from` or after; the end of the text when there is none. */
function findStart(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		const isStart =
			code < kinds.length ? kinds[code] === 2 : unitsAt(text, at) > 0;
		if (isStart) return at;
		at += 1;
	}
	return at;
}

const underscore = 0x5f;
const percent = 0x25;

/** The words of `text` in order; identifiers such as `/dev/xvda` and `ami-1` stay whole. */
export function findWords(text: string): readonly Word[] {
	return recentWords(text, splitWords);
}

function splitWords(text: string): readonly Word[] {
	const found: Word[] = [];
	let start = findStart(text, 0);
	while (start < text.length) {
		const word = wordAt(text, start);
		found.push(word);
		start = findStart(text, word.end);
	}
	return found;
}

function wordAt(text: string, start: number): Word {
	const form = formFrom(text, start);
	const { text: written, lower } = form;
	return { text: written, lower, start, end: start + written.length, form };
}

/** The form of the word at `start`, up to its last letter, digit, `_` or `%`; its hash is made on the way. */
function formFrom(text: string, start: number): WordForm {
	let at = start;
	let end = start;
	let running = 0;
	let hash = 0;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		const kind = code < kinds.length ? kinds[code] : 2;
		const units = code < kinds.length ? 1 : unitsAt(text, at);
		if (kind === 0 || units === 0) break;
		running = Math.imul(running, 31) + code;
		if (units === 2) running = extend(running, text, at + 1);
		at += units;
		// Other marks only end the word where nothing follows.
		if (kind === 2 || code === underscore || code === percent) {
			end = at;
			hash = running;
		}
	}
	return formAt(text, start, end, hash);
}

/** The runs of letters and digits in `text`, in order: its words as they stand, without marks in them. */
export function findRuns(text: string): string[] {
	const found: string[] = [];
	let start = findStart(text, 0);
	while (start < text.length) {
		let end = start;
		let hash = 0;
		for (
			let units = unitsAt(text, start);
			units > 0;
			units = unitsAt(text, end)
		)
			for (const next = end + units; end < next; end += 1)
				hash = extend(hash, text, end);
		found.push(formAt(text, start, end, hash).text);
		start = findStart(text, end);
	}
	return found;
}

/** How many words `text` has. */
export function countWords(text: string): number {
	return findWords(text).length;
}

/** True when `text` has more than `most` words. Something parts any two, so a short text tells by its length. */
export function hasMoreWords(text: string, most: number): boolean {
	if (text.length <= 2 * most) return false;
	let count = 0;
	for (
		let at = findStart(text, 0);
		at < text.length;
		at = findStart(text, findEnd(text, at))
	) {
		count += 1;
		if (count > most) return true;
	}
	return false;
}

/** Where what goes on from `start` as a word ends, marks that follow it included. */
function findEnd(text: string, start: number): number {
	let at = start;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		const units = code < kinds.length ? kinds[code] && 1 : unitsAt(text, at);
		if (!units) break;
		at += units;
	}
	return at;
}

const recentWords = createMemory<readonly Word[]>();

const stopWords = new Set(
	`a an the this that these those it its they them their there here he she his her we our us you your i my me
	is are was were be been being am do does did done doing has have had having can could may might must shall
	should will would cannot can't don't doesn't isn't aren't won't not no nor and or but if then else so than as at by for from in
	into of off on onto out over per to up via with within without about above across after against along among
	around before behind below between during through under until upon when where which while who whom whose why
	how what all any both each few more most other some such only own same too very just also often usually etc
	e.g i.e eg ie using used use uses make makes made get gets given like including include includes work works directly therefore however`.split(
		/\s+/,
	),
);

/** Words that learners use for the same thing, by stem. */
const synonyms = new Map(
	[
		["edit", "modif", "alter", "chang", "updat"],
		["creat", "build", "generat"],
		["custom", "configur"],
		["public", "publicly"],
		["begin", "start"],
		["delet", "remov", "destroy"],
		["price", "cost", "fee", "charg"],
		["need", "requir", "must"],
		["max", "maximum"],
		["min", "minimum"],
		["store", "storag"],
		["allow", "permit", "permission", "enabl"],
		["explicit", "explicitly"],
		["work", "function"],
	].flatMap(([first = "", ...others]) =>
		others.map((other): [string, string] => [other, first]),
	),
);

/** The stem of a lower-case word: enough to match "created" with "creating", not a dictionary form. */
export function stem(lower: string): string {
	let word = lower.replace(/'s$|'$/, "");
	if (word.length > 3 && /[^s]s$/.test(word) && !/(?:us|is)$/.test(word))
		word = word.replace(/ies$/, "y").replace(/(?<=x|ch|sh|ss|z)es$|s$/, "");
	word = word.replace(
		/(?<=.{4})(?:i[sz]ations?|i[sz]ed|i[sz]ing|i[sz]e|ations?|ating|ated|ates?|(?:ab|ib)(?:ility|le)|ments?|ions?)$/,
		"",
	);
	if (word.length > 4) word = word.replace(/(?:ings?|ed|ly)$/, "");
	if (word.length > 3) word = word.replace(/([^aeiou])\1$/, "$1");
	if (word.length > 3) word = word.replace(/e$/, "");
	if (word.length > 6) word = word.replace(/al$/, "");
	word = word.replace(/y$/, "i");
	return synonyms.get(word) ?? word;
}

/** The stems of the words that carry the fact. */
export function contentOf(text: string): ReadonlySet<string> {
	return recentContent(text, findContent);
}

const recentContent = createMemory<ReadonlySet<string>>();

function findContent(text: string): Set<string> {
	const found = new Set<string>();
	addStems(text, found, Number.POSITIVE_INFINITY);
	return found;
}

/** True where `contentOf` the text has at least `size` stems: no more of it is read than that takes. */
export function hasContent(text: string, size: number): boolean {
	return addStems(text, new Set(), size) >= size;
}

/** Adds the stems of `text` until `found` has `most`; gives how many it has. */
function addStems(text: string, found: Set<string>, most: number): number {
	let at = findStart(text, 0);
	while (at < text.length && found.size < most) {
		const form = formFrom(text, at);
		for (const stem of stemsOf(form)) found.add(stem);
		at = findStart(text, at + form.text.length);
	}
	return found.size;
}

const stemsOf = aboutForm(findStems);

/** The stems of a word as written: none for a stop word, several for "read-only". */
function findStems({ text, lower: asWritten }: WordForm): string[] {
	// "AMIs" is the plural of an acronym.
	const lower = /^[A-Z]{2,}s$/.test(text) ? asWritten.slice(0, -1) : asWritten;
	if (stopWords.has(lower)) return [];
	return lower
		.split(/[/_]|(?<=\p{L})-(?=\p{L})/u)
		.filter((part) => part && !stopWords.has(part))
		.map(stem);
}

/** Share of `part` that `whole` has too; 0 for an empty part. */
export function containment(
	part: ReadonlySet<string>,
	whole: ReadonlySet<string>,
): number {
	if (part.size === 0) return 0;
	let shared = 0;
	for (const word of part) if (whole.has(word)) shared += 1;
	return shared / part.size;
}
