// Text to Markdown tree: CommonMark with front matter, tables, strikethrough, task lists and footnotes, every node with its position.
import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** What the parser made of a text, or why it was not given the text at all. */
export type TreeResult = { root: Root } | { tooDeepAt: number };

/**
 * Parses `text`, whose line ends must be `\n`. GFM's automatic links are left out: they take
 * quadratic time after an unclosed `[` and lose positions. A text that nests too deep for the
 * parser gives the line instead.
 */
export function readTree(text: string): TreeResult {
	const tooDeepAt = findDeepNesting(text);
	if (tooDeepAt) return { tooDeepAt };
	return { root: processor.parse(text) };
}

const processor = createProcessor();

function createProcessor() {
	return unified()
		.use(remarkParse)
		.use(remarkFrontmatter)
		.use(gfmWithoutAutolinks)
		.freeze();
}

function gfmWithoutAutolinks(this: Processor) {
	const data = this.data();
	data.micromarkExtensions = [
		...(data.micromarkExtensions ?? []),
		gfmTable(),
		gfmStrikethrough({ singleTilde: false }),
		gfmTaskListItem(),
		gfmFootnote(),
	];
	data.fromMarkdownExtensions = [
		...(data.fromMarkdownExtensions ?? []),
		gfmTableFromMarkdown(),
		gfmStrikethroughFromMarkdown(),
		gfmTaskListItemFromMarkdown(),
		gfmFootnoteFromMarkdown(),
	];
}

const markers = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){100}/gm;

/** The first line that opens more than a hundred quotes or lists, else 0. */
function findDeepNesting(text: string): number {
	markers.lastIndex = 0;
	const found = markers.exec(text);
	if (!found) return 0;
	return text.slice(0, found.index).split("\n").length;
}
