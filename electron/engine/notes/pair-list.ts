// Lists of pairs, "SSH - 22" below "Ports": three or more lines of a name and its short value are a table of two columns under their heading.
import { capital } from "./context.ts";
import { findInboxReason } from "./doubt.ts";
import { type Question, type Scope, say, trimEnd } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { countOf } from "./name.ts";
import { nameIn } from "./subject.ts";
import { isMetaHeading } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** A line of a name and its value. */
interface Pair {
	name: Inline;
	value: Inline;
	isArrow: boolean;
}

const separator = /\s=\s|:\s+|\s[-–—]{1,2}\s|\s(?:-+>|=>|→|⇒)\s/;
/** Shorter lists may be anything. */
const fewest = 3;
const longestName = 5;
/** Longer values are meanings or statements, which are asked in whole sentences. */
const longestValue = 4;

/**
 * True for lines that each give a name its short value, one of them excepted where they are many:
 * what the values are is told by the heading above.
 */
export function arePairs(lines: readonly Inline[]): boolean {
	if (lines.length < fewest) return false;
	const pairs = lines.map(splitPair).filter((pair) => pair !== null);
	const [first] = pairs;
	const others = lines.length - pairs.length;
	return (
		first !== undefined &&
		others <= lines.length / 6 &&
		pairs.length >= fewest &&
		pairs.every(({ isArrow }) => isArrow === first.isArrow) &&
		new Set(pairs.map(({ name }) => name.text.toLowerCase())).size ===
			pairs.length &&
		!pairs.some(({ name }) => label.test(name.text)) &&
		pairs.filter(({ value }) => isDeed(value.text)).length < pairs.length / 2
	);
}

/** A bare name above lines that are pairs is their heading: "People", then "Wilhelm II - German Kaiser". */
export function labelOfPairs(lines: readonly Inline[]): string | null {
	const [first, ...pairs] = lines;
	if (!first || pairs.length < fewest || splitPair(first)) return null;
	const name = first.text.replace(/:$/, "");
	const isName = countWords(name) <= 4 && /^\p{Lu}[^.,;:!?]+$/u.test(name);
	return isName && arePairs(pairs) ? name : null;
}

/**
 * The question for a line: "Networking – Ports: SSH?" in a list of pairs whose heading says what is
 * asked for, unless what its term means is asked as surely; else `meaning`.
 */
export function orPair(
	meaning: Question | null,
	inline: Inline,
	scope: Scope,
): Question | null {
	if (!scope.isPaired) return meaning;
	const isSure =
		meaning !== null &&
		/^(?:term-.*|aspect|enumeration|scope)$/.test(meaning.rule) &&
		findInboxReason(meaning) === null;
	const pair = isSure ? null : splitPair(inline);
	const place = pair && placeOf(scope);
	return place
		? basic("list-pair", say(`${place}: `, pair.name, "?"), pair.value)
		: meaning;
}

/** Where the values are no answers but remarks, plans and signs of the note itself. */
const label =
	/^(?:notes?|examples?|e\.?g|pros?|cons?|dates?|authors?|source|links?|tags?|created|updated|status|version|todo|due|tip|warning|when|where|who|with|who|time|place|attendees|present|questions?|answers?|see|step \d+|day \d+|week \d+|(?:mon|tue|wed|thu|fri|sat|sun)\p{Ll}*|\d{1,2}:\d\d|[qa]\d+)$/iu;

function splitPair(inline: Inline): Pair | null {
	const line = trimEnd(unmark(inline, "strong", "highlight"));
	const found = separator.exec(line.mask);
	if (!found || found.index === 0) return null;
	const name = cut(line, 0, found.index);
	const value = cut(line, found.index + found[0].length);
	const isShort =
		countWords(name.text) <= longestName &&
		name.text.length <= 40 &&
		/[\p{L}\p{N}]/u.test(name.text) &&
		/[\p{L}\p{N}]/u.test(value.text) &&
		value.text.split(/\s+/).length <= longestValue &&
		value.text.length <= 40;
	const isPlain =
		!/[?!,;]|\.\s/.test(name.text) && !/[?!;→⇒=|]|\.\s|->/.test(value.text);
	return isShort && isPlain && !mark.test(value.text)
		? { name, value, isArrow: /[>→⇒]/.test(found[0]) }
		: null;
}

/** Signs of a table, which answer nothing. */
const mark =
	/^(?:yes|no|y|n|n\/a|none|tbd|true|false|same|ditto|see (?:above|below))$/i;

/** "forwards frames": what something does is asked as a sentence. */
function isDeed(value: string): boolean {
	const [first, second] = findWords(value);
	return (
		second !== undefined &&
		first !== undefined &&
		first.text === first.lower &&
		readVerb(first.lower)?.form === "third"
	);
}

/** The nearest heading with the topic, unless it names it; null where that says nothing of the values. */
function placeOf({ trail, topic, isCallout }: Scope): string | null {
	// A callout only happens to stand below its heading.
	if (isCallout) return capital(topic.name);
	const near = trail.at(-1)?.replace(/:\s*$/, "") ?? "";
	const isBoth = /^\p{L}+ (?:and|&|\+) \p{L}+$/u.test(near);
	const name = isMetaHeading(near) ? null : isBoth ? near : nameIn(near);
	if (!name || countWords(name) > 5 || /^examples?\b/i.test(name)) return null;
	const content = contentOf(name);
	if (content.size === 0) return null;
	const isTopic = [...content].every((word) => topic.content.has(word));
	// What a thing has is of many kinds, what several things have is of one.
	if (isTopic)
		return countOf(topic.name) === "singular" ? null : capital(topic.name);
	const names = [...topic.content].some((word) => content.has(word));
	return names ? capital(name) : `${capital(topic.name)} – ${capital(name)}`;
}
