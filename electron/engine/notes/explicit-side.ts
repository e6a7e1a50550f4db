// Notes that are one card each, as Mochi and yanki write them: `---` parts the sides.
import type { Root, RootContent } from "mdast";
import { plainText, type Rich } from "../contract/rich.ts";
import { unwrap } from "./explicit-callout.ts";
import { bothWays, type Marked } from "./explicit-card.ts";
import { spanOf } from "./item.ts";
import { blocksToRich, type NoteSource } from "./rich.ts";
import { isFlashcardTag } from "./tag.ts";

/** True when the note is meant as a card: by its deck tag, or by a property such as yanki's `noteId`. */
export function isCardNote(root: Root, tags: readonly string[]): boolean {
	const first = root.children[0];
	return (
		tags.some(isFlashcardTag) ||
		(first?.type === "yaml" &&
			/^(?:noteId:|(?:flash)?cards?:[ \t]*true)/m.test(first.value))
	);
}

/**
 * The card of a note of sides. Two rules in a row ask both ways, and what follows a further rule
 * is shown with both answers. A note with headings below its first rule is a text and no card.
 */
export function readSides(root: Root, source: NoteSource): Marked[] {
	const sides: RootContent[][] = [[]];
	for (const node of root.children) {
		if (node.type === "yaml" || isTagLine(node, source)) continue;
		if (node.type === "thematicBreak") sides.push([]);
		else if (isUnderlined(node, source)) {
			sides.at(-1)?.push(node);
			sides.push([]);
		} else sides.at(-1)?.push(node);
	}
	const [front = [], second, ...others] = sides;
	if (!second || others.flat().concat(second).some(isHeading)) return [];
	const isReversed = second.length === 0 && others.length > 0;
	const [back = [], ...extra] = isReversed ? others : [second, ...others];
	const asked = unwrap(blocksToRich(front, source));
	if (plainText(asked).length > 600) return [];
	return toCards(
		asked,
		blocksToRich(back, source),
		blocksToRich(extra.flat(), source),
		isReversed,
	).map((question) => ({
		question,
		span: spanAll(sides.flat()),
		trail: [],
		marks: { blockId: null, tags: [] },
		sharesNote: false,
	}));
}

function toCards(front: Rich, back: Rich, extra: Rich, isReversed: boolean) {
	const isEmpty = (side: Rich) => !plainText(side).trim();
	if (isEmpty(front) || isEmpty(back)) return [];
	return bothWays("explicit-side", front, unwrap(back), isReversed).map(
		(card) =>
			extra.length === 0
				? card
				: { ...card, back: [...asBlocks(card.back), ...extra] },
	);
}

/** Running text as a paragraph, so that blocks may follow it. */
function asBlocks(side: Rich): Rich {
	const isBlock = side.every(({ type }) =>
		/^(?:paragraph|quote|list|codeBlock|table)$/.test(type),
	);
	return isBlock ? side : [{ type: "paragraph", children: side }];
}

/** Text with `---` right below it, which Markdown alone takes for a heading. */
function isUnderlined(node: RootContent, { text }: NoteSource): boolean {
	if (node.type !== "heading" || node.depth !== 2) return false;
	const { start, end } = node.position ?? {};
	return /\n[ ]{0,3}-{3,}[ \t]*$/.test(text.slice(start?.offset, end?.offset));
}

function isHeading({ type }: RootContent): boolean {
	return type === "heading";
}

function isTagLine(node: RootContent, { text }: NoteSource): boolean {
	if (node.type !== "paragraph") return false;
	const { start, end } = node.position ?? {};
	return /^(?:#[^\s#]+\s*)+$/.test(text.slice(start?.offset, end?.offset));
}

function spanAll(nodes: readonly RootContent[]) {
	const [first, last] = [nodes[0], nodes.at(-1)];
	return {
		line: first ? spanOf(first).line : 1,
		endLine: last ? spanOf(last).endLine : 1,
	};
}
