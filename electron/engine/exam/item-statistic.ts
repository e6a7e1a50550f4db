// What answers say of a question: how hard it is, and whether it parts those who know from those who do not.

/** One answer to the question, with the rest of the attempt that it was given in. */
export interface ItemAnswer {
	/** 0 to 1. */
	readonly credit: number;
	/** Mean credit of the attempt's other questions, or null where it had no other. */
	readonly rest: number | null;
}

/** Fewer answers give a correlation that is mostly chance. */
const leastAnswers = 10;
const leastOfEach = 2;

/**
 * Point-biserial correlation of a right answer with the rest score, from -1 to 1: the item-rest form, so that the question
 * is not correlated with itself. Null below ten answers, below two right or two wrong ones, or where the rest never varies.
 */
export function pointBiserial(answers: readonly ItemAnswer[]): number | null {
	const pairs = answers.flatMap(({ credit, rest }) =>
		rest === null ? [] : [{ isRight: credit === 1, rest }],
	);
	const right = pairs.filter(({ isRight }) => isRight);
	const wrong = pairs.filter(({ isRight }) => !isRight);
	const few = Math.min(right.length, wrong.length);
	if (pairs.length < leastAnswers || few < leastOfEach) return null;
	const mean = meanOf(pairs.map(({ rest }) => rest)) ?? 0;
	const variance = meanOf(pairs.map(({ rest }) => (rest - mean) ** 2)) ?? 0;
	if (variance < 1e-12) return null;
	const meanRight = meanOf(right.map(({ rest }) => rest)) ?? 0;
	const meanWrong = meanOf(wrong.map(({ rest }) => rest)) ?? 0;
	const share = right.length / pairs.length;
	return (
		((meanRight - meanWrong) / Math.sqrt(variance)) *
		Math.sqrt(share * (1 - share))
	);
}

/** Null of no numbers. */
export function meanOf(numbers: readonly number[]): number | null {
	if (numbers.length === 0) return null;
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
