// What an answer to a scenario question did when it is played: its commands, and the world before and after.
import { Failure } from "../contract/errors.ts";
import type { ExamItem, Response } from "../contract/exam.ts";
import type { AttemptId, ExplainedAnswer } from "../contract/exam-contract.ts";
import { letterOf } from "../contract/exam-words.ts";
import { plainText, type Rich } from "../contract/rich.ts";
import type { ScenarioSource } from "../contract/scenario.ts";
import { pictureAnswer, traceAnswer } from "../sim/scenario/answer.ts";
import { explainAttempt } from "../sim/scenario/attempt.ts";
import type { Context } from "./context.ts";

/**
 * The answer that was given and the right one, played anew; one of them where both are the same. Empty for a question
 * whose options the learner wrote. Fails with `exam-not-running` while its answer is not to be seen, with `not-found`
 * where nothing was played.
 */
export function explainAnswer(
	context: Context,
	{ attemptId, key }: { attemptId: AttemptId; key: string },
): ExplainedAnswer[] {
	const { attempt, session } = context.sessions.open(attemptId);
	const at = attempt.paper.items.findIndex(({ id }) => id === key);
	const item = attempt.paper.items[at];
	const state = session.state.items[at];
	if (!item?.played || !state)
		throw new Failure(
			"not-found",
			"This question was not played in the simulator, so there is no world to show.",
			{ key },
		);
	if (session.state.phase !== "submitted" && !state.isRevealed)
		throw new Failure(
			"exam-not-running",
			"What an answer did is shown once the attempt is handed in, or once practice has shown the answer.",
			{ key },
		);
	return explain(item, item.played, state.response);
}

function explain(
	item: ExamItem,
	source: ScenarioSource,
	response: Response | null,
): ExplainedAnswer[] {
	if (item.kind === "task") {
		const given = response?.kind === "task" ? response.lines : [];
		const own =
			given.length > 0 ? [played(source, "Your commands", given)] : [];
		const solution = source.solution?.split("\n") ?? [];
		return solution.length > 0
			? [...own, played(source, "One way to do it", solution)]
			: own;
	}
	if (item.kind === "ordering") {
		const given = response?.kind === "order" ? response.order : [];
		return unite(given, item.rightOrders).flatMap(({ title, chosen }) =>
			answered(
				source,
				title,
				chosen.map((step) => item.steps[step]),
			),
		);
	}
	if (!("options" in item)) return [];
	const given = response?.kind === "options" ? response.chosen : [];
	const keys = item.options.flatMap(({ isKey }, at) => (isKey ? [at] : []));
	return [...new Set([...given, ...keys])].flatMap((option) =>
		answered(source, titleOf(option, { given, keys }), [
			item.options[option]?.text,
		]),
	);
}

function titleOf(
	option: number,
	{ given, keys }: { given: readonly number[]; keys: readonly number[] },
): string {
	const letter = letterOf(option);
	const isKey = keys.includes(option);
	if (!given.includes(option)) return `Answer ${letter}, which is right`;
	return isKey
		? `Answer ${letter}: yours, and right`
		: `Answer ${letter}, your answer`;
}

function unite(
	given: readonly number[],
	right: readonly (readonly number[])[],
): { title: string; chosen: readonly number[] }[] {
	const works = { title: "An order that works", chosen: right[0] ?? [] };
	if (given.length === 0) return [works];
	const isRight = right.some((one) => one.join() === given.join());
	return isRight
		? [{ title: "Your order, which works", chosen: given }]
		: [{ title: "Your order", chosen: given }, works];
}

function played(
	source: ScenarioSource,
	title: string,
	lines: readonly string[],
): ExplainedAnswer {
	return { title, ...explainAttempt(source, lines) };
}

/** Options stand in another order on a paper than in their source, so they are found by their words. */
function answered(
	source: ScenarioSource,
	title: string,
	texts: readonly (Rich | undefined)[],
): ExplainedAnswer[] {
	const chosen = texts.map((text) =>
		source.options.findIndex((option) => option.text === plainText(text ?? [])),
	);
	if (chosen.includes(-1)) return [];
	return [
		{
			title,
			trace: traceAnswer(source, chosen),
			picture: pictureAnswer(source, chosen),
		},
	];
}
