// What cards ask, made comparable: repeated cards are one, contradictions none, answers and subjects are known terms where they can be.
import type { CardKind, SourceSpan } from "../../contract/data.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { plainText, type Rich } from "../../contract/rich.ts";
import { contentOf } from "../words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { readNumbers } from "./quantity.ts";
import { makeStem } from "./stem.ts";

/** A card as choice questions need it: a stored one or a draft, with any name that tells it from the others. */
export interface ChoiceCard {
	key: string;
	kind: CardKind;
	front: Rich;
	back: Rich;
	/** Title of the note, then headings and parent items down to the source. */
	context: readonly string[];
	rule: string;
	sources: readonly SourceSpan[];
}

/** Who or what a question is about. */
export interface Subject {
	text: string;
	term: GazetteerTerm | null;
}

/** One thing that the notes state, with the question for it. */
export interface Asked {
	keys: string[];
	sources: SourceSpan[];
	kind: CardKind;
	rule: string;
	context: string[];
	/** Name of the nearest place: facts with the same one are siblings. */
	place: string;
	front: string;
	answer: string;
	back: Rich;
	/** How an exam puts it, or null where it does not stand alone. */
	stem: Rich | null;
	/** The notes answer the same question in another way as well. */
	isDisputed: boolean;
	/** The stem in plain words, the blank as "[…]". */
	stemText: string;
	/** The answer, where it is a known term and nothing else. */
	term: GazetteerTerm | null;
	/** "What is X?" and "What does X do?" have one; `predicate` tells the two apart. */
	subject: Subject | null;
	predicate: "is" | "does" | null;
	/** Terms named anywhere in question or answer. */
	named: ReadonlySet<GazetteerTerm>;
	/** All numbers in question and answer. */
	numbers: readonly number[];
	/** Stems of the words of question and answer. */
	content: ReadonlySet<string>;
}

/** Reads all cards of a deck or vault. Cards that answer one question differently are left out altogether. */
export function readAsked(
	cards: readonly ChoiceCard[],
	gazetteer: Gazetteer,
): Asked[] {
	const byFront = new Map<string, Map<string, Asked>>();
	for (const card of cards) {
		const asked = read(card, gazetteer);
		const front = normal(asked.stemText || asked.front);
		const same = byFront.get(front) ?? new Map<string, Asked>();
		const answer = normal(asked.answer);
		const twin = same.get(answer);
		if (twin) absorb(twin, asked);
		else same.set(answer, asked);
		byFront.set(front, same);
	}
	return [...byFront.values()].flatMap((same) =>
		same.size === 1
			? [...same.values()]
			: [...same.values()].map((asked) => ({
					...asked,
					stem: null,
					isDisputed: true,
				})),
	);
}

/** Letters and digits alone, in small letters. */
export function normal(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%.…]+/gu, " ")
		.trim();
}

/** A heading as a name: without numbering, marks and emphasis. */
export function cleanHeading(text: string): string {
	return text
		.replace(/^[\d.]+\s+/, "")
		.replace(/[\s:.!*]+$/, "")
		.trim();
}

function read(card: ChoiceCard, gazetteer: Gazetteer): Asked {
	const front = plainText(card.front).trim();
	const answer = plainText(card.back, "answer").trim();
	const context = card.context.map(cleanHeading).filter(Boolean);
	const term = gazetteer.whole(answer) ?? scopeOf(card.rule, answer, gazetteer);
	const stem = makeStem({ ...card, context, term }, gazetteer);
	const about = readAbout(front, card.rule, gazetteer);
	return {
		keys: [card.key],
		sources: [...card.sources],
		kind: card.kind,
		rule: card.rule,
		context,
		place: card.context.join("\u0000"),
		front,
		answer,
		back: card.back,
		stem,
		isDisputed: false,
		stemText: stem ? plainText(stem) : "",
		term,
		...about,
		named: new Set(
			gazetteer.find(`${front} ; ${answer}`).map(({ term }) => term),
		),
		numbers: readNumbers(`${front} ; ${answer}`),
		content: contentOf(`${front} ${answer}`),
	};
}

function absorb(twin: Asked, { keys, sources }: Asked) {
	twin.keys.push(...keys);
	twin.sources.push(...sources);
}

/** "One region, only works in that region" answers a question of scope with one scope alone. */
function scopeOf(
	rule: string,
	answer: string,
	gazetteer: Gazetteer,
): GazetteerTerm | null {
	if (rule !== "scope") return null;
	const scopes = new Set(
		gazetteer
			.find(answer)
			.map(({ term }) => term)
			.filter(({ type }) => type === "scope"),
	);
	const [only] = scopes;
	return scopes.size === 1 && only ? only : null;
}

/** "Knots: what is a bowline?" below a heading is about the bowline. */
const placed = /^[^?:]{1,90}: (?=what )/i;
const whatIs = /^what (?:is|are) (?:meant by )?(?:an? |the )?([^?]+)\?$/i;
const whatDoes = /^what (?:does|do) (?:an? |the )?([^?]+?) do\?$/i;

function readAbout(
	front: string,
	rule: string,
	gazetteer: Gazetteer,
): Pick<Asked, "subject" | "predicate"> {
	const asked = front.replace(placed, "");
	const does = whatDoes.exec(asked)?.[1];
	const is = does ? undefined : whatIs.exec(asked)?.[1];
	const text = (does ?? is)?.trim();
	if (!text) return { subject: null, predicate: null };
	const term = gazetteer.whole(text);
	const isName =
		term !== null || /^(?:definition|term-definition|table)/.test(rule);
	return isName
		? { subject: { text, term }, predicate: does ? "does" : "is" }
		: { subject: null, predicate: null };
}
