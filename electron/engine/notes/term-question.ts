// Questions for terms: what a term is, does or is used for, by the form of its meaning.
import { isParticiple, readClause } from "./clause.ts";
import { lowerFirst, type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline, words } from "./inline.ts";
import type { Term } from "./term.ts";
import { articleOf, isPluralName } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** Names of a property rather than of a thing: "Cost: …" is about its subject's cost. */
const aspects =
	/^(?:costs?|price|pricing|limits?|defaults?|size|max(?:imum)?(?: .*)?|min(?:imum)?(?: .*)?|scope|format|purpose|goal|usage|use ?cases?|benefits?|advantages?|disadvantages?|drawbacks?|pros|cons|durability|availability|performance|latency|throughput|retention|location|types?|features?|components?|requirements?|meaning|definition|function|role|origin|causes?|effects?|symptoms?|treatment|results?|duration|capital|population|area|currency|language|formula|unit|symbol|founder|author|date)$/i;

/** A meaning that says what the word means, also for the name of a property. */
const definitionStart =
	/^(?:an?|the|how|amount|time|number|rate|measure|ability|process|percentage|set|degree|when)\b/i;

/** The question for a term, whose answer is its meaning. */
export function askTerm(
	{ term, meaning }: Term,
	scope: Scope,
): Question | null {
	const { topic, usage } = scope;
	const name = asWritten(withoutRemark(term), usage);
	const date = wordDate(term.text);
	if (date) return basic("date", say(date), meaning);
	const own = contentOf(term.text);
	const isOfTopic =
		own.size > 0 && [...own].every((word) => topic.content.has(word));
	const isTopic = isOfTopic && own.size === topic.content.size;
	if (isScope(meaning.text))
		return basic(
			"scope",
			say(
				"What is the scope of ",
				isTopic ? topic.phrase : withArticle(name, usage),
				"?",
			),
			meaning,
		);
	if (isTopic)
		return basic(
			"definition",
			say(`What ${topic.isPlural ? "are" : "is"} ${topic.phrase}?`),
			meaning,
		);
	if (aspects.test(term.text) && !definitionStart.test(meaning.text))
		return askAspect(name, meaning, scope);
	if (!canName(term.text, scope)) return null;
	const worded = wordTerm(name, meaning);
	if (!worded) return null;
	return basic(
		"term-definition",
		place(worded.front, name, scope),
		worded.back,
	);
}

/** The question without its capital letter, and what of the meaning answers it. */
function wordTerm(
	name: Inline,
	meaning: Inline,
): { front: Inline; back: Inline } | null {
	const isPlural = isPluralName(name.text);
	const be = isPlural ? "are" : "is";
	const [first] = findWords(meaning.text);
	const use = /^used\s+(to|for|by|as|in|with|when)\b/i.exec(meaning.text);
	const fit =
		/^((?:responsible|suitable|good|ideal|best|useful|great|perfect|optimi[sz]ed|intended|designed|meant|measured|stored|located|made|composed|derived|based|billed|charged|managed|encrypted)(?: only)?)\s+(for|in|of|from|on|by|at)\s/i.exec(
			meaning.text,
		);
	if (use)
		return {
			front: say(
				`what ${be} `,
				name,
				` used ${use[1]?.toLowerCase()}${use[1] === "to" ? " do" : ""}?`,
			),
			back: cut(meaning, use[0].length),
		};
	if (fit)
		return {
			front: say(
				`what ${be} `,
				name,
				` ${fit[1]?.toLowerCase()} ${fit[2]?.toLowerCase()}?`,
			),
			back: cut(meaning, fit[0].length),
		};
	const relation =
		/^(consists of|needs|requires|contains|includes|supports|covers|costs)\s/i.exec(
			meaning.text,
		);
	if (relation?.[1] && !isPlural)
		return {
			front: say(
				"what does ",
				name,
				` ${relation[1].toLowerCase().replace(/^(\w+)s\b/, "$1")}?`,
			),
			back: cut(meaning, relation[0].length),
		};
	if (
		!/^how (?:much|many|long|far|often)\b/i.test(meaning.text) &&
		!isMeaning(meaning.text, name.text)
	)
		return null;
	if (first && /^(?:can|must|may|should|will)$/.test(first.lower))
		return {
			front: say(`what ${first.lower} `, name, " do?"),
			back: cut(meaning, first.end),
		};
	if (
		/ing$/.test(first?.lower ?? "") &&
		readVerb(first?.lower ?? "")?.form === "ing" &&
		!/ing$/.test(name.text)
	)
		return { front: say(`what ${be} `, name, " for?"), back: meaning };
	if (isDoing(first?.lower ?? "", name, isPlural))
		return {
			front: say(`what ${isPlural ? "do" : "does"} `, name, " do?"),
			back: meaning,
		};
	const isRole =
		/^(?:key|main|primary|best|default|maximum|minimum|most|least|first|last|highest|lowest|largest|smallest|total|average)\s/i.test(
			name.text,
		);
	return {
		front: say(
			`what ${be} ${isRole ? "the " : ""}`,
			isRole ? small(name) : name,
			"?",
		),
		back: meaning,
	};
}

