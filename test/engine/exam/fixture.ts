// Blueprints, questions and event logs for the tests of the exam room.
import fc from "fast-check";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type {
	ExamAction,
	ExamEvent,
	ExamItem,
	ItemState,
	Response,
} from "../../../electron/engine/contract/exam.ts";
import type { BankItem } from "../../../electron/engine/exam/paper.ts";
import { shuffle } from "../../../electron/engine/exam/random.ts";
import {
	type SessionRules,
	untouched,
} from "../../../electron/engine/exam/session.ts";

const noMatch = { tags: [], headings: [], types: [], words: [], needs: [] };

/** SAA-C03's numbers, with two topics in each domain. */
export const associate: Blueprint = {
	code: "saa-c03",
	title: "Solutions Architect – Associate",
	version: 1,
	source: { about: "exam guide", checked: "2026-11-22" },
	validFrom: null,
	validTo: null,
	minutes: 130,
	items: { scored: 50, unscored: 15 },
	scale: { min: 100, max: 1000, pass: 720 },
	kinds: ["single", "multiple", "ordering", "matching"],
	domains: [
		["secure", 30],
		["resilient", 26],
		["fast", 24],
		["cheap", 20],
	].map(([id, weight]) => ({
		id: String(id),
		title: String(id),
		weight: Number(weight),
		topics: ["a", "b"].map((topic) => ({
			id: `${id}-${topic}`,
			title: `${id} ${topic}`,
			match: { ...noMatch, tags: [`${id}-${topic}`] },
		})),
	})),
};

const shared = (id: string, domain: string) => ({
	id,
	hash: id,
	from: "choice" as const,
	domain,
	topic: `${domain}-a`,
	isScored: true,
	stimulus: null,
	stem: [{ type: "text" as const, value: `Question ${id}?` }],
	context: [],
	cardIds: [] as CardId[],
	sources: [],
	explanation: [],
});

/** A question with `options` options of which the first `select` are right. */
export function choiceItem(
	id: string,
	{ domain = "secure", options = 4, select = 1 } = {},
): Extract<ExamItem, { kind: "single" | "multiple" }> {
	return {
		...shared(id, domain),
		kind: select === 1 ? "single" : "multiple",
		select,
		options: Array.from({ length: options }, (_, index) => ({
			text: [{ type: "text" as const, value: `${id} option ${index}` }],
			isKey: index < select,
		})),
	};
}

export function orderItem(id: string, size = 4): ExamItem {
	return {
		...shared(id, "secure"),
		kind: "ordering",
		steps: Array.from({ length: size }, (_, index) => [
			{ type: "text" as const, value: `step ${index}` },
		]),
		rightOrders: [Array.from({ length: size }, (_, index) => size - 1 - index)],
	};
}

export function matchItem(id: string, size = 3): ExamItem {
	const texts = Array.from({ length: size }, (_, index) => [
		{ type: "text" as const, value: `side ${index}` },
	]);
	return {
		...shared(id, "secure"),
		kind: "matching",
		prompts: texts,
		matches: texts,
		rightMatches: texts.map((_, index) => (index + 1) % size),
	};
}

export function taskItem(id: string, goals = 2): ExamItem {
	return {
		...shared(id, "secure"),
		kind: "task",
		task: {
			given: "",
			goals: Array.from({ length: goals }, (_, index) => `goal ${index}`),
		},
	};
}

/** A bank item whose options are shuffled by its own random numbers. */
export function bankItem(id: string, place: Partial<BankItem> = {}): BankItem {
	const item = choiceItem(id, { domain: place.domain ?? "secure" });
	return {
		id,
		hash: id,
		domain: "secure",
		topic: "secure-a",
		kind: "single",
		options: 4,
		select: 1,
		isNegative: false,
		exclusive: [],
		prints: "",
		keys: [],
		note: "note.md",
		about: null,
		group: null,
		madeAt: 0,
		exposures: 0,
		freeze: (random, isScored) => ({
			...item,
			domain: place.domain ?? "secure",
			isScored,
			options: shuffle(item.options, random),
		}),
		...place,
	};
}

