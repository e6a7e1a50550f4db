// Whether a meaning is a noun phrase, so that "What is X?" is answered by it: what stands before its first joint must hold no verb.
import { isPronoun, readClause } from "./clause.ts";
import { isAdjective } from "./noun.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { findWords, type Word } from "./words.ts";

const joint =
	/^(?:of|that|which|for|to|with|from|in|used|where|between|who|whose|by|at|on|when|inside|within|after|before|per|without|under|over|about|against|across|along|around|through|into|during|via|near|behind|above|below|toward|towards|among|caused|formed|produced|found|located|designed|containing|consisting|using|made|based|ordered|and|or)$/;

/** True for "tuft of capillaries", "lock that only the owner may release", "a managed service"; false for "people rely too much". */
export function isNounPhrase(given: string): boolean {
	const text = given.replace(/(?<=\S{3}) \([^()]*\)$/, "");
	const words = findWords(text);
	const end = words.findIndex(
		({ lower }, at) =>
			at > 0 && joint.test(lower) && !joinsModifiers(words, at),
	);
	const head = end < 0 ? words : words.slice(0, end);
	const first = head[0];
	if (!first || isPronoun(first.lower)) return false;
	const last = head.at(-1);
	const lead = text.slice(0, last?.end ?? 0);
	if (/[,;:=+→]/.test(lead) || head.length > 6) return false;
	// "fit of coastlines, fossils, rocks": a list of things, no meaning.
	if (
		/^[^,]+,[^,]+,/.test(text) &&
		!/\b(?:that|which|who|such as|like|including|e\.g)\b/.test(text)
	)
		return false;
	if (end < 0 && head.length < 2) return false;
	// "signed 28 June 1919": when it happened.
	if (/^\p{Ll}+ed \d/u.test(text)) return false;
	// "allergy and parasites", "found in secretions": what it goes with or where it is.
	const next = words[end]?.lower ?? "";
	if (head.length < 2 && /^(?:and|or)$/.test(next)) return false;
	if (
		head.length < 2 &&
		/^(?:found|made|used|seen|kept|held|given|taken|built|written|caused|located|stored|produced|common|rare|typical)$/.test(
			first.lower,
		)
	)
		return false;
	if (head.some(({ lower }) => auxiliaries.has(lower))) return false;
	if (
		/^(?:people|we|you|one|everyone|someone|nobody)$/.test(first.lower) &&
		head.length > 1
	)
		return false;
	// "ADH inserts aquaporin", "system spends time": the word in "-s" is a verb.
	const hasVerb = head
		.slice(1, -1)
		.some(({ text: word }) => /^\p{Ll}+[^sui]s$/u.test(word));
	return !hasVerb && !isSentence(text, lead.length);
}

/** "political and social order": both tell of the noun after them. */
function joinsModifiers(words: readonly Word[], at: number): boolean {
	const [before, after, noun] = [words[at - 1], words[at + 1], words[at + 2]];
	return (
		/^(?:and|or)$/.test(words[at]?.lower ?? "") &&
		[before, after].every(
			(word) =>
				word !== undefined &&
				word.text === word.lower &&
				isAdjective(word.lower),
		) &&
		noun !== undefined &&
		!joint.test(noun.lower)
	);
}

/** A clause whose verb stands before the first joint. */
function isSentence(text: string, leadEnd: number): boolean {
	const clause = readClause(text);
	return clause !== null && clause.subjectEnd > 0 && clause.verbStart < leadEnd;
}

/** "reabsorbs 65 % …", "evicts keys …" after a name in the singular: a verb, though no list of verbs has it. */
export function looksLikeVerb(text: string): boolean {
	const [first, second] = findWords(text);
	if (
		!first ||
		!second ||
		/['’]/.test(first.text) ||
		!/^\s/.test(text.slice(first.end)) ||
		!/^\p{L}?\p{Ll}+[^sui]s$/u.test(first.text)
	)
		return false;
	return !joint.test(second.lower) && readVerb(second.lower)?.form !== "past";
}
