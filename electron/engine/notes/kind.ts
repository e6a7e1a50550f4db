// "A managed service that …" below a heading: what the heading's thing is.
import { isAspectHeading, isTask } from "./aspect-heading.ts";
import { isBelowOther } from "./borrowed.ts";
import { lowerFirst, type Question, type Scope, say } from "./fact.ts";
import { type Inline, linesOf } from "./inline.ts";
import { countOf } from "./name.ts";
import { isCompound, isFiledUnder } from "./subject.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** "A managed service that …" below a heading says what the heading's thing is. */
export function askKind(inline: Inline, scope: Scope): Question | null {
	const { subject, trail, usage } = scope;
	const near = trail.at(-1) ?? "";
	// "EC2 Strengths": what is listed there is no EC2.
	if (
		isAspectHeading(near) &&
		[...contentOf(near)].some((word) => !subject.content.has(word)) &&
		!/\b(?:definition|concepts?|terms?|terminology|key|what|basics|background)\b/i.test(
			near,
		)
	)
		return null;
	const kind =
		/^an?\s(?:[\p{L}\d/-]+\s){1,4}?(?:that|which|who|for|of|to|used|with|in|where|by|from|containing|consisting|made|designed|between)\s/iu;
	if (!kind.test(inline.text) || countWords(inline.text) < 4) return null;
	// "A stands for …", "A maps a hostname to …": a letter that does something.
	if (isLetter(inline.text)) return null;
	// "A probe that fails removes the pod": a sentence of its own.
	if (hasLateVerb(inline.text)) return null;
	return {
		...basic("definition", say(frontOf(scope)), lowerFirst(inline, usage)),
		...(isOthers(scope) || isLater(inline, scope)
			? { doubt: "from-context" as const }
			: {}),
	};
}

/** What something is stands first below its name; what follows is one of several, or is said of the line before. */
function isLater(inline: Inline, { from, isUnsure }: Scope): boolean {
	return (
		isUnsure === true || (from !== undefined && linesOf(inline).line > from)
	);
}

/** The heading that names a thing is not the nearest, or says what to do, or the line before speaks of another thing. */
function isOthers(scope: Scope): boolean {
	const { subject, topic, antecedent } = scope;
	const isPlaced = subject.name === topic.name || subject.at !== undefined;
	return (
		(antecedent !== null && antecedent.name !== subject.name) ||
		isCompound(subject.name) ||
		isTask(subject.name) ||
		isFiledUnder(subject.name) ||
		(isPlaced && isBelowOther(scope))
	);
}

/** "A maps a name …": the letter is a name, as a verb and its object follow. */
function isLetter(text: string): boolean {
	const [, verb = ""] =
		/^an? (\p{Ll}+s) (?:an?|the|for|to|its|all|each|every) /iu.exec(text) ?? [];
	return readVerb(verb.toLowerCase())?.form === "third";
}

/** "What is the reflog?" above the line is the question, article and all. */
function frontOf({ subject, trail }: Scope): string {
	const [asked, verb, name = ""] =
		/^what (is|are) (.+?)\??$/i.exec(trail.at(-1) ?? "") ?? [];
	if (asked && name.endsWith(subject.name)) return `What ${verb} ${name}?`;
	// "Frames" alone may be one or several.
	const isSure = subject.isPlural || !/[^s]s$/.test(subject.name);
	if (!isSure && countOf(subject.name) === "unsure")
		return `What is meant by ${subject.name}?`;
	return `What ${subject.isPlural ? "are" : "is"} ${subject.phrase}?`;
}

/** A verb in the third person after a relative clause or a noun with its complement. */
export function hasLateVerb(text: string): boolean {
	const words = findWords(text);
	const verbs = words.filter(
		({ lower, text: word }, at) =>
			word === lower &&
			at > 1 &&
			(auxiliaries.has(lower) ||
				readVerb(lower)?.form === "third" ||
				(isRelative.test(words[at - 1]?.lower ?? "") && /s$/.test(lower))) &&
			!/^(?:of|for|in|and|or|to|by|with|from|,)$/.test(
				words[at - 1]?.lower ?? "",
			),
	);
	const relatives = words.filter(({ lower }) => isRelative.test(lower));
	return verbs.length > relatives.length;
}

const isRelative = /^(?:that|which|who|where)$/;
