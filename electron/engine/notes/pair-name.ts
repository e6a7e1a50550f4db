// Lists of pairs, asked the other way round: "Storage: […] – wide columns, low latency" for the name that this is said of.
import { tellsClaims } from "./claim-heading.ts";
import { contextName } from "./context.ts";
import { type Question, type Scope, say } from "./fact.ts";
import { hide } from "./gap.ts";
import { type Inline, toRich, unmark } from "./inline.ts";
import { beginsWithName } from "./pair-doubt.ts";
import { orPair } from "./pair-list.ts";
import { splitTerm } from "./term.ts";
import { isThingName } from "./thing-name.ts";
import { contentOf, countWords } from "./words.ts";

/** The ways to ask for a line of a list of pairs: what is said of its name, or `meaning`, and then the name. */
export function askPair(
	meaning: Question | null,
	inline: Inline,
	scope: Scope,
): Question[] {
	const question = orPair(meaning, inline, scope);
	const name = question && askPairName(inline, scope);
	return [question, name].filter((way) => way !== null);
}

/**
 * The name in a list of names and what is said of each, asked for by that; null where the line is no such pair, or what
 * is said could be said of others. What a remark says of a name is seldom its meaning, and yet tells which name it is.
 */
function askPairName(inline: Inline, scope: Scope): Question | null {
	const { pairing, trail } = scope;
	if (!pairing || pairing === "dated" || scope.isAfter) return null;
	// "Warmth: …" below "Advantages" is no name of what is told.
	if (tellsClaims(trail.at(-1) ?? "")) return null;
	const term = splitTerm(inline);
	const name = term && withoutMarks(term.term);
	if (!name || !/\p{L}{2}/u.test(name.text) || !isThingName(name.text))
		return null;
	const value = withoutMarks(term.meaning);
	// "fstab fields: device, mount point, …": the list is what to know.
	if (/\p{Ll}s$/u.test(name.text) && value.text.split(", ").length > 3)
		return null;
	const place = contextName(scope);
	const shown = contentOf(place);
	const isTold =
		isTelling(value.text, name.text) &&
		contentOf(value.text).difference(shown).size >= 2 &&
		!contentOf(name.text).isSubsetOf(shown);
	if (!isTold) return null;
	const start = place.length + 2;
	const end = start + name.text.length;
	const whole = say(`${place}: `, name, " – ", value);
	return {
		kind: "cloze",
		rule: "list-name",
		front: toRich(hide(whole, { start, end, hint: null, rule: "list-name" })),
		back: toRich(name),
		deletion: name.text,
	};
}

function withoutMarks(inline: Inline): Inline {
	return unmark(inline, "strong", "highlight");
}

/** Enough is said, of this name alone, and without naming it. */
function isTelling(value: string, name: string): boolean {
	const said = contentOf(value);
	return (
		said.size >= 3 &&
		countWords(value) <= 24 &&
		!points.test(value) &&
		!beginsWithName(value, name) &&
		[...contentOf(name)].every((stem) => !said.has(stem))
	);
}

const points =
	/^(?:e\.g|i\.e|like|such as|see|use|used|using|ideal|only|same|also|not|no|never|always|ask|check|remember)\b|\b(?:this|these|those|above|below|other|another|same|lol|haha|you|your|i|my|we|our)\b|[?!]/i;
