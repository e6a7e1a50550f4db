// Tree to outline: sections with their heading trail, and the statements in them. Decides what is a label and what is a wrapped line.
import type {
	Blockquote,
	Heading,
	List,
	ListItem,
	Paragraph,
	Root,
	RootContent,
	Table,
} from "mdast";
import { goesBack, isItemLine, letteredLines, readBullets } from "./bullet.ts";
import { calloutTitle, namesCallout } from "./callout-title.ts";
import { afterComment, skipComments } from "./comment.ts";
import { dropProperties } from "./explicit-card.ts";
import {
	hasHeadingItems,
	headingLists,
	holdsHeading,
	levelBelow,
	withoutHeadings,
} from "./heading-item.ts";
import { cut, type Inline, lineAt, linesOf } from "./inline.ts";
import { isSilent, readItem, spanOf } from "./item.ts";
import {
	isBoldLine,
	isWrappedAt,
	measureWrapping,
	type Wrapping,
} from "./label.ts";
import { bulletLabelLevel, labelLevelOf } from "./label-level.ts";
import { areProperties } from "./page-property.ts";
import { joinAnswers } from "./qa-label.ts";
import { blocksToRich, type NoteSource, toInline, toWords } from "./rich.ts";
import {
	announcedLevel,
	boldLevel,
	type Entry,
	labelLevel,
	type Section,
} from "./section.ts";
import { readTable } from "./table.ts";
import { takeMarks } from "./tag.ts";
import { add, begin, end, start, type Walk } from "./walk.ts";

/** A note's sections in order, its tags, and how its lines are broken. */
export interface Outline {
	sections: Section[];
	/** Tags of the whole note: those that stand on lines of their own. */
	noteTags: string[];
	/** All tags, also those of single lines. */
	tags: string[];
	wrapping: Wrapping;
}

/** Reads the tree into sections in the order of the note. */
export function readOutline(root: Root, source: NoteSource): Outline {
	const walk: Walk = {
		source,
		wrapping: measureWrapping(source.text),
		sections: [],
		noteTags: [],
		tags: [],
		open: [],
		isCallout: false,
		isComment: false,
		hasHeadingItems: hasHeadingItems(source.text),
	};
	start(walk);
	readBlocks(root.children, walk);
	const { sections, noteTags, tags, wrapping } = walk;
	return { sections, noteTags, tags, wrapping };
}

function readBlocks(nodes: readonly RootContent[], walk: Walk) {
	for (const [index, node] of nodes.entries()) {
		if (node.type === "paragraph") readParagraph(node, nodes[index + 1], walk);
		else if (walk.isComment) endComment(node, walk);
		else if (isSilent(node)) continue;
		else if (node.type === "heading") readHeading(node, walk);
		else if (node.type === "list") readList(node, nodes[index + 1], walk);
		else if (node.type === "blockquote") readQuote(node, walk);
		else if (node.type === "table") addTable(node, walk);
		else
			add(walk, {
				type: "other",
				rich: blocksToRich([node], walk.source),
				...spanOf(node),
			});
	}
}

/** Properties above a rule look like a heading. */
function readHeading(node: Heading, walk: Walk) {
	const title = toWords(node.children, walk.source);
	if (!areProperties(title.text)) begin(walk, node.depth, title);
}

function readParagraph(
	node: Paragraph,
	next: RootContent | undefined,
	walk: Walk,
) {
	const inline = skipComments(cut(toInline(node.children, walk.source)), walk);
	if (inline.text) readLines(inline, next, walk);
}

/** A paragraph's lines: labels among them begin sections, the others stay together. */
function readLines(inline: Inline, next: RootContent | undefined, walk: Walk) {
	if (/^\?{1,2}$/m.test(inline.mask)) return addText(inline, walk);
	let from = 0;
	let position = 0;
	const lines = inline.mask.split("\n");
	const lettered = letteredLines(lines);
	const addPart = (part: Inline) => addText(part, walk, lettered.size > 0);
	const isItem = (index: number) =>
		lettered.has(index) || isItemLine(lines[index] ?? "");
	for (const [index, text] of lines.entries()) {
		const end = position + text.length;
		const line = cut(inline, position, end);
		const isLast = end === inline.text.length;
		const isBelow =
			lettered.has(index - 1) &&
			!lettered.has(index) &&
			!isInside(inline, position, walk);
		if (
			isBelow ||
			(index > 0 && goesBack(walk.wrapping.lines, lineAt(inline, position)))
		) {
			addPart(cut(inline, from, position));
			from = position;
		}
		const isAboveBullets = isItem(index + 1) && !isItem(index);
		const level = isAboveBullets
			? bulletLabelLevel(line, walk.wrapping)
			: labelLevelOf(line, isLast ? next : null, walk.wrapping);
		const isTagged = lines.length > 1 && line.mask.includes("#");
		if (level > 0 && !isInside(inline, position, walk)) {
			addPart(cut(inline, from, position));
			begin(walk, level, line);
			from = end + 1;
		} else if (
			(isTagged || isAboveBullets) &&
			(lettered.has(index + 1) || !isInside(inline, end + 1, walk))
		) {
			// What is tagged, or stands above a list, is not tagged or listed with its neighbours.
			if (isTagged && !isInside(inline, position, walk))
				addPart(cut(inline, from, position));
			else position = from;
			addPart(cut(inline, position, end));
			from = end + 1;
		}
		position = end + 1;
	}
	addPart(cut(inline, from));
}

