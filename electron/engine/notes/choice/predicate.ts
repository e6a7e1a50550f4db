// What a card says of a known term, as a sentence without its subject: "Is kept in S3", "Cannot be edited".
import type { GazetteerTerm } from "../../contract/gazetteer.ts";
import { readVerb } from "../verb.ts";
import { contentOf, countWords } from "../words.ts";
import { asNounPhrase } from "./article.ts";
import type { Asked } from "./asked.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { optionText } from "./option.ts";
import { readNumber } from "./quantity.ts";

/** A statement of the notes about a term. */
export interface Predicate {
	fact: Asked;
	term: GazetteerTerm;
	/** Begins with a verb in the third person or a modal, as an option is printed. */
	text: string;
	content: ReadonlySet<string>;
	isNegative: boolean;
	/** The same with "not" put in or taken out, where that is plain to do. */
	flipped: string | null;
}

/** The fact as a statement about a term of the gazetteer, or null where it is none or would not stand alone. */
export function readPredicate(
	fact: Asked,
	gazetteer: Gazetteer,
): Predicate | null {
	// A number would stand out among statements without any.
	if (fact.isDisputed || readNumber(fact.answer)) return null;
	if (fact.answer.includes("\n") || /stand for\?$/.test(fact.front))
		return null;
	const { lead, front } = withoutLead(fact.front);
	const sentence = sentenceOf({ ...fact, front });
	const said =
		sentence === null
			? ofQuestion({ ...fact, front }, lead, gazetteer)
			: ofSentence(sentence, lead, gazetteer);
	if (!said || !isAbout(fact, said.term, gazetteer)) return null;
	const text = optionText(shorten(said.text));
	if (!isSound(text) || isVague(fact, gazetteer)) return null;
	return {
		fact,
		term: said.term,
		text,
		content: contentOf(text),
		isNegative: isNegation(text),
		flipped: flip(text),
	};
}

export function isNegation(text: string): boolean {
	return /^(?:cannot|does not|is not|must not)\b/i.test(text);
}

/** A sentence under the heading of one term may speak of another in that one's case alone; of a service, only its own section. */
function isAbout(
	{ context }: Asked,
	term: GazetteerTerm,
	gazetteer: Gazetteer,
): boolean {
	const last = context.at(-1) ?? "";
	const heading = gazetteer.whole(last);
	if (heading) return heading === term || gazetteer.isKin(heading, term);
	return (
		!term.type.startsWith("service/") ||
		context.length <= 1 ||
		gazetteer.find(last).some((match) => match.term === term)
	);
}

interface Said {
	term: GazetteerTerm;
	text: string;
}

const pointing =
	/\b(?:this|these|those|it|its|they|them|their|above|below|here|same|following|e\.g|i\.e|etc|such|another|others?|former|latter|one of the|someone|something|anything|things?)\b/i;
const debris = /->|=>|→|&&|::|[=\\{}<>[\]*…"“”]|[.!?]\s+\p{Lu}|\s[-–]\s|\$|\//u;
/** Says next to nothing. */
const empty =
	/^(?:Influences|References|Starts|Is (?:provided|redirected|seen)|Stands|Functions|Needs|Lacks|Has|Helps with|Works)\b|\b(?:as well as|so|then|because|will|if)\b/;
const cutOff =
	/\b(?:an?|the) \p{Ll}+(?:ed|less|ful)$|\b(?:the|an?|of|to|in|on|and|or|with|for|is|are|by|from|as|at|including|like)$/iu;

/** What may be left off a long statement: it stays true. */
const tail =
	/^(.{30,110}?)(?:,? (?:by|without|thus|thereby|while|when|so that|in order to) \p{L}+ing\b.*|, (?:\p{L}+ing|with|which|including|such as|like|so|on your behalf)\b.*|\s?\([^)]*\))$/u;
const longest = 85;

function shorten(text: string): string {
	const [, short] = tail.exec(text) ?? [];
	return short && text.length > longest ? short : text;
}

