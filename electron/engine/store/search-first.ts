// The first rows of a search, soon rather than whole: enough cards to show, and how far was looked for them.
import type { Answer } from "./search-condition.ts";
import { countMask, maskOfPresent } from "./search-mask.ts";
import { firstCandidates, type Order, type Sorting } from "./search-order.ts";
import { createScan, listMask } from "./search-scan.ts";

/** Counting what fits a pattern stops here. */
export const countedUpTo = 500;

export interface Look {
	/** Cards, in the order of import, among which the first rows are. */
	ids: Int32Array;
	/** How many the search finds; at least so many if it is not exact. */
	total: number;
	isTotalExact: boolean;
	/** How many cards, the first in the order of import or its reverse, were looked at; null: all that matter. */
	lookedAt: number | null;
}

/** Looks for `most` rows; through texts for `ms` at the longest. */
export function firstLook(
	sorting: Sorting,
	answer: Answer,
	by: Order,
	{ most, ms }: { most: number; ms: number },
): Look {
	const last = Math.min(answer.mask.length - 1, answer.upTo);
	if (answer.test) return lookThrough(sorting, answer, by, ms);
	const total = countMask(answer.mask, last);
	const isWhole = answer.upTo === Number.POSITIVE_INFINITY;
	return {
		ids: pick(sorting, answer, by, { last, most }),
		total,
		isTotalExact: isWhole,
		lookedAt: isWhole ? null : countMask(present(sorting), last),
	};
}

function present({ columns }: Sorting) {
	return maskOfPresent(columns, false);
}

function pick(
	sorting: Sorting,
	answer: Answer,
	by: Order,
	{ last, most }: { last: number; most: number },
): Int32Array {
	if (by.sort !== "added") {
		const range = { mask: answer.mask, last };
		return firstCandidates(sorting, range, by, most) ?? listMask(answer);
	}
	const scan = createScan(answer, by.descending);
	scan.run(most, Number.POSITIVE_INFINITY);
	return scan.found();
}

/** In the order of import one may stop early; another order needs all that fit. */
function lookThrough(
	sorting: Sorting,
	answer: Answer,
	{ sort, descending }: Order,
	ms: number,
): Look {
	const isInOrder = sort === "added";
	const isBackwards = isInOrder && descending;
	const scan = createScan(answer, isBackwards);
	const most = isInOrder ? countedUpTo + 1 : Number.POSITIVE_INFINITY;
	const isDone = scan.run(most, ms);
	const ids = scan.found();
	const isFull = ids.length >= most;
	const isWhole = isDone && answer.upTo === Number.POSITIVE_INFINITY;
	return {
		ids,
		total: isFull ? countedUpTo : ids.length,
		isTotalExact: isWhole && !isFull,
		lookedAt: isWhole || isFull ? null : looked(),
	};

	function looked(): number {
		const all = present(sorting);
		const position = scan.position();
		return isBackwards
			? countMask(all, all.length - 1) - countMask(all, position - 1)
			: countMask(all, position);
	}
}