export const domainIds = associate.domains.map(({ id }) => id);

/** Banks of up to 200 questions over the domains, some of which exclude each other. */
export const arbitraryBank: fc.Arbitrary<BankItem[]> = fc
	.array(
		fc.record({
			domain: fc.constantFrom(...domainIds),
			topic: fc.constantFrom("a", "b"),
			isNegative: fc.boolean(),
			exclusive: fc.array(fc.integer({ min: 0, max: 80 }).map(String), {
				maxLength: 2,
			}),
			prints: fc
				.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 })
				.map((words) => ` ${words.map((word) => `w${word}`).join(" ")} `),
			keys: fc.array(
				fc.integer({ min: 0, max: 60 }).map((word) => ` w${word} `),
				{ maxLength: 1 },
			),
			madeAt: fc.integer({ min: 0, max: 1000 }),
			exposures: fc.integer({ min: 0, max: 3 }),
		}),
		{ maxLength: 200 },
	)
	.map((places) =>
		places.map((place, index) =>
			bankItem(`q${index}`, {
				...place,
				topic: `${place.domain}-${place.topic}`,
			}),
		),
	);

export function answeredWith(
	response: Response,
	confidence: ItemState["confidence"] = null,
): ItemState {
	return { ...untouched, isSeen: true, response, confidence };
}

export const rules: SessionRules = {
	mode: "exam",
	items: [
		{ kind: "single", size: 4, select: 1 },
		{ kind: "multiple", size: 5, select: 2 },
		{ kind: "ordering", size: 4, select: 0 },
		{ kind: "matching", size: 3, select: 0 },
		{ kind: "task", size: 0, select: 0 },
	],
	limitMs: 60_000,
};

const item = fc.nat(rules.items.length - 1);
const responses: fc.Arbitrary<Response> = fc.oneof(
	fc.record({
		kind: fc.constant("options" as const),
		chosen: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
	}),
	fc.record({
		kind: fc.constant("order" as const),
		order: fc.shuffledSubarray([0, 1, 2, 3]),
	}),
	fc.record({
		kind: fc.constant("matches" as const),
		matches: fc.array(fc.option(fc.nat(2)), { minLength: 3, maxLength: 3 }),
	}),
);

export const arbitraryAction: fc.Arbitrary<ExamAction> = fc.oneof(
	fc.constantFrom<ExamAction>(
		{ kind: "start" },
		{ kind: "review" },
		{ kind: "pause" },
		{ kind: "resume" },
		{ kind: "tick" },
		{ kind: "interrupt", reason: "sleep" },
		{ kind: "submit", by: "learner" },
	),
	fc.record({ kind: fc.constant("visit" as const), item }),
	fc.record({
		kind: fc.constant("answer" as const),
		item,
		response: responses,
	}),
	fc.record({ kind: fc.constant("clear" as const), item }),
	fc.record({ kind: fc.constant("flag" as const), item, isOn: fc.boolean() }),
	fc.record({
		kind: fc.constant("strike" as const),
		item,
		option: fc.nat(5),
		isOn: fc.boolean(),
	}),
	fc.record({ kind: fc.constant("note" as const), item, text: fc.string() }),
);

/** Logs as a clock and a person would make them: time goes on by up to ten seconds, the app is sometimes started anew. */
export const arbitraryLog: fc.Arbitrary<ExamEvent[]> = fc
	.array(
		fc.record({
			action: arbitraryAction,
			after: fc.integer({ min: 0, max: 10_000 }),
			isNewRun: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
		}),
		{ maxLength: 60 },
	)
	.map((steps) => {
		let run = 0;
		let monotonic = 0;
		return steps.map(({ action, after, isNewRun }, seq) => {
			run += isNewRun ? 1 : 0;
			monotonic = isNewRun ? 0 : monotonic + after;
			return { seq, run: `run ${run}`, monotonic, at: seq * 1000, action };
		});
	});
