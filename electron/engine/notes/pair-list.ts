// Lists of pairs, "SSH - 22" below "Ports": three or more lines of a name and what is said of it are a table of two columns under their heading.

import { isQuantity, splitBare } from "./bare-pair.ts";
import { tellsClaims } from "./claim-heading.ts";
import { readClause } from "./clause.ts";
import { capital, contextName } from "./context.ts";
import { askDated, isTimeline } from "./dated-list.ts";
import { findInboxReason } from "./doubt.ts";
import { type Question, type Scope, say, trimEnd } from "./fact.ts";
import { isFaulty } from "./fault.ts";
import { isGlossaryHeading, isPlainDefinition } from "./glossary.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { isCollective } from "./list.ts";
import { countOf } from "./name.ts";
import { findPairDoubt } from "./pair-doubt.ts";
import { announced, areLabels, label, mark } from "./pair-label.ts";
import { isDeed, nameIn } from "./subject.ts";
import { isRepeated } from "./term-doubt.ts";
import { isMetaHeading } from "./topic.ts";
import { isUntold } from "./untold-pair.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** How far lines are names and their values, or dates and their events. */
type Pairing = NonNullable<Scope["pairing"]>;

/** A line of a name and its value. */
interface Pair {
	name: Inline;
	value: Inline;
	/** A name and a number beside it, of which only the heading tells what it counts. */
	isBare: boolean;
}

