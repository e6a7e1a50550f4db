// Lists that are none to Markdown: lines that begin with a bullet character, as slides and word processors paste them.
import { cut, type Inline, linesOf, splitLines } from "./inline.ts";
import type { Block } from "./section.ts";
import { takeMarks } from "./tag.ts";

const bullet = /^(?:[•◦▪‣●○■▸]\s*|[–—]\s+)/u;

/** True for a line that begins with a bullet character. */
export function isBulletLine(text: string): boolean {
	return bullet.test(text);
}

/** The lines as a list where each of them begins with a bullet character, else null. */
export function readBullets(inline: Inline): Block | null {
	if (!isBulletLine(inline.text)) return null;
	const lines = splitLines(inline);
	if (lines.length < 2 || !lines.every(({ text }) => isBulletLine(text)))
		return null;
	const entries = lines.map((line) => ({
		...takeMarks(cut(line, bullet.exec(line.text)?.[0].length ?? 0)),
		more: [],
		children: [],
		areChildrenOrdered: false,
		isTask: false,
		...linesOf(line),
	}));
	return { type: "list", isOrdered: false, entries, ...linesOf(inline) };
}
