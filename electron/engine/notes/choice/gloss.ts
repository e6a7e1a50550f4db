// Questions for known terms by their gloss, one for each term that the notes explain: "Which storage service is described here?"
import type { ChoiceQuestion, OptionQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Knowledge } from "./knowledge.ts";
import { describing } from "./meaning.ts";
import { askSingle, line, shared } from "./question.ts";
import { isTold, type Statements } from "./statement.ts";
import { findRivals } from "./term.ts";

/** A term that the notes explain well enough to be told by its gloss. */
export interface Explained {
	term: GazetteerTerm;
	gloss: string;
	/** The facts that explain it, the most telling first. */
	facts: readonly Asked[];
}

/** More would make the question an enemy of too many others. */
const mostFacts = 2;

/** The terms of which the notes say what the gloss says, in other words. */
export function findExplained(
	statements: Statements,
	{ asked, gazetteer }: Knowledge,
): Explained[] {
	const headings = new Map<string, GazetteerTerm | null>();
	const byTerm = new Map<GazetteerTerm, Asked[]>();
	for (const fact of asked) {
		if (fact.isDisputed) continue;
		if (!headings.has(fact.place))
			headings.set(fact.place, headingOf(fact, gazetteer));
		const terms = new Set([
			fact.subject?.term,
			statements.of(fact)?.term,
			headings.get(fact.place),
			...fact.named,
		]);
		for (const term of terms)
			if (term?.gloss) {
				const facts = byTerm.get(term);
				if (facts) facts.push(fact);
				else byTerm.set(term, [fact]);
			}
	}
	return [...byTerm].flatMap(([term, facts]) => {
		const explained = explain(
			term,
			facts,
			(fact) => headings.get(fact.place) === term,
		);
		return explained ? [explained] : [];
	});
}

/** The term that the nearest heading names. */
function headingOf(
	{ context }: Asked,
	gazetteer: Gazetteer,
): GazetteerTerm | null {
	return gazetteer.whole(context.at(-1) ?? "");
}

/** What is said of a term must share words with its gloss: a definition or its own section one, all else two and a third. */
function explain(
	term: GazetteerTerm,
	facts: readonly Asked[],
	isAbout: (fact: Asked) => boolean,
): Explained | null {
	const { gloss } = term;
	if (!gloss) return null;
	const names = contentOf([term.term, ...term.aliases].join(" ; "));
	const telling = [...contentOf(gloss)].filter((word) => !names.has(word));
	const weighed = facts
		.map((fact) => ({
			fact,
			words: telling.filter((word) => fact.content.has(word)),
		}))
		.filter(({ words }) => words.length > 0)
		.sort((one, other) => other.words.length - one.words.length);
	const told = new Set(weighed.flatMap(({ words }) => words));
	const isDefined = facts.some(
		(fact) => fact.subject?.term === term && fact.predicate === "is",
	);
	const needed =
		isDefined || facts.filter(isAbout).length > 1
			? 1
			: Math.max(2, Math.ceil(telling.length / 3));
	return told.size >= needed
		? {
				term,
				gloss,
				facts: weighed.slice(0, mostFacts).map(({ fact }) => fact),
			}
		: null;
}

/** One question for each explained term, but for those of which `others` ask the meaning. */
export function askGlosses(
	explained: readonly Explained[],
	others: readonly ChoiceQuestion[],
	knowledge: Knowledge,
): OptionQuestion[] {
	const asked = new Set(others.flatMap(meantIn));
	return explained.flatMap(({ term, gloss, facts }) => {
		const [first] = facts;
		if (!first || facts.some(({ keys }) => asked.has(keys[0]))) return [];
		// The name as printed, not its aliases: "QLDB" tells nothing of a ledger.
		if (isTold({ ...term, aliases: [] }, gloss)) return [];
		const { label } = knowledge.gazetteer.typeOf(term);
		const question = askSingle(
			"gloss",
			first,
			describing(label, gloss),
			term.term,
			findRivals(term, gloss, first, knowledge, true),
		);
		if (!question) return [];
		const { cardKeys, sources } = shared("gloss", facts, question.stem);
		// The id rests on the term: it stays whichever cards explain it.
		return [{ ...question, id: `gloss:${slug(term)}`, cardKeys, sources }];
	});
}

const fewestPairs = 3;
const mostPairs = 6;

/** Matching questions: explained terms of one type in the gazetteer's order, each with its gloss. */
export function askGlossMatching(
	explained: readonly Explained[],
	{ gazetteer }: Knowledge,
): ChoiceQuestion[] {
	const byTerm = new Map(explained.map((one) => [one.term, one]));
	const types = [...new Set(explained.map(({ term }) => term.type))];
	return types.flatMap((type) => {
		const known = gazetteer
			.members(type)
			.flatMap((term) => byTerm.get(term) ?? []);
		const size = Math.ceil(known.length / Math.ceil(known.length / mostPairs));
		return Array.from(
			{ length: Math.ceil(known.length / mostPairs) },
			(_, at) =>
				matchGroup(
					`${type}-${at + 1}`,
					known.slice(at * size, (at + 1) * size),
					gazetteer,
				),
		).flat();
	});
}

function matchGroup(
	name: string,
	group: readonly Explained[],
	gazetteer: Gazetteer,
): ChoiceQuestion[] {
	const apart = group.filter(
		({ term, gloss }, index) =>
			!isTold(term, gloss) &&
			group
				.slice(0, index)
				.every((other) => !gazetteer.isKin(other.term, term)),
	);
	if (apart.length < fewestPairs) return [];
	const facts = apart.flatMap(({ facts }) => facts.slice(0, 1));
	return [
		{
			...shared("matching", facts, [
				line("Match each term with its description."),
			]),
			id: `matching:${name.replace("/", "-")}`,
			kind: "matching",
			pairs: apart.map(({ term, gloss }) => ({
				prompt: [{ type: "text", value: term.term }],
				match: [{ type: "text", value: gloss }],
			})),
		},
	];
}

/** The cards that a question asks for the meaning of a term, or for the term by its meaning. */
function meantIn({ rule, cardKeys }: ChoiceQuestion): (string | undefined)[] {
	return rule === "described" || rule === "meaning" ? cardKeys : [];
}

function slug({ term }: GazetteerTerm): string {
	return term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}
