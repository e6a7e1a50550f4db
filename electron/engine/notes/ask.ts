// Statements to questions: words a question whose answer is a piece of the statement, or hides a piece of it.
import {
	type Clause,
	hasOpener,
	isPronoun,
	isVague,
	readClause,
} from "./clause.ts";
import {
	lowerFirst,
	type Question,
	type Scope,
	type SkipReason,
	say,
	small,
	trimEnd,
	upperFirst,
} from "./fact.ts";
import { findBold, findNumbers, findOpposite, type Gap, hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark, words } from "./inline.ts";
import { isPluralName, type Subject } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { basic, wordQuestion } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** The facts of one statement, each with the ways to ask for it, or why there is none. */
export type Asked =
	| { facts: Question[][]; subject: Subject | null }
	| { reason: SkipReason };

/** The longest answer that one card may have, in words. */
export const longestAnswer = 40;

/**
 * Asks for what one sentence states. Numbers, opposites and bold terms are hidden in their
 * sentence; else the object becomes the answer. `scope` supplies a missing subject.
 */
export function askStatement(statement: Inline, scope: Scope): Asked {
	const inline = trimEnd(statement);
	const { text } = inline;
	if (countWords(text) > longestAnswer + 20) return { reason: "too-long" };
	const clause = readClause(text);
	const sentence = complete(inline, clause, scope);
	if (!sentence) return { reason: "unclear-subject" };
	const own =
		clause && !hasOpener(clause.words)
			? readSubject(inline, clause, scope)
			: null;
	const subject = own?.given ?? null;
	const numbers = findNumbers(text).filter(
		// A fragment such as "in room 4" does not say what its number counts.
		({ end }) => clause !== null || /^\s?[%\p{L}]/u.test(text.slice(end)),
	);
	if (numbers.length > 0 && numbers.length < 4 && countWords(text) > 2)
		return { facts: numbers.map((gap) => [cloze(sentence, gap)]), subject };
	const hiding = (
		clause && !isImperative(clause)
			? [findOpposite(text), findBold(inline)]
			: []
	).filter((gap) => gap !== null);
	const asked =
		clause && own
			? askClause(inline, clause, own, scope)
			: askCondition(inline, scope);
	const questions = [
		...hiding.map((gap) => cloze(sentence, gap)),
		...(own ? [] : asked ? [asked] : []),
		...(clause ? lastObject(text) : []).map((gap) => cloze(sentence, gap)),
		...(own && asked ? [asked] : []),
	];
	const definition = clause ? null : askKind(inline, scope);
	if (definition) return { facts: [[definition]], subject: scope.subject };
	if (questions.length > 0) return { facts: [questions], subject };
	return { reason: isImperative(clause) ? "instruction" : "no-clear-question" };
}

interface Sentence {
	inline: Inline;
	/** Where the note's own words begin. */
	offset: number;
}

/** The sentence as it can stand on a card: with a subject, and with the topic where nothing in it names one. */
function complete(
	inline: Inline,
	clause: Clause | null,
	scope: Scope,
): Sentence | null {
	const first = findWords(inline.text)[0];
	if (!first) return null;
	if (isPronoun(first.lower)) {
		const subject = resolve(first.lower, scope);
		if (!subject) return null;
		return place(
			`${capital(subject.phrase)} `,
			cut(inline, first.end),
			inline.text.length,
		);
	}
	if (clause?.subjectEnd === 0 && agrees(clause, scope.subject))
		return place(
			`${capital(scope.subject.phrase)} ${impliedBe(clause, scope.subject)}`,
			clause.form === "past" ? small(inline) : lowerFirst(inline, scope.usage),
			inline.text.length,
		);
	if (clause && clause.subjectEnd > 0 && standsAlone(inline.text, scope))
		return { inline: upperFirst(inline), offset: 0 };
	if (isVague(first.lower) && clause && clause.subjectEnd > 0) return null;
	return place(
		`${capital(scope.subject.name)}: `,
		lowerFirst(inline, scope.usage),
		inline.text.length,
	);
}

/** `length` is that of the whole statement, from which `inline` is the kept end. */
function place(prefix: string, inline: Inline, length: number): Sentence {
	return {
		inline: say(prefix, inline),
		offset: prefix.length - (length - inline.text.length),
	};
}

function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function standsAlone(text: string, { topic, subject }: Scope): boolean {
	const content = contentOf(text);
	for (const word of [...topic.content, ...subject.content])
		if (content.has(word)) return true;
	return /\b[A-Z][A-Z\d]+|\s\p{Lu}/u.test(text);
}

