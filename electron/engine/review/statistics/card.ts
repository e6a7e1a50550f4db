// One card's forgetting curve: falling from each review to the next, and on into the days to come.
import { recallAfter } from "../forgetting.ts";

interface Point {
	day: number;
	recall: number;
}

const pointsPerGap = 12;

/**
 * Recall from the first review to `until` (a study day). After each review the curve starts at 1
 * again; two points on one day show the jump.
 */
export function traceRecall(
	reviews: readonly { day: number; stability: number }[],
	until: number,
	decay: number,
): Point[] {
	return reviews.flatMap(({ day, stability }, index) => {
		const end = reviews[index + 1]?.day ?? Math.max(until, day);
		const span = end - day;
		const steps = span === 0 ? 0 : Math.min(pointsPerGap, span * 2);
		return Array.from({ length: steps + 1 }, (_, step) => {
			const elapsed = steps === 0 ? 0 : (span * step) / steps;
			return {
				day: day + elapsed,
				recall: recallAfter(elapsed, stability, decay),
			};
		});
	});
}
