// Statements to questions: words a question whose answer is a piece of the statement, or hides a piece of it.
import { behind, isBorrowed, isFar } from "./borrowed.ts";
import { type Clause, hasOpener, isImperative, readClause } from "./clause.ts";
import { askClause, askWithin } from "./clause-question.ts";
import {
	complete,
	placeBefore,
	readSubject,
	resolve,
	type Sentence,
} from "./completion.ts";
import { askCondition, askPurpose } from "./condition.ts";
import { findDeciding } from "./deciding.ts";
import { findInboxReason } from "./doubt.ts";
import { isExpletive } from "./expletive.ts";
import { type Question, type Scope, type SkipReason, trimEnd } from "./fact.ts";
import { isFaulty } from "./fault.ts";
import { askFigures } from "./figure.ts";
import { findBold, findNumbers, findOpposite, type Gap, hide } from "./gap.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { askKind } from "./kind.ts";
import {
	isDate,
	isMeasured,
	isPort,
	isWorkedExample,
	isYearAt,
} from "./measure.ts";
import { isCleanName, isGeneric } from "./name.ts";
import { findObject } from "./object.ts";
import { standsAlone } from "./proper-name.ts";
import type { Subject } from "./topic.ts";
import { askVerbless } from "./verbless.ts";
import { countWords, findWords } from "./words.ts";

/** The facts of one statement, each with the ways to ask for it, or why there is none. */
export type Asked =
	| { facts: Question[][]; subject: Subject | null }
	| { reason: SkipReason; subject?: Subject | null };

/** The longest answer that one card may have, in words. */
const longestAnswer = 40;

/**
 * Asks for what one sentence states. Numbers, opposites and bold terms are hidden in their
 * sentence; else the object becomes the answer. `scope` supplies a missing subject.
 */
export function askStatement(statement: Inline, place: Scope): Asked {
	const inline = trimEnd(statement);
	const { text } = inline;
	if (countWords(text) > longestAnswer + 20) return { reason: "too-long" };
	const read = readClause(text);
	// "`includes` picks …": a name in code is no verb.
	const clause =
		read?.subjectEnd === 0 &&
		(inline.runs[0]?.type === "code" || isFigureFirst.test(text))
			? null
			: read;
	const scope = behind(clause, place);
	const sentence = complete(inline, clause, scope);
	if (!sentence) return { reason: "unclear-subject" };
	const own =
		clause && !hasOpener(clause.words)
			? readSubject(inline, clause, scope)
			: null;
	const subject = own?.given ?? null;
	const numbers = findNumbers(text).flatMap((gap): Gap[] => {
		const { start, end } = gap;
		// "Repaint every two years": what, nothing says.
		if (isImperative(clause) && !namesObject(text, clause, gap)) return [];
		// In a paragraph it is told of what was named before.
		if (isImperative(clause) && scope.before)
			return [{ ...gap, doubt: "from-context" }];
		if (scope.isNext && scope.label === undefined && isReading.test(text))
			return [{ ...gap, doubt: "from-context" }];
		const isSure =
			(clause !== null && !isImperative(clause)) ||
			isMeasured(text, end) ||
			isDate(text.slice(start, end)) ||
			isPort(text, start) ||
			isYearAt(text, start, end) ||
			(text[end - 1] === "%" && countWords(text) > 3);
		if (isSure) return [gap];
		// A fragment such as "in room 4" does not say what its number counts.
		const isCounting =
			countWords(text) > 3 && /^\s\p{L}/u.test(text.slice(end));
		return isCounting ? [{ ...gap, doubt: "guess" }] : [];
	});
	if (isWorkedExample(scope.trail, text)) return { reason: "example" };
	const isTaken =
		clause !== null && own !== null
			? isBorrowed(own, clause, scope)
			: isTakenUp(text, scope) ||
				(clause?.subjectEnd === 0 && isGeneric(scope.subject.name));
	const clozeOf = (gap: Gap): Question => {
		const made = cloze(named(sentence, gap, scope), gap);
		return isTaken ? { ...made, doubt: made.doubt ?? "from-context" } : made;
	};
	const counted =
		numbers.length < 4 &&
		(countWords(text) > 2 || (isFigureFirst.test(text) && !scope.isNext))
			? numbers.map(clozeOf)
			: [];
	const isTold = counted.some(
		(way) => !isFaulty(way) && findInboxReason(way) === null,
	);
	if (isTold) return { facts: counted.map((way) => [way]), subject };
	const figures = counted.length === 0 ? askFigures(inline, scope) : null;
	if (figures) return { facts: figures.map((way) => [way]), subject };
	const asked =
		clause && own
			? askClause(inline, clause, own, scope)
			: (askCondition(inline, scope) ??
				askPurpose(inline, scope) ??
				askWithin(inline, scope));
	// Where no number is sure to be a good answer, something else of the statement may be.
	const [first, ...more] = counted;
	if (first) {
		const others = asked && !/\d/.test(own?.inline.text ?? "") ? [asked] : [];
		return {
			facts: [[first, ...others], ...more.map((way) => [way])],
			subject,
		};
	}
	// "Delete markers not replicated" tells nobody to delete them.
	const isVerbless = clause === null || isImperative(clause);
	const definition =
		(clause ? null : askKind(inline, scope)) ??
		(isVerbless ? askVerbless(inline, scope) : null);
	if (definition) return { facts: [[definition]], subject: scope.subject };
	const hiding = [
		...(clause && !isImperative(clause)
			? [findOpposite(text), findBold(inline)]
			: clause || hasOpener(findWords(text))
				? []
				: [findOpposite(text)]),
		findDeciding(text, clause),
	].filter((gap) => gap !== null);
	// A bold subject is asked about rather than for.
	const isSubject = (gap: Gap) =>
		gap.rule === "bold-term" && gap.start === 0 && own !== null;
	const questions = [
		...hiding.filter((gap) => !isSubject(gap)).map(clozeOf),
		...(own ? [] : asked ? [asked] : []),
		...(clause ? lastObject(text) : []).map(clozeOf),
		...(own && asked ? [asked] : []),
		...hiding.filter(isSubject).map(clozeOf),
		...(clause && own ? findObject(text, clause) : []).map(clozeOf),
	];
	if (questions.length > 0) return { facts: [questions], subject };
	if (isImperative(clause)) return { reason: "instruction" };
	const isClear = own !== null && isCleanName(own.inline.text);
	return { reason: "no-clear-question", subject: isClear ? subject : null };
}

