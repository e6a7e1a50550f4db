// Labels: lines that work as headings without being one, also those that CommonMark glues to the list item above them.
import { cut, type Inline, lineAt } from "./inline.ts";

/** How the note's author breaks lines. */
export interface Wrapping {
	/** The source, line by line. */
	lines: readonly string[];
	/** Where the longest lines of a hard-wrapped note end, or 0 when it is not hard-wrapped. */
	width: number;
}

/** Finds out whether the note is hard-wrapped, and where: many lines near one width, hardly any beyond. */
export function measureWrapping(text: string): Wrapping {
	const lines = text.split("\n");
	return {
		lines,
		width: widthUpTo(100, lines) || widthUpTo(132, lines),
	};
}

/** Where the longest lines end, or 0 when the note is not wrapped before `limit`. */
function widthUpTo(limit: number, lines: readonly string[]): number {
	let [long, usual, width] = [0, 0, 0];
	for (const { length } of lines) {
		if (length > limit) long += 1;
		else if (length > 30) usual += 1;
		if (length <= limit && length > width) width = length;
	}
	if (long > (long + usual) * 0.03 || usual < 6) return 0;
	let [near, open, on] = [0, 0, 0];
	for (const [index, line] of lines.entries())
		if (line.length <= limit && line.length >= width * 0.8) {
			near += 1;
			if (/[\p{L}\p{N},]$/u.test(line)) open += 1;
			if (/^[ \t>]*\p{Ll}/u.test(lines[index + 1] ?? "")) on += 1;
		}
	// Where lines were broken to keep them short, small letters begin the next.
	if (on < near * 0.2) return 0;
	const isWrapped = near >= Math.max(6, usual * 0.2);
	// Whole sentences are long lines too; wrapped ones mostly end inside a sentence.
	return isWrapped && (limit <= 100 || open >= near * 0.6) ? width : 0;
}

/** True when the break above `line` only keeps the line short: its first word would not have fitted. */
export function isWrappedAt(line: number, { lines, width }: Wrapping): boolean {
	const above = lines[line - 2] ?? "";
	const own = (lines[line - 1] ?? "").replace(/^[ \t>]+/, "");
	if (/^(?:[•◦▪‣●○■]|[–—]\s)/u.test(own)) return false;
	// A tab where no list item is open sets the line apart.
	if (/^\t/.test(lines[line - 1] ?? "") && !isItemStart.test(above))
		return false;
	// "EIGRP 90" above "OSPF 110": a column of names with their numbers.
	if (isFigure.test(own) && (isFigure.test(above) || above.endsWith(":")))
		return false;
	const isSmall = /^\p{Ll}/u.test(own);
	if (
		isSmall &&
		width === 0 &&
		!(above.length >= 80 && /[\p{L}\p{N},]$/u.test(above)) &&
		(startsSmall(line - 1, lines) || isBrokenEarly(line, lines))
	)
		return false;
	// A short line with a term of its own was ended on purpose.
	if (
		isSmall &&
		above.length < 60 &&
		/^[\p{L} ]{2,30}(?::|\s[-=])\s/u.test(own)
	)
		return false;
	if (isSmall) return !isInGlossary(line, lines);
	// "In Hungary in / 1946 prices …": nobody ends a line there on purpose.
	if (/[\p{L},] (?:an?|the|of|in|by|from|to|at|with|and|than)$/u.test(above))
		return true;
	if (width === 0) return false;
	const first = /^\S+/.exec(own)?.[0] ?? "";
	if (above.length + 1 + first.length > width) return true;
	// In a wrapped note a long line without an end goes on: "… found by Jocelyn / Bell in 1967".
	return (
		above.length >= width * 0.75 &&
		/[\p{L}\p{N},]$/u.test(above) &&
		!isItemStart.test(above) &&
		/[.!?]$/.test(paragraphEnd(line, lines))
	);
}

const isFigure = /^\p{L}[^.!?]{0,36}\s[~<>≤≥]?\d[\d.,]*\s*$/u;

/** The last line of the paragraph at `line`. */
function paragraphEnd(line: number, lines: readonly string[]): string {
	let at = line;
	while (
		at - line < 30 &&
		lines[at]?.trim() &&
		!isItemStart.test(lines[at] ?? "")
	)
		at += 1;
	return (lines[at - 1] ?? "").trimEnd();
}

/** The paragraph's first line begins small, so its author begins all lines so: a small letter joins nothing. */
function startsSmall(line: number, lines: readonly string[]): boolean {
	let at = line;
	while (at > 1 && line - at < 30 && lines[at - 2]?.trim()) {
		if (isItemStart.test(lines[at - 1] ?? "")) break;
		if (/^[-=*_]{3,}\s*$/.test(lines[at - 2] ?? "")) break;
		at -= 1;
	}
	const first = (lines[at - 1] ?? "").replace(isItemStart, "");
	return /^[ \t>]*\p{Ll}/u.test(first) && !/[,(]$/.test(lines[line - 1] ?? "");
}

/** "tannin: …", "lees: …", "must: …": the lines of a paragraph begin with a term each, this one too. */
function isInGlossary(line: number, lines: readonly string[]): boolean {
	if (!entryStart.test(lines[line - 1] ?? "")) return false;
	const around = paragraphAt(line, lines);
	return (
		entryStart.test(around[0] ?? "") &&
		around.filter((own) => entryStart.test(own)).length >= 3
	);
}

const entryStart = /^\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}(?::|\s[-–=])\s/u;

