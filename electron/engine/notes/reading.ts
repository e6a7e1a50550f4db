// A note as blocks with their lines, for showing it as a page. Running text goes through the same allow-list as cards.
import type { Blockquote, List, ListItem, RootContent, Table } from "mdast";
import type { BlockPlace, NoteBlock, NoteItem } from "../contract/reading.ts";
import type { Rich } from "../contract/rich.ts";
import { cut, type Inline, toRich } from "./inline.ts";
import { type NoteSource, readAddresses, toInline } from "./rich.ts";
import { keepStoredMedia } from "./stored-media.ts";
import { readWithTabbedLists } from "./tabbed-list.ts";
import { readTree } from "./tree.ts";

/** A longer note would make a page that no browser scrolls well; its text is shown instead. */
export const longestPage = 400_000;

/** Deeper than this nobody reads, and every stack has an end. */
const deepest = 40;

/** The blocks of a note; null for one that is too long or nests too deep to be shown as a page. Never throws. */
export function readBlocks(
	given: string,
	media: ReadonlyMap<string, string> = new Map(),
): NoteBlock[] | null {
	if (given.length > longestPage) return null;
	const tree = readWithTabbedLists(
		given.replace(/^\u{feff}/u, "").replace(/\r\n?/g, "\n"),
		readTree,
	);
	if ("tooDeepAt" in tree) return null;
	const source = {
		text: tree.text,
		addresses: readAddresses(tree.root),
		media,
	};
	return toBlocks(tree.root.children, source, 0);
}

function toBlocks(
	nodes: readonly RootContent[],
	source: NoteSource,
	depth: number,
): NoteBlock[] {
	if (depth > deepest) return [];
	return nodes.flatMap((node) => toBlock(node, source, depth + 1) ?? []);
}

function toBlock(
	node: RootContent,
	source: NoteSource,
	depth: number,
): NoteBlock | null {
	const place = placeOf(node);
	switch (node.type) {
		case "heading": {
			const content = show(toInline(node.children, source));
			return { ...place, type: "heading", level: node.depth, content };
		}
		case "paragraph": {
			const content = show(toInline(node.children, source), true);
			return content.length ? { ...place, type: "paragraph", content } : null;
		}
		case "list":
			return { ...place, ...listOf(node, source, depth) };
		case "blockquote":
			return quoteOf(node, source, depth);
		case "code":
			return {
				...place,
				type: "code",
				language: node.lang ?? "",
				value: node.value,
			};
		case "table":
			return { ...place, type: "table", rows: rowsOf(node, source) };
		case "thematicBreak":
			return { ...place, type: "rule" };
		default:
			// Raw HTML, front matter, definitions, footnotes: nothing to show.
			return null;
	}
}

function placeOf(node: RootContent | ListItem): BlockPlace {
	return {
		line: node.position?.start.line ?? 0,
		endLine: node.position?.end.line ?? 0,
	};
}

function listOf(node: List, source: NoteSource, depth: number) {
	return {
		type: "list" as const,
		isOrdered: node.ordered ?? false,
		start: node.start ?? 1,
		items: node.children.map(
			(item): NoteItem => ({
				...placeOf(item),
				isDone: item.checked ?? null,
				blocks: toBlocks(item.children, source, depth),
			}),
		),
	};
}

function rowsOf(node: Table, source: NoteSource) {
	return node.children.map((row, index) => ({
		line: row.position?.start.line ?? 0,
		isHead: index === 0,
		cells: row.children.map(
			(cell): Rich => show(toInline(cell.children, source)),
		),
	}));
}

const opening = /^\[!([\w-]+)\][+-]?[ \t]*(.*)/;

/** A quote, or the callout that it is when its first line opens one. */
function quoteOf(
	node: Blockquote,
	source: NoteSource,
	depth: number,
): NoteBlock {
	const place = placeOf(node);
	const [first, ...rest] = node.children;
	const inline =
		first?.type === "paragraph" ? toInline(first.children, source) : null;
	const found = inline && opening.exec(inline.text);
	if (!first || !inline || !found)
		return {
			...place,
			type: "quote",
			blocks: toBlocks(node.children, source, depth),
		};
	const end = found[0].length;
	const body = cut(inline, end);
	return {
		...place,
		type: "callout",
		kind: (found[1] ?? "note").toLowerCase(),
		title: show(cut(inline, end - (found[2]?.length ?? 0), end)),
		blocks: [
			...(body.text
				? [
						{
							...placeOf(first),
							line: place.line + 1,
							type: "paragraph" as const,
							content: show(body, true),
						},
					]
				: []),
			...toBlocks(rest, source, depth),
		],
	};
}

/** A page shows no picture that was not imported with its note. */
function show(inline: Inline, keepLines = false): Rich {
	return keepStoredMedia(toRich(inline, keepLines));
}