/** Headings below which a term is an answer to the heading rather than a thing that is defined. */
const otherRelation =
	/^(?:why|reasons?|how|when|steps?|examples?|the following|excluded|not |use ?cases?|exam\b.*\?)|\b(?:example|excluded|calculation|vs\.?|versus)\b/i;

/** A term that names a thing: no address, position or shout. */
function canName(term: string, { trail }: Scope): boolean {
	return !(
		/^\W*\d+(?:[./]\d+)+|^\d+(?:st|nd|rd|th)\b|\s[+&=]\s|^(?:NOT|NO)\s|\bexam\b/i.test(
			term,
		) ||
		/^(?:not|no|never|always|automatically|strongly|fully|only|less|more|best|good|bad|great|cheap(?:er)?|slow(?:er)?|fast(?:er)?|easy|result|pros?|cons?|benefit|problem|answer|remember|important|bonus|summary|also|same|different|(?:\p{L}+ )?(?:step|option|example|case) \d+)\b/iu.test(
			term,
		) ||
		otherRelation.test(trail.at(-1) ?? "")
	);
}

/** A meaning that says what something is or does; bare remarks ("more control", "$3 per month") do not. */
function isMeaning(text: string, term: string): boolean {
	if (
		/^(?:to|this|that|these|it|its|they|there|if|when|so|you|we|same|similar|not|no|yes|see|only|at|in|on|by|from|per|also|always|never|good|better|best|bad|more|less|very|full|most|up to|above|below|source|destination|what|who|how many|because|due|before|after|between|for|with|without|must|needs?)\b(?! (?:as|of) )/i.test(
			text,
		) ||
		/^[\d$€£(]|^\P{L}*https?:/u.test(text)
	)
		return false;
	const first = findWords(text)[0]?.lower ?? "";
	if ((isParticiple(first) && !/ing$/.test(first)) || /^\p{L}+ly\s/u.test(text))
		return false;
	const size = countWords(text);
	const full = readClause(text);
	// "One policy is applied to all users": a sentence that defines nothing.
	if (
		full &&
		(full.auxiliary !== null || full.form === "third") &&
		full.subjectEnd > 0 &&
		!/\b(?:that|which|who|where|of|to)\b/.test(text.slice(0, full.verbStart)) &&
		!/(?:ing|tion|sis|ment)$/.test(term)
	)
		return false;
	if (size < 5 && /\sor\s/.test(text)) return false;
	if (/^(?:an?|the|any|one|each|every|all|two|three|four)\s/i.test(text))
		return size > 1;
	const clause = readClause(text);
	if (clause && clause.subjectEnd > 0)
		return (
			/(?:ing|tion|sis|ment)$/.test(term) ||
			/\b(?:that|which|who|where|for|of|to)\b/.test(
				text.slice(0, clause.verbStart),
			)
		);
	// "Full control, more responsibility": two remarks.
	return !/^\S+(?: \S+){0,2},/.test(text) || clause !== null;
}

/** True for a meaning that begins with what the term's thing does: "Provides …", "allow you to …". */
function isDoing(first: string, name: Inline, isPlural: boolean): boolean {
	const form = readVerb(first)?.form;
	if (form === "third") return true;
	if (form !== "base" || first === "default") return false;
	const isAction = readVerb(findWords(name.text)[0]?.lower ?? "") !== null;
	return (
		isPlural ||
		(!isAction &&
			/^(?:use|allow|provide|enable|give|let|help|make|store|create|route|operate|transition|send|move|copy|deliver|control|manage|run|scale|protect|monitor|analyze|collect|add|remove|connect|share|encrypt|replicate|distribute)$/.test(
				first,
			))
	);
}

function askAspect(
	name: Inline,
	meaning: Inline,
	{ subject }: Scope,
): Question {
	const be = isPluralName(name.text) ? "are" : "is";
	const front = say(
		`What ${be} the `,
		words(name.text.toLowerCase()),
		` of ${subject.phrase}?`,
	);
	return basic("aspect", front, meaning);
}

/** Names the topic before a question about a word that could mean anything: "Routing: what is weighted?" */
function place(front: Inline, term: Inline, { topic, subject }: Scope): Inline {
	const content = contentOf(term.text);
	const names = [...topic.content, ...subject.content];
	const isPlaced = names.some((word) => content.has(word));
	if (isPlaced || !isGeneric(term.text))
		return { ...front, text: `W${front.text.slice(1)}` };
	const name = subject.name.slice(0, 1).toUpperCase() + subject.name.slice(1);
	return say(`${name}: `, front);
}

const generic =
	/^(?:standard|basic|premium|public|map|key|value|name|type|set|group|rule|action|state|condition|target|source|host|client|default|custom|general|normal|input|output|wait|choice|task|pass|simple|single|multiple|hot|warm|cold|low|high|small|large|full|open|closed|free|paid|start|end|first|second|third|primary|secondary|main|local|remote|user|admin|owner|read|write|both|none|one|two|three|region|zone|area|level|tier|mode|option|parameter|property|field|column|row|item|step|part)s?$/i;

/** One word that names nothing by itself: an adjective, a verb form, or a word of everyday use. */
export function isGeneric(term: string): boolean {
	if (countWords(term) > 1 || /\p{Lu}\p{Lu}|\d/u.test(term)) return false;
	const lower = term.toLowerCase();
	return (
		generic.test(lower) ||
		/(?:ed|ive|al|ous|able|ible|ic|less|ful)$/.test(lower)
	);
}

const months =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = new RegExp(
	`^(?:\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{3,4})?$`,
	"i",
);
const year = new RegExp(
	`^(?:(?:in |c\\. ?|ca\\. )?(?:${months} )?\\d{3,4}(?:\\s?[-–]\\s?\\d{2,4})?(?: (?:BCE?|CE|AD))?)$`,
	"i",
);

/** "1793: …" asks what happened, not what 1793 is. */
function wordDate(term: string): string | null {
	if (day.test(term)) return `What happened on ${term}?`;
	return year.test(term)
		? `What happened in ${term.replace(/^in /i, "")}?`
		: null;
}

/** "ClusterIP (default)" is called ClusterIP. */
function withoutRemark(term: Inline): Inline {
	const remark = /(?<=\S)\s*\(\p{Ll}[^()]*\)$/u.exec(term.text);
	return cut(term, 0, remark?.index);
}

/** The term in small letters where the note has it so: "AMI baking" for "AMI Baking". */
function asWritten(term: Inline, usage: Usage): Inline {
	const lower = term.text.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) =>
		letter.toLowerCase(),
	);
	const isFound = lower !== term.text && usage.hasPhrase(lower);
	return lowerFirst(isFound ? { ...term, text: lower } : term, usage);
}

function withArticle(name: Inline, usage: Usage): Inline {
	return usage.isCountable(name.text) ? say(articleOf(name.text), name) : name;
}

function isScope(text: string): boolean {
	return (
		/^(?:(?:one|single|1|per|across|multiple|all)[\s-])?(?:region(?:al|s)?|azs?|availability zones?|global|zonal|account|vpc)(?:\b|-)(?! (?:\w+ )*(?:service|endpoint|id|table)s?\b)/i.test(
			text,
		) && countWords(text) < 12
	);
}
