// Lines that were read as one sentence: whether they surely are one.
import type { Question } from "./fact.ts";
import { type Inline, linesOf } from "./inline.ts";
import type { Wrapping } from "./label.ts";

/** Short lines that were read as one sentence may be two. */
export function joined(
	way: Question,
	inline: Inline,
	{ lines, width }: Wrapping,
): Question {
	if (way.doubt) return way;
	// "… of different...": left unfinished.
	if (/\.{3}|…/.test(inline.text)) return { ...way, doubt: "rough-wording" };
	if (!inline.text.includes("\n")) return way;
	const { line, endLine } = linesOf(inline);
	const isJoined = lines.slice(line - 1, endLine - 1).some(
		(above, index) =>
			above.length < 60 ||
			// A capital after a line without an end: a name, or a line of its own.
			(/[\p{Ll}\d)]$/u.test(above) &&
				!/ (?:an?|the|of|in|by|from|to|at|with|and|or|than|for|on|as|under|between|his|her|its|their)$/.test(
					above,
				) &&
				/^[\s>]*\p{Lu}\p{Ll}+\s\p{Ll}/u.test(lines[line + index] ?? "") &&
				!isFull(above, line + index, { lines, width })),
	);
	return isJoined ? { ...way, doubt: "rough-wording" } : way;
}

/** In a hard-wrapped note: the next word had no room, and it is a name that the note never writes small. */
function isFull(
	above: string,
	next: number,
	{ lines, width }: Wrapping,
): boolean {
	const word = /^[\s>]*(\S+)/.exec(lines[next] ?? "")?.[1] ?? "";
	const lower = word.toLowerCase();
	return (
		width > 0 &&
		above.length + 1 + word.length > width &&
		!lines.some((line) => line.includes(lower))
	);
}