/** One word that is no known term says too little: "crosses the internet". */
function isVague({ answer, kind }: Asked, gazetteer: Gazetteer): boolean {
	return (
		kind !== "cloze" &&
		contentOf(answer).size < 2 &&
		gazetteer.find(answer).length === 0
	);
}

/** Long enough to say something, and whole. */
function isSound(text: string): boolean {
	const words = countWords(text);
	if (words < 3 || text.length < 20 || words > 24 || text.length > 150)
		return false;
	if (contentOf(text).size < (words > 5 ? 3 : 2) || text.split(",").length > 4)
		return false;
	if (pointing.test(text) || debris.test(text)) return false;
	if (cutOff.test(text) || empty.test(text)) return false;
	return text.split("(").length === text.split(")").length;
}

/** "EC2: what …" is about something smaller than EC2. */
function withoutLead(front: string): { lead: string; front: string } {
	const lead = /^([^?[:]{1,60}):\s/.exec(front)?.[1] ?? "";
	return lead ? { lead, front: front.slice(lead.length + 2) } : { lead, front };
}

/** A cloze with its gap filled, or the sentence of a "No, …" answer. */
function sentenceOf({ kind, front, answer }: Asked): string | null {
	if (kind === "cloze") return front.replace(/\[[^\]]+\]/, answer);
	const no = /^No, (.+)$/.exec(answer)?.[1];
	return no && /^(?:can|is|are|does|do|will)\b/i.test(front) ? no : null;
}

/** No name of a term is longer: the rest need not be searched. */
const longestName = 60;

/** The term with which `text` begins, and the words behind it. Under the lead "EBS", "volumes" are EBS volumes. */
function subjectOf(
	text: string,
	lead: string,
	gazetteer: Gazetteer,
): { term: GazetteerTerm; rest: string } | null {
	const bare = text.replace(/^(?:an?|the)\s+/i, "");
	const first = gazetteer.find(bare.slice(0, longestName))[0];
	if (first?.start === 0)
		return { term: first.term, rest: bare.slice(first.end).trim() };
	const [noun = "", ...rest] = bare.split(" ");
	const whole = lead && gazetteer.whole(lead);
	if (!whole) return null;
	for (const name of [whole.term, ...whole.aliases]) {
		const term = gazetteer.whole(`${name} ${noun}`);
		if (term) return { term, rest: rest.join(" ") };
	}
	return null;
}

