// How deep the lines stand that work as headings without being one.
import type { RootContent } from "mdast";
import { readClause } from "./clause.ts";
import { type Inline, linesOf } from "./inline.ts";
import { isBoldLine, isLabel, isQuestion, type Wrapping } from "./label.ts";
import { asQuestion } from "./qa-label.ts";
import { boldLevel, labelLevel } from "./section.ts";

/** The level of a line that works as a heading, else 0. `next` is the block below, null for more text. */
export function labelLevelOf(
	line: Inline,
	next: RootContent | undefined | null,
	wrapping: Wrapping,
): number {
	if (!line.text) return 0;
	if (isBoldLine(line) || isSlide(line)) return boldLevel;
	if (next !== undefined && asQuestion(line, wrapping) !== line)
		return labelLevel;
	if (next?.type === "table" && isCaption(line)) return labelLevel;
	if (next?.type === "list" && isCaption(line) && isStraightAbove(line, next))
		return labelLevel;
	if (next === null && announces(line, wrapping)) return labelLevel;
	const isAbove =
		next?.type === "list" ||
		(next?.type === "table" && !/[#?]/.test(line.mask)) ||
		(next !== undefined && isQuestion(line.text));
	if (next === null && !isQuestion(line.text)) return 0;
	return isAbove && isLabel(line, linesOf(line).line, wrapping)
		? labelLevel
		: 0;
}

/** "Slide 7 - Tides": the heading of what was typed up from it. */
function isSlide({ text, mask }: Inline): boolean {
	return (
		text === mask &&
		/^(?:slide|folie)\s*#?\d{1,3}\s*[-–—:]\s*\p{L}[^.;!\n]{2,60}$/iu.test(text)
	);
}

/** A line above bullet characters is a label like one above a list. */
export function bulletLabelLevel(line: Inline, wrapping: Wrapping): number {
	if (isBoldLine(line)) return boldLevel;
	return isLabel(line, linesOf(line).line, wrapping) ? labelLevel : 0;
}

/** "wifi standards" in small letters above a table: nobody states anything in so few words. */
function isCaption({ text, mask }: Inline): boolean {
	return (
		text === mask &&
		/^\p{Ll}[\p{L}\d/&+-]*(?: [\p{L}\d/&+-]+){0,4}:?$/u.test(text)
	);
}

/** No blank line parts a few words, that are no sentence, from the list below. */
function isStraightAbove(line: Inline, { position }: RootContent): boolean {
	return (
		position?.start.line === linesOf(line).endLine + 1 &&
		line.text.includes(" ") &&
		readClause(line.text) === null
	);
}

/** "Irregular participles:" above lines that each have a sign between a name and what it stands for. */
function announces(line: Inline, wrapping: Wrapping): boolean {
	if (!line.text.endsWith(":")) return false;
	const at = linesOf(line).line;
	const below = wrapping.lines.slice(at, at + 2);
	return (
		below.length === 2 &&
		below.every((text) => pair.test(text)) &&
		isLabel(line, at, wrapping)
	);
}

const pair =
	/^[ \t>]{0,8}[^\s:=.;|>-][^:=.;|>]{0,40}(?:\s(?:=|-+>|→|⇒|[-–—])|:)\s\S/u;
