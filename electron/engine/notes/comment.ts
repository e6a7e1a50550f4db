// Obsidian comments, `%%…%%`, which may span blocks of a note.
import type { List, RootContent } from "mdast";
import { cut, type Inline } from "./inline.ts";
import { spanOf } from "./item.ts";
import type { Wrapping } from "./label.ts";

/** Ends the comment where the block holds the mark; what of a list stands after it. */
export function afterComment(
	node: RootContent,
	state: { isComment: boolean; wrapping: Wrapping },
): List | null {
	const { lines } = state.wrapping;
	if (!holdsMark(node, lines)) return null;
	state.isComment = false;
	if (node.type !== "list") return null;
	const last = node.children.findIndex((item) => holdsMark(item, lines));
	const children = node.children.slice(last + 1);
	return children.length > 0 ? { ...node, children } : null;
}

/** True where a mark of a comment stands in the block. */
function holdsMark(node: RootContent, lines: readonly string[]): boolean {
	const { line, endLine } = spanOf(node);
	return lines.slice(line - 1, endLine).some((text) => text.includes("%%"));
}

/** Drops what stands between two `%%`, also when they are blocks apart; `state` tells whether one is open. */
export function skipComments(
	inline: Inline,
	state: { isComment: boolean },
): Inline {
	const mark = inline.mask.indexOf("%%");
	if (mark < 0) return state.isComment ? cut(inline, 0, 0) : inline;
	const kept = state.isComment ? cut(inline, mark + 2) : cut(inline, 0, mark);
	state.isComment = !state.isComment;
	return kept;
}