function agrees({ auxiliary, form }: Clause, { isPlural }: Subject): boolean {
	if (auxiliary === null)
		return form === "past" || (form === "third" && !isPlural);
	return !new RegExp(
		isPlural
			? "^(?:is|was|does|doesn't|isn't)"
			: "^(?:are|were|do|don't|aren't)$",
	).test(auxiliary);
}

/** "Created in one zone" leaves out its "is". */
function impliedBe({ auxiliary, form }: Clause, { isPlural }: Subject): string {
	if (auxiliary !== null || form !== "past") return "";
	return isPlural ? "are " : "is ";
}

/** Whom "it" or "they" means, if it can be told. */
function resolve(
	pronoun: string,
	{ antecedent, subject, topic }: Scope,
): Subject | null {
	const isPlural = /^(?:they|their|these|those)$/.test(pronoun);
	if (!/^(?:it|they)$/.test(pronoun)) return null;
	const found = antecedent ?? subject;
	if (found.isPlural === isPlural) return found;
	if (isPlural && /^an? /.test(topic.phrase))
		return { ...topic, phrase: `${topic.name}s`, isPlural };
	return null;
}

interface Own {
	inline: Inline;
	isPlural: boolean;
	given: Subject;
}

/** The subject as it reads inside a question, or null when it names nothing. */
function readSubject(inline: Inline, clause: Clause, scope: Scope): Own | null {
	const first = clause.words[0]?.lower ?? "";
	const given =
		clause.subjectEnd === 0
			? agrees(clause, scope.subject)
				? scope.subject
				: null
			: isPronoun(first)
				? resolve(first, scope)
				: null;
	if (given)
		return { inline: words(given.phrase), isPlural: given.isPlural, given };
	if (clause.subjectEnd === 0 || isVague(first)) return null;
	const subject = cut(inline, 0, clause.subjectEnd);
	const adverb = /\s(?:only|also|always|usually|often|\p{Ll}+ly)$/u.exec(
		subject.text,
	);
	const own = lowerFirst(cut(subject, 0, adverb?.index), scope.usage);
	if (countWords(own.text) > 8 || isBare(own.text, clause)) return null;
	const isPlural = isPluralVerb(clause) ?? isPluralName(own.text);
	const name = own.text.replace(/^(?:an?|the) /i, "");
	return {
		inline: own,
		isPlural,
		given: { phrase: own.text, name, isPlural, content: contentOf(name) },
	};
}

/** "client requests data", "imagine you have": what stands before the verb names nothing by itself. */
function isBare(subject: string, { auxiliary, form }: Clause): boolean {
	if (/^\p{L}$/u.test(subject) || /\s(?:you|we|they|it|i)$/i.test(subject))
		return true;
	return (
		auxiliary === null &&
		form === "third" &&
		/^\p{Ll}+(?: \p{Ll}+ly)?$/u.test(subject)
	);
}

/** "A managed service that …" below a heading says what the heading's thing is. */
function askKind(inline: Inline, { subject, usage }: Scope): Question | null {
	if (!/^an?\s/i.test(inline.text) || countWords(inline.text) < 4) return null;
	const front = say(
		`What ${subject.isPlural ? "are" : "is"} ${subject.phrase}?`,
	);
	return basic("definition", front, lowerFirst(inline, usage));
}

