// What an answer is worth.
import type { ExamItem, ExamTask, Response } from "../contract/exam.ts";

/** True when nothing was given that could count: an empty selection, no order, no match, no command. */
export function isAnswered(response: Response | null): boolean {
	switch (response?.kind) {
		case undefined:
			return false;
		case "options":
			return response.chosen.length > 0;
		case "order":
			return response.order.length > 0;
		case "matches":
			return response.matches.some((match) => match !== null);
		case "task":
			return response.lines.length > 0;
		default: {
			const never: never = response;
			return never;
		}
	}
}

/**
 * Credit in an exam, 0 or 1: exactly the set, the exact order, all pairs, all goals. Unanswered is
 * wrong and nothing is taken off for a guess (AWS exam guides).
 */
export function examCredit(item: ExamItem, response: Response | null): 0 | 1 {
	return partialCredit(item, response) === 1 ? 1 : 0;
}

/**
 * Credit in practice, from 0 to 1, and 1 only where the exam gives it. Of several options each right
 * one counts and each wrong one takes as much off; of an order each step in its place, of
 * pairs each pair, of a task each goal counts.
 */
export function partialCredit(
	item: ExamItem,
	response: Response | null,
): number {
	if (!isAnswered(response) || !response) return 0;
	switch (item.kind) {
		case "single":
		case "multiple":
			return response.kind === "options"
				? ofOptions(item.options, response.chosen)
				: 0;
		case "ordering":
			return response.kind === "order"
				? Math.max(
						...item.rightOrders.map((right) => share(right, response.order)),
					)
				: 0;
		case "matching":
			return response.kind === "matches"
				? share(item.rightMatches, response.matches)
				: 0;
		case "task":
			return response.kind === "task" ? ofGoals(item.task, response.goals) : 0;
		default: {
			const never: never = item;
			return never;
		}
	}
}

/** Goals that hold before anything is done give no credit by themselves; breaking one costs. As in `sim/scenario`. */
function ofGoals(
	{ goals, open = goals.map((_, at) => at) }: ExamTask,
	held: readonly boolean[],
): number {
	if (open.length === 0) return 0;
	const reached = open.filter((at) => held[at]).length;
	const broken = goals.filter(
		(_, at) => !held[at] && !open.includes(at),
	).length;
	return reached / (open.length + broken);
}

function ofOptions(
	options: readonly { isKey: boolean }[],
	chosen: readonly number[],
): number {
	const keys = options.filter(({ isKey }) => isKey).length;
	const hits = chosen.filter((index) => options[index]?.isKey).length;
	const misses = chosen.length - hits;
	return Math.max(0, (hits - misses) / keys);
}

function share(
	right: readonly number[],
	given: readonly (number | null)[],
): number {
	const hits = right.filter((want, place) => given[place] === want).length;
	return hits / right.length;
}
