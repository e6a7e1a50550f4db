// Scenario cards in study: what is shown, what a typed line does, how an answer is judged and what it does to memory.
import type { CardId, Grade, NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { LabCompletion, LabId } from "../contract/lab.ts";
import type { ScenarioResult } from "../contract/scenario.ts";
import type {
	ExplainedScenario,
	ScenarioAnswer,
	ScenarioAttempt,
	ShownScenario,
} from "../contract/scenario-card.ts";
import { shuffleKey } from "../review/queue.ts";
import {
	gradeAnswer,
	labLines,
	pictureAnswer,
	traceAnswer,
} from "../sim/scenario/answer.ts";
import {
	attemptLines,
	completeLine,
	explainAttempt,
	playAttempt,
} from "../sim/scenario/attempt.ts";
import { gradeTask } from "../sim/scenario/task.ts";
import type { Completion } from "../sim/shell-completion.ts";
import { addExposure, addRepair, isInRepair } from "../store/exposure.ts";
import { addLab, addLine } from "../store/lab.ts";
import { readExcerpt } from "../store/question.ts";
import {
	getScenarioCard,
	listLinkedCards,
	type ScenarioCard,
} from "../store/scenario.ts";
import { answerCard } from "./answer.ts";
import { type Context, os } from "./context.ts";
import { questionKey } from "./exam-kept.ts";
import { conceptOf } from "./scenario-drafts.ts";
import { chosenIn, drawVariant, type Variant } from "./scenario-variant.ts";

export const scenarioCard = {
	show: os.scenario.show.handler(({ context, input }) =>
		show(context, input.cardId),
	),
	attempt: os.scenario.attempt.handler(({ context, input }) =>
		attempt(variantOf(context, input), input.lines),
	),
	complete: os.scenario.complete.handler(({ context, input }) =>
		toCompletion(
			completeLine(variantOf(context, input).source, input.lines, input),
		),
	),
	answer: os.scenario.answer.handler(({ context, input }) =>
		answer(context, input),
	),
	openLab: os.scenario.openLab.handler(({ context, input }) => ({
		labId: openLab(context, input),
	})),
};

/** Nobody reads more offers than these. */
const longestOffer = 100;

/** As lists of offers take it. */
export function toCompletion({ from, items }: Completion): LabCompletion {
	return { from, items: items.slice(0, longestOffer) };
}

type Asked = { cardId: CardId; seed: number };
type Answered = Asked &
	ScenarioAnswer & {
		reps?: number | undefined;
		elapsedMs?: number | undefined;
	};

function variantOf({ db }: Context, { cardId, seed }: Asked): Variant {
	return drawVariant(getScenarioCard(db, cardId), seed);
}

/** Another one after each answer and on each day; looking twice shows the same. */
function seedOf(context: Context, cardId: CardId): number {
	const { memory } = context.cards.getGraded(cardId);
	const day = context.study().calendar.dayOf(context.now());
	const reps = memory.state === "new" ? 0 : memory.reps;
	return shuffleKey(cardId, shuffleKey(reps, day));
}

function show(context: Context, cardId: CardId): ShownScenario {
	const seed = seedOf(context, cardId);
	const { scenario } = variantOf(context, { cardId, seed });
	const { title, kind, prompt, given, act, options, goals } = scenario;
	return {
		cardId,
		seed,
		title,
		kind,
		prompt,
		given,
		act,
		select: kind === "order" || kind === "do-it" ? 0 : scenario.select,
		options: options.map(({ label, text }) => ({ label, text })),
		goals: kind === "do-it" ? goals : [],
	};
}

function attempt(
	{ source }: Variant,
	lines: readonly string[],
): ScenarioAttempt {
	const { isRight, share, goals } = gradeTask(source, lines.join("\n"));
	return { ...playAttempt(source, lines), goals, isRight, share };
}

/** A wrong answer says that the facts behind it are to be looked at, but not which of them is forgotten: they are asked, not graded. */
function answer(context: Context, input: Answered): ExplainedScenario {
	const card = getScenarioCard(context.db, input.cardId);
	const variant = drawVariant(card, input.seed);
	const result = resultOf(variant, input);
	const grade = gradeOf(result);
	const day = context.study().calendar.dayOf(context.now());
	const repairs = result.isRight
		? []
		: listLinkedCards(context.db, card.id).filter(
				(id) => !isInRepair(context.db, id, day),
			);
	const { cardId, reps, elapsedMs } = input;
	const answered = answerCard(
		context,
		{ cardId, grade, reps, elapsedMs },
		(tx) => {
			addExposure(tx, {
				attemptId: null,
				key: questionKey(card),
				at: context.now(),
				domain: "",
				topic: "",
				credit: result.share,
				isAnswered: true,
				confidence: null,
				spentMs: Math.round(elapsedMs ?? 0),
				chosen: null,
			});
			for (const id of repairs)
				addRepair(tx, {
					cardId: id,
					attemptId: null,
					reason: "miss",
					dueDay: day,
				});
		},
	);
	if (repairs.length > 0) context.dayQueues.drop();
	return {
		...explain(context, { card, variant, answer: input, result }),
		grade,
		answered,
		repairs: repairs.length,
	};
}

function resultOf(
	{ scenario, source }: Variant,
	{ labels, lines }: ScenarioAnswer,
): ScenarioResult {
	if (scenario.kind === "do-it") return gradeTask(source, lines.join("\n"));
	if (labels.length === 0)
		throw new Failure(
			"invalid-input",
			"Nothing was chosen. Choose an answer first.",
		);
	return gradeAnswer(scenario, labels);
}

/** Half of a task that was done is hard, not forgotten. */
function gradeOf({ isRight, share }: ScenarioResult): Grade {
	if (isRight) return "good";
	return share >= 0.5 ? "hard" : "again";
}

function explain(
	{ db }: Context,
	told: {
		card: ScenarioCard;
		variant: Variant;
		answer: ScenarioAnswer;
		result: ScenarioResult;
	},
): Omit<ExplainedScenario, "grade" | "answered" | "repairs"> {
	const { card, variant, answer, result } = told;
	const { source, scenario, order, seed } = variant;
	const { title, kind, prompt, options, orders, solution } = scenario;
	const [right = []] = orders;
	return {
		cardId: card.id,
		seed,
		title,
		kind,
		prompt,
		result,
		options: options.map((option, at) => ({
			...option,
			isChosen: answer.labels.includes(option.label),
			picture: pictureAnswer(source, [order[at] ?? 0]),
		})),
		order: right,
		solution,
		...(kind === "do-it"
			? explainAttempt(source, answer.lines)
			: explainChoice(variant, answer.labels)),
		excerpts: card.sources.flatMap((span) => {
			const found = readExcerpt(db, span);
			return found
				? [{ ...span, noteId: found.noteId as NoteId, text: found.text }]
				: [];
		}),
		rule: conceptOf(card.key)?.rule ?? null,
	};
}

function explainChoice(variant: Variant, labels: readonly string[]) {
	const chosen = chosenIn(variant, labels);
	return {
		trace: traceAnswer(variant.source, chosen),
		picture: pictureAnswer(variant.source, chosen),
	};
}

/** Longer names would not fit the list of labs. */
const longestName = 80;

function openLab(context: Context, input: Asked & ScenarioAnswer): LabId {
	const variant = variantOf(context, input);
	const { source } = variant;
	const lines =
		source.kind === "do-it"
			? attemptLines(source, input.lines)
			: labLines(source, chosenIn(variant, input.labels));
	const name = source.title.slice(0, longestName);
	const at = context.now();
	return context.history.write(
		{ op: "lab.create", label: `The new lab “${name}”`, at },
		(tx) => {
			const labId = addLab(tx, { name, walk: null, at });
			for (const line of lines)
				addLine(tx, labId, { line, source: "console" }, at);
			return labId;
		},
	);
}
