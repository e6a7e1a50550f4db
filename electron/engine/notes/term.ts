// Terms and their meanings: "**Term:** meaning", "X = Y", "X: Y", "X - Y" and "X -> Y".
import { readClause } from "./clause.ts";
import { lowerFirst, type Question, type Scope, say, trimEnd } from "./fact.ts";
import { cut, type Inline, unmark, words } from "./inline.ts";
import { articleOf, isPluralName } from "./topic.ts";
import type { Usage } from "./usage.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** A line of the form term, separator, meaning. */
export interface Term {
	term: Inline;
	meaning: Inline;
	separator: "bold" | "=" | ":" | "-" | "->";
}

const separators: readonly [Term["separator"], RegExp][] = [
	["=", /\s=\s/],
	[":", /:\s/],
	["-", /(?<!\d)\s[-–—]{1,2}\s|(?<=\d)\s[-–—]{1,2}\s(?!\d)/],
	["->", /\s(?:-+>|=>|→|⇒)\s/],
];

/** Splits a line at its separator, or null when it is no term with its meaning. */
export function splitTerm(inline: Inline): Term | null {
	const bold = splitBold(inline);
	if (bold) return bold;
	const found = separators
		.map(([separator, pattern]) => ({
			separator,
			match: pattern.exec(inline.mask),
		}))
		.filter(
			({ match }) => match !== null && !isInBrackets(inline.text, match.index),
		)
		.sort(
			(one, other) => (one.match?.index ?? 0) - (other.match?.index ?? 0),
		)[0];
	if (!found?.match) return null;
	const term = cut(inline, 0, found.match.index);
	const meaning = trimEnd(
		cut(inline, found.match.index + found.match[0].length),
	);
	return isTerm(term.text) && meaning.text
		? { term, meaning, separator: found.separator }
		: null;
}

/** `**Term:** meaning`, `**Term**: meaning`, `**Term** - meaning`. */
function splitBold(inline: Inline): Term | null {
	const { text, runs } = inline;
	let end = 0;
	for (const run of runs) {
		if (!run.marks.some(({ type }) => type === "strong")) break;
		end = run.end;
	}
	if (end === 0 || end === text.length) return null;
	const inside = text.slice(0, end).trimEnd();
	const after = /^\s*(?:[:=]|[-–—]{1,2}(?=\s)|-+>|→)\s*/.exec(text.slice(end));
	if (!/[:=]$/.test(inside) && !after) return null;
	const term = cut(inline, 0, inside.replace(/\s*[:=]$/, "").length);
	const meaning = trimEnd(cut(inline, end + (after?.[0].length ?? 0)));
	if (countWords(term.text) > 9 || !meaning.text) return null;
	return { term: unmark(term, "strong"), meaning, separator: "bold" };
}

function isInBrackets(text: string, position: number): boolean {
	const before = text.slice(0, position);
	return before.split("(").length > before.split(")").length;
}

/** Short, no clause of its own, no link or path or time. */
function isTerm(text: string): boolean {
	const found = findWords(text);
	if (
		found.length === 0 ||
		found.length > 6 ||
		/[.!?;,]|https?$|->|→/.test(text)
	)
		return false;
	if (
		/^(?:if|when|while|so|and|or|but|because|then|it|they|this|that|these|there|you|we|i|e\.?g|i\.?e|note|example|eg|ie|ex|todo|source|link|see|tip|q|a|other|another|also|each|every|any|some|alternative|alternatively|extra|more|only|however|warning|caution|update|edit|ps|nb)$/i.test(
			found[0]?.text ?? "",
		)
	)
		return false;
	// "IAM supports sign-in via OpenID: …" is a sentence with a remark.
	if (
		found.length > 3 &&
		/\s(?:via|with|by|to|from|when|using|as|if|through|into)\s/i.test(text)
	)
		return false;
	if (
		found.length > 2 &&
		readVerb(found[0]?.lower ?? "")?.form === "base" &&
		!/^\p{Lu}.*\s\p{Lu}/u.test(text)
	)
		return false;
	const clause = readClause(text);
	return !(
		clause &&
		(clause.auxiliary || (clause.subjectEnd > 0 && clause.form === "third"))
	);
}

/** Names of a property rather than of a thing: "Cost: …" is about its subject's cost. */
const aspects =
	/^(?:cost|costs|price|pricing|limit|limits?|default|defaults?|size|max(?:imum)?(?: .*)?|min(?:imum)?(?: .*)?|scope|format|purpose|goal|use|usage|use ?cases?|benefits?|advantages?|disadvantages?|drawbacks?|pros|cons|durability|availability|performance|latency|throughput|retention|location|type|types|features?|components?|requirements?|examples?|meaning|definition|function|role|origin|cause|causes|effect|effects|symptoms?|treatment|result|results|duration|capital|population|area|currency|language|formula|unit|symbol|founded|founder|author|date|born|died)$/i;

