// The blocks of a note as elements of a sheet.

import type { DrawFormula } from "../contract/formula.ts";
import type { NoteBlock, NoteItem, NoteRow } from "../contract/reading.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import { el } from "./element.ts";
import { drawRich, type RichLook } from "./rich.ts";

/** Draws one block with all in it. Headings go no deeper than the page's fourth level. */
export function drawBlock(one: NoteBlock, formula: DrawFormula): SheetNode {
	const look: RichLook = { gap: "answer", formula };
	const inside = (blocks: readonly NoteBlock[]) =>
		blocks.map((child) => drawBlock(child, formula));
	switch (one.type) {
		case "heading":
			return el(
				`h${Math.min(one.level + 1, 4)}`,
				{},
				drawRich(one.content, look),
			);
		case "paragraph":
			return el("p", {}, drawRich(one.content, look));
		case "list":
			return el(
				one.isOrdered ? "ol" : "ul",
				one.isOrdered && one.start !== 1 ? { start: one.start } : {},
				one.items.map((item) => el("li", {}, drawItem(item, inside))),
			);
		case "quote":
			return el("blockquote", {}, inside(one.blocks));
		case "callout":
			return el(
				"blockquote",
				{ class: "callout" },
				el("p", {}, el("strong", {}, drawRich(one.title, look))),
				inside(one.blocks),
			);
		case "code":
			return el("pre", {}, el("code", {}, one.value));
		case "table":
			return drawTable(one.rows, look);
		case "rule":
			return el("p", { class: "rule" }, "⁂");
		default: {
			const never: never = one;
			return never;
		}
	}
}

/** A task says whether it is done; an item of one paragraph needs no paragraph of its own. */
function drawItem(
	{ isDone, blocks }: NoteItem,
	inside: (blocks: readonly NoteBlock[]) => SheetNode[],
): SheetNode[] {
	const mark = isDone === null ? [] : [isDone ? "☑ " : "☐ "];
	const [first, ...others] = inside(blocks);
	if (first === undefined) return mark;
	const isLine = typeof first !== "string" && first.tag === "p";
	return [...mark, ...(isLine ? first.children : [first]), ...others];
}

function drawTable(rows: readonly NoteRow[], look: RichLook): SheetNode {
	const row = ({ isHead, cells }: NoteRow) =>
		el(
			"tr",
			{},
			cells.map((cell) =>
				el(
					isHead ? "th" : "td",
					isHead ? { scope: "col" } : {},
					drawRich(cell, look),
				),
			),
		);
	const head = rows.filter(({ isHead }) => isHead);
	const body = rows.filter(({ isHead }) => !isHead);
	return el(
		"table",
		{ class: "note-table" },
		head.length > 0 && el("thead", {}, head.map(row)),
		body.length > 0 && el("tbody", {}, body.map(row)),
	);
}
