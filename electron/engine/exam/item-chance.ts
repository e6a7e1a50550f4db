// The chance to answer one question, from the memory of the facts that it takes.
import type { ItemKind } from "../contract/blueprint.ts";

/**
 * Chance to answer a question that takes every one of its facts: guess + (1 - guess - slip) times the
 * product of the cards' retrievability. So 90 % of cards remembered is far less than 90 % of questions.
 */
export function itemChance(
	retrievabilities: readonly number[],
	question: {
		kind: ItemKind;
		options: number;
		select: number;
	},
): number {
	const guess = guessChance(question);
	const known = retrievabilities.reduce((all, one) => all * one, 1);
	return guess + (1 - guess - slip) * known;
}

/** Share of questions that are answered wrongly although all is known. */
const slip = 0.05;

function guessChance({
	kind,
	options,
	select,
}: Parameters<typeof itemChance>[1]): number {
	if (kind === "single" || kind === "multiple")
		return 1 / combinations(options, select);
	return 0;
}

function combinations(n: number, r: number): number {
	let all = 1;
	for (let k = 1; k <= r; k += 1) all = (all * (n - r + k)) / k;
	return all;
}
