// Splits what was typed or pasted into the lines that run one after the other: a command stays whole over continuation lines and open quotes.
import { parseScript } from "../cli/script.ts";

/**
 * The lines of `text`, each complete in itself. Blank lines and lines of comments alone are left
 * out. A quote that is never closed ends at its own line, as the shell reads it.
 */
export function typedLines(text: string): readonly string[] {
	const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
	const found: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const length = commandLength(lines, at);
		const line = lines.slice(at, at + length).join("\n");
		if (parseScript(line).length > 0) found.push(line.trim());
		at += length;
	}
	return found;
}

/** More lines than any command has; it bounds the search after a quote that is never closed. */
const longestCommand = 400;

/** How many physical lines the command at `start` takes. */
function commandLength(lines: readonly string[], start: number): number {
	const longest = Math.min(longestCommand, lines.length - start);
	for (let length = 1; length <= longest; length += 1) {
		const text = lines.slice(start, start + length).join("\n");
		if (!/\\$/.test(text) && !isOpen(text)) return length;
	}
	return 1;
}

function isOpen(text: string): boolean {
	return parseScript(text).some(({ problem }) =>
		problem?.message.startsWith("unexpected EOF"),
	);
}