/** True for a line that goes on with the sentence of the line above. */
function isInside(inline: Inline, position: number, walk: Walk): boolean {
	return position > 0 && isWrappedAt(lineAt(inline, position), walk.wrapping);
}

function addText(inline: Inline, walk: Walk, mayBeLettered = false) {
	if (!inline.text) return;
	const bullets = readBullets(inline, walk.wrapping.lines, mayBeLettered);
	if (bullets) return add(walk, bullets);
	// A plain label announces the list below it; prose after that list is no longer its own.
	const level = announcedLevel(walk.sections);
	if (level > 0) end(walk, level);
	const marks = takeMarks(inline);
	walk.tags.push(...marks.tags);
	if (marks.inline.text)
		add(walk, { type: "text", ...marks, ...linesOf(marks.inline) });
	else walk.noteTags.push(...marks.tags);
}

/** A label announces one table; the next is no longer its own. */
function addTable(node: Table, walk: Walk) {
	const { level = 0, blocks = [], isStart } = walk.sections.at(-1) ?? {};
	const isNext =
		!isStart ||
		(level === labelLevel && blocks.length > 0) ||
		blocks.some(({ type }) => type === "table" || type === "list");
	if (level >= boldLevel && isNext) end(walk, level);
	add(walk, readTable(node, walk.source));
}

/** A list or other block inside a comment may hold the mark that ends it; a list goes on after it. */
function endComment(node: RootContent, walk: Walk) {
	const rest = afterComment(node, walk);
	if (rest) readList(rest, undefined, walk);
}

/** Reads a list; a label between two of its items, or before a list of the other kind, begins a section in which the list goes on. */
function readList(node: List, next: RootContent | undefined, walk: Walk) {
	const goesOn =
		next?.type === "list" && spanOf(next).line === spanOf(node).endLine + 1;
	let entries: Entry[] = [];
	const flush = () => {
		const first = entries[0];
		const last = entries.at(-1);
		if (first && last)
			add(walk, {
				type: "list",
				isOrdered: node.ordered ?? false,
				entries: joinAnswers(entries),
				line: first.line,
				endLine: last.endLine,
			});
		entries = [];
	};
	const outer = walk.open;
	let isOpen = false;
	for (const [index, item] of node.children.entries()) {
		if (walk.hasHeadingItems && holdsHeading(item)) {
			const own = withoutHeadings(item);
			if (own) entries.push(readItem(own, true, walk).entry);
			flush();
			isOpen = readHeadings(item, outer.at(-1)?.level ?? 0, walk);
			continue;
		}
		const isLast = index === node.children.length - 1 && !goesOn;
		const { entry, labels } = readItem(item, isLast, walk);
		entries.push(entry);
		for (const label of labels) {
			flush();
			begin(walk, isBoldLine(label) ? boldLevel : labelLevel, label);
		}
	}
	flush();
	if (walk.open !== outer && walk.hasHeadingItems && !isOpen) {
		walk.open = outer;
		start(walk);
	}
}

/** The blocks of an item that is a heading, or has such items below it. True where the heading stays open: it has none. */
function readHeadings(item: ListItem, above: number, walk: Walk): boolean {
	const [first, ...below] = item.children;
	if (first?.type !== "heading") {
		for (const list of headingLists(item)) readList(list, undefined, walk);
		return false;
	}
	const level = levelBelow(first.depth, above);
	const outer = walk.open.filter((heading) => heading.level < level);
	begin(walk, level, toWords(first.children, walk.source));
	const rest = below.filter((node) => !isOutliners(node, walk.source));
	if (rest.length === 0) return true;
	readBlocks(rest, walk);
	walk.open = outer;
	start(walk);
	return false;
}

/** "id:: 64f1" below a heading */
function isOutliners(node: RootContent, source: NoteSource): boolean {
	return (
		node.type === "paragraph" &&
		dropProperties(cut(toInline(node.children, source))).text === ""
	);
}

/** A quote or callout: a note inside the note, with headings of its own. */
function readQuote(node: Blockquote, walk: Walk) {
	const [first, ...rest] = node.children;
	const announced = announcedLevel(walk.sections);
	if (announced > 0) end(walk, announced);
	const outer = { open: walk.open, isCallout: walk.isCallout };
	const inline =
		first?.type === "paragraph" ? toInline(first.children, walk.source) : null;
	const callout = inline && calloutTitle.exec(inline.text);
	if (inline && callout) {
		walk.isCallout = true;
		const end = callout[0].length;
		const title = cut(inline, end - (callout[2]?.length ?? 0), end);
		if (namesCallout(title.text, callout[1] ?? ""))
			begin(walk, boldLevel, title);
		else start(walk);
		const body = skipComments(cut(inline, end), walk);
		if (body.text) readLines(body, rest[0], walk);
		readBlocks(rest, walk);
	} else readBlocks(node.children, walk);
	walk.open = outer.open;
	walk.isCallout = outer.isCallout;
	start(walk);
}

/** The text of the first heading when no other stands as high; one below text, as "Related" is, is no title. */
export function onlyTopHeading(sections: readonly Section[]): string | null {
	const headings = sections.filter(({ level }) => level >= 1 && level <= 6);
	const [first] = headings;
	const isBelow = sections
		.slice(0, first ? sections.indexOf(first) : 0)
		.some(({ blocks }) => blocks.length > 0);
	if (isBelow && (first?.level ?? 0) > 1) return null;
	const isOnly = headings.every(
		({ title, level }) => title === first?.title || level > (first?.level ?? 0),
	);
	return (isOnly && first?.title?.text) || null;
}
