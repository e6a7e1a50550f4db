// "**Golgi apparatus** packages proteins": a name that the author set in bold where its line begins, and what it does or is.
import type { Own } from "./completion.ts";
import { lowerFirst, type Question, type Scope, say } from "./fact.ts";
import { cut, type Inline, unmark } from "./inline.ts";
import { hasLateVerb } from "./kind.ts";
import { countOf, standsBare } from "./name.ts";
import { placeQuestion } from "./place.ts";
import { isThingName } from "./thing-name.ts";
import { articleOf, subjectOf } from "./topic.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { countWords, findWords } from "./words.ts";

/** The facts of a sentence; where there is but one, or none, also what the bold name at its start does or is. */
export function orBoldSubject(
	facts: Question[][],
	inline: Inline,
	scope: Scope,
): Question[][] {
	const [first = [], other] = facts;
	const bold = other ? null : askBoldSubject(inline, scope);
	return bold ? [[...first, bold]] : facts;
}

/**
 * What the bold name at the start of a sentence does ("What does the Golgi apparatus do?") or is, or null. Where the bold
 * ends the verb begins: that tells verbs from nouns, which "packages" alone does not.
 */
function askBoldSubject(inline: Inline, scope: Scope): Question | null {
	const end = endOfBold(inline);
	if (end === 0) return null;
	const given = unmark(cut(inline, 0, end), "strong");
	const rest = cut(inline, end + 1);
	const [article = ""] = /^(?:the|an?) /i.exec(given.text) ?? [];
	const bare = cut(given, article.length);
	if (!isThingName(bare.text) || !standsAlone(rest.text)) return null;
	// Of the topic itself a sentence tells but one side.
	if (bare.text.toLowerCase() === scope.topic.name.toLowerCase()) return null;
	const name = lowerFirst(bare, scope.usage);
	const subject = subjectOf(name.text, scope.usage);
	const phrase = article
		? article.toLowerCase() + name.text
		: withArticleOf(rest.text, subject.phrase);
	const own: Own = {
		inline: name,
		isPlural: subject.isPlural,
		given: { ...subject, phrase },
		isUnsure: () => false,
	};
	const question = isDeed(rest.text, own)
		? basic(
				"bold-subject",
				say(`What ${own.isPlural ? "do" : "does"} ${phrase} do?`),
				rest,
			)
		: isMeaning(rest.text)
			? basic(
					"definition",
					say(`What ${own.isPlural ? "are" : "is"} ${phrase}?`),
					rest,
				)
			: null;
	return (
		question && {
			...placeQuestion(question, own, scope),
			about: phrase,
			...(subject.isPlural || standsBare(phrase)
				? {}
				: { doubt: "rough-wording" as const }),
		}
	);
}

/** "the nucleus" is "the organelle that …", "a codon" is "a triplet of …": a common noun takes the article of what it is. */
function withArticleOf(meaning: string, phrase: string): string {
	const [article] = /^(?:the|an?) /.exec(meaning) ?? [];
	if (!article || standsBare(phrase) || countOf(phrase) !== "singular")
		return phrase;
	return (article === "the " ? article : articleOf(phrase)) + phrase;
}

/** Where the bold text ends that the sentence begins with, but for an article; 0 where there is none, or nothing behind it. */
function endOfBold({ text, runs }: Inline): number {
	let end = /^(?:the|an?) /i.exec(text)?.[0].length ?? 0;
	const start = end;
	for (const run of runs) {
		if (run.end <= start) continue;
		if (!run.marks.some(({ type }) => type === "strong")) break;
		end = run.end;
	}
	return end > start && /^ \S/.test(text.slice(end)) ? end : 0;
}

/** One predicate that points at nothing outside of it. */
function standsAlone(rest: string): boolean {
	const size = countWords(rest);
	return size >= 3 && size <= 22 && !points.test(rest);
}

const points =
	/\b(?:this|these|those|that one|above|below|here|such|also|too|instead|as well|likewise|however|it|they|them|he|she|we|you|your|our|us|i|my|me)\b|[;:?!]|\.\s|…|\s(?:->|→|=>?)\s/i;

/** "packages proteins": a verb in the number of its subject, of something that is done. */
function isDeed(rest: string, { isPlural, inline }: Own): boolean {
	const [first, second] = findWords(rest);
	const verb = readVerb(first?.lower ?? "");
	if (!first || !verb || first.text !== first.lower) return false;
	if (auxiliaries.has(first.lower) || state.test(verb.base)) return false;
	// "Write access logs to S3": the name may be plural or no name at all.
	if (countOf(inline.text) === "unsure") return verb.form === "third";
	return (
		verb.form === (isPlural ? "base" : "third") &&
		!/^(?:of|is|are|was|were|has|have|can|must)$/.test(second?.lower ?? "")
	);
}

/** Verbs of what something is like: it does not do them. */
const state =
	/^(?:be|have|need|require|cost|mean|contain|include|consist|comprise|belong|depend|differ|lie|weigh|measure|equal|last|exist|seem|appear|remain|refer|stand|vary|come|go|get|become|suffer|die|live|resemble|represent|lack|own|know|want|like|prefer|hold|start|end|begin|occur|happen|support|work|run|use|apply|offer|provide|involve|feature)$/;

/** "the organelle that holds …": a noun with its article and what tells it from others. */
function isMeaning(rest: string): boolean {
	return (
		/^(?:the|an?) (?:[\p{L}-]+ ){1,4}?(?:that|which|who|where|of|for|in which|used|between) /u.test(
			rest,
		) &&
		countWords(rest) >= 5 &&
		!hasLateVerb(rest)
	);
}
