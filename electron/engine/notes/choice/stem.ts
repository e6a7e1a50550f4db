// The stem of a question: what an exam can print without the note beside it, or nothing.
import type { CardKind } from "../../contract/data.ts";
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { plainText, type Rich, type RichNode } from "../../contract/rich.ts";
import { countWords } from "../words.ts";
import { type Gazetteer, termKey } from "./gazetteer.ts";

interface Source {
	kind: CardKind;
	front: Rich;
	context: readonly string[];
	/** The answer, where it is a known term. */
	term: GazetteerTerm | null;
}

/**
 * The card's front as a stem: the blank holds nothing that could be read before the answer, "a" before
 * it becomes "a(n)", and the heading's term leads where the sentence names none. Null for what
 * points outside itself, is cut off, or names no topic at all.
 */
export function makeStem(source: Source, gazetteer: Gazetteer): Rich | null {
	const { kind, context, term } = source;
	const front = kind === "cloze" ? underTopic(source, gazetteer) : source.front;
	if (!front) return null;
	const blanked = kind === "cloze" ? withoutArticle(front.map(blank)) : front;
	const text = plainText(blanked).trim();
	if (!isSound(text, source, gazetteer)) return null;
	const named = gazetteer.find(text).filter((match) => match.term !== term);
	const isOrphan = orphan.test(text) || (!term && text.startsWith("[…]"));
	if (named.length > 0 && !isOrphan) return blanked;
	const lead = findLead(context, text, term, gazetteer);
	return lead && kind === "cloze"
		? [{ type: "text", value: `${lead}: ` }, ...blanked]
		: null;
}

/** Points at something that is not in the sentence. */
const deictic =
	/\b(?:this|these|those|above|below|here|the (?:former|latter|first|second|third|last|following|other|same)|as follows|such an?|in (?:the|our|your) (?:example|case|diagram|picture|demo|lesson)|another|both|there)\b/i;
/** Begins with what only the sentence before explains. */
const leading =
	/^(?:[^:]{1,60}:\s*)?(?:(?:if|when|once|because|since|as|and|or|but|so|then|also|only|otherwise|however)\s+)*(?:it|they|them|he|she|its|their|that|which|who|so|then|also|otherwise)\b/i;
/** Talks about the course or the note. */
const meta =
	/\b(?:vs|versus|lessons?|lectures?|course|exam|power-?ups?|refresher|101|deep dive|notes?|video|demo|quiz|cheat ?sheet|todo|i\.e|e\.g|etc|ie|eg|blah)\b|\?\?|\.\.\.|…\s*…/i;
/** Remains of headings and formulas. */
const debris =
	/\d+\.\d+\.\d+\.?\s|->|=>|→|&&|::|[=*\\{}<>|]|\p{L}+-and-\p{L}+|(?:\p{L}+-){3,}|[.!?]\s+\p{L}|\(\s*\)|,\s*[,.]|\s,/u;
/** A preposition or article has lost what it belongs to. */
const cutOff = /\b(?:the|an?|of|to|in|on|and|or|with|for|is|are)[.?!]?$/i;

function isSound(
	text: string,
	{ kind, context }: Source,
	gazetteer: Gazetteer,
): boolean {
	const bare = text
		.replace(/\[…\]/g, "")
		.replace(/\. What are they\?$/, "?")
		.trim();
	if (text.length > 230 || countWords(bare) < 3) return false;
	if (!hasNamedPrefix(text, context, gazetteer)) return false;
	if (deictic.test(bare) || leading.test(bare) || meta.test(bare)) return false;
	if (debris.test(bare) || !isBalanced(bare)) return false;
	if (kind === "list" && /\b(?:it|they)\b|(?:\bof\b.*){3}/.test(bare))
		return false;
	if (kind === "cloze")
		return (
			text.split("[…]").length === 2 &&
			(text.endsWith("[…]") || !cutOff.test(bare))
		);
	return text.endsWith("?") && !/^[^?]{2,60}:\s*what\b/i.test(text);
}

/**
 * "EC2: burst of […] MB/s" below the heading "st1" is about st1. Below a heading that names
 * neither EC2 nor a term, nobody can tell what it is about: null.
 */
function underTopic(
	{ front, context }: Source,
	gazetteer: Gazetteer,
): Rich | null {
	const [first, ...rest] = front;
	const lead =
		first?.type === "text"
			? /^([^:]{1,60}):\s/.exec(first.value)?.[1]
			: undefined;
	if (first?.type !== "text" || lead === undefined) return front;
	const term = gazetteer.whole(lead);
	const last = context.at(-1) ?? "";
	const topic = gazetteer.whole(last);
	if (!term || topic === term) return front;
	if (topic && !gazetteer.isKin(topic, term))
		return [
			{ type: "text", value: topic.term + first.value.slice(lead.length) },
			...rest,
		];
	return topic || context.length === 1 || isNamedIn(last, term) ? front : null;
}

function isNamedIn(heading: string, { term, aliases }: GazetteerTerm): boolean {
	const words = ` ${termKey(heading)} `;
	return [term, ...aliases].some((name) =>
		words.includes(` ${termKey(name)} `),
	);
}

/** Before a colon stands what the sentence is about: a known term, or the note's own title. */
function hasNamedPrefix(
	text: string,
	[title = ""]: readonly string[],
	gazetteer: Gazetteer,
): boolean {
	const prefix = /^([^:]{1,60}):\s/.exec(text)?.[1]?.trim();
	if (prefix === undefined) return true;
	if (/[,/]|\b(?:and|vs|versus)\b/i.test(prefix)) return false;
	return gazetteer.whole(prefix) !== null || prefix === title;
}

/** "There is 1 interface per AZ": whose interface, only the heading tells. */
const orphan =
	/^(?:there|can|has|have|must|is|are|up to|max|min|minimum|maximum|the (?:max|min|maximum|minimum|cost|price|limit|size)|cost is|costs|price is|at least|uses?|provides?|supports?|allows?|no|each|every|you can have)\b/i;

function isBalanced(text: string): boolean {
	const count = (mark: string) => text.split(mark).length;
	return (
		count("(") === count(")") && count('"') % 2 === 1 && count("`") % 2 === 1
	);
}

/** The nearest heading that is a term: what a sentence without a topic is about. */
function findLead(
	context: readonly string[],
	text: string,
	answer: GazetteerTerm | null,
	gazetteer: Gazetteer,
): string | null {
	if (/^[^:]{1,60}:\s/.test(text)) return null;
	const last = context.at(-1) ?? "";
	for (const heading of context.toReversed()) {
		const term = gazetteer.whole(heading);
		// A section of its own in between is about something smaller.
		if (term && heading !== last && !isNamedIn(last, term)) return null;
		if (term)
			return term === answer || (answer && gazetteer.isKin(term, answer))
				? null
				: term.term;
	}
	return null;
}

function blank(node: RichNode): RichNode {
	if (node.type === "gap") return { type: "gap", children: [] };
	return "children" in node
		? ({ ...node, children: node.children.map(blank) } as RichNode)
		: node;
}

/** "uses a […]" would tell a vowel from a consonant. */
function withoutArticle(nodes: Rich): Rich {
	return nodes.map((node, index) => {
		const next = nodes[index + 1];
		return node.type === "text" && next?.type === "gap"
			? {
					...node,
					value: node.value.replace(/(?<=^|\s)([Aa])n?(?=\s+$)/, "$1(n)"),
				}
			: node;
	});
}
