// How words and names are compared: words as an FTS5 expression or a regular expression, names whole or by their levels.
import type { Pattern, Query, TextField } from "../contract/find-query.ts";

/** Begins all tokens that say what a card is; see `schema/search.ts`. */
export const facetMark = "\uE000";

type TextLeaf = Extract<Query, { type: "text" }>;

const fields: Record<TextField, string> = {
	any: "{front back context tags}",
	front: "{front}",
	back: "{back}",
};

/** Shorter words are taken whole: so much begins with one or two letters that the index would be no help. */
const shortestBeginning = 3;
/** Scripts that put no spaces between words; the index would take whole clauses for words. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;

/** An FTS5 string: quotes are doubled, everything else is data. */
function quote(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The expression that finds exactly the cards of a text leaf, or null if the index cannot tell:
 * wildcards within words, signs that are no words, scripts without spaces.
 */
export function exactIndex(leaf: TextLeaf): string | null {
	const words = exactWords(leaf);
	if (words === null) return null;
	const { value, isBeginning } = words;
	return `${fields[leaf.field]} : ${quote(value)}${isBeginning ? " *" : ""}`;
}

interface Beginning {
	field: TextField;
	/** Whole words before it. */
	head: string;
	/** The beginning of a word, in small letters. */
	tail: string;
}

/** The last word of a leaf that asks for words that begin so; null where there is none, or not in plain letters. */
export function beginningOf(leaf: TextLeaf): Beginning | null {
	const words = exactWords(leaf);
	if (!words?.isBeginning) return null;
	const [, head = "", tail = ""] =
		/^(.*?)([a-z0-9]*)$/isu.exec(words.value) ?? [];
	const isWhole = head === "" || !wordCharacter.test([...head].at(-1) ?? "");
	return tail !== "" && isWhole && /^\p{ASCII}*$/u.test(head)
		? { field: leaf.field, head, tail: tail.toLowerCase() }
		: null;
}

/** The expression for all of the words that have such a beginning. */
export function spelledOut(
	{ field, head }: Beginning,
	words: readonly string[],
): string {
	const each = words.map((word) => quote(`${head}${word}`));
	return `${fields[field]} : (${each.join(" OR ")})`;
}

function exactWords(
	leaf: TextLeaf,
): { value: string; isBeginning: boolean } | null {
	const [first, second, ...rest] = leaf.pattern;
	if (first?.type !== "literal" || rest.length > 0) return null;
	if (second && second.type !== "any") return null;
	const { value } = first;
	if (unspaced.test(value) || !wordCharacter.test(value)) return null;
	const last = [...value].at(-1) ?? "";
	if (second && !wordCharacter.test(last)) return null;
	const tail = value.split(/[^\p{L}\p{N}\p{Co}]+/u).at(-1) ?? "";
	const isBeginning =
		second !== undefined ||
		(!leaf.isExact && [...tail].length >= shortestBeginning);
	return { value, isBeginning };
}

/** The words that all cards of a wildcard leaf have, and some others, to look through fewer; null where there are none. */
export function roughLeaf({ field, pattern }: TextLeaf): TextLeaf | null {
	const [first] = pattern;
	if (first?.type !== "literal" || unspaced.test(first.value)) return null;
	return /^[\p{L}\p{N}]{2,}$/u.test(first.value)
		? { type: "text", field, pattern: [first, { type: "any" }], isExact: false }
		: null;
}

/**
 * Whether a name fits: the whole of it, or a part from its beginning up to a level (“AWS” fits
 * “AWS/EC2”), whatever the letter case. Decks may be typed with `::` between levels; a note's file
 * may be typed with or without `.md` and folders.
 */
export function nameTest(
	pattern: Pattern,
	field: Extract<Query, { type: "name" }>["field"],
): (name: string) => boolean {
	const body = pattern
		.map((part) => {
			if (part.type !== "literal") return part.type === "any" ? ".*" : ".";
			const text = part.value.replace(/^#(?=.)/, field === "tag" ? "" : "#");
			return literally(text.replaceAll("::", "/"));
		})
		.join("");
	const before = field === "note" ? "(?:.*/)?" : "";
	const after = field === "note" ? "(?:\\.(?:md|markdown|txt))?" : "(?:/.*)?";
	const whole = new RegExp(`^${before}${body}${after}$`, "isu");
	return (name) => whole.test(name.replaceAll("::", "/"));
}

/** A regular expression over one text of a card for a leaf that the index cannot answer. */
export function leafRegex({ pattern, isExact }: TextLeaf): string {
	const [first] = pattern;
	const last = pattern.at(-1);
	const body = pattern
		.map((part) => {
			if (part.type === "literal") return literally(foldText(part.value));
			if (part.type === "one") return ".";
			return isExact ? ".*" : "\\S*";
		})
		.join("");
	const bounded = (text: string | undefined) =>
		text !== undefined &&
		/^[\p{L}\p{N}\p{Co}]/u.test(text) &&
		!unspaced.test(text);
	const start = first?.type === "literal" ? first.value : undefined;
	const end = last?.type === "literal" ? [...last.value].at(-1) : undefined;
	const before =
		bounded(start) || first?.type === "one" ? "(?<![\\p{L}\\p{N}\\p{Co}])" : "";
	const after = isExact && bounded(end) ? "(?![\\p{L}\\p{N}\\p{Co}])" : "";
	return `${before}${body}${after}`;
}

/** Without accents, as the index has it. */
export function foldText(text: string): string {
	// Plain ASCII needs no work.
	return /^\p{ASCII}*$/u.test(text)
		? text
		: text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function literally(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
