// Two columns to fold along the middle: questions on the left, answers on the right, row by row.

import type { DrawFormula } from "../contract/formula.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetCard } from "./data.ts";
import { block, el, flat } from "./element.ts";
import {
	type CardPart,
	groupCards,
	groupHeading,
	isToldByTitle,
} from "./group.ts";
import { drawBack, drawFront } from "./scenario.ts";

/** A table for each note, whose head repeats on each page. */
export function layOutFold(
	cards: readonly SheetCard[],
	{ title, formula }: { title: string; formula: DrawFormula },
): SheetNode[] {
	const groups = groupCards(cards);
	const isTold = isToldByTitle(groups, title);
	return flat([
		el(
			"p",
			{ class: "hint" },
			"Fold along the dashed line, or cover the right half with a sheet of paper.",
		),
		groups.map((group) =>
			el(
				"section",
				{ class: "group" },
				!isTold && groupHeading(group),
				foldTable(group.parts, formula),
			),
		),
	]);
}

function foldTable(
	parts: readonly CardPart[],
	formula: DrawFormula,
): SheetNode {
	return el(
		"table",
		{ class: "fold-table" },
		el(
			"thead",
			{},
			el(
				"tr",
				{},
				el("th", { scope: "col" }, "Question"),
				el("th", { scope: "col" }, "Answer"),
			),
		),
		el(
			"tbody",
			{},
			parts.flatMap(({ heading, cards }) =>
				cards.map(({ number, card }, index) =>
					el(
						"tr",
						{},
						el(
							"td",
							{},
							index === 0 && heading !== "" && block("place", heading),
							block(
								"front",
								el("span", { class: "number" }, `${number}. `),
								drawFront(card, { gap: "blank", formula }),
							),
						),
						el("td", {}, drawBack(card, formula)),
					),
				),
			),
		),
	);
}
