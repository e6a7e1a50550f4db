// Cards that the author marked: `front::back`, `front:::back`, `?` and `??` between lines, `==cloze==`, `{{c1::cloze::hint}}`.
import type { CardKind } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import { hasCloze, readClozes } from "./cloze.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, linesOf, splitLines, toRich } from "./inline.ts";
import {
	type Block,
	type Entry,
	type Section,
	type Span,
	trimLabel,
} from "./section.ts";
import { findSeparator } from "./separator.ts";
import { type Marks, takeMarks } from "./tag.ts";

/** A marked card and where it stands. */
export interface Marked {
	question: Question;
	span: Span;
	trail: string[];
	marks: Marks;
	/** A `==highlight==`: the rest of its note may still be read by the other rules. */
	isHighlight: boolean;
}

/** What surrounds a text that may hold marked cards. */
interface Place extends Marks {
	span: Span;
	trail: string[];
	/** Lists and other blocks that go on with the text below it, without a blank line between. */
	below: () => Rich;
	/** The note says that it holds flashcards, so `::` needs no blanks around it. */
	isFlashcardNote: boolean;
}

/** Marked cards in the order of the note. */
export function readMarked(
	sections: readonly Section[],
	isFlashcardNote: boolean,
): Marked[] {
	const found: Marked[] = [];
	for (const { blocks, trail } of sections) {
		let taken: Block | null = null;
		for (const [index, block] of blocks.entries()) {
			if (block === taken) continue;
			const place = { trail, isFlashcardNote };
			if (block.type === "text") {
				taken = isBelow(block, blocks[index + 1]);
				const span = spanWith(block, taken);
				const last = taken;
				const below = () => toBlocks(last);
				found.push(
					...readText(block.inline, { ...place, ...block, span, below }),
				);
			} else if (block.type === "list")
				for (const entry of block.entries)
					readEntry(entry, trail, isFlashcardNote, found);
		}
	}
	return found;
}

/** True when a text is a marked card, so that no other rule may read it. */
export function isMarked(inline: Inline, isFlashcardNote: boolean): boolean {
	return (
		hasCloze(inline) ||
		question.test(inline.mask) ||
		splitLines(inline).some(
			(line) => findSeparator(line, isFlashcardNote) !== null,
		)
	);
}

function readEntry(
	entry: Entry,
	trail: string[],
	isFlashcardNote: boolean,
	found: Marked[],
) {
	const { inline, children } = entry;
	const isBlock = question.test(inline.mask);
	// Nearly all items hold no marks at all.
	if (!isBlock && !hasMarks(inline)) {
		const inner =
			children.length > 0 ? [...trail, trimLabel(inline.text)] : trail;
		for (const child of children)
			readEntry(child, inner, isFlashcardNote, found);
		return;
	}
	found.push(
		...readText(inline, {
			...entry,
			trail,
			isFlashcardNote,
			span: isBlock
				? entry
				: { line: entry.line, endLine: linesOf(inline).endLine },
			below: () => [
				...(children.length > 0
					? [listOf(children, entry.areChildrenOrdered)]
					: []),
				...entry.more,
			],
		}),
	);
	const inner = [...trail, nameOf(inline, isFlashcardNote)];
	if (!isBlock)
		for (const child of children)
			readEntry(child, inner, isFlashcardNote, found);
}

function hasMarks(inline: Inline): boolean {
	return inline.mask.includes("::") || hasCloze(inline);
}

const question = /^\?{1,2}$/m;

function readText(inline: Inline, place: Place): Marked[] {
	const block = question.exec(inline.mask);
	if (block) return readBlock(inline, block, place);
	const lines = splitLines(inline).flatMap((line) => readLine(line, place));
	if (lines.length > 0) return lines;
	const span = linesOf(inline);
	return hasCloze(inline)
		? readClozes(inline).map((cloze) => marked(cloze, { ...place, span }))
		: [];
}

/** Lines, a line that is only `?`, lines; `??` asks both ways. */
function readBlock(
	inline: Inline,
	separator: RegExpExecArray,
	place: Place,
): Marked[] {
	const front = toRich(cut(inline, 0, separator.index), true);
	const rest = cut(inline, separator.index + separator[0].length);
	const back = [
		...(rest.text
			? [{ type: "paragraph", children: toRich(rest, true) } as const]
			: []),
		...place.below(),
	];
	if (front.length === 0 || back.length === 0) return [];
	const only = back.length === 1 && rest.text ? toRich(rest, true) : back;
	return bothWays("explicit-block", front, only, separator[0] === "??").map(
		(card) => marked(card, place),
	);
}

function readLine(line: Inline, place: Place): Marked[] {
	const found = findSeparator(line, place.isFlashcardNote);
	if (!found) return [];
	const front = toRich(cut(line, 0, found.start));
	const { inline, blockId } = takeMarks(cut(line, found.end));
	const back = toRich(inline);
	return bothWays("explicit-inline", front, back, found.isReversed).map(
		(card) =>
			marked(card, {
				...place,
				span: linesOf(line),
				blockId: blockId ?? place.blockId,
			}),
	);
}

function bothWays(
	rule: string,
	front: Rich,
	back: Rich,
	isReversed: boolean,
): Question[] {
	const card = (kind: CardKind, one: Rich, other: Rich): Question => ({
		kind,
		rule,
		front: one,
		back: other,
		deletion: null,
	});
	return [
		card("basic", front, back),
		...(isReversed ? [card("reversed", back, front)] : []),
	];
}

/** What an item is called in the trail of the items below it. */
function nameOf(inline: Inline, isFlashcardNote: boolean): string {
	const separator = findSeparator(inline, isFlashcardNote);
	return trimLabel(cut(inline, 0, separator?.start).text);
}

function marked(
	question: Question,
	{ span, trail, blockId, tags }: Place,
): Marked {
	return {
		question,
		span,
		trail,
		marks: { blockId, tags },
		isHighlight: question.rule === "explicit-highlight",
	};
}

/** The block that goes on with an answer: it follows a `?` without a blank line. */
function isBelow(block: Block & { type: "text" }, next?: Block): Block | null {
	const isOpen = question.test(block.inline.mask);
	return isOpen && next?.line === block.endLine + 1 ? next : null;
}

function spanWith(block: Span, below: Span | null): Span {
	return { line: block.line, endLine: below?.endLine ?? block.endLine };
}

function toBlocks(block: Block | null): Rich {
	if (block?.type === "list") return [listOf(block.entries, block.isOrdered)];
	return block?.type === "other" ? block.rich : [];
}

function listOf(entries: readonly Entry[], ordered: boolean): Rich[number] {
	return {
		type: "list",
		ordered,
		start: 1,
		children: entries.map(({ inline, children, areChildrenOrdered, more }) => ({
			type: "item",
			children: [
				...toRich(inline, true),
				...(children.length > 0 ? [listOf(children, areChildrenOrdered)] : []),
				...more,
			],
		})),
	};
}
