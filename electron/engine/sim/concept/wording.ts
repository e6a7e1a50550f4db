// Draws the answers that are shown so that neither their length nor words of the prompt tell which are right.

import type { Draw } from "./draw.ts";
import type { Answer, Draft } from "./template.ts";

/** An answer as it is shown. */
export type Shown = Omit<Answer, "text"> & { readonly text: string };

/** How many sets of answers are drawn to choose the fairest from. */
const tries = 40;

/**
 * The answers of a draft in an order of chance. The longest is a right one as often as chance would
 * have it, and so is the shortest; a set in which a right answer alone echoes the prompt is passed
 * over while there is another.
 */
export function drawAnswers(draft: Draft, draw: Draw): Shown[] {
	const [right, wrong] = draft.show;
	const wants = {
		longest: draw.below(right + wrong) < right,
		shortest: draw.below(right + wrong) < right,
	};
	const asked = contentWords(draft.prompt);
	let best: { shown: Hand; faults: number } | null = null;
	for (let at = 0; at < tries && best?.faults !== 0; at += 1) {
		const shown = {
			right: drawn(draft.right, right, draw),
			wrong: drawn(draft.wrong, wrong, draw),
		};
		const faults =
			4 * echoes(asked, shown).length +
			(isLongestRight(shown) === wants.longest ? 0 : 2) +
			(isShortestRight(shown) === wants.shortest ? 0 : 1);
		if (!best || faults < best.faults) best = { shown, faults };
	}
	const { shown } = best ?? { shown: { right: [], wrong: [] } };
	return draw.several([...shown.right, ...shown.wrong], right + wrong);
}

interface Hand {
	readonly right: readonly Shown[];
	readonly wrong: readonly Shown[];
}

function drawn(from: readonly Answer[], count: number, draw: Draw): Shown[] {
	return draw.several(from, count).map((answer) => ({
		...answer,
		text:
			typeof answer.text === "string" ? answer.text : draw.pick(answer.text),
	}));
}

function isLongestRight({ right, wrong }: Hand): boolean {
	return Math.max(...right.map(lengthOf)) >= Math.max(...wrong.map(lengthOf));
}

function isShortestRight({ right, wrong }: Hand): boolean {
	return Math.min(...right.map(lengthOf)) <= Math.min(...wrong.map(lengthOf));
}

function lengthOf({ text }: Shown): number {
	return text.length;
}

/** Words of the prompt that all right answers have and no wrong one. */
export function echoes(
	asked: ReadonlySet<string>,
	{
		right,
		wrong,
	}: { right: readonly { text: string }[]; wrong: readonly { text: string }[] },
): string[] {
	const inRight = right.map(({ text }) => contentWords(text));
	const inWrong = wrong.map(({ text }) => contentWords(text));
	return [...asked].filter(
		(word) =>
			inRight.length > 0 &&
			inRight.every((words) => words.has(word)) &&
			!inWrong.some((words) => words.has(word)),
	);
}

const plain = new Set(
	"this that these those there their them they then than with without from into onto what which when where while have has been will would could does were your ours once both each only same such very more most some none also after before about again still just other others".split(
		" ",
	),
);

/** Words that tell something, in lower case and without endings. */
export function contentWords(text: string): ReadonlySet<string> {
	return new Set(
		(
			text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}/.-]*[\p{L}\p{N}]/gu) ??
			[]
		)
			.filter((word) => (word.length > 3 || word === "ami") && !plain.has(word))
			.map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, "")),
	);
}
