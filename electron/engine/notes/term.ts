// Terms and their meanings: "**Term:** meaning", "X = Y", "X: Y", "X - Y" and "X -> Y".
import { readClause } from "./clause.ts";
import { trimEnd } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { createRecent } from "./recent-text.ts";
import { readVerb } from "./verb.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** A line of the form term, separator, meaning. */
export interface Term {
	term: Inline;
	meaning: Inline;
	separator: "bold" | "=" | ":" | "-" | "->";
}

const separators: readonly [Term["separator"], RegExp][] = [
	["=", /\s=\s/],
	[":", /:\s/],
	["-", /(?<!\d)\s[-–—]{1,2}\s|(?<=\d)\s[-–—]{1,2}\s(?!\d)/],
	["->", /\s(?:-+>|=>|→|⇒)\s/],
];

/** Splits a line at its separator, or null when it is no term with its meaning. */
export function splitTerm(inline: Inline): Term | null {
	return recentTerm(inline);
}

/** One rule after the other asks the same line. */
const recentTerm = createRecent(findTerm);

function findTerm(inline: Inline): Term | null {
	const bold = splitBold(inline);
	if (bold) return bold;
	if (!/[=:>→⇒–—-]/.test(inline.mask)) return null;
	const compared = comparison.exec(inline.mask)?.[1]?.length ?? 0;
	if (compared > 0 && inline.mask[compared] === ":") {
		const meaning = trimEnd(cut(inline, compared + 1));
		const term = cut(inline, 0, compared);
		return meaning.text ? { term, meaning, separator: ":" } : null;
	}
	const found = findSeparator(inline);
	if (!found) return null;
	const term = cut(inline, 0, found.match.index);
	const meaning = trimEnd(
		cut(inline, found.match.index + found.match[0].length),
	);
	// "memory 128 MB – 10,240 MB" is a range.
	const isRange =
		/\d\s?\p{L}{1,4}$/u.test(term.text) && /^\d/.test(meaning.text);
	if (found.separator === "-" && isRange) return null;
	return isTerm(term.text) && meaning.text
		? { term, meaning, separator: found.separator }
		: null;
}

/** "PED > 1", "acks = all": what stands on the two sides of a sign. */
const comparison =
	/^(\p{L}[\p{L}\d/² ]{0,30}?\s?(?:[<>≤≥]=?|=)\s?-?[\p{L}\d.,%]{1,12})(?=:\s|$)/u;

/** True for a term that compares, "PED > 1", and so names no thing. */
export function isComparison(term: string): boolean {
	return comparison.test(term);
}

/** The first separator outside of brackets. */
function findSeparator({ mask, text }: Inline) {
	let first: { separator: Term["separator"]; match: RegExpExecArray } | null =
		null;
	for (const [separator, pattern] of separators) {
		const match = pattern.exec(mask);
		const isFirst = match && match.index < (first?.match.index ?? Infinity);
		if (isFirst && !isInBrackets(text, match.index))
			first = { separator, match };
	}
	return first;
}

/** `**Term:** meaning`, `**Term**: meaning`, `**Term** - meaning`. */
function splitBold(inline: Inline): Term | null {
	const { text, runs } = inline;
	let end = 0;
	for (const run of runs) {
		if (!run.marks.some(({ type }) => type === "strong")) break;
		end = run.end;
	}
	if (end === 0 || end === text.length) return null;
	const inside = text.slice(0, end).trimEnd();
	const after = /^\s*(?:::?|=|[-–—]{1,2}(?=\s)|-+>|→)\s*/.exec(text.slice(end));
	if (!/[:=]$/.test(inside) && !after) return null;
	const term = cut(inline, 0, inside.replace(/\s*[:=]$/, "").length);
	const meaning = trimEnd(cut(inline, end + (after?.[0].length ?? 0)));
	if (hasMoreWords(term.text, 9) || !meaning.text) return null;
	return { term: unmark(term, "strong"), meaning, separator: "bold" };
}

function isInBrackets(text: string, position: number): boolean {
	const before = text.slice(0, position);
	return before.split("(").length > before.split(")").length;
}

/** "default isolation level", "thin skull rule": verbs that tell mostly which thing is meant. */
const alsoModifier =
	/^(?:default|thin|open|clean|dry|free|slow|warm|cool|complete|direct|lower|live|separate|present|perfect|correct|double|triple|mature|secure|narrow|smooth|empty|mean|last|back|cross|cost|market|order|state|test|time|trade|tax|trust|stock|price|process|program|cash|land|water|work|war|test|power|peak|root|stem|host|key|land|labour|labor)$/;

/** Short, no clause of its own, no link or path or time. */
function isTerm(text: string): boolean {
	const found = findWords(text);
	if (
		text.length < 2 ||
		found.length === 0 ||
		found.length > 6 ||
		/[.!?;,]|https?$|->|→/.test(text)
	)
		return false;
	if (
		/^(?:if|when|while|so|and|or|but|because|then|it|they|this|that|these|there|you|we|i|e\.?g|i\.?e|note|example|eg|ie|ex|todo|source|link|see|tip|q|a|other|another|also|each|every|any|some|alternative|alternatively|extra|more|only|however|warning|caution|update|edit|ps|nb)$/i.test(
			found[0]?.text ?? "",
		)
	)
		return false;
	// "IAM supports sign-in via OpenID: …" is a sentence with a remark.
	if (
		found.length > 3 &&
		/\s(?:via|with|by|to|from|when|using|as|if|through|into)\s/i.test(text)
	)
		return false;
	if (
		found.length > 2 &&
		readVerb(found[0]?.lower ?? "")?.form === "base" &&
		!alsoModifier.test(found[0]?.lower ?? "") &&
		found[1]?.lower !== "of" &&
		!/^\p{Lu}.*\s\p{Lu}/u.test(text)
	)
		return false;
	const clause = readClause(text);
	return !(
		clause &&
		(clause.auxiliary || (clause.subjectEnd > 0 && clause.form === "third"))
	);
}