const separator = /\s=\s|:\s+|\s[-–—]{1,2}\s|\s(?:-+>|=>|→|⇒)\s/;
/** What a pair surely has, told sooner than its parts. */
const mayPart = /[=:>→⇒–—-]\s|\d/;
/** "K 3.5-5.0 mmol/L": what is measured, and how much of it there is. */
const measured =
	/^(\p{L}[\p{L}\d+'’-]*(?: \p{L}[\p{L}\d+-]*){0,2}(?: \([^()]{1,15}\))?)\s+(?:[<>≤≥~≈]\s?)?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|°\p{L}?|[\p{L}µ]{1,6}(?:\/[\p{L}\d]{1,6}){0,2})$/u;
/** Shorter lists may be anything. */
const fewest = 3;
const longestName = 6;
/** So short a value may be asked for below any heading that names something. */
const shortValue = 4;
/** More than that is a paragraph with a name before it. */
const longestValue = 16;

/**
 * How far the lines each give a name what is said of it; null where they are no such list. What is
 * asked for is told by the heading above.
 */
export function pairingOf(lines: readonly Inline[]): Pairing | null {
	if (lines.length < fewest) return null;
	if (isTimeline(lines)) return "dated";
	const pairs: Pair[] = [];
	let others = 0;
	for (const line of lines) {
		const pair = splitPair(line);
		if (pair) pairs.push(pair);
		else others += 1;
		// Most paragraphs are no such list, which is told by their first lines.
		if (others > lines.length / 4) return null;
	}
	const isList =
		pairs.length >= fewest &&
		new Set(pairs.map(({ name }) => name.text.toLowerCase())).size ===
			pairs.length &&
		!areLabels(pairs.map(({ name }) => name.text));
	if (!isList) return null;
	return others === 0 && pairs.length > fewest ? "wholly" : "mostly";
}

/** A bare name above lines that are pairs is their heading: "People", then "Wilhelm II - German Kaiser". */
export function labelOfPairs(lines: readonly Inline[]): string | null {
	const [first, ...pairs] = lines;
	if (!first || pairs.length < fewest || splitPair(first)) return null;
	// "Development in days, egg to adult:"
	const name = first.text.replace(/:$|,[^,]*:$/, "");
	const most = first.text.endsWith(":") ? 6 : 4;
	const isName = countWords(name) <= most && /^\p{Lu}[^.,;:!?]+$/u.test(name);
	return isName && pairingOf(pairs) ? name : null;
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
	const { pairing } = scope;
	if (!pairing) return meaning;
	if (pairing === "dated") return askDated(inline, scope) ?? meaning;
	const pair = splitPair(inline);
	if (!pair || (meaning && isSure(meaning, pair))) return meaning;
	const isLong = countWords(pair.value.text) > shortValue;
	// "6 weeks before, 8 weeks after": each number is a fact of its own.
	const isSeveral = isLong || /,.*\p{L}{3}|\p{L}{3}.*,/u.test(pair.value.text);
	if (isSeveral && /\d/.test(pair.value.text)) return meaning;
	if (pair.isBare && !isQuantity(scope.trail.at(-1) ?? ""))
		return meaning ?? askLoose(pair, scope);
	const place = placeOf(scope, {
		isLong: isLong && pairing === "mostly",
		isMarked: isMarked(inline, pair),
	});
	if (!place && pair.isBare) return meaning ?? askLoose(pair, scope);
	if (isUntold(pair, scope, inline)) return askLoose(pair, scope);
	if (!place || isWithin(pair.name.text, place) || tells(pair)) return meaning;
	const question = basic(
		"list-pair",
		say(`${place}: `, pair.name, "?"),
		pair.value,
	);
	// "Speed: it is fast since …" below "Advantages", "Cooks: learning …": why, not what.
	const isLoose =
		/^\p{L}+ing\s/u.test(pair.value.text) ||
		isRepeated(pair.name.text, pair.value.text) ||
		(isLong && tellsClaims(scope.trail.at(-1) ?? ""));
	if (isLoose) return meaning ?? { ...question, doubt: "loose-meaning" };
	const doubt = findPairDoubt(pair, { place, line: inline.text });
	if (doubt) return meaning ?? { ...question, doubt };
	const isPoor =
		meaning !== null &&
		(isFaulty(question) || findInboxReason(question) !== null);
	return isPoor ? meaning : question;
}

/** "PROB30: 30 % probability", "All: all regions": the name says it. */
function tells({ name, value }: Pair): boolean {
	const [number] = /\d+/.exec(value.text) ?? [];
	return (
		(number !== undefined &&
			/\p{L}\d/u.test(name.text) &&
			name.text.includes(number)) ||
		(name.text.length < 4 &&
			value.text.toLowerCase().startsWith(`${name.text.toLowerCase()} `))
	);
}

/** "Stash: stash?" */
function isWithin(name: string, place: string): boolean {
	const [own, shown] = [contentOf(name), contentOf(place)];
	return own.size > 0 && own.isSubsetOf(shown);
}

/** Asked as surely for what it means; "forehead spared" only looks like it. */
function isSure(meaning: Question, { name, value }: Pair): boolean {
	if (
		!/^(?:term-.*|aspect|enumeration|scope|definition|acronym|date)$/.test(
			meaning.rule,
		) ||
		findInboxReason(meaning)
	)
		return false;
	// "what is latency?" with "the region with the lowest latency".
	if (isWithin(name.text, value.text)) return false;
	return (
		meaning.rule !== "term-definition" ||
		meaning.asks !== "is" ||
		meaning.isGlossary === true ||
		saysWhich.test(value.text) ||
		isPlainDefinition(value.text)
	);
}

/** "removal of the yeast", "lock that only the owner may release" */
const saysWhich =
	/^(?:[\p{L}'’-]+ ){1,4}(?:of|that|which|who|whose|where|for|between|without|from|with|in|by)\s/u;

/** The author set the name in bold, in italics or in code. */
function isMarked({ runs }: Inline, { name }: Pair): boolean {
	return runs
		.filter(({ start }) => start < name.text.length)
		.every(
			({ type, marks }) =>
				type === "code" ||
				marks.some((mark) => /^(?:strong|emphasis)$/.test(mark.type)),
		);
}

const sentenceEnd =
	/(?<=\S{3})(?<!\b(?:e\.g|i\.e|betw|usu|sth|etc|vs|approx|incl|conc|max|min))[.;]\s/i;

function splitPair(inline: Inline): Pair | null {
	if (!mayPart.test(inline.mask)) return null;
	const line = trimEnd(unmark(inline, "strong", "highlight"));
	const bare = splitBare(line);
	if (bare && !label.test(bare.name.text)) return { ...bare, isBare: true };
	const found = separator.exec(line.mask);
	const start = found
		? { end: found.index, next: found.index + found[0].length }
		: startOfMeasure(line.text);
	if (!start || start.end === 0) return null;
	const name = cut(line, 0, start.end);
	const rest = cut(line, start.next);
	// What follows the first sentence is no matter of the pair.
	const end = sentenceEnd.exec(rest.text)?.index;
	const value = trimEnd(cut(rest, 0, end));
	// "the default. For small teams.": less than half of what is said.
	if (end !== undefined && contentOf(value.text).size < 2) return null;
	const isShort =
		countWords(name.text) <= longestName &&
		name.text.length <= 50 &&
		/[\p{L}\p{N}]/u.test(name.text) &&
		/[\p{L}\p{N}]/u.test(value.text) &&
		countWords(value.text) <= longestValue;
	const isPlain =
		!/[?!,;]|\.\s|&&/.test(name.text) &&
		!/[?!;→⇒|]|(?<!\b(?:e\.g|i\.e))[.:]\s|->|\s=\s|&&/.test(value.text) &&
		!isClause(name.text) &&
		!remark.test(value.text) &&
		!/ again$|^how \p{L}+$/u.test(value.text) &&
		!pointing.test(name.text);
	return isShort && isPlain && !mark.test(value.text)
		? { name, value, isBare: false }
		: null;
}

/** A name and its number of which nothing tells what it counts. */
function askLoose({ name, value }: Pair, scope: Scope): Question {
	return {
		...basic("list-pair", say(`${contextName(scope)}: `, name, "?"), value),
		doubt: "from-context",
	};
}

/** "colour tells temperature": a sentence that goes on behind its sign. */
function isClause(name: string): boolean {
	if (countWords(name) < 3) return false;
	const clause = readClause(name);
	return (
		clause !== null &&
		(clause.auxiliary !== null ||
			(clause.subjectEnd > 0 && clause.form === "third"))
	);
}

function startOfMeasure(text: string): { end: number; next: number } | null {
	const name = measured.exec(text)?.[1];
	return name ? { end: name.length, next: name.length + 1 } : null;
}

/** What somebody is told to do or look up, and what leans on the lines around. */
const remark =
	/^(?:is|are|was|were|will|can|cannot|must|may|has|have|it|its|they|their|this|that|these|those|there|same|see|both|neither|either|also|another|other|others|e\.?g|i\.?e|for example|such as|depends|varies|later|ask|check|the (?:same|rest|others?)|as (?:above|before)|like (?:above|before))\b|^(?:seconds|minutes|hours|days|weeks|months|years)\b/i;

/** Names that begin in the midst of a sentence. */
const pointing =
	/^(?:and|but|so|then|also|because|or|it|they|this|that|these|those|i|we|my|our|remember|don['’]t|do not|never|always)\b/i;

/**
 * The nearest heading with the topic, unless it names it; null where that says nothing of the values. What is told at
 * length (`isLong`) belongs below what several things have in common, unless the author marked its name (`isMarked`).
 */
function placeOf(
	{ trail, topic, isCallout, isAfter }: Scope,
	{ isLong, isMarked }: { isLong: boolean; isMarked: boolean },
): string | null {
	const own = capital(topic.name);
	const isLoose = isLong && !isMarked;
	// A callout only happens to stand below its heading, and so may what stands below its list.
	if (isCallout || isAfter) return isLoose ? null : own;
	const last = announced(trail.at(-1) ?? "");
	// "Development in days, egg to adult"
	const near = isQuantity(last) ? last.replace(/,\s.*$/, "") : last;
	const isBoth = /^[\p{L}-]+ (?:and|&|\+|vs\.?) [\p{L}-]+$/u.test(near);
	// "Routing policies, what they are for" are routing policies.
	const [head = ""] = near.split(
		/, (?=(?:what|how|when|where|why|in|and their)\b)/,
		1,
	);
	const name = isMetaHeading(near) ? null : isBoth ? near : nameIn(head);
	if (!name || countWords(name) > 5 || namesNothing(name)) {
		// "Which is which?" may tell what is asked for; the title of the note does not.
		const isTitle = trail.length < 2 || isMetaHeading(near);
		return isGlossaryHeading(near) || (isMarked && isTitle) ? own : null;
	}
	const content = contentOf(name);
	if (content.size === 0) return null;
	const isSeveral =
		isBoth || isCollective(name) || countOf(name.toLowerCase()) === "plural";
	if (isLoose && !isSeveral) return null;
	const isTopic = content.isSubsetOf(topic.content);
	// What a thing has is of many kinds, what several things have is of one.
	if (isTopic)
		return countOf(topic.name) === "singular" && !isMarked ? null : own;
	const names = [...topic.content].some((word) => content.has(word));
	return names ? capital(name) : `${own} – ${capital(name)}`;
}

/** "Examples", "Cloud computing provides": no name of what stands below. */
function namesNothing(name: string): boolean {
	const last = findWords(name).at(-1)?.lower ?? "";
	return /^(?:\p{L}+ )?examples?\b/iu.test(name) || isDeed(last);
}
