// Choice questions from the facts of a deck or vault: the way in to this folder.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import { type Asked, type ChoiceCard, readAsked } from "./asked.ts";
import { askContrast } from "./contrast.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { askGlosses, askGlossMatching, findExplained } from "./gloss.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";
import { askMatching } from "./matching.ts";
import {
	askDescribed,
	askMeaning,
	type Meaning,
	readMeaning,
} from "./meaning.ts";
import { askMembership } from "./membership.ts";
import { createNeighbourhood, type Neighbourhood } from "./neighbourhood.ts";
import { askNumber } from "./number.ts";
import { askPairs } from "./pair.ts";
import { askOrder } from "./sequence.ts";
import {
	askStatement,
	createStatements,
	type Statements,
} from "./statement.ts";
import { askTerm } from "./term.ts";

/**
 * All choice questions that `cards` give, in the order of the cards: at most one of its own for a
 * card, and one for each known term that several cards explain. A card without three good wrong answers gives none: ask it as
 * the card that it is. The same cards and gazetteer give the same questions.
 */
export function makeChoices(input: {
	cards: readonly ChoiceCard[];
	gazetteer: Gazetteer;
}): ChoiceQuestion[] {
	const asked = readAsked(input.cards, input.gazetteer);
	const knowledge = createKnowledge(asked, input.gazetteer);
	const meanings = new Map(
		asked.flatMap((fact): [Asked, Meaning][] => {
			const meaning = readMeaning(fact);
			return meaning ? [[fact, meaning]] : [];
		}),
	);
	const all = [...meanings.values()];
	const neighbourhood = createNeighbourhood(all, knowledge);
	const statements = createStatements(knowledge);
	const single = asked
		.map((fact) =>
			askOne(fact, meanings.get(fact), neighbourhood, statements, knowledge),
		)
		.filter((question) => question !== null);
	const explained = findExplained(statements, knowledge);
	return [
		...single,
		...askPairs(statements, explained, knowledge),
		...askGlosses(explained, single, knowledge),
		...askContrast(knowledge),
		...askOrder(asked),
		...askMatching(all, knowledge),
		...askGlossMatching(explained, knowledge),
	];
}

function askOne(
	fact: Asked,
	meaning: Meaning | undefined,
	neighbourhood: Neighbourhood,
	statements: Statements,
	knowledge: Knowledge,
): ChoiceQuestion | null {
	return (
		askNumber(fact, knowledge) ??
		askTerm(fact, knowledge) ??
		askMembership(fact, knowledge) ??
		(meaning
			? (askMeaning(meaning, neighbourhood, knowledge) ??
				askDescribed(meaning, knowledge))
			: null) ??
		askStatement(fact, statements, knowledge)
	);
}
