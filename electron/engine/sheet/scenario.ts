// A scenario question as a sheet tells it: the situation with what can be chosen, and below it what is right and why, as playing it showed.
import type { DrawFormula } from "../contract/formula.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetCard, SheetScenario } from "./data.ts";
import { block, el, flat } from "./element.ts";
import { drawRich, type RichLook } from "./rich.ts";

/** What is asked: a card's front, or a scenario with its options. */
export function drawFront(card: SheetCard, look: RichLook): SheetNode[] {
	return card.scenario ? question(card.scenario) : drawRich(card.front, look);
}

/** What is right. Gaps are filled in. */
export function drawBack(card: SheetCard, formula: DrawFormula): SheetNode[] {
	return card.scenario
		? answer(card.scenario)
		: drawRich(card.back, { gap: "answer", formula });
}

function question(scenario: SheetScenario): SheetNode[] {
	const { prompt, setup, hint, options, goals } = scenario;
	return flat([
		prompt.map((paragraph) => el("p", {}, paragraph)),
		script("These commands came before:", setup),
		options.length > 0 &&
			el(
				"ul",
				{ class: "options" },
				options.map(({ label, text }) => el("li", {}, `${label}. ${text}`)),
			),
		goals.length > 0 &&
			el(
				"ul",
				{ class: "goals" },
				goals.map((goal) => el("li", {}, goal)),
			),
		hint !== "" && el("p", { class: "hint" }, hint),
	]);
}

function answer(scenario: SheetScenario): SheetNode[] {
	const { right, rule, happened, solution, played } = scenario;
	const options = scenario.options.filter(({ reason }) => reason !== "");
	return flat([
		right !== "" && el("p", { class: "right" }, el("strong", {}, right)),
		rule !== null && el("p", {}, rule),
		happened !== "" && el("p", { class: "reason" }, happened),
		options.length > 0 &&
			el("ul", { class: "options reasons" }, options.map(drawReason)),
		script("One way to do it:", solution),
		script("Played:", played),
	]);
}

function drawReason({
	label,
	reason,
	isRight,
}: SheetScenario["options"][number]): SheetNode {
	return el(
		"li",
		{ class: isRight ? "is-right" : "" },
		el("strong", {}, `${label}${isRight ? ", right" : ""}: `),
		reason,
	);
}

function script(title: string, commands: string): SheetNode | null {
	return commands === ""
		? null
		: block("script", el("small", {}, title), el("pre", {}, commands));
}
