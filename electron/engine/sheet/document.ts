// A sheet's data as a tree of elements: the one place that decides what stands where.

import type { DrawFormula } from "../contract/formula.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import { layOutCards } from "./card-list.ts";
import type { SheetData } from "./data.ts";
import { block, el } from "./element.ts";
import { layOutFold } from "./fold.ts";
import { layOutNote } from "./note.ts";
import { layOutQuestions } from "./question.ts";
import { layOutReport } from "./report.ts";

/**
 * Lays out a sheet of any kind. The same tree is shown in the app, printed and written as HTML; how it
 * looks is `sheetStyle`.
 */
export function layOutSheet(
	data: SheetData,
	formula: DrawFormula,
): SheetNode[] {
	const { title } = data;
	const { answers } = data.options;
	return [
		el(
			"header",
			{ class: "sheet-head" },
			el("h1", {}, title),
			el("p", { class: "about" }, data.about.join(" · ")),
		),
		block(
			`sheet-body ${data.body.kind} text-${data.options.textSize}`,
			...body(),
		),
	];

	function body(): SheetNode[] {
		switch (data.body.kind) {
			case "list":
			case "cram":
				return layOutCards(data.body, { title, answers, formula });
			case "fold":
				return layOutFold(data.body.cards, { title, formula });
			case "note":
				return layOutNote(data.body, formula);
			case "missed":
				return layOutQuestions(data.body.questions, {
					formula,
					heading: "h2",
				});
			case "report":
				return layOutReport(data.body, formula);
			default: {
				const never: never = data.body;
				return never;
			}
		}
	}
}
