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

/** Reads a text whose line ends are `\n`; every reader gives the same tree for the same text. */
export type ReadTree = (text: string) => TreeResult;

/**
 * Parses `text`, whose line ends must be `\n`. GFM's automatic links are left out: they take
 * quadratic time after an unclosed `[` and lose positions. A text that nests too deep for the
 * parser gives the line instead.
 */
export function readTree(text: string): TreeResult {
	const tooDeepAt = findDeepNesting(text);
	if (tooDeepAt) return { tooDeepAt };
	return { root: processorFor(text).parse(text) };
}

/** What each extension needs to find in a text to have anything to do there. */
const extensions = [
	{ isNeeded: (text: string) => text.startsWith("---"), use: frontMatter },
	{ isNeeded: (text: string) => /[|]|:-/.test(text), use: tables },
	{ isNeeded: (text: string) => text.includes("~~"), use: strikethrough },
	{ isNeeded: (text: string) => /\[[ xX]\]/.test(text), use: taskLists },
	{ isNeeded: (text: string) => text.includes("[^"), use: footnotes },
];

const processors = new Map<string, ReturnType<typeof createProcessor>>();

/** The parser with the extensions that `text` may need: each one costs time in every paragraph. */
function processorFor(text: string) {
	const needed = extensions.filter(({ isNeeded }) => isNeeded(text));
	const name = needed.map(({ use }) => use.name).join();
	const known = processors.get(name);
	if (known) return known;
	const created = createProcessor(needed.map(({ use }) => use));
	processors.set(name, created);
	return created;
}

type Plugin = (this: Processor) => void;

function createProcessor(plugins: readonly Plugin[]) {
	const processor = unified().use(remarkParse);
	for (const plugin of plugins) processor.use(plugin);
	return processor.freeze();
}

function frontMatter(this: Processor) {
	remarkFrontmatter.call(this);
}

function tables(this: Processor) {
	extend(this, gfmTable(), gfmTableFromMarkdown());
}

function strikethrough(this: Processor) {
	extend(
		this,
		gfmStrikethrough({ singleTilde: false }),
		gfmStrikethroughFromMarkdown(),
	);
}

function taskLists(this: Processor) {
	extend(this, gfmTaskListItem(), gfmTaskListItemFromMarkdown());
}

function footnotes(this: Processor) {
	extend(this, gfmFootnote(), gfmFootnoteFromMarkdown());
}

function extend(
	processor: Processor,
	syntax: ReturnType<typeof gfmTable>,
	fromMarkdown: ReturnType<typeof gfmTableFromMarkdown>,
) {
	const data = processor.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
	data.fromMarkdownExtensions = [
		...(data.fromMarkdownExtensions ?? []),
		fromMarkdown,
	];
}

const markers = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){100}/gm;

/** The first line that opens more than a hundred quotes or lists, else 0. */
export function findDeepNesting(text: string): number {
	markers.lastIndex = 0;
	const found = markers.exec(text);
	if (!found) return 0;
	return text.slice(0, found.index).split("\n").length;
}
