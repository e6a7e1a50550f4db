// The lines of the text below a question: which of them answer it, and whether each is an item of its own.
import { readClause } from "./clause.ts";
import { cut, type Inline, join, lineAt, linesOf } from "./inline.ts";
import { isQuestion, isWrappedAt } from "./label.ts";
import type { Walk } from "./line.ts";
import { arrow } from "./qa-label.ts";
import type { Block } from "./section.ts";
import { splitTerm } from "./term.ts";
import { countWords } from "./words.ts";

/** Lines with an arrow each, and lines that only name something, as the list that they are. */
export function asItems(block: Block, walk: Walk): Block {
	if (block.type !== "text" || !block.inline.text.includes("\n")) return block;
	const lines = ownLines(block.inline, walk);
	const areItems =
		lines.length > 1 &&
		(lines.every(({ text }) => arrow.test(text)) ||
			(isBareList(lines) && !lines.some(announces)));
	if (!areItems) return block;
	const { line, endLine } = block;
	const entries = lines.map((own) => ({
		...bare,
		inline: cut(own, arrow.exec(own.text)?.[0].length ?? 0),
		...linesOf(own),
	}));
	return { type: "list", isOrdered: false, entries, line, endLine };
}

const bare = {
	more: [],
	children: [],
	areChildrenOrdered: false,
	isTask: false,
	blockId: null,
	tags: [],
};

/** Names alone, none of which states anything: "Spring tide. Neap tide."; "a) flat" is one of several to choose from. */
export function isBareList(parts: readonly Inline[]): boolean {
	return (
		parts.length > 1 &&
		parts.every(
			({ text }) =>
				countWords(text) <= 8 &&
				readClause(text) === null &&
				/\p{L}/u.test(text) &&
				!/^\(?\p{L}[.)]\s/u.test(text),
		)
	);
}

/** "Causes:", "Hull = …": a head, a term of its own. */
function announces(line: Inline): boolean {
	return /[:?]$/.test(line.text) || splitTerm(line) !== null;
}

/** The lines of a text, each with those that only go on with it. */
export function ownLines(inline: Inline, { wrapping }: Walk): Inline[] {
	const lines: Inline[] = [];
	let from = 0;
	let position = 0;
	for (const { length } of inline.text.split("\n")) {
		const isNew = !isWrappedAt(lineAt(inline, position), wrapping);
		if (isNew && position > 0) {
			lines.push(cut(inline, from, position));
			from = position;
		}
		position += length + 1;
	}
	return [...lines, cut(inline, from)].filter(({ text }) => text);
}

/** Several lines, each with a term of its own. */
export function areTerms(lines: readonly Inline[]): boolean {
	return lines.length > 1 && lines.every((line) => splitTerm(line) !== null);
}

/** The block as far as it answers: a line that names another term speaks about that. */
export function answering(block: Block, walk: Walk): Block {
	if (block.type !== "text" || !block.inline.text.includes("\n")) return block;
	const [first, ...more] = ownLines(block.inline, walk);
	const end = more.findIndex(
		(line) => splitTerm(line) !== null || isQuestion(line.text),
	);
	if (!first || end < 0) return block;
	const inline = join([first, ...more.slice(0, end)], "\n");
	return { ...block, inline, ...linesOf(inline) };
}
