// Questions for what a term means: its rivals are the meanings of its neighbours; or the term is asked for by its meaning.
import type { OptionQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import type { Rich } from "../../contract/rich.ts";
import { readVerb } from "../verb.ts";
import { containment, contentOf, countWords } from "../words.ts";
import type { Asked, Subject } from "./asked.ts";
import type { Knowledge } from "./knowledge.ts";
import { isOverlap, optionText, rank } from "./option.ts";
import { askSingle, line } from "./question.ts";
import { findRivals } from "./term.ts";

/** A term and its meaning, each fit to stand without the other. */
export interface Meaning {
	fact: Asked;
	subject: Subject;
	/** As an option: no article, no end mark. */
	text: string;
	content: ReadonlySet<string>;
	/** Noun phrases do not mix with verb phrases in one question. */
	shape: string;
}

const vague =
	/\b(?:this|these|those|it|they|them|above|below|here|same|following|e\.g|i\.e|etc|such|another|other|former|latter)\b|->|=>|→|[=\\{}<>[\]*]|\.\s+\p{Lu}|::/iu;
const vagueSubject =
	/\b(?:this|that|these|those|it|they|one|two|step|answer|example|note|char|difference|benefit|advantage|problem|why|how|when|used|use|cost|value|name|first|second|third|not)\b|[=>*\\+]|\d+\.\d+|^\P{L}/iu;

/** The fact as a term with its meaning, or null where either does not stand alone or one tells the other. */
export function readMeaning(fact: Asked): Meaning | null {
	const { subject, answer, predicate } = fact;
	if (!subject || !predicate || answer.includes("\n")) return null;
	const text = optionText(answer);
	const content = contentOf(text);
	const words = countWords(text);
	if (words < 2 || words > 24 || text.length > 170 || content.size < 2)
		return null;
	if (vague.test(text) || vagueSubject.test(subject.text)) return null;
	if (countWords(subject.text) > 5 || !isBalanced(text)) return null;
	if (/\b(?:the|an?|of|to|in|on|and|or|with|for|is|are|by|from)$/i.test(text))
		return null;
	if (tells(subject, text, content)) return null;
	return { fact, subject, text, content, shape: shapeOf(answer) };
}

/** "What is X?": choose its meaning among those of its neighbours and of terms of its type. */
export function askMeaning(
	own: Meaning,
	all: readonly Meaning[],
	knowledge: Knowledge,
): OptionQuestion | null {
	const { fact, subject } = own;
	if (!fact.stem || !isFull(own)) return null;
	const isClear = isTelling(own, subject.term, knowledge);
	const rivals = all.filter((other) => isRival(own, other, isClear, knowledge));
	const candidates = rank(
		rivals.map((other) => ({
			meaning: other,
			text: other.text,
			from: isNear(fact, other.fact)
				? ("sibling" as const)
				: ("elsewhere" as const),
			why: `That is ${nameOf(other.subject)}.`,
		})),
		fact.keys[0] ?? "",
		({ from, meaning }) =>
			(from === "sibling" ? 0 : 2) +
			(meaning.subject.term?.type === subject.term?.type ? 0 : 1),
	).filter(({ meaning }, index, ranked) =>
		ranked
			.slice(0, index)
			.every((before) => areApart(meaning, before.meaning, knowledge)),
	);
	const stem: Rich = subject.term
		? [
				{
					type: "text",
					value:
						fact.predicate === "does"
							? `What does ${subject.term.term} do?`
							: `Which description fits ${subject.term.term}?`,
				},
			]
		: fact.stem;
	return askSingle(
		"meaning",
		fact,
		stem,
		own.text,
		candidates.map(({ text, from, why }) => ({ text, from, why })),
	);
}

/** "Which storage class is described?": choose the term. */
export function askDescribed(
	own: Meaning,
	knowledge: Knowledge,
): OptionQuestion | null {
	const { fact, subject } = own;
	if (!subject.term || !isTelling(own, subject.term, knowledge)) return null;
	const { label } = knowledge.gazetteer.typeOf(subject.term);
	const rivals = findRivals(subject.term, own.text, fact, knowledge);
	const stem = [
		line(`Which ${label} is described here?`),
		{ type: "quote" as const, children: [line(own.text)] },
	];
	return askSingle("described", fact, stem, subject.term.term, rivals);
}

/** Openings that say little, or say what a thing needs rather than what it is. */
const weak =
	/^(?:ways?|examples?|sort|thing|something|kind|type|form|or|and|low|high|free|easier|faster|cheaper|best|most|some|needs?|has|have|requires?|costs?|can|works?|gets?|initiates?|uses?|used|useful|only|it's)\b|\b(?:then|will|like|such as|including|version of)\b|&&|^\p{L}+ed (?:by|to|in|on|from|with|less|more)\b/iu;

/** Enough to stand among others: at least three telling words, and no weak opening. */
function isFull({ text, content }: Meaning): boolean {
	return content.size >= 3 && countWords(text) >= 3 && !weak.test(text);
}

/** Told by its meaning alone: a definition of five telling words, or what the note's own subject does in six. */
export function isTelling(
	{ fact, text, content, shape }: Meaning,
	term: GazetteerTerm | null,
	{ gazetteer }: Knowledge,
): boolean {
	if (!term || weak.test(text)) return false;
	if (fact.predicate === "is" && shape === "noun")
		return content.size >= (fact.rule === "definition" ? 4 : 5);
	const own = [fact.context[0], fact.context.at(-1)];
	return (
		shape === "third" &&
		content.size >= 6 &&
		own.some((heading) => heading && gazetteer.whole(heading) === term)
	);
}

/** All services are of one family: a database's description is a fair rival of an analytics service's. */
function familyOf(term: GazetteerTerm | null): string | undefined {
	return term?.type.split("/")[0];
}

/** The two terms could be told apart by their meanings. */
export function areApart(
	one: Meaning,
	other: Meaning,
	{ gazetteer }: Knowledge,
): boolean {
	const [left, right] = [one.subject.term, other.subject.term];
	if (left && right && gazetteer.isKin(left, right)) return false;
	if (isOverlap(one.subject.text, other.subject.text)) return false;
	if (isOverlap(one.text, other.text)) return false;
	const shared = Math.max(
		containment(one.content, other.content),
		containment(other.content, one.content),
	);
	return shared < 0.5;
}

function isRival(
	own: Meaning,
	other: Meaning,
	isClear: boolean,
	knowledge: Knowledge,
): boolean {
	if (other === own || other.shape !== own.shape || !isFull(other))
		return false;
	if (other.fact.predicate !== own.fact.predicate) return false;
	const isSameType =
		own.subject.term !== null &&
		familyOf(own.subject.term) === familyOf(other.subject.term);
	// Neighbours are told apart by the note itself; what stands elsewhere must be clear on both sides.
	const isFair = isNear(own.fact, other.fact)
		? own.fact.predicate === "is"
		: isSameType && isClear && isTelling(other, other.subject.term, knowledge);
	if (!isFair) return false;
	if (!areApart(own, other, knowledge)) return false;
	// A rival that names the asked term, or is named by its meaning, may hold as well.
	return (
		!tells(own.subject, other.text, other.content) &&
		!tells(other.subject, own.text, own.content)
	);
}

/** The term as exams write it, else as the note does. */
export function nameOf({ text, term }: Subject): string {
	return term?.term ?? text;
}

/** Under one heading, or under sibling headings of one note. */
function isNear(one: Asked, other: Asked): boolean {
	if (one.place === other.place) return true;
	const parent = (place: string) =>
		place.slice(0, Math.max(0, place.lastIndexOf("\u0000")));
	return (
		parent(one.place) !== "" &&
		parent(one.place).includes("\u0000") &&
		parent(one.place) === parent(other.place)
	);
}

/** The meaning has a telling word of the term, or spells its initials. */
function tells(
	{ text, term }: Subject,
	meaning: string,
	content: ReadonlySet<string>,
): boolean {
	const names = [text, ...(term ? [term.term, ...term.aliases] : [])];
	return names.some((name) => {
		for (const word of contentOf(name))
			if (content.has(word) && word !== "aw" && word !== "amazon") return true;
		return (
			/^[A-Z]{2,5}s?$/.test(name) && spells(name.replace(/s$/, ""), meaning)
		);
	});
}

function spells(acronym: string, text: string): boolean {
	const initials = (text.match(/[\p{L}\p{N}]+/gu) ?? [])
		.map((word) => word[0]?.toLowerCase())
		.join("");
	return initials.includes(acronym.toLowerCase());
}

function shapeOf(text: string): string {
	if (/^(?:an?|the)\s/i.test(text)) return "noun";
	const first = /^[\p{L}'’-]+/u.exec(text)?.[0].toLowerCase() ?? "";
	const form = readVerb(first)?.form;
	if (form === "third" || form === "past") return form;
	return form === "ing" || form === "base" ? form : "noun";
}

function isBalanced(text: string): boolean {
	const count = (mark: string) => text.split(mark).length;
	return count("(") === count(")") && count('"') % 2 === 1;
}
