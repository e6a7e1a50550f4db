// Scenario questions in exams: listed in the bank by their cards, drawn and judged only when a paper takes them.
import { Failure } from "../contract/errors.ts";
import type {
	ExamAction,
	ExamItem,
	Paper,
	Response,
} from "../contract/exam.ts";
import type { LabCompletion } from "../contract/lab.ts";
import type { Rich } from "../contract/rich.ts";
import type { ScenarioKind, ScenarioSource } from "../contract/scenario.ts";
import type { ScenarioAttempt } from "../contract/scenario-card.ts";
import type { BankItem } from "../exam/paper.ts";
import type { Place } from "../exam/topic.ts";
import { normal } from "../notes/choice/asked.ts";
import { hash } from "../notes/choice/hash.ts";
import { shuffleKey } from "../review/queue.ts";
import { buildCase } from "../sim/concept/case.ts";
import { cases } from "../sim/concept/case-library.ts";
import { completeLine, playAttempt } from "../sim/scenario/attempt.ts";
import { gradeTask, openGoals } from "../sim/scenario/task.ts";
import type { StoredAttempt } from "../store/exam.ts";
import type { QuestionPatch, StoredQuestion } from "../store/question.ts";
import type { KeptScenario } from "./exam-kept.ts";
import { toCompletion } from "./scenario-card.ts";
import { conceptKey, conceptOf } from "./scenario-drafts.ts";
import { drawSource, judgeVariant, type Variant } from "./scenario-variant.ts";

/** The question as a paper of `seed` would have it. Drawing is quick; it is played only when the paper takes it. */
export function scenarioItem(
	stored: StoredQuestion,
	place: Place,
	{
		exposures,
		patch,
		seed,
	}: { exposures: number; patch: QuestionPatch | null; seed: number },
): BankItem {
	const card: KeptScenario = JSON.parse(stored.json);
	const group = card.caseId ? `case/${card.caseId}` : null;
	// All questions of a case are drawn from one seed, as they are about one world.
	const own = shuffleKey(hash(group ?? stored.key), seed);
	const { source, told } = draw(card, own);
	const { kind, prompt, options } = source;
	return {
		id: stored.key,
		hash: stored.hash,
		...place,
		kind: itemKinds[kind],
		options: options.length,
		// How many are right is only known once it is played; two is what most have that ask for several.
		select: kind === "choose-several" ? 2 : 1,
		isNegative: false,
		exclusive: [String(card.id)],
		prints: ` ${normal(`${told ?? ""} ${prompt}`)} `,
		keys: [],
		note: card.sources[0]?.path ?? "",
		about: null,
		group,
		madeAt: stored.madeAt,
		exposures,
		freeze: (_, isScored) =>
			withEdit(
				freeze(judgeVariant(source, own), { stored, place, isScored, told }),
				patch,
			),
	};
}

/** What the seed draws; of a case with the text that its questions share. */
function draw(
	card: KeptScenario,
	seed: number,
): { source: ScenarioSource; told: string | null } {
	const template = cases.find(({ id }) => id === card.caseId);
	if (!template) return { source: drawSource(card, seed), told: null };
	const { tells, questions } = buildCase(template, seed);
	const question = questions.find(
		({ concept }) => conceptKey(concept) === card.key,
	);
	if (!question)
		throw new Error(`expected ${card.key} in the case ${template.id}`);
	return {
		source: { ...question.source, sources: [...card.sources] },
		told: tells,
	};
}

/** The learner's wording over what was drawn. A stem alone does not fit another variant of a concept's question. */
function withEdit(item: ExamItem, patch: QuestionPatch | null): ExamItem {
	const edit = patch?.edit;
	if (!edit || (item.played?.generated && !edit.options)) return item;
	const stem = edit.stem ?? item.stem;
	if (!edit.options || !("options" in item)) return { ...item, stem };
	const select = edit.options.filter(({ isKey }) => isKey).length;
	const kind = select === 1 ? "single" : "multiple";
	return { ...item, stem, kind, select, options: edit.options };
}

