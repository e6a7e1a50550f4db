// Tables as blocks of the outline: header and rows, cell by cell.
import type { Table } from "mdast";
import { cut, type Inline } from "./inline.ts";
import { spanOf } from "./item.ts";
import { type NoteSource, toInline } from "./rich.ts";
import type { Block } from "./section.ts";
import { countWords } from "./words.ts";

/** The table with its cells as running text. */
export function readTable(
	node: Table,
	source: NoteSource,
): Extract<Block, { type: "table" }> {
	const [header = [], ...rows] = node.children.map((row) =>
		row.children.map((cell) => cut(toInline(cell.children, source))),
	);
	// Text straight below the last row, without a blank line, is none of its rows.
	while (header.length > 1 && rows.length > 1 && isText(rows.at(-1)))
		rows.pop();
	return { type: "table", header, rows, ...spanOf(node) };
}

function isText(row: readonly Inline[] = []): boolean {
	return row.length === 1 && countWords(row[0]?.text ?? "") > 4;
}
