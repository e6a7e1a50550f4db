// The bank of questions: made anew when cards changed, and turned into what a paper can draw.
import type { Blueprint } from "../contract/blueprint.ts";
import type { ChoiceQuestion } from "../contract/choice.ts";
import type { CardId, CardKind } from "../contract/data.ts";
import type { ExamItem } from "../contract/exam.ts";
import { plainText } from "../contract/rich.ts";
import type { BankItem } from "../exam/paper.ts";
import { createSorter, type Place } from "../exam/topic.ts";
import { type ChoiceCard, normal } from "../notes/choice/asked.ts";
import { makeChoices } from "../notes/choice/choices.ts";
import type { Gazetteer } from "../notes/choice/gazetteer.ts";
import { hash } from "../notes/choice/hash.ts";
import { countExposures } from "../store/exposure.ts";
import {
	isBankStale,
	listPatches,
	listQuestionCards,
	listQuestions,
	type QuestionCard,
	type QuestionPatch,
	replaceBank,
	type StoredQuestion,
} from "../store/question.ts";
import type { Context } from "./context.ts";
import { aboutOf } from "./exam-confusable.ts";
import { freezeChoice } from "./exam-freeze.ts";
import { storeScenarios } from "./exam-kept.ts";
import { scenarioItem } from "./exam-scenario.ts";
import { gazetteerOf } from "./gazetteer.ts";

/** Makes the questions anew if cards changed since; then lists them. */
export function readBank(context: Context): StoredQuestion[] {
	if (isBankStale(context.db)) renewBank(context);
	return listQuestions(context.db);
}

function renewBank(context: Context): void {
	const gazetteer = gazetteerOf(context.contentDir);
	const rows = new Map(
		listQuestionCards(context.db).map((row) => [String(row.id), row]),
	);
	const questions = makeChoices({
		cards: [...rows].map(([key, row]) => toChoiceCard(key, row)),
		gazetteer,
	});
	const stored = [
		...questions.map((question) => toStored(question, rows, gazetteer)),
		...storeScenarios(context, gazetteer),
	];
	context.history.keep((tx) => replaceBank(tx, stored, context.now()));
}

function toChoiceCard(key: string, row: QuestionCard): ChoiceCard {
	const sources: { line: number; endLine: number }[] = JSON.parse(row.sources);
	return {
		key,
		kind: row.kind as CardKind,
		front: JSON.parse(row.front),
		back: JSON.parse(row.back),
		context: JSON.parse(row.context),
		rule: row.rule,
		sources: sources.map((source) => ({ ...source, path: row.path })),
	};
}

function toStored(
	question: ChoiceQuestion,
	rows: ReadonlyMap<string, QuestionCard>,
	gazetteer: Gazetteer,
): Omit<StoredQuestion, "madeAt"> {
	const cards = question.cardKeys
		.map((key) => rows.get(key))
		.filter((row) => row !== undefined);
	const said = wordsOf(question);
	const terms = gazetteer.find(said).map(({ term }) => term.type);
	const json = JSON.stringify(question);
	return {
		key: question.id,
		hash: hash(json).toString(16),
		source: "choice",
		json,
		cardIds: cards.map(({ id }) => id as CardId),
		described: {
			tags: [
				...new Set(cards.flatMap(({ tags }): string[] => JSON.parse(tags))),
			],
			context: [
				...new Set([...cards.map(({ deck }) => deck), ...question.context]),
			],
			types: [...new Set(terms)],
			text: said,
			about: aboutOf(question, cards, gazetteer),
		},
	};
}

/** Question and right answer in plain words: what it is about. Wrong options would lead astray. */
function wordsOf(question: ChoiceQuestion): string {
	const stem = plainText(question.stem);
	switch (question.kind) {
		case "single":
		case "multiple":
			return [
				stem,
				...question.options
					.filter(({ isKey }) => isKey)
					.map(({ text }) => plainText(text)),
			].join(" ; ");
		case "ordering":
			return [stem, ...question.steps.map((step) => plainText(step))].join(
				" ; ",
			);
		case "matching":
			return [
				stem,
				...question.pairs.map(({ prompt }) => plainText(prompt)),
			].join(" ; ");
		default: {
			const never: never = question;
			return never;
		}
	}
}

/** The bank sorted into a blueprint; `unsorted` counts questions that no topic takes. */
export interface SortedBank {
	items: BankItem[];
	unsorted: number;
}

/** What `composePaper` draws from; `seed` is the paper's. Questions outside the blueprint are left out. */
export function sortBank(
	context: Context,
	blueprint: Blueprint,
	seed: number,
): SortedBank {
	const sort = createSorter(blueprint);
	const exposures = countExposures(context.db);
	const patches = new Map(
		listPatches(context.db).map((patch) => [patch.key, patch]),
	);
	const stored = readBank(context);
	const items = stored.flatMap((question) => {
		const place = sort(question.described);
		if (!place) return [];
		const known = {
			exposures: exposures.get(question.key) ?? 0,
			patch: patches.get(question.key) ?? null,
			seed,
		};
		return question.source === "scenario"
			? [scenarioItem(question, place, known)]
			: [toBankItem(question, place, known)];
	});
	return { items, unsorted: stored.length - items.length };
}

function toBankItem(
	stored: StoredQuestion,
	place: Place,
	{ exposures, patch }: { exposures: number; patch: QuestionPatch | null },
): BankItem {
	const question: ChoiceQuestion = JSON.parse(stored.json);
	return {
		id: stored.key,
		hash: stored.hash,
		...place,
		kind: question.kind,
		options: "options" in question ? question.options.length : 0,
		select: "options" in question ? question.select : 0,
		isNegative: question.isNegative,
		exclusive: stored.cardIds.map(String),
		prints: ` ${normal(plainText(question.stem))} `,
		keys: keysOf(question),
		note: question.sources[0]?.path ?? "",
		about: stored.described.about ?? null,
		group: null,
		madeAt: stored.madeAt,
		exposures,
		freeze: (random, isScored): ExamItem =>
			freezeChoice(question, {
				stored,
				place,
				patch,
				isScored,
				seed: Math.floor(random() * 4_294_967_296),
			}),
	};
}

/** Right answers as words between blanks; short ones are found everywhere and tell nothing. */
function keysOf(question: ChoiceQuestion): string[] {
	if (!("options" in question)) return [];
	return question.options
		.filter(({ isKey }) => isKey)
		.map(({ text }) => normal(plainText(text)))
		.filter((key) => key.length > 3)
		.map((key) => ` ${key} `);
}
