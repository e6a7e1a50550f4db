// The forgetting curve of FSRS: from days and stability to recall, and back.

/** The factor that makes recall 0.9 after as many days as the stability says. Source: FSRS-6. */
function factorOf(decay: number): number {
	return 0.9 ** (-1 / decay) - 1;
}

/** Probability of recall `elapsed` days after a review; `decay` is the last of the 21 parameters, `stability` is in days. */
export function recallAfter(
	elapsed: number,
	stability: number,
	decay: number,
): number {
	return (1 + (factorOf(decay) * Math.max(0, elapsed)) / stability) ** -decay;
}

/** Days until recall has fallen to `retention`; the inverse of `recallAfter`. */
export function daysUntil(
	retention: number,
	stability: number,
	decay: number,
): number {
	return (stability / factorOf(decay)) * (retention ** (-1 / decay) - 1);
}
