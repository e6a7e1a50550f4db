// Cloze patterns and deck tags of a person's own choice: rewritten to the usual ones, line by line, before the note is read.
import {
	type CardSeparators,
	compileCloze,
	usualSeparators,
} from "../contract/separator.ts";

/** Rewrites one line of text outside code. */
export type Rewrite = (line: string) => string;

/** Longer lines are not looked through for patterns: nobody writes them by hand. */
const longestLine = 20_000;

/** What makes usual clozes and deck tags of those that were chosen. */
export function createRewrite({ clozes, deckTags }: CardSeparators): Rewrite {
	const own = clozes
		.filter((pattern) => !isHighlight(pattern))
		.flatMap((pattern) => compileCloze(pattern) ?? []);
	const steps: Rewrite[] = own.map(
		(pattern) => (line) => replaceOpen(line, pattern, toHighlight),
	);
	// First: what the other patterns become must stay.
	if (!clozes.some(isHighlight))
		steps.unshift((line) =>
			line.includes("==") ? replaceOpen(line, highlight, inner) : line,
		);
	const tags = tagPattern(deckTags, "(?<=^|[\\s>])#", "gu");
	if (tags) steps.push((line) => line.replace(tags, "#flashcards"));
	return (line) =>
		line.length > longestLine
			? line
			: steps.reduce((text, step) => step(text), line);
}

/** The tag of a note's properties, under the usual name where it is a chosen deck tag. */
export function withUsualTag(
	tag: string,
	{ deckTags }: CardSeparators = usualSeparators,
): string {
	const pattern = tagPattern(deckTags, "^", "u");
	return pattern ? tag.replace(pattern, "flashcards") : tag;
}

/** Highlights in all their forms are read as they are. */
function isHighlight(pattern: string): boolean {
	return pattern.startsWith("==");
}

const highlight = /==(?=\S)(?<answer>.{1,400}?)(?<=\S)==/dg;

function tagPattern(
	tags: readonly string[],
	before: string,
	flags: string,
): RegExp | null {
	if (tags.length === 0) return null;
	const names = tags.map((tag) => tag.replace(/[/-]/g, "\\$&")).join("|");
	return new RegExp(`${before}(?:${names})(?![\\p{L}\\p{N}_-])`, flags);
}

/** The parts of a match, as they stand in the line. */
type Found = Record<"answer" | "number" | "hint", string | undefined>;

function toHighlight({ answer, number, hint }: Found): string {
	return `==${number ? `${number};;` : ""}${answer}${hint ? `;;${hint}` : ""}==`;
}

function inner({ answer }: Found): string {
	return answer ?? "";
}

const closed =
	/`[^`]*`|\$[^$]+\$|\[\[[^\]]*\]\]|\]\([^)]*\)|%%.*?%%|<!--.*?-->/g;

/** Replaces matches outside code, formulas, links and comments; an answer may hold such. */
function replaceOpen(
	line: string,
	pattern: RegExp,
	write: (found: Found) => string,
): string {
	const mask = line.replace(closed, (hidden) => "x".repeat(hidden.length));
	let text = "";
	let done = 0;
	for (const match of mask.matchAll(pattern)) {
		const at = match.indices?.groups ?? {};
		const part = (name: keyof Found) => {
			const [start, end] = at[name] ?? [0, 0];
			return line.slice(start, end) || undefined;
		};
		text += line.slice(done, match.index);
		text += write({
			answer: part("answer"),
			number: part("number"),
			hint: part("hint"),
		});
		done = match.index + match[0].length;
	}
	return text + line.slice(done);
}
