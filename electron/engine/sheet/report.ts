// The report of an exam: the result, each domain, and every question with what was given and what is right.
import type { DrawFormula } from "../contract/formula.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetBody } from "./data.ts";
import { el } from "./element.ts";
import { layOutQuestions } from "./question.ts";

/** The result in words, a table of domains, then a section a question in the given order. */
export function layOutReport(
	{ result, domains, questions }: Extract<SheetBody, { kind: "report" }>,
	formula: DrawFormula,
): SheetNode[] {
	const row = (tag: "th" | "td", cells: readonly string[]) =>
		el(
			"tr",
			{},
			cells.map((cell, at) =>
				tag === "th" || at === 0
					? el("th", { scope: tag === "th" ? "col" : "row" }, cell)
					: el("td", {}, cell),
			),
		);
	return [
		...result.map((line) => el("p", { class: "result" }, line)),
		el("h2", {}, "By domain"),
		el(
			"table",
			{ class: "note-table" },
			el("thead", {}, row("th", ["Domain", "Right", "Standing"])),
			el(
				"tbody",
				{},
				domains.map(({ title, right, standing }) =>
					row("td", [title, right, standing]),
				),
			),
		),
		el("h2", {}, "Every question"),
		...layOutQuestions(questions, { formula, heading: "h3" }),
	];
}
