// The score of an attempt: raw, on the exam's scale, by domain, with an honest interval.
import type {
	DomainResult,
	ExamMode,
	ItemResult,
	ItemState,
	Paper,
	Score,
} from "../contract/exam.ts";
import { examCredit, isAnswered, partialCredit } from "./credit.ts";

/** From this share on a domain "meets"; score reports of AWS give a class alone, and no figure. */
const meetsFrom = 0.7;
/** Standard normal quantile of an 80 % interval. */
const z80 = 1.2815515655446004;

/**
 * A share of right answers on the exam's scale: straight lines through (0, min), (cut, pass) and
 * (1, max), rounded. An estimate: the true map differs by form and is not published.
 */
export function scaledScore(
	share: number,
	{ scale, cutRaw }: Pick<Paper, "scale" | "cutRaw">,
): number {
	const { min, max, pass } = scale;
	const scaled =
		share < cutRaw
			? min + ((pass - min) * share) / cutRaw
			: pass + ((max - pass) * (share - cutRaw)) / (1 - cutRaw);
	// Rounded down below the cut, so that a fail never reads as the pass mark.
	return share < cutRaw ? Math.floor(scaled + 1e-9) : Math.round(scaled);
}

/** Scores a paper. Unscored questions have results of their own but count nowhere; flags, notes and visits count for nothing. */
export function scorePaper(
	paper: Paper,
	items: readonly ItemState[],
	mode: ExamMode,
): Score {
	const results = paper.items.map((item, index): ItemResult => {
		const state = items[index];
		const response = state?.response ?? null;
		const credit = mode === "exam" ? examCredit : partialCredit;
		return {
			id: item.id,
			domain: item.domain,
			isScored: item.isScored,
			isAnswered: isAnswered(response),
			credit: credit(item, response),
			confidence: state?.confidence ?? null,
			spentMs: state?.spentMs ?? 0,
		};
	});
	const counted = results.filter(({ isScored }) => isScored);
	const right = sum(counted);
	const share = counted.length === 0 ? 0 : right / counted.length;
	const [low, high] = wilson(right, counted.length);
	const isPassed = counted.length > 0 && share >= paper.cutRaw - 1e-12;
	return {
		right,
		scored: counted.length,
		scaled: scaledScore(share, paper),
		interval: {
			low: scaledScore(low, paper),
			high: scaledScore(high, paper),
		},
		pass: paper.scale.pass,
		isPassed,
		domains: paper.domains.map(({ id, title }) =>
			scoreDomain(
				id,
				title,
				counted.filter(({ domain }) => domain === id),
			),
		),
		items: results,
	};
}

function scoreDomain(
	id: string,
	title: string,
	items: readonly ItemResult[],
): DomainResult {
	const right = sum(items);
	return {
		id,
		title,
		scored: items.length,
		right,
		standing:
			items.length === 0
				? "none"
				: right / items.length >= meetsFrom
					? "meets"
					: "needs-improvement",
	};
}

function sum(items: readonly ItemResult[]): number {
	return items.reduce((all, { credit }) => all + credit, 0);
}

/** Wilson's score interval of a share at 80 %; wide for few questions, and never beyond 0 and 1. */
export function wilson(right: number, count: number): [number, number] {
	if (count === 0) return [0, 1];
	const share = right / count;
	const squared = z80 * z80;
	const centre = share + squared / (2 * count);
	const spread =
		z80 *
		Math.sqrt((share * (1 - share)) / count + squared / (4 * count * count));
	const scale = 1 + squared / count;
	return [
		Math.max(0, (centre - spread) / scale),
		Math.min(1, (centre + spread) / scale),
	];
}
