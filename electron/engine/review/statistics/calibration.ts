// Whether the memory model is right: of all the times it said 90 per cent, how often was the card remembered?
import type { ReviewColumns } from "../../contract/review-column.ts";
import type { Calibration, CalibrationBin } from "../../contract/statistic.ts";
import { recallAfter } from "../forgetting.ts";

const binCount = 20;
const shares = 8191;
const review = 3;

interface Sum {
	count: number;
	predicted: number;
	passed: number;
}

/**
 * Predicted against actual recall of known cards, in bins of 5 per cent; empty bins are left out.
 * `decay` is the last of the parameters that the predictions were made with.
 */
export function calibrate(reviews: ReviewColumns, decay: number): Calibration {
	const predictions = predictShares(decay);
	const sums: Sum[] = Array.from({ length: binCount }, () => ({
		count: 0,
		predicted: 0,
		passed: 0,
	}));
	for (let n = 0; n < reviews.length; n += 1) {
		if (reviews.state[n] !== review) continue;
		const predicted = predictions[reviews.share[n] ?? 0] ?? 1;
		const sum = sums[Math.min(binCount - 1, Math.floor(predicted * binCount))];
		if (!sum) continue;
		sum.count += 1;
		sum.predicted += predicted;
		if (reviews.grade[n] !== 0) sum.passed += 1;
	}
	return summarise(sums);
}

/** Recall for each share of forgetting time elapsed / (elapsed + stability), looked up instead of computed a million times. */
function predictShares(decay: number): Float64Array {
	return Float64Array.from({ length: shares + 1 }, (_, share) => {
		// The middle of what was rounded down; the last one would be infinitely late.
		const passed = Math.min(share === 0 ? 0 : share + 0.5, shares - 0.5);
		return recallAfter(passed, shares - passed, decay);
	});
}

function summarise(sums: readonly Sum[]): Calibration {
	const bins: CalibrationBin[] = sums.flatMap((sum, index) =>
		sum.count === 0
			? []
			: [
					{
						from: index / binCount,
						to: (index + 1) / binCount,
						count: sum.count,
						predicted: sum.predicted / sum.count,
						actual: sum.passed / sum.count,
					},
				],
	);
	const count = bins.reduce((total, bin) => total + bin.count, 0);
	const mean = (pick: (bin: CalibrationBin) => number) =>
		count === 0
			? null
			: bins.reduce((total, bin) => total + pick(bin) * bin.count, 0) / count;
	const squared = mean((bin) => (bin.predicted - bin.actual) ** 2);
	return {
		bins,
		count,
		predicted: mean((bin) => bin.predicted),
		actual: mean((bin) => bin.actual),
		error: squared === null ? null : Math.sqrt(squared),
	};
}
