// Questions whose answer is a known term: its rivals are siblings in the note and terms of the same type.
import type { OptionQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { plainText } from "../../contract/rich.ts";
import { contentOf } from "../words.ts";
import type { Asked } from "./asked.ts";
import { type Knowledge, topicsOf } from "./knowledge.ts";
import { type Candidate, rank } from "./option.ts";
import { askSingle } from "./question.ts";

/** Words after which the answer is one of several. */
const open =
	/\b(?:such as|for example|like|including|include|includes|among others|or|usually|often|typically|may|might|can|could|should)\b/i;
/** A sentence that says what can be done between places still means just these. */
const openScope = /\b(?:such as|for example|like|including|or)\b/i;
/** What a thing has, needs or works with is hardly ever one thing alone. */
const openVerb =
	/\b(?:support|have|include|contain|provide|offer|integrate|work|use|utilize|need|require|allow)s?\b[^?]*\?$/i;

/** "launching an EC2 instance": the noun behind the blank tells whose it is. */
const isModifier =
	/\[…\]\s+(?:instance|task|function|bucket|table|queue|topic|volume|cluster|key|record|stack|object|endpoint|polic)(?:s|y|ies)?\b/i;

/** "A … is something that" says nothing that one thing alone is. */
const kindOfThing = /\b(?:something|somewhere|a thing|things|a way)\b/i;

/** The one scope that is no place: it answers what a scope is, and completes no sentence. */
const everywhere = "Global";

/** "An AMI can be copied between […]": choose the scope. */
export function askTerm(
	fact: Asked,
	knowledge: Knowledge,
): OptionQuestion | null {
	const { stem, term, answer } = fact;
	if (
		!stem ||
		!term ||
		isModifier.test(fact.stemText) ||
		fact.rule === "acronym" ||
		fact.predicate === "is"
	)
		return null;
	const text = plainText(stem);
	if (term.term === everywhere && !/\bscope\b/i.test(text)) return null;
	if (kindOfThing.test(text) || contentOf(text).size < 2) return null;
	if (isOpen(fact, term, text) || !fits(fact, term)) return null;
	const write = isPlural(answer, term) ? plural : (name: string) => name;
	const rivals = findRivals(term, text, fact, knowledge).filter(
		({ text: name }) => name !== everywhere || /\bscope\b/i.test(text),
	);
	const candidates = rivals.map((rival) => ({
		...rival,
		text: write(rival.text),
	}));
	return askSingle("term", fact, stem, write(term.term), candidates);
}

/**
 * Terms that could stand in for `key` but do not hold, the best first: those of the note, then those of the vault.
 * `isGlossed` leaves out those of which it is not known what tells them from the key.
 */
export function findRivals(
	key: GazetteerTerm,
	stem: string,
	fact: Asked,
	knowledge: Knowledge,
	isGlossed = false,
): Candidate[] {
	const { gazetteer } = knowledge;
	const doubtful = mayHold(stem, knowledge);
	if (!doubtful) return [];
	const shown = new Set(gazetteer.find(stem).map(({ term }) => term));
	const topics = topicsOf(fact, gazetteer);
	const isScope = /\b(?:scope|unique)\b/i.test(stem);
	const stated = namedNearby(fact, knowledge);
	const rivals = gazetteer
		.members(key.type)
		.filter(
			(term) =>
				term !== key &&
				(!isGlossed || term.gloss !== undefined) &&
				!gazetteer.isKin(term, key) &&
				!shown.has(term) &&
				!topics.has(term) &&
				!isTwin(term, key, gazetteer) &&
				(isScope || !isWider(term, key)) &&
				!doubtful.has(term),
		);
	const label = gazetteer.typeOf(key).label;
	return rank(
		rivals.map((term) => ({
			term,
			text: term.term,
			from: originOf(term, stated),
			why: whatItIs(term, label),
		})),
		fact.keys[0] ?? "",
		({ term }) =>
			(stated.has(term) ? 0 : 4) +
			(term.parent === key.parent ? 0 : 1) +
			(knowledge.isNamed(term) ? 0 : 2),
	)
		.filter(
			({ term }, index, all) =>
				!all.slice(0, index).some((other) => gazetteer.isKin(other.term, term)),
		)
		.map(({ text, from, why }) => ({ text, from, why }));
}

/** "AWS WAF filters web requests", or of what kind it is. */
function whatItIs({ term, gloss }: GazetteerTerm, label: string): string {
	return gloss
		? `${term} ${gloss.slice(0, 1).toLowerCase()}${gloss.slice(1)}.`
		: `${term} is another ${label}.`;
}

/** Two kinds of one term of their own type, such as public and private hosted zones: what fits one mostly fits both. */
function isTwin(
	one: GazetteerTerm,
	other: GazetteerTerm,
	gazetteer: Knowledge["gazetteer"],
): boolean {
	return (
		one.parent !== undefined &&
		one.parent === other.parent &&
		gazetteer.whole(one.parent)?.type === one.type
	);
}

/** What can move between Availability Zones can often move between Regions too, and what is in one is in a Region. */
function isWider(one: GazetteerTerm, other: GazetteerTerm): boolean {
	const width = (term: GazetteerTerm) =>
		["Availability Zone", "AWS Region", everywhere].indexOf(term.term);
	return width(one) > width(other) && width(other) >= 0;
}

/** Terms of which the notes may say what the stem says of the key: too many rather than too few, null for any. */
export function mayHold(
	stem: string,
	knowledge: Knowledge,
): Set<GazetteerTerm> | null {
	const same = knowledge.alike(contentOf(stem), sameStatement);
	return same && new Set(same.flatMap(({ named }) => [...named]));
}

/** From this share of the stem's words on, a statement is taken to say the same. */
const sameStatement = 0.6;

function namedNearby(
	fact: Asked,
	{ siblings }: Knowledge,
): Map<GazetteerTerm, "sibling" | "table"> {
	const named = new Map<GazetteerTerm, "sibling" | "table">();
	for (const sibling of siblings(fact)) {
		const from = sibling.rule.startsWith("table") ? "table" : "sibling";
		if (sibling.term) named.set(sibling.term, from);
		if (sibling.subject?.term) named.set(sibling.subject.term, from);
	}
	return named;
}

function originOf(
	term: GazetteerTerm,
	stated: ReadonlyMap<GazetteerTerm, "sibling" | "table">,
): Candidate["from"] {
	return stated.get(term) ?? (term.type === "scope" ? "scope" : "gazetteer");
}

/** Others may be right too: the sentence lists examples, or speaks of a possibility. */
function isOpen({ kind }: Asked, term: GazetteerTerm, stem: string): boolean {
	if (kind !== "cloze" && (/\bnot\b/i.test(stem) || openVerb.test(stem)))
		return true;
	return term.type === "scope"
		? (kind === "cloze" ? openScope : open).test(stem)
		: open.test(stem);
}

/** In a blank, the exam's name must read like the note's: "eventually consistent" is no "eventually consistent reads". */
function fits({ kind, answer }: Asked, { term, type }: GazetteerTerm): boolean {
	if (kind !== "cloze" || type.startsWith("service/")) return true;
	const own = answer.replace(/^(?:an?|the)\s+/i, "").toLowerCase();
	const isAcronym = /^(?:[A-Z0-9]{2,}s?)$/.test(answer);
	return (
		isAcronym ||
		term.toLowerCase().endsWith(own.replace(/s$/, "")) ||
		`${term.toLowerCase()}s` === own ||
		term.toLowerCase() === own
	);
}

function isPlural(answer: string, { term }: GazetteerTerm): boolean {
	return (
		/[^s]s\W*$/.test(answer) && !/s$/.test(term) && !/^[A-Z0-9]+$/.test(answer)
	);
}

function plural(name: string): string {
	if (/s$/.test(name)) return name;
	return /[^aeiou]y$/.test(name) ? name.replace(/y$/, "ies") : `${name}s`;
}
