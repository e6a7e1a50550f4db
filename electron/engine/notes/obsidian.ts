// Obsidian's own marks in running text: comments vanish, wiki-links and embedded notes become their text, embedded pictures and math stay whole, highlights become marks.
import {
	hidden,
	type Inline,
	join,
	picture,
	slice,
	words,
	wrap,
} from "./inline.ts";
import { altOf, isMediaTarget } from "./media-target.ts";

/** Resolves the marks; `sourceBetween` gives the source of a span, which math keeps as it is. */
export function readObsidian(
	inline: Inline,
	sourceBetween: (start: number, end: number) => string,
): Inline {
	if (!/%%|\$|\[\[|==/.test(inline.mask)) return inline;
	return readHighlights(replaceSpans(inline, sourceBetween));
}

// "$$$" is a price: three dollars open nothing, and two with nothing between them are no formula.
const spans =
	/%%[\s\S]*?%%|(?<!\$)\$\$(?=[^$])[\s\S]*?[^\\]\$\$|\$(?![\s\d$][^$\n]*\s\$|\s)(?:[^$\n\\]|\\.)+?(?<!\s)\$(?!\d)|!?\[\[[^[\]\n]+\]\]/g;

function replaceSpans(
	inline: Inline,
	sourceBetween: (start: number, end: number) => string,
): Inline {
	const pieces: Inline[] = [];
	let done = 0;
	for (const { 0: span, index } of inline.mask.matchAll(spans)) {
		const end = index + span.length;
		const piece = slice(inline, index, end);
		pieces.push(slice(inline, done, index));
		if (span.startsWith("$"))
			pieces.push(math(piece, sourceBetween(index, end)));
		else if (span.startsWith("![[")) pieces.push(embed(piece));
		else if (span.startsWith("[[")) pieces.push(wikiLink(piece));
		done = end;
		// What vanishes leaves one blank, not two.
		const isGone = span.startsWith("%");
		const isAfterBlank = index === 0 || /\s/.test(inline.text[index - 1] ?? "");
		if (isGone && isAfterBlank && inline.text[end] === " ") done += 1;
	}
	if (done === 0) return inline;
	return join([...pieces, slice(inline, done, inline.text.length)]);
}

function math(piece: Inline, source: string): Inline {
	const value = source.replace(/^\${1,2}|\${1,2}$/g, "").trim();
	const first = piece.runs[0];
	if (!first || !value) return words("");
	return {
		text: value,
		mask: hidden.repeat(value.length),
		runs: [
			{
				...first,
				start: 0,
				end: value.length,
				type: "math",
				isDisplay: source.startsWith("$$"),
			},
		],
	};
}

/** `[[note#heading|alias]]` reads as its alias, else as the note's own name, else as the heading. */
function wikiLink(piece: Inline): Inline {
	const inner = piece.text.slice(2, -2);
	const bar = inner.indexOf("|");
	const [note = "", heading = ""] = inner.split("#");
	const name = note.split("/").at(-1)?.replace(/\.md$/, "").trim();
	const text = (bar >= 0 ? inner.slice(bar + 1) : name || heading).trim();
	const first = piece.runs[0];
	if (!first || !text) return words("");
	return {
		text,
		mask: hidden.repeat(text.length),
		runs: [{ ...first, start: 0, end: text.length, type: "text" }],
	};
}

/** `![[image.png|300]]` shows the picture; an embedded note is not copied into a card but named like a link to it. */
function embed(piece: Inline): Inline {
	const [target = "", ...words] = piece.text.slice(3, -2).split("|");
	const first = piece.runs[0];
	if (!first) return piece;
	if (!isMediaTarget(target))
		return wikiLink(slice(piece, 1, piece.text.length));
	return picture(
		{ src: target.trim(), alt: altOf(target, words.at(-1)) },
		first,
	);
}

const highlights = /==(?=[^\s=])((?:[^=\n]|=(?!=))*?[^\s=])==/g;

/** `==x==` becomes a highlight mark; what it highlights may hold links and other marks. */
function readHighlights(inline: Inline): Inline {
	const pieces: Inline[] = [];
	let done = 0;
	for (const { 0: found, 1: inner = "", index } of inline.mask.matchAll(
		highlights,
	)) {
		const piece = slice(inline, index + 2, index + 2 + inner.length);
		pieces.push(
			slice(inline, done, index),
			wrap(piece, 0, inner.length, { type: "highlight" }),
		);
		done = index + found.length;
	}
	if (done === 0) return inline;
	return join([...pieces, slice(inline, done, inline.text.length)]);
}
