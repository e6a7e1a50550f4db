// What differs between two attempts. Pure.
import type { DomainResult } from "../../../electron/engine/contract/exam.ts";
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";

interface Question {
	id: string;
	stem: string;
}

export interface Comparison {
	/** Change of the estimate; null unless both were exams. */
	change: number | null;
	/** Domains of either, in the order of the second. */
	domains: {
		title: string;
		one: DomainResult | undefined;
		other: DomainResult | undefined;
	}[];
	/** Questions that both asked. */
	shared: number;
	learnt: Question[];
	lost: Question[];
}

export function compareReports(one: Report, other: Report): Comparison {
	const before = new Map(one.items.map((item) => [item.item.id, item.credit]));
	const shared = other.items.filter(({ item }) => before.has(item.id));
	const moved = (from: 0 | 1) =>
		shared
			.filter(
				({ item, credit }) =>
					(before.get(item.id) === 1) === (from === 1) &&
					(credit === 1) !== (from === 1),
			)
			.map(({ item }) => ({ id: item.id, stem: plainText(item.stem) }));
	const titles = new Set(
		[...other.score.domains, ...one.score.domains].map(({ title }) => title),
	);
	const isExams = one.attempt.mode === "exam" && other.attempt.mode === "exam";
	return {
		change: isExams ? other.score.scaled - one.score.scaled : null,
		domains: [...titles].map((title) => ({
			title,
			one: one.score.domains.find((domain) => domain.title === title),
			other: other.score.domains.find((domain) => domain.title === title),
		})),
		shared: shared.length,
		learnt: moved(0),
		lost: moved(1),
	};
}

/** The screen's one sentence. */
export function sayMove({ change, learnt, lost }: Comparison): string {
	if (change !== null && change !== 0)
		return `${Math.abs(change)} points ${change > 0 ? "up" : "down"}`;
	if (change === 0) return "The same estimate twice";
	return learnt.length >= lost.length
		? `${learnt.length} learnt, ${lost.length} lost`
		: `${lost.length} lost, ${learnt.length} learnt`;
}
