// Leeches: cards that are forgotten again and again, and what usually helps.

import type { LeechAdvice } from "../contract/action.ts";

/** Whether the lapse that made `lapses` makes a card a leech: at the threshold, and again every half as many. `threshold` 0: never. Rule: as Anki has it. */
export function isLeechAt(lapses: number, threshold: number): boolean {
	if (threshold < 1 || lapses < threshold) return false;
	const again = Math.max(1, Math.ceil(threshold / 2));
	return (lapses - threshold) % again === 0;
}

/** An answer of more words holds more than one thing to remember. */
const longAnswer = 15;
const shortFront = 3;

/**
 * What to do about a leech, the likeliest help first. `similar`: another card whose front is alike
 * while its answer differs, with which it may be mixed up.
 */
export function adviseLeech(card: {
	frontText: string;
	backText: string;
	similar: { id: LeechAdvice["otherCardId"]; frontText: string } | null;
}): LeechAdvice[] {
	const advice: LeechAdvice[] = [];
	const words = countWords(card.backText);
	if (words > longAnswer || /[;\n]/.test(card.backText.trim()))
		advice.push({
			code: "split",
			message: `The answer has ${words} words. Split it into cards that each ask for one thing.`,
			otherCardId: null,
		});
	if (card.similar)
		advice.push({
			code: "contrast",
			message: `It is easily mixed up with “${card.similar.frontText}”. Add a card that asks for the difference.`,
			otherCardId: card.similar.id,
		});
	advice.push({
		code: "rewrite",
		message:
			countWords(card.frontText) < shortFront
				? "The question is very short. Say in it what it is about, so that only one answer fits."
				: "Say it in other words, or add an example that you will not forget.",
		otherCardId: null,
	});
	return advice;
}

function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => word !== "").length;
}
