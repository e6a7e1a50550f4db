// A clause to a question: with the subject that it has or its place in the note gives it, and with the circumstance before it.
import { plainText } from "../contract/rich.ts";
import { isBorrowed } from "./borrowed.ts";
import { type Clause, isPronoun, readClause } from "./clause.ts";
import { type Own, readSubject } from "./completion.ts";
import { contextName } from "./context.ts";
import { findInboxReason } from "./doubt.ts";
import { type Question, type Scope, say, small } from "./fact.ts";
import { isFaulty } from "./fault.ts";
import { cut, type Inline, words } from "./inline.ts";
import { namesKind } from "./kind-noun.ts";
import { placeQuestion } from "./place.ts";
import { namesOwner } from "./proper-name.ts";
import { asksOpenly, countSpoken } from "./spoken-of.ts";
import type { Subject } from "./topic.ts";
import { basic, wordQuestion } from "./wording.ts";
import { contentOf } from "./words.ts";

/** Asks a question about the clause, with its own subject or the one that the note's order gives it. */
export function askClause(
	inline: Inline,
	clause: Clause,
	own: Own,
	scope: Scope,
): Question | null {
	const { usage, topic } = scope;
	const earlier = countSpoken(own, inline.text, scope);
	// "Can create an AMI from …" in a note about AMIs: someone creates them.
	const rest = inline.text.slice(clause.restStart).trimStart();
	const isIt = clause.subjectEnd === 0 && /^it to\s/i.test(rest);
	if (isIt) return askUse(cut(inline, clause.restStart), clause, own);
	if (/^(?:it|them|this|these|those)\b/i.test(rest)) return null;
	// "Can't rename a stream": nobody but you would.
	const isYours = clause.subjectEnd === 0 && isDenial(clause);
	const isMadeByYou =
		isYours || (clause.subjectEnd === 0 && objectOf(rest, topic) !== "");
	const question = wordQuestion({
		inline,
		clause,
		subject: isMadeByYou ? words("you") : own.inline,
		isPlural: own.isPlural || isMadeByYou,
		object: objectOf(rest, topic),
		usage,
	});
	if (question && isYours) return ofTopic(question, scope);
	if (!question || isMadeByYou) return question;
	const meant = askMeaning(question, own, clause);
	if (meant) return placeQuestion(meant, own, scope);
	const about = own.inline.text;
	return {
		...placeQuestion(question, own, scope),
		...(question.rule === "superlative" ? {} : { about }),
		...(isBorrowed(own, clause, scope)
			? { doubt: "from-context" as const }
			: asksOpenly(question, earlier)
				? { doubt: "vague-question" as const }
				: own.isUnsure(question.rule) ||
						(question.rule === "statement" &&
							(saysOnlyWhen(inline, clause) || isHedged(inline, clause)))
					? { doubt: "rough-wording" as const }
					: {}),
	};
}

/** "Looms are also used for rugs", "often break": asked without the word, it is another statement. */
const hedge = /\b(?:also|normally|often|sometimes|rarely)\b/;

function isHedged(
	{ text }: Inline,
	{ subjectEnd, restStart }: Clause,
): boolean {
	const at = Math.max(0, text.lastIndexOf(" ", subjectEnd - 1));
	return (
		hedge.test(text.slice(at, restStart)) &&
		!/\b(?:called|known|named|termed)$/.test(text.slice(0, restStart))
	);
}

/** "The shuttle only moves the weft when it is wound": that it does so at no other time. */
function saysOnlyWhen({ text }: Inline, clause: Clause): boolean {
	return (
		/\sonly\s*$/.test(text.slice(0, clause.subjectEnd)) &&
		/\s(?:when|if|while|after|before|during|until|once)\s/.test(text)
	);
}