/** "default 30 seconds", "cost 5 USD": a noun before its figure, not a verb. */
const isFigureFirst =
	/^(?:default|limit|range|cost|rate|charge|dose|size|age|weight|delay|port|price)\s(?:of |about |around |up to )?[$€£]?\d/i;

/** "Keep the shed below 8 °C": what is done stands between the verb and its number. */
function namesObject(
	text: string,
	clause: Clause | null,
	{ start, end }: Gap,
): boolean {
	const between = text.slice(clause?.restStart ?? 0, start);
	// "Take two weeks to work": what they do, not what to do.
	if (
		/^(?:take|last|need|require|cost|have|contain|hold|weigh|measure|live|survive)$/.test(
			clause?.verb ?? "",
		)
	)
		return true;
	return (
		/\p{L}/u.test(between.replace(joining, "")) ||
		/^\s?(?!(?:%|ms|s|min|h|hours?|hrs?|days?|weeks?|months?|years?|minutes?|seconds?|°C?|times|degrees|percent)\b)\p{L}{2}/u.test(
			text.slice(end),
		)
	);
}

/** "Fasting glucose ≥ 7.0": of what it is a sign, the sentence before tells. */
const isReading = /^\p{Lu}?\p{Ll}+(?: \p{Ll}+)? [≥≤<>~]/u;

const joining =
	/\b(?:up|to|at|by|for|every|each|after|within|once|in|over|under|about|around|least|most|only|exactly|more|less|than|roughly|approximately|between|and|from)\b/g;

/** "It ended on …": a pronoun whose verb was not found, and which may mean another thing than the sentence before. */
function isTakenUp(text: string, scope: Scope): boolean {
	if (isExpletive(text)) return false;
	const given = resolve(findWords(text)[0]?.lower ?? "", scope);
	return given !== null && isFar(given, scope);
}

const lastPreposition =
	/\s(?:via|between|on|as|called|through|of|least|most|to|default)\s/i;

/** What follows the last preposition, when it is short and the preposition asks for just one kind of answer. */
function lastObject(text: string): Gap[] {
	if (!lastPreposition.test(text) || /\b(?:not|cannot|never)\b/.test(text))
		return [];
	const found =
		/^(.{12,}?)\s(via|between|based on|known as|called|through|instead of)\s((?:[\p{L}\p{N}/'’-]+\s?){1,8})(?=$|\s\()/iu.exec(
			text,
		);
	if (!found?.[3] || !found[1]) return [];
	const isPair = found[2]?.toLowerCase() === "between";
	if (/\b(?:how|what|where|why)\b/.test(found[1])) return [];
	if (isPair ? /\bor\b/.test(found[3]) : /\b(?:and|or)\b/.test(found[3]))
		return [];
	const end = found[0].length - found[3].length + found[3].trimEnd().length;
	const start = found[0].length - found[3].length;
	return [{ start, end, hint: null, rule: "last-object" }];
}

/** The sentence with its subject before it where only the hidden part tells what it is about: "Normal access is via […]". */
function named(sentence: Sentence, gap: Gap, scope: Scope): Sentence {
	if (sentence.offset !== 0) return sentence;
	const { text } = sentence.inline;
	const shown = text.slice(0, gap.start) + text.slice(gap.end);
	return standsAlone(shown, scope)
		? sentence
		: placeBefore(sentence.inline, scope);
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
		...(gap.doubt ? { doubt: gap.doubt } : {}),
	};
}
