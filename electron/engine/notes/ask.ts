// Statements to questions: words a question whose answer is a piece of the statement, or hides a piece of it.
import { type Clause, hasOpener, isPronoun, readClause } from "./clause.ts";
import {
	capital,
	complete,
	type Own,
	readSubject,
	resolve,
	type Sentence,
} from "./completion.ts";
import {
	lowerFirst,
	type Question,
	type Scope,
	type SkipReason,
	say,
	trimEnd,
} from "./fact.ts";
import { findBold, findNumbers, findOpposite, type Gap, hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark, words } from "./inline.ts";
import type { Subject } from "./topic.ts";
import { readVerb } from "./verb.ts";
import { basic, wordQuestion } from "./wording.ts";
import { countWords, findWords } from "./words.ts";

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
		({ start, end }) =>
			clause !== null ||
			/^\s?[%\p{L}]/u.test(text.slice(end)) ||
			/^\d{4}$/.test(text.slice(start, end)),
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

/** "A managed service that …" below a heading says what the heading's thing is. */
function askKind(inline: Inline, { subject, usage }: Scope): Question | null {
	if (!/^an?\s/i.test(inline.text) || countWords(inline.text) < 4) return null;
	const front = say(
		`What ${subject.isPlural ? "are" : "is"} ${subject.phrase}?`,
	);
	return basic("definition", front, lowerFirst(inline, usage));
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
