// The first line below a heading or item that names a thing, where it says what the thing is: "Freeboard" above "Height of the hull above the water".
import { isAspectHeading } from "./aspect-heading.ts";
import { isPronoun, readClause } from "./clause.ts";
import { lowerFirst, type Question, type Scope, say } from "./fact.ts";
import type { Inline } from "./inline.ts";
import { hasLateVerb } from "./kind.ts";
import { isKindNoun } from "./kind-noun.ts";
import { isCleanName, isEmptyName, isMass } from "./name.ts";
import { isNoMeaning } from "./no-meaning.ts";
import { looksPlural, mostlyNoun } from "./noun.ts";
import { isMetaHeading } from "./topic.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** "What is the freeboard?", with the line as its answer; null for a line that is not first, or is no meaning. */
export function askFirstMeaning(inline: Inline, scope: Scope): Question | null {
	const { subject, trail, usage } = scope;
	const near = (trail.at(-1) ?? "").replace(/\s*\([^()]*\)$|:$/g, "");
	if (!scope.isFirst || scope.isUnsure || !isThing(near, scope)) return null;
	const { text } = inline;
	if (isNoMeaning(text)) return null;
	const letters = initials(near);
	if (letters && letters === initialsOf(text))
		return basic("acronym", say(`What does ${near} stand for?`), inline);
	const head = measure.test(text) ? "measure" : headOf(text);
	const size = countWords(text);
	if (!head || size < 4 || size > 30 || saysMore(text)) return null;
	if (/^an? .* (?:that|which|who) /i.test(text) && hasLateVerb(text))
		return null;
	const isPlural = looksPlural({ text: head, lower: head });
	if (isPlural !== subject.isPlural) return null;
	return {
		...basic(
			"definition",
			say(`What ${isPlural ? "are" : "is"} ${subject.phrase}?`),
			lowerFirst(inline, usage),
		),
		about: subject.phrase,
	};
}

/** The heading is the name of what the lines below it are about. */
function isThing(near: string, { subject, topic }: Scope): boolean {
	const own = contentOf(near);
	return (
		own.size > 0 &&
		countWords(near) <= 4 &&
		isCleanName(near) &&
		!isEmptyName(near) &&
		!isMetaHeading(near) &&
		!isAspectHeading(near) &&
		!(subject === topic && countWords(topic.name) > 3) &&
		own.isSubsetOf(subject.content) &&
		subject.content.isSubsetOf(own)
	);
}

/** The noun that a meaning begins with: "amount" of "The amount of time that …"; null for any other line. */
function headOf(text: string): string | null {
	const found = meaning.exec(text);
	const head = found?.[2] ?? "";
	if (!found || mostlyVerb(found[1] ?? "", head)) return null;
	const isNoun = isKindNoun(head) || isMass(head) || readVerb(head) === null;
	return isNoun ? head : null;
}

/** "How often a gate is opened in a year" */
const measure = /^How (?:often|much|many|likely|long|far|fast|quickly) [^?]+$/;

/** "OSPF" itself where it may be an abbreviation. */
function initials(name: string): string | null {
	return /^\p{Lu}{2,6}$/u.test(name) ? name : null;
}

function initialsOf(text: string): string {
	return /^(?:\p{Lu}\p{Ll}+[ -](?:(?:of|the|and|for|in|to) )?){1,5}\p{Lu}\p{Ll}+$/u.test(
		text,
	)
		? text.replace(/[^\p{Lu}]/gu, "")
		: "";
}

const meaning =
	/^(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Oo]ne) )?((?:\p{L}[\p{Ll}-]* ){0,3}?)(\p{L}\p{Ll}+) (?:of (?!these|those|them|this|it\b)|that\b|which\b|who\b|where\b|in which\b|by which\b|at which\b|used (?:to|for|by|in|as)\b|designed (?:to|for)\b|added to\b|needed (?:to|for)\b)/u;

/** "Store data that …", "allows the storage of …": somebody does something. */
function mostlyVerb(before: string, head: string): boolean {
	const words = findWords(before);
	const first = words[0]?.lower ?? head.toLowerCase();
	return (
		small.test(first) ||
		isPronoun(first) ||
		(readVerb(first)?.form === "base" &&
			words.length > 0 &&
			!mostlyNoun.test(first)) ||
		words.some(({ lower }, at) => isVerb(lower, at))
	);
}

/** An article shows the verb before it: "offers a guided way of …". */
function isVerb(lower: string, at: number): boolean {
	if (auxiliaries.has(lower) || /^(?:an?|the)$/.test(lower)) return true;
	const form = readVerb(lower)?.form;
	return form === "third" || (form === "base" && at > 0 && !isKindNoun(lower))
		? !mostlyNoun.test(lower)
		: false;
}

const small =
	/^(?:this|that|these|those|some|all|each|every|both|many|most|more|no|not|only|first|same|other|another|its|their|your|our|my|for|in|on|to|if|when|with|by|from|as|at|use|used|notice|note|remember|recall|assume|suppose|imagine)$/;

/** A verb of its own stands behind the noun and what goes with it. */
function saysMore(text: string): boolean {
	const words = findWords(text);
	let open = 0;
	for (const [at, { lower, text: word }] of words.entries()) {
		const before = words[at - 1]?.lower ?? "";
		if (
			/^(?:that|which|what|who|where|when|how|if|whether|it|you|they|we|one)$/.test(
				lower,
			)
		)
			open += 1;
		if (
			at < 2 ||
			word !== lower ||
			/^(?:of|for|in|and|or|to|by|with|from|the|an?|its)$/.test(before)
		)
			continue;
		if (auxiliaries.has(before)) continue;
		if (
			auxiliaries.has(lower) ||
			(readVerb(lower)?.form === "third" && !mostlyNoun.test(lower))
		)
			open -= 1;
		if (open < 0) return true;
	}
	return isTold(text) || /\d|[.;:!?]\s|\s(?:->|→|=)\s/.test(text);
}

/** "The Act of Walls came late", but not "Data added to a password". */
function isTold(text: string): boolean {
	const clause = readClause(text);
	return (
		clause?.form === "past" &&
		clause.subjectEnd > 0 &&
		clause.auxiliary === null &&
		!/^\s(?:to|by|in|with|for|from|at|on|as|when|into|of|between|using)\b/.test(
			text.slice(clause.restStart),
		)
	);
}
