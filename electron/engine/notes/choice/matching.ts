// Matching questions: three to seven terms of one place in the notes, each with its meaning.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import type { Knowledge } from "./knowledge.ts";
import { areApart, isTelling, type Meaning, nameOf } from "./meaning.ts";
import { line, shared } from "./question.ts";

const fewest = 3;
const most = 6;

/**
 * One question for each place that explains at least three terms, and one for each type of term that the
 * vault explains in different places.
 */
export function askMatching(
	meanings: readonly Meaning[],
	knowledge: Knowledge,
): ChoiceQuestion[] {
	const local = [
		...Map.groupBy(meanings, ({ fact }) => fact.place).values(),
	].flatMap((group) => askGroup(group, knowledge));
	const used = new Set(local.flatMap(({ cardKeys }) => cardKeys));
	const known = meanings.filter(
		(meaning) =>
			isTelling(meaning, meaning.subject.term, knowledge) &&
			meaning.fact.keys.every((key) => !used.has(key)),
	);
	const spread = [
		...Map.groupBy(known, ({ subject }) => subject.term?.type).values(),
	].flatMap((group) => askGroup(group, knowledge));
	return [...local, ...spread];
}

function askGroup(
	group: readonly Meaning[],
	knowledge: Knowledge,
): ChoiceQuestion[] {
	const [shape] = [...Map.groupBy(group, ({ shape }) => shape).values()].sort(
		(one, other) => other.length - one.length,
	);
	const apart: Meaning[] = [];
	for (const meaning of shape ?? [])
		if (
			apart.length < most &&
			apart.every(
				(other) =>
					areApart(meaning, other, knowledge) &&
					!names(meaning, other) &&
					!names(other, meaning),
			)
		)
			apart.push(meaning);
	if (apart.length < fewest) return [];
	return [
		{
			...shared(
				"matching",
				apart.map(({ fact }) => fact),
				[line("Match each term with its description.")],
			),
			kind: "matching",
			pairs: apart.map(({ subject, text }) => ({
				prompt: [{ type: "text", value: capital(nameOf(subject)) }],
				match: [{ type: "text", value: text }],
			})),
		},
	];
}

/** One's description speaks of the other. */
function names(one: Meaning, other: Meaning): boolean {
	return one.text.toLowerCase().includes(other.subject.text.toLowerCase());
}

function capital(text: string): string {
	return /^\p{Ll}+(?:\s|$)/u.test(text)
		? text.slice(0, 1).toUpperCase() + text.slice(1)
		: text;
}
