// The tree from a native parser, many times as fast as the reference in tree.ts, which reads whatever the two would read differently.
import type { Link, Parent, Root, RootContent, Text } from "mdast";
import { findDeepNesting, type ReadTree, readTree } from "./tree.ts";

/** Markdown to mdast with GFM, footnotes and front matter, positions in UTF-16 units as in the reference. */
export type NativeParse = (text: string) => Root;

/**
 * A reader that gives the same trees as `readTree`, from `parse`. Texts that `parse` would read
 * differently, or cannot read at all, go to `readTree`.
 */
export function createNativeReader(parse: NativeParse): ReadTree {
	return (text) => {
		if (isReadDifferently(text)) return readTree(text);
		const tooDeepAt = findDeepNesting(text);
		if (tooDeepAt) return { tooDeepAt };
		const root = parseOrNull(parse, text);
		if (!root) return readTree(text);
		// Only these make nodes that the reference does not have.
		const isSame = !/:\/\/|www\.|@|~/i.test(text);
		return isSame || adopt(root, text) ? { root } : readTree(text);
	};
}

function parseOrNull(parse: NativeParse, text: string): Root | null {
	try {
		return parse(text);
	} catch {
		return null;
	}
}

/** TOML properties, properties without an end, characters that are none, and raw HTML below a footnote. */
function isReadDifferently(text: string): boolean {
	return (
		text.startsWith("+++") ||
		(text.startsWith("---") &&
			!/^---[ \t]*\n(?:[\s\S]*\n)?---[ \t]*(?:\n|$)/.test(text)) ||
		text.includes("\0") ||
		!text.isWellFormed() ||
		(/^[ \t]{0,3}\[\^/m.test(text) && /^[ \t]{0,3}</m.test(text))
	);
}

/** Turns bare addresses back into text, all through the tree; false when that cannot be done faithfully. */
function adopt(root: Root, text: string): boolean {
	const open: Parent[] = [root];
	for (let parent = open.pop(); parent; parent = open.pop()) {
		if (parent.children.some((node) => isBareLink(node, text))) {
			const children = joinTexts(parent.children, text);
			if (!children) return false;
			parent.children = children;
		}
		for (const node of parent.children) {
			if (node.type === "delete" && !startsWith(node, "~~", text)) return false;
			if ("children" in node) open.push(node);
		}
	}
	return true;
}

function isBareLink(node: RootContent, text: string): node is Link {
	return (
		node.type === "link" &&
		!startsWith(node, "[", text) &&
		!startsWith(node, "<", text)
	);
}

function startsWith(node: RootContent, mark: string, text: string): boolean {
	return text.startsWith(mark, node.position?.start.offset ?? 0);
}

/** The children with bare addresses and the texts around them as one text each. */
function joinTexts(
	children: readonly RootContent[],
	text: string,
): RootContent[] | null {
	const joined: RootContent[] = [];
	for (const child of children) {
		const piece = isBareLink(child, text) ? asText(child, text) : child;
		if (!piece) return null;
		const last = joined.at(-1);
		if (piece.type === "text" && last?.type === "text")
			joined[joined.length - 1] = join(last, piece);
		else joined.push(piece);
	}
	return joined;
}

function join(first: Text, second: Text): Text {
	const node: Text = { type: "text", value: first.value + second.value };
	if (first.position && second.position)
		node.position = { start: first.position.start, end: second.position.end };
	return node;
}

/** An address holds no other syntax: else the reference might see emphasis or an escape in it. */
function asText(link: Link, text: string): Text | null {
	const { position } = link;
	const from = position?.start.offset;
	const to = position?.end.offset;
	if (!position || from === undefined || to === undefined) return null;
	const value = text.slice(from, to);
	if (/[*~`[\]<>\\&!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(value))
		return null;
	return { type: "text", value, position };
}
