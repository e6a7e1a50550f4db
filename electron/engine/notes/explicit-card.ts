// The shape of a card that the author marked, and what the syntaxes share in making one.
import type { CardKind } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import type { Question } from "./fact.ts";
import { cut, type Inline, toRich } from "./inline.ts";
import type { Block, Entry, Span } from "./section.ts";
import type { Marks } from "./tag.ts";

/** A marked card and where it stands. */
export interface Marked {
	question: Question;
	span: Span;
	trail: string[];
	marks: Marks;
	/** The rest of its note may still be read by the other rules. */
	sharesNote: boolean;
	/** The line whose deck tag counts for it, where that is none of its own. */
	tagLine?: number;
}

/** A card as its syntax finds it in the tree, before it has a trail. */
export type Found = Omit<Marked, "trail">;

/** The card of two sides, and the one that asks the other way when the author wants both. */
export function bothWays(
	rule: string,
	front: Rich,
	back: Rich,
	isReversed: boolean,
): Question[] {
	const card = (kind: CardKind, one: Rich, other: Rich): Question => ({
		kind,
		rule,
		front: one,
		back: other,
		deletion: null,
	});
	return [
		card("basic", front, back),
		...(isReversed ? [card("reversed", back, front)] : []),
	];
}

/** Items as one list to show. */
export function listOf(
	entries: readonly Entry[],
	ordered: boolean,
): Rich[number] {
	return {
		type: "list",
		ordered,
		start: 1,
		children: entries.map((entry) => ({
			type: "item",
			children: [
				...toRich(dropProperties(entry.inline), true),
				...belowOf(entry),
			],
		})),
	};
}

/** A block of a section as it is shown in an answer. */
export function blockToRich(block: Block): Rich {
	if (block.type === "other") return block.rich;
	if (block.type === "text")
		return [{ type: "paragraph", children: toRich(block.inline, true) }];
	if (block.type === "list") return [listOf(block.entries, block.isOrdered)];
	const row = (cells: readonly Inline[], header: boolean): Rich[number] => ({
		type: "row",
		header,
		children: cells.map((cell) => ({ type: "cell", children: toRich(cell) })),
	});
	const { header, rows } = block;
	return [
		{
			type: "table",
			children: [row(header, true), ...rows.map((cells) => row(cells, false))],
		},
	];
}

/** What stands below an item: its sub-items, then its further blocks. */
export function belowOf({ children, areChildrenOrdered, more }: Entry): Rich {
	return [
		...(children.length > 0 ? [listOf(children, areChildrenOrdered)] : []),
		...more,
	];
}

const property = /^(?:card-[a-z-]+|id|collapsed):: ?/;

/** True for a line that Logseq keeps for itself below a block: `card-last-interval:: 4`. */
export function isProperty(line: string): boolean {
	return property.test(line);
}

/** The text up to the first line that Logseq keeps for itself. */
export function dropProperties(inline: Inline): Inline {
	if (!inline.text.includes(":: ")) return inline;
	let position = 0;
	for (const line of inline.text.split("\n")) {
		if (isProperty(line.trim())) return cut(inline, 0, position);
		position += line.length + 1;
	}
	return inline;
}