function ofSentence(
	sentence: string,
	lead: string,
	gazetteer: Gazetteer,
): Said | null {
	const subject = subjectOf(sentence, lead, gazetteer);
	if (!subject) return null;
	const [verb = "", ...others] = subject.rest
		.replace(/[.\s]+$/, "")
		.replace(/\bcan't\b|\bcan not\b/i, "cannot")
		.split(" ");
	// "Lambda functions can": the verb comes later.
	if (/^(?:can|cannot|is|are|have|has|must|will)$/.test(others[0] ?? ""))
		return null;
	const text = withVerb(verb.toLowerCase(), others.join(" "));
	return text ? { term: subject.term, text } : null;
}

const helpers: Readonly<Record<string, string>> = {
	are: "Is",
	is: "Is",
	can: "Can",
	cannot: "Cannot",
	must: "Must",
	do: "Does",
	does: "Does",
};

function withVerb(verb: string, rest: string): string | null {
	const helper = helpers[verb];
	if (helper)
		return helper === "Does" && !/^not\b/.test(rest)
			? null
			: `${helper} ${rest}`;
	const form = readVerb(verb);
	if (form?.form === "third") return `${verb} ${rest}`;
	return form?.form === "base" ? `${third(form.base)} ${rest}` : null;
}

/** "What can an AMI be copied between?" and its answer. */
function ofQuestion(
	fact: Asked,
	lead: string,
	gazetteer: Gazetteer,
): Said | null {
	const [, helper = "", rest = ""] =
		/^(?:[^?:]{1,90}: )?what (is|are|do|does|can|must) (?:meant by )?(.+)\?$/i.exec(
			fact.front,
		) ?? [];
	if (!helper) return null;
	const answer = fact.answer.trim().replace(/[\s.,;:]+$/, "");
	const passive = ofMaking(helper, rest, answer, gazetteer);
	if (passive) return passive;
	const subject = subjectOf(rest, lead, gazetteer);
	if (!subject) return null;
	const text = answered(helper.toLowerCase(), subject.rest, answer);
	return text ? { term: subject.term, text } : null;
}

/** "What can you create an AMI from?" */
function ofMaking(
	helper: string,
	rest: string,
	answer: string,
	gazetteer: Gazetteer,
): Said | null {
	const [, verb = "", object = "", preposition = ""] =
		/^you (\p{Ll}+) (?:an? |the )?(.+?) (from|with|to|by|on|in)$/u.exec(rest) ??
		[];
	const form = readVerb(verb);
	const term = object ? gazetteer.whole(object) : null;
	return helper.toLowerCase() === "can" && form?.form === "base" && term
		? {
				term,
				text: `Can be ${past(form.base)} ${preposition} ${answer}`,
			}
		: null;
}

function answered(helper: string, rest: string, answer: string): string | null {
	if (rest === "")
		return /^(?:is|are)$/.test(helper) ? ofMeaning(answer) : null;
	if (rest === "do") return ofDoing(answer);
	const asked = rest.replace(/\s+do$/, "");
	if (/^(?:is|are)$/.test(helper))
		return readVerb(asked.split(" ")[0]?.toLowerCase() ?? "")?.form === "past"
			? `Is ${asked} ${answer}`
			: null;
	if (/^(?:can|must)$/.test(helper)) {
		const isNot = asked.startsWith("not ");
		const verb = asked.replace(/^not /, "").split(" ")[0] ?? "";
		if (verb !== "be" && readVerb(verb)?.form !== "base") return null;
		return isNot
			? `${helper === "can" ? "Cannot" : "Must not"} ${asked.slice(4)} ${answer}`
			: `${helper === "can" ? "Can" : "Must"} ${asked} ${answer}`;
	}
	if (asked.startsWith("not ")) return `Does ${asked} ${answer}`;
	const [verb = "", ...others] = asked.split(" ");
	return readVerb(verb)?.form === "base"
		? [third(verb), ...others, answer].join(" ")
		: null;
}

/** "What is X? – a kind of Y" */
function ofMeaning(answer: string): string | null {
	const form = readVerb(/^\p{L}+/u.exec(answer)?.[0].toLowerCase() ?? "")?.form;
	if (
		form === "third" &&
		/^\p{L}+s\s+(?:an?|the|your|to|for|\p{Ll}+s)\b/u.test(answer)
	)
		return answer;
	const phrase = asNounPhrase(answer);
	return phrase && `Is ${phrase}`;
}

/** "What does X do? – Provides Y" */
function ofDoing(answer: string): string | null {
	const [verb = "", ...others] = answer.split(" ");
	const form = readVerb(verb.toLowerCase());
	if (form?.form === "third") return answer;
	return form?.form === "base"
		? [third(verb.toLowerCase()), ...others].join(" ")
		: null;
}

/** Only what can or cannot be done is turned round: that reads well both ways. */
function flip(text: string): string | null {
	const [, can, rest] = /^(Cannot|Can) (.+)$/.exec(text) ?? [];
	if (rest) return `${can === "Can" ? "Cannot" : "Can"} ${rest}`;
	const [, verb = "", after] = /^Does not (\p{L}+) (.+)$/u.exec(text) ?? [];
	return after && readVerb(verb)?.form === "base"
		? optionText(`${third(verb)} ${after}`)
		: null;
}

function third(base: string): string {
	if (base === "have") return "has";
	if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, "ies");
	return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function past(base: string): string {
	return /[^aeiou]y$/.test(base)
		? base.replace(/y$/, "ied")
		: `${base.replace(/e$/, "")}ed`;
}
