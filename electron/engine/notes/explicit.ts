// Cards that the author marked: `front::back`, `front:::back`, `?` and `??` between lines, `==cloze==`, `{{c1::cloze::hint}}`.
import type { Rich } from "../contract/rich.ts";
import { asMeant, hasCloze, readClozes } from "./cloze.ts";
import {
	belowOf,
	blockToRich,
	bothWays,
	dropProperties,
	type Marked,
} from "./explicit-card.ts";
import {
	dropCardTag,
	hasCardTag,
	isCardTag,
	readChildAnswer,
} from "./explicit-children.ts";
import { readTaggedHeading, readTaggedText } from "./explicit-tagged.ts";
import type { Question } from "./fact.ts";
import {
	cut,
	type Inline,
	join,
	linesOf,
	slice,
	splitLines,
	toRich,
} from "./inline.ts";
import {
	type Block,
	type Entry,
	type Section,
	type Span,
	trimLabel,
} from "./section.ts";
import { findSeparator } from "./separator.ts";
import { type Marks, takeMarks, withoutCardTag } from "./tag.ts";

export type { Marked } from "./explicit-card.ts";

/** What surrounds a text that may hold marked cards. */
interface Place extends Marks {
	span: Span;
	trail: string[];
	/** Lists and other blocks that go on with the text below it, without a blank line between. */
	below: () => Rich;
	/** The note says that it holds flashcards, so `::` needs no blanks around it. */
	isFlashcardNote: boolean;
	/** A block that is tagged as a card, which says nothing of the others. */
	isCard?: boolean;
}

/** Marked cards in the order of the note. */
export function readMarked(
	sections: readonly Section[],
	isFlashcardNote: boolean,
): Marked[] {
	const found: Marked[] = [];
	for (const each of sections) {
		const trail = each.trail.map(withoutCardTag);
		const section = { ...each, trail };
		const { blocks } = section;
		const below = readTaggedHeading(section);
		found.push(...below);
		if (below.length > 0) continue;
		let taken: Block | null = null;
		let answers = 0;
		for (const [index, block] of blocks.entries()) {
			if (block === taken || answers > 0) {
				answers = Math.max(0, answers - 1);
				continue;
			}
			const tagged = readTaggedText(section, index);
			if (tagged) {
				found.push(...tagged.cards);
				answers = tagged.answers;
				continue;
			}
			const place = { trail, isFlashcardNote };
			if (block.type === "text") {
				taken = isBelow(block, blocks[index + 1]);
				const span = spanWith(block, taken);
				const last = taken;
				const below = () => (last ? blockToRich(last) : []);
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
	given: Entry,
	trail: string[],
	isFlashcardNote: boolean,
	found: Marked[],
) {
	const isCard = hasCardTag(given);
	const entry = isCard ? asCard(given) : given;
	const { inline, children } = entry;
	const isBlock = question.test(inline.mask);
	const readChildren = (name: string) => {
		for (const child of children)
			readEntry(child, [...trail, name], isFlashcardNote, found);
	};
	// Nearly all items hold no marks at all.
	if (!isCard && !isBlock && !hasMarks(inline)) {
		if (children.length > 0) readChildren(trimLabel(inline.text));
		return;
	}
	const place = { ...entry, trail, isFlashcardNote, isCard };
	const own = readText(inline, {
		...place,
		span: isBlock ? entry : linesOf(inline),
		below: () => belowOf(entry),
	});
	const asked = own.length > 0 ? [] : readChildAnswer(given);
	const span = { line: entry.line, endLine: entry.endLine };
	found.push(
		...own,
		...asked.map((card) => marked(card, { ...place, span, below: () => [] })),
	);
	if (!isBlock) readChildren(nameOf(inline, isFlashcardNote));
}

/** A block of Logseq's without what makes it one. */
function asCard(entry: Entry): Entry {
	return {
		...entry,
		inline: dropProperties(dropCardTag(entry.inline)),
		tags: entry.tags.filter((tag) => !isCardTag(tag)),
	};
}

function hasMarks(inline: Inline): boolean {
	return inline.mask.includes("::") || hasCloze(inline);
}

const question = /^\?{1,2}$/m;

/** Deck tags at the start of a card's first line say where it belongs. */
const deckTags = /^(?:#flashcards?(?:\/[\p{L}\p{N}_/-]*)?[ \t]+)+/iu;

function dropDeckTags(inline: Inline): Inline {
	return cut(inline, deckTags.exec(inline.mask)?.[0].length ?? 0);
}

function readText(given: Inline, place: Place): Marked[] {
	const inline = dropDeckTags(given);
	const block = question.exec(inline.mask);
	if (block) return readParted(inline, block, place);
	const lines = splitLines(inline).map(dropDeckTags);
	const cards = lines.map((line) => readLine(line, place));
	if (!hasCloze(inline)) return cards.flat();
	// Clozes ask with the whole text, as far as no card of one line parts it.
	return cards.every(({ length }) => length === 0)
		? readGaps(inline, place)
		: readBetween(lines, cards, place);
}

function readGaps(inline: Inline, place: Place): Marked[] {
	const span = linesOf(inline);
	const isMeant = place.isFlashcardNote || place.isCard;
	const gaps = readClozes(inline).map((gap) => (isMeant ? asMeant(gap) : gap));
	return gaps.map((gap) => marked(gap, { ...place, span }));
}

/** The cards of the lines, and the clozes of what stands between them. */
function readBetween(
	lines: readonly Inline[],
	cards: readonly Marked[][],
	place: Place,
): Marked[] {
	const found: Marked[] = [];
	let open: Inline[] = [];
	for (const [index, line] of lines.entries()) {
		const own = cards[index] ?? [];
		if (own.length === 0) open.push(line);
		else {
			found.push(...readGaps(join(open, "\n"), place), ...own);
			open = [];
		}
	}
	return [...found, ...readGaps(join(open, "\n"), place)];
}

/** A card of one line ends what stands above a `?`: such lines are cards of their own. */
function readParted(
	inline: Inline,
	separator: RegExpExecArray,
	place: Place,
): Marked[] {
	const end = endOfCards(inline, separator.index, place);
	if (end === 0) return readBlock(inline, separator, place);
	const rest = cut(inline, end);
	const own = question.exec(rest.mask);
	const span = { line: linesOf(rest).line, endLine: place.span.endLine };
	return [
		...readText(cut(inline, 0, end), place),
		...(own ? readBlock(rest, own, { ...place, span }) : []),
	];
}

/** Where the last card of one line above `before` ends; 0 without one. */
function endOfCards(
	inline: Inline,
	before: number,
	{ isFlashcardNote }: Place,
): number {
	let end = 0;
	let start = 0;
	// What `before` follows without "\n" (after U+2028, say) is no line above it.
	const above = inline.text.slice(0, before).split("\n").slice(0, -1);
	for (const { length } of above) {
		const line = slice(inline, start, start + length);
		start += length + 1;
		if (findSeparator(line, isFlashcardNote)) end = start;
	}
	return end;
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

/** What an item is called in the trail of the items below it. */
function nameOf(inline: Inline, isFlashcardNote: boolean): string {
	const separator = findSeparator(inline, isFlashcardNote);
	return trimLabel(cut(inline, 0, separator?.start).text);
}

function marked(
	question: Question,
	{ span, trail, blockId, tags, isCard = false }: Place,
): Marked {
	return {
		question,
		span,
		trail,
		marks: { blockId, tags },
		sharesNote: isCard || question.rule === "explicit-highlight",
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
