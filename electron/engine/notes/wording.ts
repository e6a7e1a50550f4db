// The wording of questions: from the parts of a clause to the question that a careful teacher would ask.

import { wordBe } from "./be.ts";
import { wordCircumstance } from "./circumstance.ts";
import type { Clause } from "./clause.ts";
import { polar } from "./denial.ts";
import { type Question, say, trimEnd } from "./fact.ts";
import { cut, type Inline, toRich, unmark } from "./inline.ts";
import { isWeak, mainPart } from "./object.ts";
import type { Usage } from "./usage.ts";
import { isBe, readVerb } from "./verb.ts";
import { isInfinitive, isParticiple } from "./verb-form.ts";
import { countWords, findWords } from "./words.ts";

/** A clause whose subject is ready to stand in a question. */
export interface Asking {
	/** The whole statement. */
	inline: Inline;
	clause: Clause;
	subject: Inline;
	isPlural: boolean;
	/** The note's topic where it is the object, else "": it says nothing as an answer. */
	object: string;
	/** How the note writes its words. */
	usage: Usage;
}

/** A question about what follows the verb, or null when it would not read well. */
export function wordQuestion(asking: Asking): Question | null {
	const { inline, clause } = asking;
	const rest = mainPart(cut(inline, clause.restStart), {
		isPlural: asking.isPlural,
		isPast: isPastTense(clause),
		subject: inline.text.slice(0, clause.subjectEnd),
	});
	const circumstance = wordCircumstance(asking, rest);
	if (circumstance) return circumstance;
	// "What can a link not cross?" asks for one of many things; whether it crosses them has one answer.
	const denied = clause.isNegated ? polar(asking) : null;
	if (denied || !rest.text) return denied;
	return wordVerb(asking, rest);
}

function isPastTense({ form, auxiliary }: Clause): boolean {
	return auxiliary === null
		? form === "past"
		: /^(?:was|were)$/.test(auxiliary);
}

function wordVerb(asking: Asking, rest: Inline): Question | null {
	if (asking.clause.verb === "be") return wordBe(asking, rest);
	return asking.clause.participle
		? wordPassive(asking, rest)
		: wordActive(asking, rest);
}

/** A plain question and answer. */
export function basic(rule: string, front: Inline, back: Inline): Question {
	return {
		kind: "basic",
		rule,
		front: toRich(unmark(front, "strong", "emphasis")),
		back: toRich(trimEnd(back)),
		deletion: null,
	};
}

/** "Rome: Gauls sack Rome – when?" for an event of `place` and its date. */
export function askWhen(
	rule: string,
	place: string,
	event: Inline,
	date: Inline,
): Question {
	return basic(rule, say(`${place}: `, event, " – when?"), date);
}

/** "S can be used to launch …": "What can S be used to do?"; "S is stored in X": "What is S stored in?" */
function wordPassive(asking: Asking, rest: Inline): Question | null {
	const { clause, subject, isPlural } = asking;
	const helper = clause.auxiliary ?? (isPlural ? "are" : "is");
	const verb = `${isBe(helper.replace(/n't$/, "")) ? "" : "be "}${clause.participle}`;
	const not = clause.isNegated ? "not " : "";
	const lead = (wh: string) =>
		say(`${wh} ${positive(helper)} `, subject, ` ${not}${verb}`);
	const [first, second] = findWords(rest.text);
	if (!first) return null;
	const isUse =
		clause.participle === "used" &&
		/^to \p{Ll}+ (?:an?|the|its|their|your|his|her|all|up|out)\s/u.test(
			rest.text,
		);
	// "used to be", "used to offload": the past, or a verb that is not known.
	if (
		first.lower === "to" &&
		clause.participle === "used" &&
		(second?.lower === "be" || !(isUse || isInfinitive(rest.text)))
	)
		return null;
	if (first.lower === "to" && (isUse || isInfinitive(rest.text)))
		return hasPurpose.test(clause.participle ?? "")
			? basic("statement", say(lead("What"), " to do?"), cut(rest, first.end))
			: null;
	if (
		preposition.test(first.lower) &&
		!particle.test(first.lower) &&
		second &&
		first.lower !== "between" &&
		first.lower !== "as"
	)
		return basic(
			"statement",
			say(lead("What"), ` ${first.lower}?`),
			cut(rest, first.end),
		);
	if (/^(?:called|named|termed)$/i.test(clause.participle ?? ""))
		return basic("statement", say(lead("What"), "?"), rest);
	return clause.isNegated ? polar(asking) : null;
}

