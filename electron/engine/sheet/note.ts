// A note as it is read, with its cards beside the lines that they come from.

import type { DrawFormula } from "../contract/formula.ts";
import type { NoteBlock } from "../contract/reading.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetBody, SheetCard } from "./data.ts";
import { block, el, flat } from "./element.ts";
import { drawBlock } from "./note-block.ts";
import { drawRich } from "./rich.ts";

type NoteBody = Extract<SheetBody, { kind: "note" }>;

/** One row a block, an item of a list being a block of its own; cards of no block stand at the end. */
export function layOutNote(
	{ blocks, text, cards }: NoteBody,
	formula: DrawFormula,
): SheetNode[] {
	// Too long to be read as blocks: its text as it is written.
	if (!blocks)
		return flat([el("pre", { class: "whole" }, text), rest(cards, formula)]);
	const rows = splitBlocks(levelHeadings(blocks), 0);
	const placed = placeCards(rows, cards);
	const left = cards.filter((card) => !placed.has(card));
	return flat([
		rows.map((row) =>
			block(
				"margin-row",
				block(
					row.depth > 0 ? "margin-note is-quoted" : "margin-note",
					drawBlock(row.block, formula),
				),
				margin(
					cards.filter((card) => placed.get(card) === row),
					formula,
				),
			),
		),
		left.length > 0 && rest(left, formula),
	]);
}

/** Headings by how deep they lie: notes leave levels out, which would lead astray who goes by headings. */
function levelHeadings(blocks: readonly NoteBlock[]): NoteBlock[] {
	const open: number[] = [];
	const level = (one: NoteBlock): NoteBlock => {
		if (one.type === "list") {
			const items = one.items.map((item) => ({
				...item,
				blocks: item.blocks.map(level),
			}));
			return { ...one, items };
		}
		if (one.type === "quote" || one.type === "callout")
			return { ...one, blocks: one.blocks.map(level) };
		if (one.type !== "heading") return one;
		while ((open.at(-1) ?? 0) >= one.level) open.pop();
		open.push(one.level);
		return { ...one, level: open.length };
	};
	return blocks.map(level);
}

/** A block that stands beside its cards; `depth` counts the quotes and callouts around it. */
interface Row {
	block: NoteBlock;
	depth: number;
}

/** Lists item by item, and quotes and callouts block by block, so that cards stand beside their lines. */
function splitBlocks(blocks: readonly NoteBlock[], depth: number): Row[] {
	return blocks.flatMap((one): Row[] => {
		if (one.type === "list")
			return one.items.map((item, index) => ({
				depth,
				block: {
					...one,
					line: item.line,
					endLine: item.endLine,
					start: one.start + index,
					items: [item],
				},
			}));
		if (one.type === "quote") return splitBlocks(one.blocks, depth + 1);
		if (one.type !== "callout") return [{ block: one, depth }];
		return [
			{ block: { ...one, blocks: [] }, depth: depth + 1 },
			...splitBlocks(one.blocks, depth + 1),
		];
	});
}

/** Each card with the last block that begins at or above its line. */
function placeCards(
	rows: readonly Row[],
	cards: readonly SheetCard[],
): Map<SheetCard, Row> {
	const placed = new Map<SheetCard, Row>();
	for (const card of cards) {
		const row = rows.findLast(({ block: { line } }) => line <= card.line);
		if (row) placed.set(card, row);
	}
	return placed;
}

function margin(
	cards: readonly SheetCard[],
	formula: DrawFormula,
): SheetNode | null {
	if (cards.length === 0) return null;
	return block("margin-cards", cards.map(drawPair(formula)));
}

function rest(cards: readonly SheetCard[], formula: DrawFormula): SheetNode {
	return el(
		"section",
		{ class: "group" },
		el("h2", {}, "Cards"),
		block("margin-cards is-rest", cards.map(drawPair(formula))),
	);
}

function drawPair(formula: DrawFormula): (card: SheetCard) => SheetNode {
	return ({ kind, front, back }) =>
		block(
			"pair",
			block("front", drawRich(front, { gap: "answer", formula })),
			kind !== "cloze" &&
				block("back", drawRich(back, { gap: "answer", formula })),
		);
}
