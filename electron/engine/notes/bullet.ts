// Lists that are none to Markdown: lines that begin with a bullet character, as slides and word processors paste them, and items that a tab sets below a line of text.
import { cut, type Inline, linesOf, splitLines } from "./inline.ts";
import type { Block, Entry } from "./section.ts";
import { takeMarks } from "./tag.ts";

const bullet = /^(?:[•◦▪‣●○■▸]\s*|[–—]\s+)/u;
// In running text these begin a line only where it stands too far to the right to be a list.
const item = /^[*+-]\s+/;

const letter = /^\(?([A-Za-z]|[ivx]{2,4})[.)]\s+(?=\S)/;
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/**
 * Which of these lines of a paragraph, given by their masks, are items below a line that leads
 * up to them, counted by letters or small roman numbers: "a.", "(b)", "iii)". Below a question
 * they are what one has to choose from.
 */
export function letteredLines(masks: readonly string[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (let from = 1; from < masks.length - 1; from += 1) {
		if (/\?\s*$/.test(masks[from - 1]?.slice(-9) ?? "")) continue;
		const end = endOfLetters(masks, from);
		if (end - from < 2) continue;
		for (let at = from; at < end; at += 1) found.add(at);
		from = end - 1;
	}
	return found;
}

function endOfLetters(masks: readonly string[], from: number): number {
	const first = letter.exec(masks[from] ?? "")?.[1] ?? "";
	if (!/^[aAi]$/.test(first)) return from;
	let end = from + 1;
	while (letter.exec(masks[end] ?? "")?.[1] === nth(first, end - from))
		end += 1;
	return end;
}

/** What counts after "a", "A" or "i". */
function nth(first: string, index: number): string | null {
	if (first === "i") return romans[index] ?? null;
	return index < 26 ? String.fromCharCode(first.charCodeAt(0) + index) : null;
}

/** True for a line that begins with a bullet character. */
export function isBulletLine(text: string): boolean {
	return bullet.test(text);
}

/** True for a line of running text, given by its mask, that is an item. */
export function isItemLine(mask: string): boolean {
	return bullet.test(mask) || item.test(mask);
}

function markOf(mask: string): number {
	const found = bullet.exec(mask) ?? item.exec(mask) ?? letter.exec(mask);
	return found?.[0].length ?? 0;
}

/** True for a line, counted from 1, further to the left than the item above: it is no more of that. */
export function goesBack(source: readonly string[], line: number): boolean {
	const [above = "", own = ""] = source.slice(Math.max(0, line - 2), line);
	const isBelow = isItemLine(above.trim()) && !isItemLine(own.trim());
	return isBelow && indentOf(own) < indentOf(above);
}

/** The lines as a list where each of them begins with a bullet character, else null. `source` are the lines of the note, whose indents nest. */
export function readBullets(
	inline: Inline,
	source: readonly string[],
	mayBeLettered = false,
): Block | null {
	const isLettered = mayBeLettered && letter.test(inline.mask);
	if (!isLettered && !isItemLine(inline.mask)) return null;
	const lines = splitLines(inline);
	const isList = isLettered
		? lines.length > 1 &&
			endOfLetters(
				lines.map(({ mask }) => mask),
				0,
			) === lines.length
		: (lines.length > 1 || item.test(inline.mask)) &&
			lines.every(({ mask }) => isItemLine(mask));
	if (!isList) return null;
	return {
		type: "list",
		isOrdered: false,
		entries: nest(lines, source),
		...linesOf(inline),
	};
}

/** Nobody nests deeper; what does is hostile. */
const deepest = 20;

/** Each line as an item of the nearest line above that stands further to the left. */
function nest(lines: readonly Inline[], source: readonly string[]): Entry[] {
	const top: Entry[] = [];
	const open: { indent: number; entry: Entry }[] = [];
	for (const line of lines) {
		const indent = indentOf(source[linesOf(line).line - 1] ?? "");
		const entry = toEntry(line);
		while ((open.at(-1)?.indent ?? -1) >= indent || open.length > deepest)
			open.pop();
		(open.at(-1)?.entry.children ?? top).push(entry);
		for (const { entry: above } of open) above.endLine = entry.endLine;
		open.push({ indent, entry });
	}
	return top;
}

/** Columns before the text, a tab as four. */
function indentOf(line: string): number {
	return (/^[\s>]*/.exec(line)?.[0] ?? "").replace(/\t/g, "    ").length;
}

function toEntry(line: Inline): Entry {
	return {
		...takeMarks(cut(line, markOf(line.mask))),
		more: [],
		children: [],
		areChildrenOrdered: false,
		isTask: false,
		...linesOf(line),
	};
}
