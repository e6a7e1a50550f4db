// What “now” is for a search, and the numbers that depend on it: days until a card is due, and the chance of its recall.

/** What “now” is, in the learner's days, and how memory fades. */
export interface Moment {
	now: number;
	/** The study day, and the instant at which a study day begins. */
	today: number;
	startOf: (studyDay: number) => number;
	/** The decay of the forgetting curve for the cards of a deck: FSRS-6's last parameter with its sign, below 0. */
	decayOf: (home: string) => number;
}

/** The factor with which recall is 0.9 after as many days as the stability says. */
export function factorOf(decay: number): number {
	return 0.9 ** (1 / decay) - 1;
}

/** The chance of recall now: FSRS-6, R = (1 + factor × days / stability) ^ decay. */
export function recallOf(
	card: { stability: number; lastReviewDay: number },
	today: number,
	decay: number,
): number {
	const days = Math.max(0, today - card.lastReviewDay);
	return (1 + (factorOf(decay) * days) / card.stability) ** decay;
}

const dayMs = 86_400_000;

/** Study days until a step is due, which counts by its instant. */
export function daysToStep(dueAt: number, dayStart: number): number {
	return Math.floor((dueAt - dayStart) / dayMs);
}
