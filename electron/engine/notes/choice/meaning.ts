// Questions for what a term means: its rivals are the meanings of its neighbours; or the term is asked for by its meaning.
import type { OptionQuestion } from "../../contract/choice.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import type { Rich } from "../../contract/rich.ts";
import { readVerb } from "../verb.ts";
import { containment, contentOf, countWords } from "../words.ts";
import type { Asked, Subject } from "./asked.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
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
	/** Stems of all names of the term, and those names that are initials. */
	names: ReadonlySet<string>;
	acronyms: readonly string[];
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
	const { names, acronyms } = readNames(subject);
	if (tells({ names, acronyms }, { text, content })) return null;
	const shape = shapeOf(answer);
	return { fact, subject, text, content, shape, names, acronyms };
}

/** "What is X?": choose its meaning among those of its neighbours and of terms of its type. */
export function askMeaning(
	own: Meaning,
	neighbourhood: Neighbourhood,
	knowledge: Knowledge,
): OptionQuestion | null {
	const { fact, subject } = own;
	if (!fact.stem || !isFull(own)) return null;
	const near = fact.predicate === "is" ? neighbourhood.near(own) : [];
	const offer = (meanings: readonly Meaning[], from: "sibling" | "elsewhere") =>
		meanings
			.filter((other) => isRival(own, other, knowledge))
			.map((other) => ({
				meaning: other,
				text: other.text,
				from,
				why: `That is ${nameOf(other.subject)}.`,
			}));
	const ranked = rank(
		[
			...offer(near, "sibling"),
			...offer(neighbourhood.elsewhere(own), "elsewhere"),
		],
		fact.keys[0] ?? "",
		({ from, meaning }) =>
			(from === "sibling" ? 0 : 2) +
			(meaning.subject.term?.type === subject.term?.type ? 0 : 1),
	);
	const candidates: typeof ranked = [];
	for (const candidate of ranked)
		if (
			candidates.every(({ meaning }) =>
				areApart(meaning, candidate.meaning, knowledge),
			)
		)
			candidates.push(candidate);
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
	const stem = describing(label, own.text);
	return askSingle("described", fact, stem, subject.term.term, rivals);
}

/** A description under the question for its term. */
export function describing(label: string, text: string): Rich {
	return [
		line(`Which ${label} is described here?`),
		{ type: "quote" as const, children: [line(text)] },
	];
}

/** Openings that say little, or say what a thing needs rather than what it is. */
const weak =
	/^(?:ways?|examples?|sort|thing|something|kind|type|form|or|and|low|high|free|easier|faster|cheaper|best|most|some|needs?|has|have|requires?|costs?|can|works?|gets?|initiates?|uses?|used|useful|only|it's|one|single|to|for|public)\b|\b(?:then|will|so|like|such as|including|version of)\b|&&|^\p{L}+ed (?:by|to|in|on|from|with|less|more)\b/iu;

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

function isRival(own: Meaning, other: Meaning, knowledge: Knowledge): boolean {
	if (other.shape !== own.shape || !isFull(other)) return false;
	if (other.fact.predicate !== own.fact.predicate) return false;
	if (!areApart(own, other, knowledge)) return false;
	// A rival that names the asked term, or is named by its meaning, may hold as well.
	return !tells(own, other) && !tells(other, own);
}

/** The term as exams write it, else as the note does. */
export function nameOf({ text, term }: Subject): string {
	return term?.term ?? text;
}

/** The text of `other` has a telling word of the term, or spells its initials. */
export function tells(
	{ names, acronyms }: Pick<Meaning, "names" | "acronyms">,
	other: Pick<Meaning, "text" | "content">,
): boolean {
	for (const word of names)
		for (const told of other.content) if (isInside(told, word)) return true;
	return acronyms.some((acronym) => spells(acronym, other.text));
}

/** "DocumentDB" tells of documents, "CodePipeline" of pipelines: one stem inside or at the head of the other. */
function isInside(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	const head = short.slice(0, Math.max(4, short.length - 1));
	return (
		short === long ||
		(short.length >= 5 && long.includes(short)) ||
		(short.length >= 4 && long.startsWith(head))
	);
}

/** Stems of all that a term is called, and its initials. */
export function readNames({
	text,
	term,
}: Subject): Pick<Meaning, "names" | "acronyms"> {
	const all = [text, ...(term ? [term.term, ...term.aliases] : [])];
	const makers = contentOf("AWS Amazon");
	const names = new Set(
		[...contentOf(all.join(" ; "))].filter((word) => !makers.has(word)),
	);
	return {
		names,
		acronyms: all
			.filter((name) => /^[A-Z]{2,5}s?$/.test(name))
			.map((name) => name.replace(/s$/, "")),
	};
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
