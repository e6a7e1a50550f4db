// "X: which TWO statements are true?": two facts of a known term among three of its relatives.
import type { ChoiceQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { containment, contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import type { Explained } from "./gloss.ts";
import type { Knowledge } from "./knowledge.ts";
import { isOverlap, makeOptions, pick } from "./option.ts";
import type { Predicate } from "./predicate.ts";
import { shared } from "./question.ts";
import {
	apart,
	falsehoods,
	isTold,
	type Statements,
	stemOf,
} from "./statement.ts";

interface Truth {
	text: string;
	fact: Asked;
}

/** Pairs of statements of each term, one of them the gloss where the notes explain it: no statement stands in two pairs. */
export function askPairs(
	statements: Statements,
	explained: readonly Explained[],
	knowledge: Knowledge,
): ChoiceQuestion[] {
	const glossed = new Map(explained.map((one) => [one.term, one]));
	return statements.terms().flatMap((term) => {
		const about = statements.about(term);
		return pairUp(truthsOf(term, about, glossed.get(term))).flatMap((pair) => {
			const question = ask(term, pair, statements, knowledge);
			return question ? [question] : [];
		});
	});
}

/** Statements of one term that do not say the same and do not name it. */
function truthsOf(
	term: GazetteerTerm,
	about: readonly Predicate[],
	explained: Explained | undefined,
): Truth[] {
	const chosen: Truth[] = [];
	const glossFact = explained?.facts[0];
	const all = [
		...about.filter(({ isNegative }) => !isNegative),
		...(explained && glossFact
			? [{ text: explained.gloss, fact: glossFact }]
			: []),
	];
	for (const { text, fact } of all)
		if (!isTold(term, text) && chosen.every((one) => differ(one.text, text)))
			chosen.push({ text, fact });
	return chosen;
}

/** From this share of common words on, two statements are too much alike to be asked for together. */
const mostShared = 0.6;

function differ(one: string, other: string): boolean {
	const [left, right] = [contentOf(one), contentOf(other)];
	return (
		!isOverlap(one, other) &&
		Math.max(containment(left, right), containment(right, left)) < mostShared
	);
}

/** Each statement with the next that is of comparable length. */
function pairUp(truths: readonly Truth[]): [Truth, Truth][] {
	const left = [...truths];
	const pairs: [Truth, Truth][] = [];
	for (let one = left.shift(); one; one = left.shift()) {
		const { length } = one.text;
		const at = left.findIndex(
			({ text }) =>
				Math.max(length, text.length) <= 2 * Math.min(length, text.length),
		);
		const [other] = at < 0 ? [] : left.splice(at, 1);
		if (other) pairs.push([one, other]);
	}
	return pairs;
}

function ask(
	term: GazetteerTerm,
	[one, other]: readonly [Truth, Truth],
	statements: Statements,
	knowledge: Knowledge,
): ChoiceQuestion | null {
	const stem = stemOf(term, "which TWO statements are true?");
	const base = shared("pair", [one.fact, other.fact], stem);
	const keys = [one.text, other.text];
	const wrong = falsehoods({ term, ...one }, statements, knowledge).filter(
		({ text }) => keys.every((key) => differ(key, text)),
	);
	const chosen = pick(keys, apart(wrong, one.fact), base.id);
	return (
		chosen && {
			...base,
			kind: "multiple",
			select: 2,
			options: [
				...keys.flatMap((key) => makeOptions(key, [])),
				...makeOptions("", chosen).slice(1),
			],
		}
	);
}
