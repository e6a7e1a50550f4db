// The cards that ask a note's scenario questions: one for each that its author wrote, one for each concept that it states.
import type { StatedConcept } from "../contract/concept.ts";
import { concepts } from "../contract/data/concepts.ts";
import type { Rich } from "../contract/rich.ts";
import type { ScenarioSource } from "../contract/scenario.ts";
import type { CardDraft, ParsedNote } from "../notes/draft.ts";
import type { JudgedScenario } from "./scenario-judging.ts";

/**
 * Drafts like those of all other cards, so that they keep their history, can be rejected and are
 * retired with their text. `blockId` names the question: which variant of it is asked is drawn when it is shown.
 */
export function draftScenarios(
	note: Pick<ParsedNote, "title" | "deck" | "cards">,
	{
		judged,
		stated,
	}: { judged: readonly JudgedScenario[]; stated: readonly StatedConcept[] },
): CardDraft[] {
	return [
		...judged.map((each) => authoredDraft(note, each)),
		...stated.map((each) => conceptDraft(note, each)),
	];
}

/** What the authored questions of a note that can be asked are played from. */
export function authoredScenarios({
	scenarios = [],
	scenarioCards = [],
}: ParsedNote): ScenarioSource[] {
	const asked = new Set(scenarioCards.map(({ blockId }) => blockId));
	return scenarios
		.map(({ source }) => source)
		.filter(({ id }) => asked.has(id));
}

/** Where the question of a concept is drawn from, as its cards are named. */
export function conceptKey(conceptId: string): string {
	return `concept-${conceptId}`;
}

/** The concept that a card of this name asks for, or null for an author's question. */
export function conceptOf(key: string): (typeof concepts)[number] | null {
	return concepts.find(({ id }) => conceptKey(id) === key) ?? null;
}

function authoredDraft(
	note: Pick<ParsedNote, "title" | "deck" | "cards">,
	{ source, scenario }: JudgedScenario,
): CardDraft {
	const sources = source.sources.map(({ line, endLine }) => ({
		line,
		endLine,
	}));
	const right =
		scenario.kind === "order"
			? scenario.options.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
			: scenario.options.filter(({ correct }) => correct);
	const answers =
		scenario.kind === "do-it"
			? scenario.goals
			: right.map(({ text }) => text.trim());
	return {
		...frameOf(note, sources),
		rule: "scenario",
		front: [paragraph(source.title), paragraph(source.prompt)],
		back: answers.map(paragraph),
		blockId: source.id,
	};
}

function conceptDraft(
	note: Pick<ParsedNote, "title" | "deck" | "cards">,
	{ conceptId, lines }: StatedConcept,
): CardDraft {
	const concept = concepts.find(({ id }) => id === conceptId);
	return {
		...frameOf(note, lines),
		rule: "scenario-concept",
		front: [paragraph(concept?.title ?? conceptId)],
		back: [paragraph(concept?.rule ?? "")],
		blockId: conceptKey(conceptId),
	};
}

/** What all have in common: place, headings and tags are those of the nearest card above. */
function frameOf(
	{ title, deck, cards }: Pick<ParsedNote, "title" | "deck" | "cards">,
	lines: StatedConcept["lines"],
) {
	const at = lines[0]?.line ?? 1;
	const near = cards
		.filter(({ sources }) => (sources[0]?.line ?? 0) <= at)
		.reduce<CardDraft | null>(
			(best, card) => (lineOf(card) >= lineOf(best) ? card : best),
			null,
		);
	return {
		kind: "scenario" as const,
		context: near?.context ?? [title],
		tags: near?.tags ?? [],
		deck: near?.deck ?? deck,
		sources: lines.map(({ line, endLine }) => ({ line, endLine })),
		deletion: null,
		standing: "accepted" as const,
	};
}

function lineOf(card: CardDraft | null): number {
	return card?.sources[0]?.line ?? 0;
}

function paragraph(value: string): Rich[number] {
	return { type: "paragraph", children: [{ type: "text", value }] };
}
