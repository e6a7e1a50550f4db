// Running text to sentences: joins wrapped lines, keeps lines apart that stand for themselves, splits at full stops.

import { cut, type Inline, lineAt } from "./inline.ts";
import { isWrappedAt, type Wrapping } from "./label.ts";
import { findAll } from "./occurrence.ts";

/**
 * An end mark before a word, or before the name of a link, which the mask hides. The mark comes
 * first, what may not stand before it after that: so hardly any character takes a second look.
 * Blanks before a semicolon are read from the first of them alone, as many would take quadratic time.
 */
const end =
	/[.!?](?<!\.{4})(?<!(?<![\p{L}\p{N}])(?:e\.g|i\.e|betw|usu|sth|etc|avg|resp|excl|art|pp|vol|inc|ltd|corp|govt|jr|sr|prof|vs|approx|incl|cf|no|fig|dr|mr|ms|st|al|ca|max|(?<!\d\s?|\/)min|(?<![°\d]\s?|\/|(?<!\p{L})\p{Lu}\s)\p{Lu}(?!.["')\]]*\s+(?:The|This|That|These|It|They|An?|In|If|When|Each|Its)\s)).)["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}\u{fffc}])|(?<!\s)\s*;(?<=(?:\p{L}{2}|\))\s*;)(?=\s)/giu;

/** The sentences of a paragraph or item. Each line of a note that is not hard-wrapped stands for itself. */
export function splitSentences(inline: Inline, wrapping: Wrapping): Inline[] {
	return splitParagraph(inline, wrapping).map(dropTime).flatMap(splitAtEnds);
}

/** A line of a transcript without its "[04:45]". */
function dropTime(inline: Inline): Inline {
	const found =
		/^(?:(?:[0-2]?\d|3[01])\/(?:0?\d|1[0-2])|(?:0?\d|1[0-2])\/(?:[0-2]?\d|3[01]))(?:\/\d{2,4})?:?\s(?=\p{Lu})|^(?:[[(]\d{1,2}:\d\d(?::\d\d)?[\])]|\d{1,2}:\d\d(?::\d\d)?(?=\s))[\s:–—-]*/u.exec(
			inline.text,
		);
	if (found) return cut(inline, found[0].length);
	const [first] = inline.runs;
	// "**Thu** Pods are …": when it was written.
	const isDay =
		first?.marks.some(({ type }) => type === "strong") === true &&
		/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:day|week) \d+)[.:,]?$/i.test(
			inline.text.slice(0, first.end).trim(),
		);
	return isDay ? cut(inline, first.end) : inline;
}

/** Lines that belong together, joined by the line ends that they had. */
function splitParagraph(inline: Inline, wrapping: Wrapping): Inline[] {
	if (!inline.text.includes("\n")) return [inline];
	const parts: Inline[] = [];
	let from = 0;
	for (
		let at = inline.text.indexOf("\n");
		at >= 0;
		at = inline.text.indexOf("\n", at + 1)
	) {
		if (isWrappedAt(lineAt(inline, at + 1), wrapping)) continue;
		parts.push(cut(inline, from, at));
		from = at + 1;
	}
	return [...parts, cut(inline, from)].filter(({ text }) => text);
}

function splitAtEnds(inline: Inline): Inline[] {
	if (!/[.!?;]["')\]]*\s/.test(inline.text)) return [inline];
	const parts: Inline[] = [];
	let from = 0;
	let depth = 0;
	let seen = 0;
	for (const { 0: mark, index } of findAll(end, inline.mask)) {
		for (; seen < index; seen += 1) {
			if (inline.text[seen] === "(") depth += 1;
			else if (inline.text[seen] === ")") depth -= 1;
		}
		// A bracket that never closes must not hold back all that follows.
		if (depth > 0 && index - from < 400) continue;
		depth = 0;
		parts.push(cut(inline, from, index + mark.length));
		from = index + mark.length;
	}
	return [...parts, cut(inline, from)].filter(({ text }) => text);
}