/** How far around a line its paragraph is looked at. */
const nearby = 15;

/**
 * The lines around are broken where the next word would have fitted into the longest of them, so
 * they were not broken to keep them short: each says something of its own.
 */
function isBrokenEarly(line: number, lines: readonly string[]): boolean {
	const around = paragraphAt(line, lines);
	if (around.length < 4) return false;
	const longest = Math.max(...around.map(({ length }) => length));
	const early = around.filter((above, index) => {
		const first = /^\s*(\S+)/.exec(around[index + 1] ?? "")?.[1] ?? "";
		return first !== "" && above.length + 1 + first.length <= longest;
	});
	return (
		// Nobody wraps below 60 columns; there two such breaks tell enough.
		early.length >=
			Math.max(2, (around.length - 1) * (longest < 60 ? 0.34 : 0.6)) &&
		!/(?:[,(]|\s(?:and|or|the|an?|of|to|in|for|with|by|from))$/.test(
			lines[line - 2] ?? "",
		)
	);
}

/** The lines of the paragraph at `line`, as far as they are near. */
function paragraphAt(line: number, lines: readonly string[]): string[] {
	const isText = (at: number) =>
		Boolean(lines[at - 1]?.trim()) && !isItemStart.test(lines[at - 1] ?? "");
	let from = line - 1;
	while (from > 1 && line - from < nearby && isText(from - 1)) from -= 1;
	let to = line;
	while (to - line < nearby && isText(to + 1)) to += 1;
	return isText(from) ? lines.slice(from - 1, to) : [];
}

const isItemStart = /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+|^#{1,6}[ \t]/;

/**
 * Parts an item's text from the label lines that the parser glued to it as lazy continuation.
 * `column` is where the item's text begins, tabs counted as up to four. Example, where the
 * parser reads one item of two lines and "Architecture" is a label:
 *
 *     - Can be created from an instance
 *     Architecture
 *     - Launch
 */
export function splitLazyLabels(
	inline: Inline,
	column: number,
	wrapping: Wrapping,
): { own: Inline; labels: Inline[] } {
	let end = inline.text.length;
	const labels: Inline[] = [];
	for (;;) {
		const from = inline.text.lastIndexOf("\n", end - 1);
		if (from < 0) break;
		const line = lineAt(inline, from + 1);
		const label = cut(inline, from + 1, end);
		const isLazy = columnOf(wrapping.lines[line - 1] ?? "") < column;
		if (!isLazy || !isLabel(label, line, wrapping)) break;
		labels.unshift(label);
		end = from;
	}
	return { own: cut(inline, 0, end), labels };
}

/** True for a short line that announces what follows rather than stating something. */
export function isLabel(
	inline: Inline,
	line: number,
	wrapping: Wrapping,
): boolean {
	const { text } = inline;
	if (text === "?" || text === "??" || text.includes("::")) return false;
	if (isBoldLine(inline)) return true;
	if (!/^[\p{Lu}\p{Lo}\p{N}\p{Extended_Pictographic}]/u.test(text))
		return false;
	// Where no blanks part the words, a sentence is told by its length and its marks.
	if (/^\p{Lo}/u.test(text) && (text.length > 40 || /[。、]/u.test(text)))
		return false;
	const words = countParts(text);
	if (isQuestion(text)) return words <= 20;
	if (/[.;,]$/.test(text) || /(?:=|->|→| [-–—] |\S: \S)/.test(text))
		return false;
	if (words > (text.endsWith(":") ? 12 : 7)) return false;
	return text.endsWith(":") || !isWrappedAt(line, wrapping);
}

/** A line that is bold from end to end and no full sentence. */
export function isBoldLine({ text, runs }: Inline): boolean {
	return (
		runs.length > 0 &&
		runs.every(
			({ start, end, marks }) =>
				marks.some(({ type }) => type === "strong") ||
				/^[\s:]*$/.test(text.slice(start, end)),
		) &&
		!/[.;,]$/.test(text) &&
		countParts(text) <= 14
	);
}

/** How many pieces the blanks make of a text, empty ones at its ends included. */
function countParts(text: string): number {
	return (text.match(/\s+/g)?.length ?? 0) + 1;
}

/** A line that asks something. */
export function isQuestion(text: string): boolean {
	return text.includes("?") && /\?["')\]]*$/.test(text) && /\S\s+\S/.test(text);
}

/** Column of a line's first character, counted from 0, with quote marks read as blanks. */
function columnOf(line: string): number {
	let column = 0;
	for (const character of line) {
		if (character === "\t") column += 4 - (column % 4);
		else if (character === " " || character === ">") column += 1;
		else break;
	}
	return column;
}

/** Column at which the text of an item begins; `start` is its position in the line, from 1. */
export function contentColumn(line: string, start: number): number {
	let column = 0;
	for (const character of line.slice(0, start - 1))
		column += character === "\t" ? 4 - (column % 4) : 1;
	return column;
}
