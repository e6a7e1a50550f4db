// Separators of a person's own choice: rewritten to the usual ones, line by line, before the note is read.
import {
	type CardSeparators,
	isUsual,
	usualSeparators,
} from "../contract/separator.ts";
import { createRewrite } from "./cloze-choice.ts";

/**
 * The text with the usual separators in the place of the chosen ones; lines keep their numbers.
 * A usual sign that was not chosen is escaped, so that it counts as text. Code is left alone.
 */
export function withUsualSeparators(
	text: string,
	chosen: CardSeparators = usualSeparators,
): string {
	if (isUsual(chosen)) return text;
	const lines = text.split("\n");
	const rewrite = createRewrite(chosen);
	const body = findBody(lines);
	let fence = "";
	let isOpen = false;
	return lines
		.map((line, index) => {
			if (index < body) return line;
			const mark = /^[\s>]*(?:[-*+]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
			if (fence ? mark.startsWith(fence) : mark) fence = fence ? "" : mark;
			if (fence || mark) return line;
			const own = line.trim();
			if (own === chosen.block || own === chosen.blockReversed) {
				isOpen = hasEnd(lines, index, chosen);
				return own === chosen.block ? "?" : "??";
			}
			if (isOpen && own === chosen.end) {
				isOpen = false;
				return "";
			}
			// A hard break keeps the answer in one block where a blank line would end it.
			if (isOpen && !own) return "\\";
			return own === "?" || own === "??"
				? `\\${own}`
				: rewrite(inLine(line, chosen));
		})
		.join("\n");
}

/** The index of the first line below the properties. */
function findBody(lines: readonly string[]): number {
	if (!/^---[ \t]*$/.test(lines[0] ?? "")) return 0;
	return lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line)) + 1;
}

/** The end mark stands below, before another card begins. */
function hasEnd(
	lines: readonly string[],
	from: number,
	{ end, block, blockReversed }: CardSeparators,
): boolean {
	if (end === null) return false;
	for (const line of lines.slice(from + 1, from + 200)) {
		const own = line.trim();
		if (own === end) return true;
		if (own === block || own === blockReversed) return false;
	}
	return false;
}

/** The first separator outside code, the longest first; text must stand on both sides. */
function inLine(line: string, chosen: CardSeparators): string {
	const signs = [
		{ sign: chosen.inline, usual: "::" },
		{ sign: chosen.inlineReversed, usual: ":::" },
	].sort((one, other) => other.sign.length - one.sign.length);
	for (const { sign, usual } of signs) {
		const at = findOutsideCode(line, sign);
		if (at < 0) continue;
		const front = line.slice(0, at).trimEnd();
		const back = line.slice(at + sign.length).trim();
		if (front.trim() && back)
			return `${escapeUsual(front)} ${usual} ${escapeUsual(back)}`;
	}
	return escapeUsual(line);
}

function findOutsideCode(line: string, sign: string): number {
	let at = line.indexOf(sign);
	while (at >= 0) {
		const ticks = line.slice(0, at).split("`").length - 1;
		if (ticks % 2 === 0) return at;
		at = line.indexOf(sign, at + 1);
	}
	return -1;
}

/** `::` that is text: escaped outside code and the braces of clozes. */
function escapeUsual(text: string): string {
	if (!text.includes("::")) return text;
	return text
		.split(/(`[^`]*`|\{\{c?\d[\d,]*::.*?\}\})/)
		.map((part) =>
			/^(?:`|\{\{)/.test(part) ? part : part.replace(/::/g, ":\\:"),
		)
		.join("");
}