/** "S supports X": "What does S support?"; "S allows you to X": "What does S allow you to do?" */
function wordActive(
	{ inline, clause, subject, isPlural, object }: Asking,
	rest: Inline,
): Question | null {
	const helper = clause.auxiliary
		? positive(clause.auxiliary)
		: presentOrPast(clause, isPlural);
	const { verb } = clause;
	if (clause.auxiliary && !readVerb(verb)) return null;
	const not = clause.isNegated ? "not " : "";
	const lead = say(`What ${helper} `, subject, ` ${not}${verb}`);
	// "has been moved": the verb comes later.
	if (verb === "have" && isParticiple(findWords(rest.text)[0]?.lower ?? ""))
		return null;
	const [first, second, third] = findWords(rest.text);
	const meant = verb === "mean" ? wordMeant(lead, rest) : null;
	if (meant) return meant;
	if (
		!first ||
		(/^(?:that|if|whether|how|when|where|why|what|who|which|so|because)$/.test(
			first.lower,
		) &&
			!asksItself(verb, first.lower)) ||
		/^(?:mean|seem|appear)$/.test(verb)
	)
		return null;
	if (
		/^(?:you|us|users?|customers?|people|developers?)$/.test(first.lower) &&
		second
	) {
		const isTo = second.lower === "to" && third;
		const from = isTo ? second.end : first.end;
		const isDone =
			/^(?:let|help|make)$/.test(verb) ||
			readVerb(second.lower)?.form === "base";
		if (isTo || isDone)
			return basic(
				"statement",
				say(lead, ` ${first.text} ${isTo ? "to " : ""}do?`),
				cut(rest, from),
			);
	}
	if (first.lower === "to" && second && isInfinitive(rest.text))
		// "Built-in rule to analyse metrics": a noun and what it is for.
		return isMisread(clause, isPlural) ||
			/^(?:try|want|like|start|begin|go|come|tend|have|happen|continue|attempt)$/.test(
				verb,
			)
			? null
			: basic(
					"statement",
					say(lead, isLetting.test(verb) ? " you to do?" : " to do?"),
					cut(rest, first.end),
				);
	if (verb === "help" && readVerb(first.lower)?.form === "base")
		return basic("statement", say(lead, " do?"), rest);
	if (object) return wordAroundObject(rest, lead, object);
	if (preposition.test(first.lower))
		return second &&
			!/^(?:as|between)$/.test(first.lower) &&
			!particle.test(first.lower) &&
			!preposition.test(second.lower)
			? basic("statement", say(lead, ` ${first.lower}?`), cut(rest, first.end))
			: null;
	// "What can you use?" could have any answer.
	if (/^(?:you|we|they)$/i.test(subject.text)) return null;
	if (isIntransitive.test(verb) || isAdverb.test(first.lower)) return null;
	// "lets the flour absorb water": the object has a verb of its own.
	if (/^(?:let|make|help)$/.test(verb)) return null;
	if (isWeak(clause))
		return /^no\s/i.test(rest.text)
			? basic("statement", say(lead, "?"), rest)
			: null;
	const isMoved =
		clause.form === "third" &&
		/^[^,]*? (?:to|into|from) /.test(rest.text) &&
		countWords(rest.text) >= 3;
	if (isMoved || doesMore(inline.text, clause, rest.text))
		return basic(
			"statement",
			say(`What ${helper} `, subject, " do?"),
			cut(inline, clause.verbStart),
		);
	return basic("statement", say(lead, "?"), rest);
}

