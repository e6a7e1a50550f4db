// Conditions: "If X, Y" asks what happens, or what to do, if X.
import { isImperative, isPronoun, readClause } from "./clause.ts";
import { resolve } from "./completion.ts";
import { capital, contextName } from "./context.ts";
import { type Question, type Scope, say } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { isProperName, namesOwner } from "./proper-name.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** "If you need to edit, launch …": "What should you do if you need to edit an AMI?" */
export function askCondition(inline: Inline, scope: Scope): Question | null {
	const { text } = inline;
	const opener = /^(?:if|when)\s/i.exec(text)?.[0].trim().toLowerCase();
	const comma = text.indexOf(", ");
	if (/^when it comes to\b/i.test(text)) return null;
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
	if (!isCondition(condition.text) || isLeaning(result.text)) return null;
	const isAdvice = clause === null ? false : isImperative(clause);
	const question = isAdvice ? "what should you do" : "what happens";
	const shown = contentOf(condition.text);
	const isPlaced = isProperName(condition.text) || namesOwner(shown, scope);
	const lead = isPlaced
		? capital(question)
		: `${contextName(scope, shown)}: ${question}`;
	// "What happens if an AZ fails?" has many answers, unless it is the topic that fails.
	const isTopics = [...scope.topic.content].some((word) => shown.has(word));
	return {
		...basic(
			"condition",
			say(`${lead} ${opener} `, condition, "?"),
			cut(result, /^then\s+/i.exec(result.text)?.[0].length ?? 0),
		),
		...(isTopics ? {} : { doubt: "doubtful" as const }),
	};
}

/** "To revoke a token, delete its policy": "How do you revoke a token?" */
export function askPurpose(inline: Inline, scope: Scope): Question | null {
	const { text } = inline;
	const found = /^(?:in order )?to (\p{Ll}+) [^,;()]{3,80}, /iu.exec(text);
	if (!found || readVerb(found[1] ?? "")?.form !== "base") return null;
	const purpose = cut(
		inline,
		/^in order/i.test(text) ? "in order to".length : "to".length,
		found[0].length - ", ".length,
	);
	const lead =
		/^(?:just |simply |you (?:can |must |need to |have to |should )?)/i.exec(
			text.slice(found[0].length),
		)?.[0] ?? "";
	const deed = cut(inline, found[0].length + lead.length);
	const [first, second] = findWords(deed.text);
	const isDeed =
		readVerb(first?.lower ?? "")?.form === "base" &&
		second !== undefined &&
		!/^(?:need|have|want|require|know|understand)$/.test(first?.lower ?? "") &&
		!/^(?:is|are|was|were|can|will|must)$/.test(second.lower);
	const isClear =
		!/\b(?:this|these|those|it|them|they)\b|(?:^|\s)(?:do|for|of|to|in|at|on|with|by|use|get|see) that\b/i.test(
			purpose.text,
		) &&
		contentOf(purpose.text).size >= 2 &&
		!/^(?:see|note|remember|recall|be)\b/i.test(deed.text);
	if (!isDeed || !isClear) return null;
	const shown = contentOf(purpose.text);
	const isPlaced = isProperName(purpose.text) || namesOwner(shown, scope);
	const question = isPlaced
		? "How do you "
		: `${contextName(scope, shown)}: how do you `;
	return basic("purpose", say(question, purpose, "?"), deed);
}

/** A condition has a verb, and names whatever it speaks about. */
function isCondition(text: string): boolean {
	const found = findWords(text);
	if (
		found.some(({ lower }) =>
			/^(?:this|that|these|those|they|them|their|now|there|it|its|same|imagine|needed|necessary|possible)$/.test(
				lower,
			),
		)
	)
		return false;
	const clause = readClause(text);
	if (clause) return clause.subjectEnd > 0 && contentOf(text).size >= 2;
	// "the primary fails": a verb at the very end.
	const last = readVerb(found.at(-1)?.lower ?? "")?.form;
	if (found.length > 2 && (last === "third" || last === "base")) return true;
	return /ing$/.test(found[0]?.lower ?? "") && contentOf(text).size >= 2;
}

/** A result that begins like a part of a list or points back. */
function isLeaning(text: string): boolean {
	return (
		/^(?:then\s+)?(?:this|that|these|those|they|when|if|which|otherwise|etc|such|it)\b/i.test(
			text,
		) || /^\P{L}/u.test(text)
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
