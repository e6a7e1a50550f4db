// Notes without verbs: "DX not encrypted by default", "VPC peering non transitive" deny something all the same.
import { isPronoun } from "./clause.ts";
import { contextName } from "./context.ts";
import { lowerFirst, type Question, type Scope, say, small } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { countOf, isCleanName, standsBare } from "./name.ts";
import { isAdjective } from "./noun.ts";
import { standsAlone } from "./proper-name.ts";
import { readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { countWords, findWords } from "./words.ts";

const denial = /^(.{2,50}?)\s(?:not\s|non[\s-]?)(\p{Ll}.*)$/u;

/** "Delete markers not replicated by default": "Are delete markers replicated by default?", or null where no name is denied a quality. */
export function askVerbless(inline: Inline, scope: Scope): Question | null {
	const { text } = inline;
	if (!text.includes(" no") || countWords(text) > 16) return null;
	const found = denial.exec(text);
	const [, name = "", quality = ""] = found ?? [];
	if (!found || !isDenied(name) || !isQuality(quality)) return null;
	// "sort non-urgent mail": a word before its noun denies nothing of the name.
	if (isBeforeNoun.test(text.slice(name.length))) return null;
	const isPlural = countOf(name, scope.usage) === "plural";
	const be = isPlural ? "are" : "is";
	const written = cut(inline, 0, name.length);
	const isCommon =
		isPlural &&
		/^\p{Lu}\p{Ll}+(?:ing|ed|al|ive|ic|ous|able)\s\p{Ll}/u.test(name);
	const subject = isCommon ? small(written) : lowerFirst(written, scope.usage);
	const asked = quality.replace(
		/(?:[,;(]|\s(?:unless|except|if|until|but|only|so|because|-)\s).*$/s,
		"",
	);
	const isPlaced = standsAlone(name, scope);
	const question = say(
		isPlaced
			? `${be === "is" ? "Is" : "Are"} `
			: `${contextName(scope)}: ${be} `,
		subject,
		` ${asked.trim()}?`,
	);
	return {
		...basic(
			"negation",
			question,
			say("No, ", subject, ` ${be} `, cut(inline, name.length)),
		),
		about: subject.text,
		...(isPlural || standsBare(subject.text)
			? {}
			: { doubt: "rough-wording" as const }),
	};
}

const isBeforeNoun =
	/^ non[\s-]?\p{Ll}+ (?!(?:by|to|in|on|at|for|with|from|of|and|or|but|because|if|when|unless|until|so|as)\b)\p{L}/u;

/** A name and nothing that does something. */
function isDenied(name: string): boolean {
	const words = findWords(name);
	const first = words[0]?.lower ?? "";
	return (
		words.length <= 4 &&
		!/^(?:use|create|avoid|add|keep|make|set|put|choose|pick|enable|disable|remove|find|get|store|ensure|prefer|do)$/.test(
			first,
		) &&
		isCleanName(name) &&
		!isPronoun(first) &&
		!/[,;:()=>]|\b(?:if|when|unless|because|is|are)\b/.test(name) &&
		!words.some(
			({ lower }, at) =>
				at > 0 && at < words.length - 1 && readVerb(lower)?.form === "third",
		)
	);
}

/** "encrypted by default", "transitive": not "more than 5" or "in another region". */
function isQuality(quality: string): boolean {
	const first = findWords(quality)[0]?.lower ?? "";
	return readVerb(first)?.form === "past" || isAdjective(first);
}
