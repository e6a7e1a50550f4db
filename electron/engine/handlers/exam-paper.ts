// Papers from the bank: what one would be, freezing it, and beginning an attempt at it.

import type { Drill } from "../contract/drill.ts";
import { Failure } from "../contract/errors.ts";
import type { Accommodation, ExamMode, Paper } from "../contract/exam.ts";
import type { AttemptId, PaperOutline } from "../contract/exam-contract.ts";
import { composePaper, drawPaper } from "../exam/paper.ts";
import { limitOf } from "../exam/session.ts";
import { addAttempt } from "../store/exam.ts";
import type { Context } from "./context.ts";
import { sortBank } from "./exam-bank.ts";
import { findBlueprint } from "./exam-blueprint.ts";
import { drillItems } from "./exam-drill.ts";

export interface PaperInput {
	code: string;
	seed: number;
	scored?: number | undefined;
}

function orderOf(context: Context, input: PaperInput) {
	const blueprint = findBlueprint(context, input.code);
	const { items, unsorted } = sortBank(context, blueprint, input.seed);
	const { seed, scored } = input;
	return { order: { blueprint, bank: items, seed, scored }, unsorted };
}

/** Only counts, so no question is frozen, and no scenario played, for it. */
export function outlinePaper(
	context: Context,
	input: PaperInput,
): PaperOutline {
	const { order, unsorted } = orderOf(context, input);
	const drawn = drawPaper(order);
	return {
		title: order.blueprint.title,
		scored: drawn.scored.length,
		unscored: drawn.trial.length,
		minutes: drawn.minutes,
		domains: drawn.domains,
		shortfalls: [...drawn.shortfalls],
		honestSize: drawn.honestSize,
		unsorted,
	};
}

/** Fails with `no-questions` when nothing can be asked. */
export function makePaper(context: Context, input: PaperInput): Paper {
	const { order } = orderOf(context, input);
	const { paper } = composePaper(order);
	if (paper.items.length === 0) throw noQuestions(order.blueprint.title);
	return paper;
}

function noQuestions(title: string): Failure {
	return new Failure(
		"no-questions",
		`Your notes give no question for ${title} yet. Import notes on its topics, or choose another exam.`,
	);
}

/** Freezes a paper and stores an attempt at it, as one undo step. */
export function beginAttempt(
	context: Context,
	input: PaperInput & {
		mode: ExamMode;
		accommodation: Accommodation;
		drill?: Drill | undefined;
	},
): AttemptId {
	const paper = input.drill
		? drillPaper(context, { ...input, drill: input.drill })
		: makePaper(context, input);
	const limitMs =
		input.mode === "practice" && input.drill?.minutes === undefined
			? null
			: limitOf(paper.minutes, input.accommodation);
	const at = context.now();
	return context.history.write(
		{
			op: "exam.begin",
			label: `Start of ${input.mode === "exam" ? "the exam" : "practice"} ${paper.blueprint.title}`,
			at,
		},
		(tx) =>
			addAttempt(tx, {
				mode: input.mode,
				title: paper.blueprint.title,
				code: input.code,
				paper,
				rules: { accommodation: input.accommodation, limitMs },
				createdAt: at,
			}),
	);
}

/** All questions count in a drill; the domains' shares are those of what was drawn. */
function drillPaper(
	context: Context,
	input: PaperInput & { drill: Drill },
): Paper {
	const blueprint = findBlueprint(context, input.code);
	const { items } = sortBank(context, blueprint, input.seed);
	const drawn = drillItems(context, items, { ...input, blueprint });
	if (drawn.length === 0)
		throw new Failure(
			"no-questions",
			"No question fits these choices. Take one of them away and try again.",
		);
	const counts = Map.groupBy(drawn, ({ domain }) => domain);
	const { paper } = composePaper({
		blueprint: {
			...blueprint,
			kinds: ["single", "multiple", "ordering", "matching", "task"],
			domains: blueprint.domains
				.filter(({ id }) => counts.has(id))
				.map((domain) => ({
					...domain,
					weight: counts.get(domain.id)?.length ?? 0,
				})),
		},
		bank: drawn,
		seed: input.seed,
		scored: drawn.length,
		unscored: 0,
		isDrawn: true,
	});
	return input.drill.minutes === undefined
		? paper
		: { ...paper, minutes: input.drill.minutes };
}
