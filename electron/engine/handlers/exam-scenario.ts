// Scenario questions in exams: listed in the bank by their cards, drawn and judged only when a paper takes them.
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type {
	ExamAction,
	ExamItem,
	Paper,
	Response,
} from "../contract/exam.ts";
import type { Rich } from "../contract/rich.ts";
import type { ScenarioKind } from "../contract/scenario.ts";
import type { ScenarioAttempt } from "../contract/scenario-card.ts";
import type { BankItem } from "../exam/paper.ts";
import type { Place } from "../exam/topic.ts";
import { normal } from "../notes/choice/asked.ts";
import type { Gazetteer } from "../notes/choice/gazetteer.ts";
import { hash } from "../notes/choice/hash.ts";
import { shuffleKey } from "../review/queue.ts";
import { playAttempt } from "../sim/scenario/attempt.ts";
import { gradeTask, openGoals } from "../sim/scenario/task.ts";
import type { StoredAttempt } from "../store/exam.ts";
import type { QuestionPatch, StoredQuestion } from "../store/question.ts";
import {
	type AskedScenario,
	listLinkedCards,
	listScenarioCards,
	type ScenarioCard,
} from "../store/scenario.ts";
import type { Context } from "./context.ts";
import { conceptOf } from "./scenario-drafts.ts";
import { drawSource, drawVariant, type Variant } from "./scenario-variant.ts";

/** What the bank keeps of a scenario: enough to draw any variant of it. */
type Kept = Pick<ScenarioCard, "id" | "key" | "source" | "sources">;

/** A question for each scenario card; the same concept in two notes is one question. */
export function storeScenarios(
	{ db }: Context,
	gazetteer: Gazetteer,
): Omit<StoredQuestion, "madeAt">[] {
	const byKey = Map.groupBy(listScenarioCards(db), questionKey);
	return [...byKey].flatMap(([key, [card]]) => {
		if (!card) return [];
		const kept: Kept = {
			id: card.id,
			key: card.key,
			source: card.source,
			sources: card.sources,
		};
		const json = JSON.stringify(kept);
		const said = `${card.front} ; ${card.back}`;
		const terms = gazetteer.find(said).map(({ term }) => term.type);
		return [
			{
				key,
				hash: hash(json).toString(16),
				source: "scenario" as const,
				json,
				cardIds: linkedTo(db, card.id),
				described: {
					tags: card.tags,
					context: [...new Set([card.deck, ...card.context])],
					types: [...new Set(terms)],
					text: said,
				},
			},
		];
	});
}

function questionKey({ noteId, key }: AskedScenario): string {
	return conceptOf(key) ? key : `${key}/${noteId}`;
}

/** The facts that it rests on are what an answer says something about; without any it is the question itself. */
function linkedTo(db: Context["db"], id: CardId): CardId[] {
	const facts = listLinkedCards(db, id);
	return facts.length > 0 ? facts : [id];
}

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
	const card: Kept = JSON.parse(stored.json);
	const own = shuffleKey(hash(stored.key), seed);
	const { kind, prompt, options } = drawSource(card, own);
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
		prints: ` ${normal(prompt)} `,
		keys: [],
		note: card.sources[0]?.path ?? "",
		group: null,
		madeAt: stored.madeAt,
		exposures,
		freeze: (_, isScored) =>
			withEdit(
				freeze(drawVariant(card, own), { stored, place, isScored }),
				patch,
			),
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
	frame: { stored: StoredQuestion; place: Place; isScored: boolean },
): ExamItem {
	const { stored, place, isScored } = frame;
	const { kind, prompt, options, orders, goals, solution } = scenario;
	const concept = conceptOf(JSON.parse(stored.json).key);
	const shared = {
		id: stored.key,
		hash: stored.hash,
		from: "scenario" as const,
		...place,
		isScored,
		stimulus: null,
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
	const task = paper.items[item];
	if (task?.kind !== "task" || !task.played)
		throw new Failure(
			"exam-bad-answer",
			"This question is no task to do yourself. Answer it as it is shown.",
		);
	const played = playAttempt(task.played, lines);
	if (mode === "exam")
		return { ...played, goals: [], isRight: false, share: 0 };
	return { ...played, ...gradeTask(task.played, lines.join("\n")) };
}