/** "allows to edit": whom, English wants to know. */
const isLetting = /^(?:allow|enable|permit)$/;

/** A verb that does not agree with its subject is none. */
function isMisread({ auxiliary, form }: Clause, isPlural: boolean): boolean {
	return auxiliary === null && form === "base" && !isPlural;
}

/** "choose a pivot and partition the array", "sort the yarn so that it lies flat": what it does is more than the first verb says. */
function doesMore(
	text: string,
	{ auxiliary, form, restStart, verb }: Clause,
	main: string,
): boolean {
	if (auxiliary !== null || (form !== "third" && form !== "base")) return false;
	// These tell how something is.
	if (
		/^(?:lack|contain|resemble|equal|exceed|suit|span|represent|denote)$/.test(
			verb,
		)
	)
		return false;
	const given = text.slice(restStart).trimStart();
	const [, next = ""] =
		/^,? (?:and|so) (?:also |then )?(\p{L}+)/u.exec(given.slice(main.length)) ??
		[];
	return (
		given.startsWith(main) &&
		(readVerb(next)?.form === form || /^(?:is|are|it|they|that)$/.test(next))
	);
}

/** "Stagflation means that prices rise …": "What does stagflation mean?" */
function wordMeant(lead: Inline, rest: Inline): Question | null {
	const from = /^(?:that|there)\s/i.exec(rest.text)?.[0] ?? "";
	const meaning = cut(rest, from.startsWith("that") ? from.length : 0);
	return from && countWords(meaning.text) >= 4
		? basic("meaning", say(lead, "?"), meaning)
		: null;
}

/** "You can create an AMI from X": "What can you create an AMI from?" */
function wordAroundObject(
	rest: Inline,
	lead: Inline,
	object: string,
): Question | null {
	const after = cut(rest, object.length);
	const first = findWords(after.text)[0];
	if (!first || !preposition.test(first.lower)) return null;
	return basic(
		"statement",
		say(lead, ` ${object} ${first.lower}?`),
		cut(after, first.end),
	);
}

/** "It controls what enters" answers "What does it control?" */
function asksItself(verb: string, first: string): boolean {
	return (
		/^(?:what|which|how|where|who|when|whether)$/.test(first) &&
		/^(?:control|determine|define|show|describe|decide|specify|limit|choose|select|say|state|tell|list|record|indicate|report)$/.test(
			verb,
		)
	);
}

/** The helper of a full verb that stands alone. */
export function presentOrPast({ form }: Clause, isPlural: boolean): string {
	if (form === "past") return "did";
	return isPlural ? "do" : "does";
}

/** The helper without its "not". */
export function positive(helper: string): string {
	if (/^can(?:not|'t|t)$/.test(helper)) return "can";
	if (helper === "won't") return "will";
	return helper.replace(/n'?t$/, "");
}

const isAdverb =
	/(?:ly|wise|wards?)$|^(?:well|fast|slow|better|worse|more|less|most|least|often|again|together|apart|twice|once|first|last|only|linear|there|here|longer|shorter|sooner|later|higher|lower|further|farther)$/;
const hasPurpose =
	/^(?:used|required|needed|designed|configured|allowed|intended|meant|built|modified|made|supposed|forced|obliged|permitted|entitled)$/i;
const particle = /^(?:up|down|out|off|back|away|together)$/;
export const preposition =
	/^(?:on|in|at|by|to|from|with|for|into|through|via|within|between|across|over|under|against|about|as|of|per|using|onto|upon|up|down|out|off|back|away|together)$/;

const isIntransitive =
	/^(?:work|converge|operate|exist|happen|occur|stay|remain|become|differ|vary|depend|belong|appear|live|arrive|come|go|fall|rise|sit|stand|act|behave|look|seem|cost|last|lie|succeed|survive|die|emerge|interact|participate|function|scale|run|start|stop|end|begin|fail|reside)$/;
