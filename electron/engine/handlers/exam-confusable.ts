// Things that are easily confused: terms of one kind, and names that stand under one heading of the notes.
import type { ChoiceQuestion } from "../contract/choice.ts";
import type { CardKind } from "../contract/data.ts";
import type { ConfusableSet } from "../contract/drill.ts";
import { plainText } from "../contract/rich.ts";
import type { BankItem } from "../exam/paper.ts";
import type { Gazetteer } from "../notes/choice/gazetteer.ts";
import { hash } from "../notes/choice/hash.ts";
import { nameAskedAbout } from "../notes/contrast.ts";
import type { QuestionCard } from "../store/question.ts";
import type { Context } from "./context.ts";
import { sortBank } from "./exam-bank.ts";
import { findBlueprint } from "./exam-blueprint.ts";

/** Values of a scale are confused with nothing but each other, in every question there is. */
const plainTypes = new Set(["scope"]);

/** What a choice question is about: its one right answer or its card's subject, as a known term or as the notes name it; of a matching question, its prompts. */
export function aboutOf(
	question: ChoiceQuestion,
	cards: readonly QuestionCard[],
	gazetteer: Gazetteer,
): BankItem["about"] {
	const [card] = cards;
	if (question.kind === "matching") {
		const names = question.pairs.map(({ prompt }) => plainText(prompt));
		return card ? inSet(names, card, gazetteer) : null;
	}
	if (question.kind !== "single" || !card) return null;
	const key = question.options.find(({ isKey }) => isKey);
	const own = nameAskedAbout(toContrastCard(card));
	const asked = key ? plainText(key.text) : "";
	if (gazetteer.whole(asked)) return inSet([asked], card, gazetteer);
	return own === null ? null : inSet([own], card, gazetteer);
}

/** Known terms are of their kind, all else belongs to its place in the notes. */
function inSet(
	names: readonly string[],
	card: QuestionCard,
	gazetteer: Gazetteer,
): BankItem["about"] {
	const [term] = names.map((name) => gazetteer.whole(name));
	if (term && plainTypes.has(term.type)) return null;
	return {
		names: names.map((name) => gazetteer.whole(name)?.term ?? name),
		set: term ? `type/${term.type}` : `near/${hash(card.context).toString(16)}`,
	};
}

function toContrastCard({ kind, front, back }: QuestionCard) {
	return {
		kind: kind as CardKind,
		front: JSON.parse(front),
		back: JSON.parse(back),
	};
}

/** Sets of two and more things of which questions ask, the largest first. */
export function findSets(items: readonly BankItem[]): ConfusableSet[] {
	const inSets = items.flatMap(({ about }) => about ?? []);
	return [...Map.groupBy(inSets, ({ set }) => set)]
		.map(([id, members]) => ({
			id,
			names: namesOf(members),
			questions: members.length,
		}))
		.filter(({ names }) => names.length > 1)
		.sort(
			(one, other) =>
				other.questions - one.questions || one.id.localeCompare(other.id),
		);
}

/** Those that most questions are about first. */
function namesOf(members: readonly { names: readonly string[] }[]): string[] {
	const all = members.flatMap(({ names }) => names);
	return [...Map.groupBy(all, (name) => name)]
		.sort(
			([one, some], [other, more]) =>
				more.length - some.length || one.localeCompare(other, "en"),
		)
		.map(([name]) => name);
}

/** The sets of which the notes give questions for a blueprint. */
export function listSets(context: Context, code: string): ConfusableSet[] {
	const blueprint = findBlueprint(context, code);
	return findSets(sortBank(context, blueprint, 0).items);
}
