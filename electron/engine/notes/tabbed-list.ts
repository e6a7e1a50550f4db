// Lists that stand one tab, or four spaces, to the right: CommonMark takes them for code, their authors wrote a list.
import type { Code, Root } from "mdast";
import type { ReadTree, TreeResult } from "./tree.ts";

/** A line that would begin an item if it stood further left. */
const item = /^(?:\t| {4})(?:[-*+]|\d{1,3}[.)])[ \t]+\S/;
/** The same anywhere in a text: most notes have none. */
const anyItem = /^(?:\t| {4})(?:[-*+]|\d{1,3}[.)])[ \t]/m;
/** "- name: web": an item of YAML. */
const yaml = /^\s*(?:- )?[\w.-]+:(?:\s|$)/;
const letters = /\p{L}{2}/u;

/**
 * Reads a note whose lists may be indented as a whole. The text that comes back with the tree is the one it was read from: as
 * long as the given one, line by line, with a space for the tab before such items, so that every place in it is a place in the file.
 * Code with a fence is left alone, and so is what looks like YAML or numbers.
 */
export function readWithTabbedLists(
	text: string,
	read: ReadTree,
): TreeResult & { text: string } {
	const tree = read(text);
	if ("tooDeepAt" in tree || !anyItem.test(text)) return { ...tree, text };
	const moved = moveLists(tree.root, text);
	return moved === text ? { ...tree, text } : { ...read(moved), text: moved };
}

function moveLists({ children }: Root, text: string): string {
	const lines = text.split("\n");
	for (const node of children) {
		const { start, end } = node.position ?? {};
		if (node.type !== "code" || !start || !end || isFenced(node, text))
			continue;
		const own = lines.slice(start.line - 1, end.line);
		if (!isList(own)) continue;
		for (const [index, line] of own.entries())
			lines[start.line - 1 + index] = moveLeft(line);
	}
	return lines.join("\n");
}

function isFenced({ position }: Code, text: string): boolean {
	return /^\s*(?:`{3}|~{3})/.test(text.slice(position?.start.offset));
}

/** Two items or more in words; what is not deeper than they are begins an item too. */
function isList(lines: readonly string[]): boolean {
	const told = lines.filter((line) => line.trim());
	const items = told.filter((line) => item.test(line));
	const [first = ""] = told;
	return (
		items.length > 1 &&
		item.test(first) &&
		told.every((line) => item.test(line) || /^(?:\t| {4})[ \t]/.test(line)) &&
		items.every((line) => letters.test(line)) &&
		!told.every((line) => yaml.test(line))
	);
}

/**
 * A tab becomes a space. Of four spaces the last changes places with the marker, which then opens an item where it stands; what
 * stands deeper is deep enough below either.
 */
function moveLeft(line: string): string {
	if (line.startsWith("\t")) return ` ${line.slice(1)}`;
	return item.test(line)
		? line.replace(/^ {4}([-*+]|\d{1,3}[.)])/, "   $1 ")
		: line;
}
