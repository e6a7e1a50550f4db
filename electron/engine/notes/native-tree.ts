// The tree from a native parser, many times as fast as the reference in tree.ts, which reads whatever the two would read differently.
import type { Delete, Link, Parent, Root, RootContent, Text } from "mdast";
import { findDeepNesting, type ReadTree, readTree } from "./tree.ts";

type Position = NonNullable<Text["position"]>;
type Point = Position["start"];

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
		const isSame = !/:\/\/|www\.|@|~|\[\^/i.test(text);
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

/** TOML properties, properties without an end, and characters that are none. */
function isReadDifferently(text: string): boolean {
	return (
		text.startsWith("+++") ||
		(text.startsWith("---") &&
			!/^---[ \t]*\n(?:[\s\S]*\n)?---[ \t]*(?:\n|$)/.test(text)) ||
		text.includes("\0") ||
		!text.isWellFormed()
	);
}

/**
 * Turns bare addresses and what stands between single tildes, "H~2~O", back into text, all through the tree;
 * false when that cannot be done faithfully, or where raw HTML right below a footnote belongs to it.
 */
function adopt(root: Root, text: string): boolean {
	const open: Parent[] = [root];
	for (let parent = open.pop(); parent; parent = open.pop()) {
		if (parent.children.some(isLazyHtml)) return false;
		if (parent.children.some((node) => isOnlyText(node, text))) {
			const children = joinTexts(parent.children, text);
			if (!children) return false;
			parent.children = children;
		}
		for (const node of parent.children) if ("children" in node) open.push(node);
	}
	return true;
}

/** The reference takes HTML on the line after a footnote's last for a part of the footnote. */
function isLazyHtml(
	node: RootContent,
	at: number,
	siblings: readonly RootContent[],
): boolean {
	const last = siblings[at - 1];
	return (
		node.type === "html" &&
		last?.type === "footnoteDefinition" &&
		node.position?.start.line === (last.position?.end.line ?? 0) + 1
	);
}

/** A bare address, or what a single tilde strikes out: text for the reference. */
function isOnlyText(node: RootContent, text: string): node is Link | Delete {
	return node.type === "link"
		? !startsWith(node, "[", text) && !startsWith(node, "<", text)
		: node.type === "delete" && !startsWith(node, "~~", text);
}

function startsWith(node: RootContent, mark: string, text: string): boolean {
	return text.startsWith(mark, node.position?.start.offset ?? 0);
}

/** The children with what is only text joined to the texts around it. */
function joinTexts(
	children: readonly RootContent[],
	text: string,
): RootContent[] | null {
	const joined: RootContent[] = [];
	for (const child of children) {
		const pieces = isOnlyText(child, text) ? spread(child, text) : [child];
		if (!pieces) return null;
		for (const piece of pieces) {
			const last = joined.at(-1);
			if (piece.type === "text" && last?.type === "text")
				joined[joined.length - 1] = join(last, piece);
			else joined.push(piece);
		}
	}
	return joined;
}

function join(first: Text, second: Text): Text {
	const node: Text = { type: "text", value: first.value + second.value };
	if (first.position && second.position)
		node.position = { start: first.position.start, end: second.position.end };
	return node;
}

/** The node as the reference has it: an address as text, tildes as texts around what stands between them. */
function spread(node: Link | Delete, text: string): RootContent[] | null {
	const { position } = node;
	if (!position) return null;
	const value = slice(position, text);
	if (node.type === "link")
		// Other syntax in it the reference might see as emphasis, a character reference or an escape.
		return /[*`[\]<>\\\n]|~~|&#?\w+;/.test(value) || marksEmphasis(value)
			? null
			: [{ type: "text", value, position }];
	// What stands in the texts might have found its other half outside of the tildes.
	const isLoose = node.children.some(
		(child) =>
			child.type === "text" &&
			child.position &&
			(/[*[\]]|~~/.test(slice(child.position, text)) ||
				marksEmphasis(slice(child.position, text))),
	);
	return isLoose
		? null
		: [tilde(position.start, 0), ...node.children, tilde(position.end, -1)];
}

/** An underscore at the edge of a word. */
function marksEmphasis(value: string): boolean {
	return /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(value);
}

function slice({ start, end }: Position, text: string): string {
	return text.slice(start.offset, end.offset);
}

/** The tilde that begins `by` characters after `point`. */
function tilde(point: Point, by: number): Text {
	const at = (more: number): Point => ({
		line: point.line,
		column: point.column + more,
		offset: (point.offset ?? 0) + more,
	});
	return {
		type: "text",
		value: "~",
		position: { start: at(by), end: at(by + 1) },
	};
}
