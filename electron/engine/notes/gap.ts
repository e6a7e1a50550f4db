// Clozes: picks the part of a statement that a learner has to know, and hides it.

import type { Doubt } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { wrap } from "./inline.ts";
import { findAll } from "./occurrence.ts";
import { countWords } from "./words.ts";

/** A part to hide, with the hint that leaves one answer. */
export interface Gap {
	start: number;
	end: number;
	hint: string | null;
	rule: string;
	/** What makes the choice of the part less than sure. */
	doubt?: Doubt;
}

const number =
	/(?<![\p{L}\p{N}_./:#@\\-])(?:[$€£]\s?)?(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d[\d,.]*)(?:\s?(?:[KMGTP]i?B|%|ms|s|h)?\s?(?:[-–]|to|or)\s?[$€£]?\d[\d,.]*)?(?:\s?[x×](?!\s))?%?(?![\p{L}\p{N}_:/@-])(?!\.\d)/gu;
const unit =
	/(?<![\p{L}\p{N}_./:#@\\-])\d[\d,.]*(?=(?:[KMGTP]i?B|[KMG]bps|[KMG]Hz|ms|s|min|h|hrs?|d|km|kg|mg|g|cm|mm|m|nm|°C|°|k|M|x)(?![\p{L}\p{N}]))/gu;
const date =
	/(?<![\p{L}\p{N}])(?:(?:\d{1,2}\s?[-–]\s?)?\d{1,2}(?:st|nd|rd|th)? )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?) (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:\d{4}|\d{1,3} (?:BCE?|AD|CE))(?![\p{L}\p{N}])/giu;
const numberWord =
	/(?<![\p{L}-])(?:(?<=\b(?:only|exactly|least|most|up to|just|maximum of|limit of) )one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|hundred)(?:[\s-](?:(?:and|hundred|thousand|million|billion|dozen|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?=[\s-])))*(?=[\s-](?!of\b|another\b|or\b|and\b|thing\b|way\b|day\b)\p{L})/giu;
/** "a ratio of 2:1", not a time of day. */
const ratio =
	/(?<=\b(?:ratio|scale|dilut\p{L}+|mix\p{L}*|proportions?)\b[^.;]{0,40}\s)\d{1,4}(?:\.\d+)?\s?:\s?\d{1,4}(?![\d:]|\s?[ap]m\b)/giu;
/** "in the late 15th century": the ordinal is what is to be known. */
const century =
	/(?<![\p{L}\p{N}])\d{1,2}(?:st|nd|rd|th)(?=(?:\s(?:and|to|or)\s\d{1,2}(?:st|nd|rd|th))?[\s-]centur)/gu;

/** Each with what a text must have for it, which is told sooner. */
const patterns: readonly [pattern: RegExp, hint: RegExp][] = [
	[date, /\d{4}|\d (?:BC|AD|CE)/],
	[number, /\d/],
	[unit, /[\d,.][\p{L}°]/u],
	[
		numberWord,
		/one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|ty\b|hundred/iu,
	],
	[ratio, /\d\s?:\s?\d/],
	[century, /\dth|\d[snr][tnd]/u],
];
const inWords = patterns.filter(([pattern]) => pattern === numberWord);

/** "12 hours and 25 minutes", "5 feet 10 inches": the measure between two numbers that are one. */
const between =
	/^\s?(?:years?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|feet|foot|ft|pounds?|lbs?|degrees?|°)(?:\s(?:and\s)?|,\s)$/i;
const measureEnd =
	/^\s?(?:months?|weeks?|days?|hours?|hrs?|minutes?|mins?|min|m|seconds?|secs?|s|inches|in|ounces|oz|minutes of arc|['′])(?![\p{L}\d])/u;

const inRange = /^\p{L}+ (?:to|or) \p{L}+$/u;

/** Numbers that the text parts only by their measures, or by the "to" of a range in words, as one. */
function joinMeasures(numbers: readonly Gap[], text: string): Gap[] {
	const joined: Gap[] = [];
	for (const gap of numbers) {
		const last = joined.at(-1);
		if (last && inRange.test(text.slice(last.start, gap.end))) {
			joined.splice(-1, 1, { ...last, end: gap.end });
			continue;
		}
		const end = measureEnd.exec(text.slice(gap.end, gap.end + 20))?.[0];
		if (last && end && between.test(text.slice(last.end, gap.start)))
			joined.splice(-1, 1, { ...last, end: gap.end + end.length });
		else joined.push(gap);
	}
	return joined;
}

/** Numbers that the statement turns on; those of names such as "EC2" or "/24" and of dates do not count. */
export function findNumbers(text: string): Gap[] {
	const found: Gap[] = [];
	for (const [pattern, hint] of /\d/.test(text) ? patterns : inWords) {
		if (!hint.test(text)) continue;
		for (const { 0: value, index: at } of findAll(pattern, text)) {
			const trimmed = withoutLabel(value.replace(/[.,\s]+$/, ""));
			const skipped = value.indexOf(trimmed);
			const index = at + skipped;
			const before = text.slice(Math.max(0, index - 14), index);
			const after = text.slice(index + trimmed.length);
			if (
				pattern !== date &&
				(isNameNumber(before, after) ||
					isAddress(trimmed, after) ||
					isSeveral.test(before))
			)
				continue;
			if (
				found.some(
					({ start, end }) => index < end && index + trimmed.length > start,
				)
			)
				continue;
			// "5 MB to 5 GB": the unit belongs to a range that names it twice.
			const isRange = /\d\s?\p{L}+\s?(?:[-–—]|to|or)\s?[\d.,]+$/u.test(trimmed);
			const named = isRange ? /^\s?(?:[KMGTP]i?B|ms|s|h)\b/.exec(after) : null;
			found.push({
				start: index,
				end: index + trimmed.length + (named?.[0].length ?? 0),
				hint: null,
				rule: "number",
			});
		}
	}
	return joinMeasures(
		found.sort((one, other) => one.start - other.start),
		text,
	);
}

/** "several hundred": no number. */
const isSeveral = /\b(?:several|(?:a|the) few|many|some)\s$/i;

/** "zone 2 - 0.6 m": no range falls, so the first is the number of a label. */
function withoutLabel(value: string): string {
	const [, low = "", high = ""] =
		/^(\d[\d.,]*) [-–] (\d[\d.,]*)$/.exec(value) ?? [];
	return Number(low) > Number(high) ? high : value;
}

/** "10.0.0.0" and "10.ANY" are addresses, not numbers. */
function isAddress(value: string, after: string): boolean {
	return /\..*\./.test(value) || /^\.[\p{L}\p{N}]/u.test(after);
}

const labelWord =
	/^(?:step|figure|fig|table|chapter|section|part|page|version|v|no|layer|tier|phase|level|type|example|option|question|note|case|port|class|day|week|lecture|lesson|unit|module|bed|bay|room|ward|floor|seat|platform|grade|stage|group|slide|episode|season|exercise|problem)s?$/i;
const plainCapital =
	/^(?:up|to|max|maximum|minimum|min|only|has|have|first|every|default|at|least|most|over|within|for|of|is|are|limit|each|about|around|under|after|than|exactly|takes?|needs?|costs?|in|by|and|or|from|with|between|contains?|includes?|supports?)$/i;

/** The number of "Layer 4", "Linux 2" or "step 3" belongs to a name, that of "1." to a list. */
function isNameNumber(before: string, after: string): boolean {
	if (/^[.)]\s/.test(after) && /(?:^|\n)\s*$/.test(before)) return true;
	const word = /([\p{L}.]+)\s$/u.exec(before)?.[1];
	// "MTU Ethernet 1500 bytes": what is measured is no part of a name.
	if (
		/^\s?(?:bytes?|bits?|[KMGT]i?B|ms|seconds|minutes|hours|days|%|°)(?![\p{L}\d])/u.test(
			after,
		)
	)
		return false;
	if (!word || plainCapital.test(word) || /^(?:AD|CE|BCE?)$/.test(word))
		return false;
	// "listens on port 2379": what is to be known, unless the sentence goes on about it.
	if (/^port$/i.test(word))
		return !/^(?:\s*$|[,;]|\sby default|\s\(|\/)/.test(after);
	return labelWord.test(word) || /^\p{Lu}/u.test(word);
}

/** Terms of which a learner mixes up one with the other; the hint names both. */
const pairs: readonly [string, string][] = [
	["stateful", "stateless"],
	["synchronous", "asynchronous"],
	["synchronously", "asynchronously"],
	["symmetric", "asymmetric"],
	["horizontal", "vertical"],
	["horizontally", "vertically"],
	["implicit", "explicit"],
	["implicitly", "explicitly"],
	["mutable", "immutable"],
	["durable", "ephemeral"],
	["regional", "global"],
	["eventually consistent", "strongly consistent"],
	["persistent", "temporary"],
	["active", "passive"],
	["connection-oriented", "connectionless"],
	["exothermic", "endothermic"],
	["dominant", "recessive"],
	["aerobic", "anaerobic"],
	["proactive", "reactive"],
	["centralized", "decentralized"],
	["hydrophilic", "hydrophobic"],
	["perpendicular", "parallel"],
	["clockwise", "anticlockwise"],
	["clockwise", "counterclockwise"],
	["concave", "convex"],
	["inductive", "deductive"],
	["soluble", "insoluble"],
	["voluntary", "involuntary"],
	["afferent", "efferent"],
	["proximal", "distal"],
	["dorsal", "ventral"],
	["diploid", "haploid"],
	["unicellular", "multicellular"],
	["monocotyledonous", "dicotyledonous"],
	["herbivorous", "carnivorous"],
];

const pairWords = new Map(
	pairs.flatMap(([one, other]): [string, string][] => [
		[one, `${one} or ${other}`],
		[other, `${one} or ${other}`],
	]),
);
// Capitals belong to names such as "Active Directory".
const pairPattern = new RegExp(
	`(?<![\\p{L}-])(?:${[...pairWords.keys()].join("|")})(?![\\p{L}-])`,
	"gu",
);

/** A word of a pair of opposites, if the statement has just one and does not name the other. */
export function findOpposite(text: string): Gap | null {
	const found = findAll(pairPattern, text);
	const only = found[0];
	if (!only || found.length > 1 || isInBrackets(text, only.index)) return null;
	const hint = pairWords.get(only[0].toLowerCase()) ?? "";
	const lower = text.toLowerCase();
	const isShown = hint
		.split(" or ")
		.some(
			(word) =>
				word !== only[0] &&
				lower.includes(word) &&
				new RegExp(`\\b${word}\\b`).test(lower),
		);
	const after = text.slice(only.index + only[0].length);
	// "highly available and durable": one quality of several.
	if (
		/^(?:durable|ephemeral)$/.test(only[0]) &&
		!/\b(?:is|are) $/.test(text.slice(0, only.index))
	)
		return null;
	if (isShown || /^ (?:tables?|accelerator|cluster)\b/.test(after)) return null;
	// "in parallel", "parallel processing": no direction.
	if (/^(?:parallel|perpendicular)$/.test(only[0]) && !/^ to\b/.test(after))
		return null;
	return {
		start: only.index,
		end: only.index + only[0].length,
		hint: pairWords.get(only[0].toLowerCase()) ?? null,
		rule: "opposite",
	};
}

function isInBrackets(text: string, position: number): boolean {
	return text.lastIndexOf("(", position) > text.lastIndexOf(")", position);
}

/** Words that are bold for their tone. */
const emphasis =
	/^(?:not|only|must|never|always|and|or|no|new|all|any|cannot|can't|don't|very|more|less|note|important|every|each|both|one|same)$/i;

/** A term that the author set in bold inside the statement. */
export function findBold({ text, runs }: Inline): Gap | null {
	const bold = runs.filter(({ marks }) =>
		marks.some(({ type }) => type === "strong"),
	);
	const first = bold[0];
	const last = bold.at(-1);
	if (!first || !last || bold.some(({ marks }) => marks[0] !== first.marks[0]))
		return null;
	const term = text.slice(first.start, last.end).trim();
	const rest = text.slice(0, first.start) + text.slice(last.end);
	if (/^(?:is|are|not|do|does|can|must)\b/i.test(term)) return null;
	if (emphasis.test(term) || countWords(term) > 4 || countWords(term) === 0)
		return null;
	if (rest.toLowerCase().includes(term.toLowerCase())) return null;
	return { start: first.start, end: last.end, hint: null, rule: "bold-term" };
}

/** The statement with the part hidden. */
export function hide(inline: Inline, { start, end, hint }: Gap): Inline {
	return wrap(
		inline,
		start,
		end,
		hint ? { type: "gap", hint } : { type: "gap" },
	);
}