function isPluralVerb({ auxiliary, form }: Clause): boolean | null {
	if (auxiliary === null) return form === "base";
	if (/^(?:is|was|does|isn't|doesn't|wasn't)$/.test(auxiliary)) return false;
	return /^(?:are|were|do|aren't|don't|weren't)$/.test(auxiliary) ? true : null;
}

/** Asks a question about the clause, with its own subject or the one that the note's order gives it. */
function askClause(
	inline: Inline,
	clause: Clause,
	own: Own,
	scope: Scope,
): Question | null {
	const { usage, topic } = scope;
	// "Can create an AMI from …" in a note about AMIs: someone creates them.
	const rest = inline.text.slice(clause.restStart).trimStart();
	const isIt = clause.subjectEnd === 0 && /^it to\s/i.test(rest);
	if (isIt) return askUse(cut(inline, clause.restStart), clause, own);
	if (/^(?:it|them|this|these|those)\b/i.test(rest)) return null;
	const isMadeByYou = clause.subjectEnd === 0 && objectOf(rest, topic) !== "";
	const question = wordQuestion({
		inline,
		clause,
		subject: isMadeByYou ? words("you") : own.inline,
		isPlural: own.isPlural || isMadeByYou,
		object: objectOf(rest, topic),
		usage,
	});
	return question && !isMadeByYou
		? placeQuestion(question, own, scope)
		: question;
}

/** "What does AWS provision?" could be asked in any note: names the topic where the subject alone does not. */
function placeQuestion(
	question: Question,
	{ given }: Own,
	{ topic, subject }: Scope,
): Question {
	const names = new Set([...topic.content, ...subject.content]);
	const isSpecific =
		given.content.size > 1 ||
		(/\p{Lu}\p{Lu}|\d/u.test(given.name) && !/^(?:AWS|GCP)$/.test(given.name));
	const isPlaced =
		isSpecific || [...given.content].some((word) => names.has(word));
	if (isPlaced) return question;
	const [first, ...rest] = question.front;
	if (first?.type !== "text") return question;
	const value = `${capital(subject.name)}: ${first.value.slice(0, 1).toLowerCase()}${first.value.slice(1)}`;
	return { ...question, front: [{ type: "text", value }, ...rest] };
}

/** "Can use it to run …" in a note about ECS: "What can you use ECS to do?" */
function askUse(rest: Inline, { auxiliary, verb }: Clause, own: Own): Question {
	const front = say(
		`What ${auxiliary ?? "do"} you ${verb} `,
		own.inline,
		" to do?",
	);
	return basic("statement", front, cut(rest, "it to".length));
}

/** The topic itself at the start of what follows a verb: "an AMI" of "an AMI from an instance". */
function objectOf(rest: string, { name }: Subject): string {
	const article = /^(?:an?|the|your|new|another)\s+/i.exec(rest)?.[0] ?? "";
	const object = rest.slice(0, article.length + name.length);
	const next = rest[object.length] ?? " ";
	const isTopic =
		object.slice(article.length).toLowerCase() === name.toLowerCase();
	return isTopic && /[\s,.]/.test(next) ? object : "";
}

/** "If you need to edit, launch …": "What should you do if you need to edit an AMI?" */
function askCondition(inline: Inline, scope: Scope): Question | null {
	const { text } = inline;
	const opener = /^(?:if|when)\s/i.exec(text)?.[0].trim().toLowerCase();
	const comma = text.indexOf(", ");
	if (!opener || comma < 0 || /[()]/.test(text.slice(0, comma))) return null;
	const condition = completeCondition(cut(inline, opener.length, comma), scope);
	const result = cut(inline, comma + 1);
	const clause = readClause(result.text.replace(/^then\s+/i, ""));
	if (
		!condition ||
		countWords(condition.text) > 16 ||
		countWords(result.text) < 3 ||
		/^(?:or|and|but)\b/i.test(result.text)
	)
		return null;
	const isAdvice = clause === null ? false : isImperative(clause);
	const question = isAdvice ? "What should you do" : "What happens";
	return basic(
		"condition",
		say(`${question} ${opener} `, condition, "?"),
		result,
	);
}

/** The condition with what "it" stands for, and with an object where it ends in a bare verb. */
function completeCondition(condition: Inline, scope: Scope): Inline | null {
	const found = findWords(condition.text);
	const first = found[0]?.lower ?? "";
	if (isPronoun(first)) {
		const subject = resolve(first, scope);
		return subject && say(subject.phrase, " ", cut(condition, found[0]?.end));
	}
	const [beforeLast, last] = found.slice(-2);
	const isBare =
		beforeLast?.lower === "to" && last && readVerb(last.lower)?.form === "base";
	if (!isBare) return condition;
	const object = scope.antecedent ?? scope.subject;
	return say(condition, ` ${object.phrase}`);
}

/** A statement that begins with the base form of a verb tells what to do. */
function isImperative(clause: Clause | null): boolean {
	return (
		clause?.subjectEnd === 0 &&
		clause.form === "base" &&
		clause.auxiliary === null
	);
}

const lastPreposition =
	/\s(?:via|between|on|as|called|through|of|least|most|to|default)\s/i;

/** What follows the last preposition, when it is short and the preposition asks for just one kind of answer. */
function lastObject(text: string): Gap[] {
	if (!lastPreposition.test(text)) return [];
	const found =
		/^(.{12,}?)\s(via|between|based on|known as|called|through|instead of|at least|at most|up to|by default)\s((?:[\p{L}\p{N}/'’-]+\s?){1,8})(?=$|\s\()/iu.exec(
			text,
		);
	if (!found?.[3] || !found[1]) return [];
	const end = found[0].length - found[3].length + found[3].trimEnd().length;
	const start = found[0].length - found[3].length;
	return [{ start, end, hint: null, rule: "last-object" }];
}

function cloze({ inline, offset }: Sentence, gap: Gap): Question {
	const plain = unmark(inline, "strong", "highlight");
	const start = gap.start + offset;
	const end = gap.end + offset;
	const hidden = hide(plain, { ...gap, start, end });
	return {
		kind: "cloze",
		rule: gap.rule,
		front: toRich(hidden),
		back: toRich(cut(plain, start, end)),
		deletion: plain.text.slice(start, end),
	};
}
