// Cards as hashcards writes them: `Q:` and `A:`, or `C:` with `[clozes]`, at the start of lines.
import { plainText, type Rich } from "../contract/rich.ts";
import { readBrackets } from "./cloze.ts";
import { unwrap } from "./explicit-callout.ts";
import { bothWays, type Found } from "./explicit-card.ts";
import type { Question } from "./fact.ts";
import { join, words } from "./inline.ts";
import { leansOnBefore } from "./own-question.ts";
import { blocksToRich, type NoteSource, toInline } from "./rich.ts";
import type { Span } from "./section.ts";
import { takeMarks } from "./tag.ts";
import { readTree } from "./tree.ts";

/** A side: the tag that begins it, its lines, and its text without the tag. */
interface Part extends Span {
	tag: string;
	text: string;
}

/**
 * Reads the cards of a note's lines. `closed` holds the lines (from 1) of code, raw HTML, comments
 * and front matter, which begin and end nothing. Blank lines end a side, except where the note is
 * a deck from its first line on.
 */
export function readColumns(
	lines: readonly string[],
	closed: ReadonlySet<number>,
	source: NoteSource,
	isFlashcardNote: boolean,
): Found[] {
	const isDeck = startsDeck(lines, closed);
	const parts = readParts(lines, closed, isDeck);
	const found = parts.flatMap((part, index) => {
		const next = parts[index + 1];
		return part.tag === "Q" && next?.tag === "A" && isNext(part, next, lines)
			? readPair(part, next, source)
			: [];
	});
	// `C:` alone may be a drive.
	if (!isDeck && !isFlashcardNote) return found;
	return [
		...found,
		...parts
			.filter(({ tag }) => tag === "C")
			.flatMap((part) => readClozePart(part, source)),
	];
}

const opening = /^([QAC]):(?=[ \t]|$)/;

/** The first thing that the note says is a card. */
function startsDeck(lines: readonly string[], closed: ReadonlySet<number>) {
	const first = lines.find(
		(line, index) => line.trim() && !closed.has(index + 1) && !isEnd(line),
	);
	return first !== undefined && /^[QC]:/.test(first);
}

/** Lines that end a card: rules and headings. */
function isEnd(line: string): boolean {
	return /^(?:-{3,}[ \t]*$|#{1,6}[ \t])/.test(line);
}

function readParts(
	lines: readonly string[],
	closed: ReadonlySet<number>,
	isDeck: boolean,
): Part[] {
	const parts: { tag: string; line: number; texts: string[] }[] = [];
	let isOpen = false;
	for (const [index, text] of lines.entries()) {
		const isClosed = closed.has(index + 1);
		const tag = isClosed ? null : opening.exec(text);
		if (tag) {
			isOpen = true;
			parts.push({
				tag: tag[1] ?? "",
				line: index + 1,
				texts: [text.slice(2).trim()],
			});
		} else if (
			!isClosed &&
			(isEnd(text) ||
				(!isDeck && !text.trim() && hasText(parts.at(-1))) ||
				asksAnew(lines, index, parts.at(-1)))
		)
			isOpen = false;
		else if (isOpen) parts.at(-1)?.texts.push(text);
	}
	return parts.map(({ tag, line, texts }) => {
		while (texts.length > 1 && !texts.at(-1)?.trim()) texts.pop();
		return {
			tag,
			line,
			endLine: line + texts.length - 1,
			text: texts.join("\n"),
		};
	});
}

/** A line of its own that asks something, after a blank line below an answer: the note goes on without tags. */
function asksAnew(
	lines: readonly string[],
	index: number,
	part: { tag: string; texts: string[] } | undefined,
): boolean {
	return (
		part?.tag === "A" &&
		!lines[index - 1]?.trim() &&
		/^[*_]{0,2}\p{Lu}[^?]{6,}\?[*_]{0,2}\s*$/u.test(lines[index] ?? "") &&
		hasText(part)
	);
}

function hasText(part: { texts: string[] } | undefined): boolean {
	return part?.texts.some((text) => text.trim()) ?? false;
}

function isNext(part: Span, next: Span, lines: readonly string[]): boolean {
	return lines.slice(part.endLine, next.line - 1).every((line) => !line.trim());
}

function readPair(asked: Part, answer: Part, source: NoteSource): Found[] {
	const front = toSide(asked.text, source);
	const back = toSide(answer.text, source);
	if (front.length === 0 || back.length === 0) return [];
	const span = { line: asked.line, endLine: answer.endLine };
	const doubt = leansOnBefore(plainText(front)) ? "vague-question" : undefined;
	return bothWays("explicit-column", front, back, false).map((question) =>
		toFound(doubt ? { ...question, doubt } : question, span),
	);
}

function toSide(text: string, { addresses }: NoteSource): Rich {
	const tree = readTree(text);
	if ("tooDeepAt" in tree) return [];
	return unwrap(blocksToRich(tree.root.children, { text, addresses }));
}

/** Every bracket of the text is a cloze of its own; lists and code hold none. */
function readClozePart(part: Part, { addresses }: NoteSource): Found[] {
	const { text, line, endLine } = part;
	const tree = readTree(text);
	if ("tooDeepAt" in tree) return [];
	const blocks = tree.root.children.map((node) =>
		node.type === "paragraph"
			? takeMarks(toInline(node.children, { text, addresses })).inline
			: null,
	);
	const paragraphs = blocks.filter((block) => block !== null);
	if (paragraphs.length < blocks.length) return [];
	const inline = join(paragraphs, "\n");
	return readBrackets(inline.text ? inline : words("")).map((question) =>
		toFound(question, { line, endLine }),
	);
}

function toFound(question: Question, span: Span): Found {
	return {
		question,
		span,
		marks: { blockId: null, tags: [] },
		sharesNote: true,
	};
}