/** The question for a term, whose answer is its meaning; null when it would not stand alone. */
export function askTerm(
	{ term, meaning }: Term,
	scope: Scope,
): Question | null {
	const { topic, usage } = scope;
	const name = asWritten(term, usage);
	const first = findWords(meaning.text)[0]?.lower ?? "";
	const content = contentOf(term.text);
	const isTopic =
		content.size > 0 && [...content].every((word) => topic.content.has(word));
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
	if (isTopic && topic.content.size === content.size)
		return basic(
			"definition",
			say(`What ${topic.isPlural ? "are" : "is"} ${topic.phrase}?`),
			meaning,
		);
	if (aspects.test(term.text)) return askAspect(name, meaning, scope);
	return basic(
		ruleOf(meaning),
		wordTerm(name, meaning, first, place(term, scope)),
		strip(meaning, first),
	);
}

/** The term in small letters where the note has it so: "AMI baking" for "AMI Baking". */
function asWritten(term: Inline, usage: Usage): Inline {
	const lower = term.text.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) =>
		letter.toLowerCase(),
	);
	const isFound = lower !== term.text && usage.hasPhrase(lower);
	return lowerFirst(isFound ? { ...term, text: lower } : term, usage);
}

function ruleOf(_meaning: Inline): string {
	return "term-definition";
}

function wordTerm(
	name: Inline,
	meaning: Inline,
	first: string,
	where: string,
): Inline {
	const isPlural = isPluralName(name.text);
	const be = isPlural ? "are" : "is";
	const verb = readVerb(first);
	if (/^used\s+(?:to|for|by|as|in|with|when)\b/i.test(meaning.text))
		return say(
			`What ${be} `,
			name,
			` used ${/^used\s+(\S+)/i.exec(meaning.text)?.[1]?.toLowerCase()}${/^used\s+to\b/i.test(meaning.text) ? " do" : ""}${where}?`,
		);
	if (verb?.form === "third")
		return say(`What ${isPlural ? "do" : "does"} `, name, ` do${where}?`);
	if (/^(?:can|cannot|must|may|should|will)$/.test(first))
		return say(`What ${first} `, name, ` do${where}?`);
	if (verb?.form === "base" && isPlural)
		return say("What do ", name, ` do${where}?`);
	if (
		verb?.form === "base" &&
		readVerb(findWords(name.text)[0]?.lower ?? "") === null &&
		/^(?:use|allow|provide|enable|give|let|help|make|store|create)$/.test(first)
	)
		return say(`What ${isPlural ? "do" : "does"} `, name, ` do${where}?`);
	const isRole =
		/^(?:key|main|primary|best|default|maximum|minimum|most|least|first|last|highest|lowest|largest|smallest|total|average)\s/i.test(
			name.text,
		);
	return say(
		`What ${be} ${isRole ? "the " : ""}`,
		isRole ? decapitalized(name) : name,
		`${where}?`,
	);
}

function decapitalized(name: Inline): Inline {
	return {
		...name,
		text: name.text.slice(0, 1).toLowerCase() + name.text.slice(1),
	};
}

/** Without the words that the question says already. */
function strip(meaning: Inline, first: string): Inline {
	if (/^used\s+(?:to|for|by|as|in|with|when)\b/i.test(meaning.text))
		return cut(meaning, /^used\s+\S+/i.exec(meaning.text)?.[0].length ?? 0);
	if (/^(?:can|must|may|should|will)$/.test(first))
		return cut(meaning, first.length);
	return meaning;
}

function askAspect(
	name: Inline,
	meaning: Inline,
	{ subject }: Scope,
): Question {
	const isPlural = isPluralName(name.text);
	return basic(
		"aspect",
		say(
			`What ${isPlural ? "are" : "is"} the `,
			words(name.text.toLowerCase()),
			` of ${subject.phrase}?`,
		),
		meaning,
	);
}

/** " (in …)" for a term that could belong anywhere. */
function place(term: Inline, { topic, subject }: Scope): string {
	const content = contentOf(term.text);
	for (const word of [...topic.content, ...subject.content])
		if (content.has(word)) return "";
	const isSpecific =
		/\p{Lu}[\p{Lu}\d]|\s\p{Lu}/u.test(term.text) || countWords(term.text) > 2;
	return isSpecific ? "" : ` in ${subject.name}`;
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
