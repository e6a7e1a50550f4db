// Tables as blocks of the outline: header and rows, cell by cell.
import type { Table } from "mdast";
import { cut } from "./inline.ts";
import { spanOf } from "./item.ts";
import { type NoteSource, toInline } from "./rich.ts";
import type { Block } from "./section.ts";

/** The table with its cells as running text. */
export function readTable(
	node: Table,
	source: NoteSource,
): Extract<Block, { type: "table" }> {
	const [header = [], ...rows] = node.children.map((row) =>
		row.children.map((cell) => cut(toInline(cell.children, source))),
	);
	return { type: "table", header, rows, ...spanOf(node) };
}