/** "Salbutamol is …": whether it takes an article the note does not tell, and this question needs none. */
function askMeaning(
	{ rule, back }: Question,
	{ inline, isUnsure }: Own,
	{ auxiliary }: Clause,
): Question | null {
	if (rule !== "definition" || auxiliary !== "is" || !isUnsure(rule))
		return null;
	const name = cut(inline, /^the /.exec(inline.text)?.[0].length ?? 0);
	// "The first snapshot is a full copy" tells of one among several.
	if (isOneOf.test(name.text)) return null;
	const question = basic(
		"definition",
		say("What is meant by ", name, "?"),
		inline,
	);
	return {
		...question,
		back,
		about: name.text,
		...(namesKind(plainText(back, "answer"))
			? {}
			: { doubt: "rough-wording" as const }),
	};
}

const isOneOf =
	/^(?:first|second|third|last|next|final|default|main|only|same|other|new|old|original|usual|initial|\p{Ll}+est)\b/iu;

/** What people may not do with a thing. */
function isDenial({ auxiliary, isNegated, participle, verb }: Clause): boolean {
	return (
		isNegated &&
		participle === null &&
		/^(?:can|could|may|must|should)/.test(auxiliary ?? "") &&
		/^(?:change|edit|modify|delete|resize|rename|move|attach|detach|create|add|remove|enable|disable|set|switch|convert|restore|share|copy|mix|combine|revert|undo|reuse|use|encrypt|decrypt|assign|associate|upload|download|choose|select|specify|access|see|update|upgrade|downgrade|recover|transfer|deploy|run|schedule|merge|split)$/.test(
			verb,
		)
	);
}

/** The question with the place that it speaks of before it. */
function ofTopic(question: Question, scope: Scope): Question {
	const [first, ...rest] = question.front;
	if (first?.type !== "text" || question.kind !== "basic") return question;
	const shown = contentOf(plainText(question.front));
	if (namesOwner(shown, scope)) return question;
	const value = `${contextName(scope, shown)}: ${small(words(first.value)).text}`;
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

/** "In GRS, the secondary is not readable": what is asked of the clause, with its circumstance first. */
export function askWithin(inline: Inline, scope: Scope): Question | null {
	const lead = leadOf(inline.text);
	if (lead === 0) return null;
	const rest = cut(inline, lead);
	const clause = readClause(rest.text);
	const own =
		clause && clause.subjectEnd > 0 && !isPronoun(clause.words[0]?.lower ?? "")
			? readSubject(rest, clause, scope)
			: null;
	const asked = clause && own && askClause(rest, clause, own, scope);
	if (asked?.kind !== "basic" || isFaulty(asked) || findInboxReason(asked))
		return null;
	const [first, ...more] = asked.front;
	if (first?.type !== "text" || asked.rule === "superlative") return null;
	const { place, question } =
		/^(?<place>[^?]{1,70}?: )?(?<question>.*)$/s.exec(first.value)?.groups ??
		{};
	const circumstance = inline.text.slice(0, lead).replace(/,?\s*$/, "");
	const value = `${place ?? ""}${place ? small(words(circumstance)).text : circumstance}, ${small(words(question ?? "")).text}`;
	return { ...asked, front: [{ type: "text", value }, ...more] };
}

/** Where "In GRS, …" or "In GRS the …" begins its clause; 0 where it does not. */
function leadOf(text: string): number {
	const lead =
		/^(?:in|at|on|under|during|within|above|below|for|with|without|after|before) (?!(?:one|an?|another|some|many|most) (?:stud|case|experiment|example|trial|stor|test)|(?:this|that|these|those|it|them|its|their|general|fact|conclusion|summary|practice|theory|case|terms|essence|brief|total|effect|particular|principle|reality|turn|the end|a nutshell|all|addition|contrast|short|other|order|my|our|his|her|example)\b)(?:[\p{L}\d°%'’-]+ ?){1,5}(?:, (?=\p{L})|(?<= )(?=(?:the|an?|each|every|all|no) \p{Ll}))/iu.exec(
			text,
		)?.[0];
	return lead === undefined || /\b(?:and|or|that|which|is|are)\b/.test(lead)
		? 0
		: lead.length;
}
