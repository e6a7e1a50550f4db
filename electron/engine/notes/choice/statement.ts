// "X: which statement is true?": what the notes say of a known term, among statements that hold for its relatives.
import type { OptionQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import type { Rich } from "../../contract/rich.ts";
import { containment, contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Knowledge } from "./knowledge.ts";
import { readNames, tells } from "./meaning.ts";
import { type Candidate, isOverlap, rank } from "./option.ts";
import { isNegation, type Predicate, readPredicate } from "./predicate.ts";
import { askSingle } from "./question.ts";

export interface Statements {
	of(fact: Asked): Predicate | undefined;
	/** All that the notes state of a term. */
	about(term: GazetteerTerm): readonly Predicate[];
	terms(): readonly GazetteerTerm[];
	/** Glosses of a term's relatives that the notes do not say of the term itself. */
	relatives(term: GazetteerTerm): readonly Ranked[];
}

/** More statements of one term are not compared with one another: a vault may have thousands. */
const mostAbout = 100;

/** Reads every fact that states something of a term, once. */
export function createStatements(knowledge: Knowledge): Statements {
	const { asked, gazetteer } = knowledge;
	const all = asked.flatMap((fact) => {
		const predicate = readPredicate(fact, gazetteer);
		return predicate ? [predicate] : [];
	});
	const byFact = new Map(all.map((predicate) => [predicate.fact, predicate]));
	const byTerm = new Map(
		[...Map.groupBy(all, ({ term }) => term)].map(([term, about]) => [
			term,
			about.slice(0, mostAbout),
		]),
	);
	const relatives = new Map<GazetteerTerm, Ranked[]>();
	return {
		relatives: (term) => {
			const found =
				relatives.get(term) ??
				findRelatives(term, byTerm.get(term) ?? [], knowledge);
			relatives.set(term, found);
			return found;
		},
		of: (fact) => byFact.get(fact),
		about: (term) => byTerm.get(term) ?? [],
		terms: () => [...byTerm.keys()],
	};
}

/** From this share of common words on, a gloss may say what the notes say. */
const sameStatement = 0.67;

/** Choose what is true of the term: rivals are glosses of its relatives, and its own facts turned round. */
export function askStatement(
	fact: Asked,
	statements: Statements,
	knowledge: Knowledge,
): OptionQuestion | null {
	const own = statements.of(fact);
	if (!own || isTold(own.term, own.text)) return null;
	const about = statements.about(own.term);
	return own.isNegative
		? (askCan(own, about) ?? askUntrue(own, about))
		: askTrue(own, statements, knowledge);
}

function askTrue(
	own: Predicate,
	statements: Statements,
	knowledge: Knowledge,
): OptionQuestion | null {
	return askSingle(
		"statement",
		own.fact,
		stemOf(own.term, "which statement is true?"),
		own.text,
		apart(falsehoods(own, statements, knowledge), own.fact),
	);
}

/** What the notes deny of the term, and what holds for its relatives and is not said of it. */
export function falsehoods(
	own: Pick<Predicate, "term" | "fact" | "text">,
	statements: Statements,
	{ gazetteer }: Knowledge,
): Ranked[] {
	return [
		...swapped(own, gazetteer),
		...turned(own, statements.about(own.term)),
		...statements.relatives(own.term).map((rival) => ({
			...rival,
			order: rival.order + (isOfLength(rival.text, own.text) ? 0 : 2),
		})),
	];
}

/** What cannot be done, among what can be done but is denied. */
function askCan(
	own: Predicate,
	about: readonly Predicate[],
): OptionQuestion | null {
	return askSingle(
		"statement",
		own.fact,
		stemOf(own.term, "which statement is true?"),
		own.text,
		apart(turned(own, about), own.fact),
	);
}

/** What cannot be done, said to be possible, among what is true. */
function askUntrue(
	{ term, fact, text, flipped }: Predicate,
	about: readonly Predicate[],
): OptionQuestion | null {
	if (!flipped) return null;
	const why = "This is true.";
	const truths: Ranked[] = [
		...about
			.filter(({ isNegative }) => !isNegative)
			.map(({ text }) => ({ text, from: "sibling" as const, why, order: 0 })),
		...(term.gloss
			? [{ text: term.gloss, from: "gazetteer" as const, why, order: 1 }]
			: []),
	];
	const question = askSingle(
		"statement-not",
		fact,
		stemOf(term, "which statement is NOT true?"),
		flipped,
		apart(truths, fact),
	);
	return (
		question && {
			...question,
			isNegative: true,
			options: question.options.map((option) =>
				option.isKey
					? { ...option, why: `The notes say the contrary: ${text}.` }
					: option,
			),
		}
	);
}

export function stemOf({ term }: GazetteerTerm, question: string): Rich {
	return [{ type: "text", value: `${term}: ${question}` }];
}

/** Three are needed, and most of these pass. */
const mostCandidates = 12;

/** The candidates, best first, that say different things. */
export function apart(rivals: readonly Ranked[], fact: Asked): Candidate[] {
	const ranked = rank(rivals, fact.keys[0] ?? "", ({ order }) => order);
	const chosen: Candidate[] = [];
	for (const { text, from, why } of ranked)
		if (
			chosen.length < mostCandidates &&
			chosen.every(
				(other) =>
					!isOverlap(text, other.text) &&
					!isSame(contentOf(text), contentOf(other.text)),
			)
		)
			chosen.push({ text, from, why });
	return chosen;
}

export type Ranked = Candidate & { why: string; order: number };

/** Other facts of the term with "not" put in or taken out are false: the notes say the contrary. */
function turned(
	own: Pick<Predicate, "text">,
	about: readonly Predicate[],
): Ranked[] {
	const ownContent = contentOf(own.text);
	const isNot = isNegation(own.text);
	return about.flatMap(({ flipped, isNegative, content, text }) =>
		flipped && isNegative !== isNot && !isSame(content, ownContent)
			? [
					{
						text: flipped,
						from: "opposite" as const,
						why: `The notes say the contrary: ${text}.`,
						order: 0,
					},
				]
			: [],
	);
}

/** "Is stateful" where the notes say "stateless". */
function swapped(
	{ fact, text }: Pick<Predicate, "fact" | "text">,
	{ opposites }: Gazetteer,
): Ranked[] {
	const answer = fact.answer.toLowerCase();
	const pair = opposites.find((both) => both.includes(answer));
	const other = pair?.find((word) => word !== answer);
	// What can be one thing can often be the other too.
	const isOpen = /^Can\b|\ban? (?:implicit|explicit)/.test(text);
	if (fact.rule !== "opposite" || !other || isOpen) return [];
	const turned = text.replace(new RegExp(`\\b${answer}\\b`, "i"), other);
	return turned === text
		? []
		: [
				{
					text: turned,
					from: "opposite",
					why: `The notes say: ${text}.`,
					order: 0,
				},
			];
}

function findRelatives(
	term: GazetteerTerm,
	about: readonly Predicate[],
	{ gazetteer, isNamed }: Knowledge,
): Ranked[] {
	const { near } = gazetteer.typeOf(term);
	const known = [
		...about.map(({ content }) => content),
		contentOf(term.gloss ?? ""),
	];
	const isFree = (gloss: string) =>
		known.every((one) => !isSame(contentOf(gloss), one)) &&
		!isTold(term, gloss);
	return [term.type, ...near].flatMap((type) =>
		gazetteer.members(type).flatMap((rival): Ranked[] => {
			const { gloss } = rival;
			const isRival = rival !== term && !gazetteer.isKin(rival, term);
			if (!gloss || !isRival || !isFree(gloss)) return [];
			const order = (type === term.type ? 1 : 5) + (isNamed(rival) ? 0 : 1);
			const why = `That is ${rival.term}.`;
			return [{ text: gloss, from: "gazetteer", why, order }];
		}),
	);
}

function isOfLength(one: string, other: string): boolean {
	return Math.abs(one.length - other.length) <= 0.35 * other.length;
}

/** Most words of one stand in the other, and many the other way round. */
export function isSame(
	one: ReadonlySet<string>,
	other: ReadonlySet<string>,
): boolean {
	return (
		containment(one, other) >= sameStatement &&
		containment(other, one) >= sameStatement / 2
	);
}

/** Words that the names of many terms have tell nothing of one. */
const common = contentOf(
	"instance service data volume storage network system manager cloud application server web database table cache resource account policy user role access region",
);

/** The statement has a telling word of its own subject's name. */
export function isTold(term: GazetteerTerm, text: string): boolean {
	const { names, acronyms } = readNames({ text: term.term, term });
	const telling = new Set([...names].filter((word) => !common.has(word)));
	return tells(
		{ names: telling, acronyms },
		{ text, content: contentOf(text) },
	);
}
