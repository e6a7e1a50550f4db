// Exam questions that were answered: what was asked, what was given, what is right and why.
import { letterOf } from "../contract/exam-words.ts";
import type { DrawFormula } from "../contract/formula.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import type { SheetOption, SheetQuestion } from "./data.ts";
import { block, el, flat } from "./element.ts";
import { drawRich, type RichLook } from "./rich.ts";

/** One section a question. Right and given are words, never colour alone. */
export function layOutQuestions(
	questions: readonly SheetQuestion[],
	{ formula, heading }: { formula: DrawFormula; heading: "h2" | "h3" },
): SheetNode[] {
	const look: RichLook = { gap: "answer", formula };
	return questions.map((question) =>
		el(
			"section",
			{ class: "question" },
			el(heading, {}, `Question ${question.place}: ${question.outcome}`),
			question.stimulus && block("stimulus", drawRich(question.stimulus, look)),
			block("front", drawRich(question.stem, look)),
			question.options.length > 0
				? el(
						"ul",
						{ class: "options" },
						question.options.map((option, index) =>
							drawOption(option, index, look),
						),
					)
				: drawWords(question),
			question.explanation.map((line) => el("p", { class: "reason" }, line)),
			question.excerpts.map(({ text, where }) =>
				el(
					"blockquote",
					{ class: "excerpt" },
					el("p", {}, text.trim()),
					el("small", {}, where),
				),
			),
		),
	);
}

function drawOption(
	{ text, isRight, isGiven, why }: SheetOption,
	index: number,
	look: RichLook,
): SheetNode {
	const marks = [isRight && "right", isGiven && "your answer"].filter(Boolean);
	return el(
		"li",
		{ class: isRight ? "is-right" : "" },
		el("span", { class: "number" }, `${letterOf(index)}. `),
		drawRich(text, look),
		marks.length > 0 && el("strong", {}, ` (${marks.join(", ")})`),
		why !== null && block("why", why),
	);
}

function drawWords({ given, right }: SheetQuestion): SheetNode[] {
	const line = (title: string, words: readonly string[]) =>
		el(
			"div",
			{ class: "words" },
			el("strong", {}, title),
			el(
				"ul",
				{},
				words.map((word) => el("li", {}, word)),
			),
		);
	return flat([
		line("You gave", given.length > 0 ? given : ["nothing"]),
		line("Right is", right),
	]);
}
