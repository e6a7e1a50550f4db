// Clozes in the cells of a table: each asks with its row, under the header.
import type { RichNode } from "../contract/rich.ts";
import { hasCloze, readClozes, withoutClozes } from "./cloze.ts";
import type { Question } from "./fact.ts";
import { type Inline, linesOf, toRich } from "./inline.ts";
import type { Block } from "./section.ts";

type Table = Extract<Block, { type: "table" }>;

/** The clozes of a table's rows, with the line of each; none where the author marked none. */
export function readCellClozes({
	header,
	rows,
}: Table): { question: Question; line: number }[] {
	return rows.flatMap((row) =>
		row.flatMap((cell, at) =>
			hasCloze(cell)
				? readClozes(cell, true).map((question) => ({
						question: { ...question, front: [inRow(question, row, at)] },
						line: linesOf(cell).line,
					}))
				: [],
		),
	);

	function inRow(
		{ front }: Question,
		row: readonly Inline[],
		at: number,
	): RichNode {
		const cells = row.map((cell, index) =>
			toCell(index === at ? front : toRich(withoutClozes(cell))),
		);
		return {
			type: "table",
			children: [
				{
					type: "row",
					header: true,
					children: header.map((cell) => toCell(toRich(cell))),
				},
				{ type: "row", header: false, children: cells },
			],
		};
	}
}

function toCell(children: RichNode[]): RichNode {
	return { type: "cell", children };
}