const itemKinds: Record<ScenarioKind, ExamItem["kind"]> = {
	"choose-one": "single",
	"choose-several": "multiple",
	predict: "single",
	cheapest: "single",
	order: "ordering",
	"do-it": "task",
};

function freeze(
	{ scenario, source }: Variant,
	frame: {
		stored: StoredQuestion;
		place: Place;
		isScored: boolean;
		told: string | null;
	},
): ExamItem {
	const { stored, place, isScored, told } = frame;
	const { kind, prompt, options, orders, goals, solution } = scenario;
	const concept = conceptOf(JSON.parse(stored.json).key);
	const shared = {
		id: stored.key,
		hash: stored.hash,
		from: "scenario" as const,
		...place,
		isScored,
		stimulus: told === null ? null : [paragraph(told)],
		stem: [paragraph(prompt)],
		context: stored.described.context,
		cardIds: stored.cardIds,
		sources: scenario.sources,
		explanation: concept ? [concept.rule] : [],
		played: source,
	};
	switch (kind) {
		case "order":
			return {
				...shared,
				kind: "ordering",
				steps: options.map(({ text }) => plain(text)),
				rightOrders: orders.map((order) =>
					order.map((label) =>
						options.findIndex((option) => option.label === label),
					),
				),
			};
		case "do-it":
			return {
				...shared,
				kind: "task",
				task: {
					given: [scenario.given, scenario.act].filter(Boolean).join("\n"),
					goals,
					open: openGoals(source),
				},
				explanation: [
					...shared.explanation,
					...solution.map(({ command }) => command),
				],
			};
		default:
			return {
				...shared,
				kind: kind === "choose-several" ? "multiple" : "single",
				select: scenario.select,
				options: options.map(({ text, correct, reason }) => ({
					text: plain(text),
					isKey: correct,
					why: reason,
				})),
			};
	}
}

function plain(value: string): Rich {
	return [{ type: "text", value }];
}

function paragraph(value: string): Rich[number] {
	return { type: "paragraph", children: plain(value) };
}

/** The action with the goals of a task as the simulator finds them after its lines, whatever the page said. */
export function withGoals(
	{ items }: Pick<Paper, "items">,
	action: ExamAction,
): ExamAction {
	if (action.kind !== "answer") return action;
	const response = judgeResponse(items[action.item], action.response);
	return { ...action, response };
}

/** A task of an answer sheet whose goals are not told is played; what the sheet tells is its own word. */
export function completeResponse(item: ExamItem, response: Response): Response {
	return response.kind === "task" && response.goals.length === 0
		? judgeResponse(item, response)
		: response;
}

function judgeResponse(
	item: ExamItem | undefined,
	response: Response,
): Response {
	if (response.kind !== "task" || item?.kind !== "task" || !item.played)
		return response;
	const { goals } = gradeTask(item.played, response.lines.join("\n"));
	return { ...response, goals: goals.map(({ holds }) => holds) };
}

/** A console for a task of a running attempt: what the lines print, and in practice which goals hold. */
export function playTask(
	{ paper, mode }: Pick<StoredAttempt, "paper" | "mode">,
	{ item, lines }: { item: number; lines: readonly string[] },
): ScenarioAttempt {
	const source = taskOf(paper, item);
	const played = playAttempt(source, lines);
	if (mode === "exam")
		return { ...played, goals: [], isRight: false, share: 0 };
	return { ...played, ...gradeTask(source, lines.join("\n")) };
}

/** Offers for the line that is being typed; of a running exam too, as they tell no more than the lab does. */
export function completeTask(
	{ paper }: Pick<StoredAttempt, "paper">,
	typed: {
		item: number;
		lines: readonly string[];
		line: string;
		cursor: number;
	},
): LabCompletion {
	return toCompletion(
		completeLine(taskOf(paper, typed.item), typed.lines, typed),
	);
}

function taskOf({ items }: Pick<Paper, "items">, item: number): ScenarioSource {
	const task = items[item];
	if (task?.kind === "task" && task.played) return task.played;
	throw new Failure(
		"exam-bad-answer",
		"This question is no task to do yourself. Answer it as it is shown.",
	);
}
