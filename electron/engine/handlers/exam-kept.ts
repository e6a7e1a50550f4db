// What the bank keeps of scenario questions: enough to draw any variant of each when a paper takes it.
import type { CardId } from "../contract/data.ts";
import type { Gazetteer } from "../notes/choice/gazetteer.ts";
import { hash } from "../notes/choice/hash.ts";
import { conceptsOfCase } from "../sim/concept/case.ts";
import { cases } from "../sim/concept/case-library.ts";
import type { StoredQuestion } from "../store/question.ts";
import {
	type AskedScenario,
	listLinkedCards,
	listScenarioCards,
	type ScenarioCard,
} from "../store/scenario.ts";
import type { Context } from "./context.ts";
import { conceptKey, conceptOf } from "./scenario-drafts.ts";

/** `caseId`: it is the question about the card's concept in that case. */
export type KeptScenario = Pick<
	ScenarioCard,
	"id" | "key" | "source" | "sources"
> & { caseId?: string };

type Made = Omit<StoredQuestion, "madeAt">;

/**
 * A question for each scenario card (the same concept in two notes is one question), and the questions of each case
 * of whose concepts the notes state at least two.
 */
export function storeScenarios({ db }: Context, gazetteer: Gazetteer): Made[] {
	const byKey = new Map<string, AskedScenario>();
	for (const card of listScenarioCards(db)) {
		const key = questionKey(card);
		if (!byKey.has(key)) byKey.set(key, card);
	}
	const toMade = (
		card: AskedScenario,
		more: { key: string; caseId?: string; about: readonly AskedScenario[] },
	): Made => {
		const { id, key, source, sources } = card;
		const { caseId, about } = more;
		const kept: KeptScenario = { id, key, source, sources };
		const json = JSON.stringify(caseId ? { ...kept, caseId } : kept);
		return {
			key: more.key,
			hash: hash(json).toString(16),
			source: "scenario",
			json,
			cardIds: linkedTo(db, id),
			described: describe(about, gazetteer),
		};
	};
	const single = [...byKey].map(([key, card]) =>
		toMade(card, { key, about: [card] }),
	);
	const ofCases = cases.flatMap((template) => {
		const about = conceptsOfCase(template).flatMap(
			(concept) => byKey.get(conceptKey(concept)) ?? [],
		);
		if (about.length < 2) return [];
		return about.map((card) =>
			toMade(card, {
				key: `case/${template.id}/${card.key}`,
				caseId: template.id,
				about,
			}),
		);
	});
	return [...single, ...ofCases];
}

/** The questions of a case are described alike, so that they come to stand in one domain. */
function describe(
	cards: readonly AskedScenario[],
	gazetteer: Gazetteer,
): Made["described"] {
	const text = cards.map(({ front, back }) => `${front} ; ${back}`).join(" ; ");
	const terms = gazetteer.find(text).map(({ term }) => term.type);
	return {
		tags: [...new Set(cards.flatMap(({ tags }) => tags))],
		context: [
			...new Set(cards.flatMap(({ deck, context }) => [deck, ...context])),
		],
		types: [...new Set(terms)],
		text,
	};
}

/** The key of a scenario card's question in the bank. */
export function questionKey({
	noteId,
	key,
}: Pick<ScenarioCard, "noteId" | "key">): string {
	return conceptOf(key) ? key : `${key}/${noteId}`;
}

/** The facts that it rests on are what an answer says something about; without any it is the question itself. */
function linkedTo(db: Context["db"], id: CardId): CardId[] {
	const facts = listLinkedCards(db, id);
	return facts.length > 0 ? facts : [id];
}
