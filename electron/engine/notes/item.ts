// List items with the items below them, parted from the labels that the parser glued to their ends.
import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { isProperty } from "./explicit-card.ts";
import { cut, emptyInline, type Inline, linesOf } from "./inline.ts";
import {
	contentColumn,
	isBoldLine,
	splitLazyLabels,
	type Wrapping,
} from "./label.ts";
import { withoutProperties } from "./page-property.ts";
import { joinAnswers } from "./qa-label.ts";
import { blocksToRich, type NoteSource, toInline } from "./rich.ts";
import type { Entry, Span } from "./section.ts";
import { takeMarks } from "./tag.ts";

/** What reading an item needs to know, and where it leaves the tags that it finds. */
export interface ItemContext {
	source: NoteSource;
	wrapping: Wrapping;
	tags: string[];
}

/** An item and the labels glued to its end. A last item keeps plain lines: nothing follows that they could announce. */
export function readItem(
	item: ListItem,
	isLast: boolean,
	context: ItemContext,
): { entry: Entry; labels: Inline[] } {
	const entry: Entry = {
		inline: emptyInline,
		more: [],
		children: [],
		areChildrenOrdered: false,
		isTask: typeof item.checked === "boolean",
		blockId: null,
		tags: [],
		...spanOf(item),
	};
	let labels: Inline[] = [];
	for (const [index, node] of item.children.entries()) {
		const isEnd = index === item.children.length - 1;
		if (node.type === "paragraph" && index === 0) {
			const split = splitItem(node, isEnd, isLast, context);
			const own = withoutProperties(withoutHashes(split.own));
			Object.assign(entry, takeMarks(own));
			entry.isTask ||= task.test(entry.inline.mask);
			context.tags.push(...entry.tags);
			labels = split.labels;
			partHead(entry);
		} else if (node.type === "list") {
			labels = readChildren(node, entry, isEnd, isLast, context);
		} else entry.more.push(...blocksToRich([node], context.source));
	}
	const glued = labels[0];
	if (glued) entry.endLine = Math.max(entry.line, linesOf(glued).line - 1);
	return { entry, labels };
}

/** Logseq's words for what is to be done. */
const task = /^(?:TODO|DOING|DONE|LATER|WAITING|CANCELL?ED) /;

/** "###Causes" as an item: meant as a heading. */
function withoutHashes(inline: Inline): Inline {
	return inline.text.startsWith("##")
		? cut(inline, /^#+\s*/.exec(inline.text)?.[0].length ?? 0)
		: inline;
}

/** "**Locks**" above the other lines of its item heads them like one that they stand below. */
function partHead(entry: Entry) {
	const end = entry.inline.text.indexOf("\n");
	// What is tagged, or parted by a "?", is a card of its own.
	const isMarked =
		entry.tags.length > 0 || /^\?{1,2}$/m.test(entry.inline.mask);
	if (end < 0 || isMarked) return;
	const head = cut(entry.inline, 0, end);
	if (!isBoldLine(head)) return;
	const inline = cut(entry.inline, end + 1);
	entry.inline = head;
	entry.children.push({
		...entry,
		inline,
		more: [],
		children: [],
		isTask: false,
		blockId: null,
		tags: [],
		...linesOf(inline),
	});
}

function splitItem(
	node: Paragraph,
	isEnd: boolean,
	isLast: boolean,
	context: ItemContext,
) {
	const inline = cut(toInline(node.children, context.source));
	if (!isEnd || !inline.text.includes("\n")) return { own: inline, labels: [] };
	const { line = 1, column = 1 } = node.position?.start ?? {};
	const content = contentColumn(context.wrapping.lines[line - 1] ?? "", column);
	const split = splitLazyLabels(inline, content, context.wrapping);
	const announces = split.labels.every(isBoldLine);
	return isLast && !announces ? { own: inline, labels: [] } : split;
}

function readChildren(
	node: List,
	entry: Entry,
	isEnd: boolean,
	isLast: boolean,
	context: ItemContext,
): Inline[] {
	entry.areChildrenOrdered = node.ordered ?? false;
	let labels: Inline[] = [];
	for (const [index, item] of node.children.entries()) {
		const isEndItem = isEnd && index === node.children.length - 1;
		const child = readItem(item, isLast || !isEndItem, context);
		if (!isBareProperty(child.entry)) entry.children.push(child.entry);
		labels = child.labels;
	}
	entry.children = joinAnswers(entry.children);
	return labels;
}

/** "- collapsed:: true": what an outliner keeps for itself as an item. */
function isBareProperty({ inline, children }: Entry): boolean {
	return children.length === 0 && isProperty(inline.text);
}

/** The lines of a node. */
export function spanOf(node: RootContent): Span {
	const line = node.position?.start.line ?? 1;
	return { line, endLine: node.position?.end.line ?? line };
}

/** Blocks that say nothing and show nothing. */
export function isSilent({ type }: RootContent): boolean {
	return (
		type === "yaml" ||
		type === "definition" ||
		type === "thematicBreak" ||
		type === "html" ||
		type === "footnoteDefinition"
	);
}
