// The order in which a sitting shows options, steps and matches: drawn from its seed, numbers ascending.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import { plainText } from "../../contract/rich.ts";
import { shuffle } from "./hash.ts";
import { readNumber } from "./quantity.ts";

/**
 * Indexes into the question's `options`, `steps` or `pairs` in the order to show them; of a matching
 * question only the matches move. Options that are all numbers ascend; steps never stand
 * in their right order.
 */
export function orderOptions(
	question: ChoiceQuestion,
	seed: string | number,
): number[] {
	const own = `${seed}/${question.id}`;
	switch (question.kind) {
		case "single":
		case "multiple": {
			const numbers = question.options.map(({ text }) =>
				readNumber(plainText(text)),
			);
			const indexes = question.options.map((_, index) => index);
			return numbers.every((number) => number !== null)
				? indexes.sort(
						(one, other) =>
							(numbers[one]?.value ?? 0) - (numbers[other]?.value ?? 0),
					)
				: shuffle(indexes, own);
		}
		case "ordering":
			return shuffleSteps(
				question.steps.map((_, index) => index),
				own,
			);
		case "matching":
			return shuffle(
				question.pairs.map((_, index) => index),
				own,
			);
		default: {
			const never: never = question;
			return never;
		}
	}
}

function shuffleSteps(indexes: readonly number[], seed: string): number[] {
	const shuffled = shuffle(indexes, seed);
	const isRight = shuffled.every((index, place) => index === place);
	// Moved round by one, which is as likely as any other order but the right one.
	return isRight ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
