// Marked cards that are blocks of their own: finds them in the tree, and leaves the note without them to the other rules.
import type { Root, RootContent } from "mdast";
import { readCallout } from "./explicit-callout.ts";
import type { Found, Marked } from "./explicit-card.ts";
import { readColumns } from "./explicit-column.ts";
import { readDefinitions } from "./explicit-definition.ts";
import { spanOf } from "./item.ts";
import { type NoteSource, toWords } from "./rich.ts";
import { type Span, trimLabel } from "./section.ts";
import type { ReadTree } from "./tree.ts";

/** Any of these must stand in a note that has such cards. */
const signs = /^(?:[QC]:|> ?\[!|[ ]{0,3}:[ \t])/m;

/**
 * Reads callouts, `Q:`/`A:`/`C:` lines and definition lists. `rest` is the note with their lines
 * emptied and `root` its tree, so that all other lines keep their numbers.
 */
export function readMarkedBlocks(
	root: Root,
	source: NoteSource,
	isFlashcardNote: boolean,
	readTree: ReadTree,
): { marked: Marked[]; root: Root; rest: string } {
	const { text } = source;
	const nothing = { marked: [], root, rest: text };
	if (!signs.test(text)) return nothing;
	const lines = text.split("\n");
	const closed = findClosed(root, lines);
	const columns = /^[QC]:/m.test(text)
		? readColumns(lines, closed, source, isFlashcardNote)
		: [];
	const taken = linesOfAll(columns);
	const found = [
		...columns,
		...readNodes(root, source).filter(
			({ span }) => !closed.has(span.line) && !taken.has(span.line),
		),
	].sort((one, other) => one.span.line - other.span.line);
	if (found.length === 0) return nothing;
	const gone = linesOfAll(found);
	const rest = lines
		.map((line, index) => (gone.has(index + 1) ? "" : line))
		.join("\n");
	const tree = readTree(rest);
	if ("tooDeepAt" in tree) return nothing;
	return { marked: addTrails(found, root, source), root: tree.root, rest };
}

function readNodes({ children }: Root, source: NoteSource): Found[] {
	return children.flatMap((node, index) => {
		if (node.type === "blockquote") return readCallout(node, source);
		return node.type === "paragraph"
			? readDefinitions(node, children[index - 1], source)
			: [];
	});
}

function addTrails(
	found: readonly Found[],
	{ children }: Root,
	source: NoteSource,
): Marked[] {
	const headings = children.filter((node) => node.type === "heading");
	let open: { depth: number; title: string }[] = [];
	let next = 0;
	return found.map((card) => {
		for (; next < headings.length; next += 1) {
			const heading = headings[next];
			if (!heading || spanOf(heading).line > card.span.line) break;
			const { depth } = heading;
			const title = trimLabel(toWords(heading.children, source).text);
			open = open.filter((above) => above.depth < depth);
			if (title) open.push({ depth, title });
		}
		return { ...card, trail: open.map(({ title }) => title) };
	});
}

function linesOfAll(found: readonly { span: Span }[]): Set<number> {
	const lines = new Set<number>();
	for (const { span } of found)
		for (let line = span.line; line <= span.endLine; line += 1) lines.add(line);
	return lines;
}

/** Lines of code, raw HTML, front matter and comments, where no syntax counts. */
function findClosed(root: Root, lines: readonly string[]): Set<number> {
	const closed = new Set<number>();
	const visit = (node: Root | RootContent) => {
		if (node.type === "code" || node.type === "html" || node.type === "yaml") {
			const { line, endLine } = spanOf(node);
			for (let at = line; at <= endLine; at += 1) closed.add(at);
		} else if (
			node.type === "root" ||
			node.type === "blockquote" ||
			node.type === "list" ||
			node.type === "listItem"
		)
			for (const child of node.children) visit(child);
	};
	visit(root);
	closeComments(lines, closed);
	return closed;
}

/** Obsidian's comments and display math go from one mark to the next, over any number of lines. */
function closeComments(lines: readonly string[], closed: Set<number>) {
	let open: string | null = null;
	let inside: number[] = [];
	for (const [index, line] of lines.entries()) {
		if (closed.has(index + 1)) continue;
		const before = open;
		for (const [mark] of line.matchAll(/%%|\$\$/g)) {
			if (open === null) open = mark;
			else if (open === mark) open = null;
		}
		if (before !== null || open !== null) inside.push(index + 1);
		if (open !== null) continue;
		for (const each of inside) closed.add(each);
		// What is never closed hides nothing.
		inside = [];
	}
}
