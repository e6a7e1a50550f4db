// Sentences that lean on what stands before them: after a semicolon, or about a part of the thing named last.
import { plainText } from "../contract/rich.ts";
import { isFar } from "./borrowed.ts";
import type { Question, Scope } from "./fact.ts";
import { findAll } from "./occurrence.ts";
import { leansOnHead } from "./paragraph.ts";
import { frontOf } from "./sides.ts";
import { contentOf } from "./words.ts";

/** What stands after a semicolon may be about what stands before it, unless it names the topic. */
export function leaning(way: Question, scope: Scope): Question {
	const { isAside, topic } = scope;
	if (way.doubt) return way;
	const label = scope.trail.at(-1) ?? "";
	if (scope.trail.length > 1 && standsAbove(way, label))
		return { ...way, doubt: "guess" };
	if (
		isUnfinished.test(label) ||
		isConclusion.test(label) ||
		isOfAntecedent(way, scope) ||
		leansOnHead(way, scope) ||
		isKnownFromBefore(way, scope) ||
		isShortOfName(way, scope)
	)
		return { ...way, doubt: "from-context" };
	if (!isAside) return way;
	const about = contentOf(way.about ?? "");
	const isNamed =
		/\p{Lu}/u.test(way.about ?? "") ||
		[...topic.content].some((word) => about.has(word));
	return isNamed ? way : { ...way, doubt: "from-context" };
}

/** The heading that the card shows gives the answer away. */
function standsAbove({ rule, back }: Question, label: string): boolean {
	if (!/^(?:statement|opposite|bold-term|last-object)$/.test(rule))
		return false;
	const above = contentOf(label);
	const content = [...contentOf(plainText(back))];
	return content.length > 0 && content.every((word) => above.has(word));
}

/** "Dobbies need a second beam when:": each line below is only one of the cases. */
const isUnfinished =
	/\s(?:when|if|where|because|unless|until|while|that|whether|since)$/i;

/** Says once more, and in general words, what the note has said. */
const isConclusion =
	/^(?:in )?conclusions?$|^(?:final|closing|concluding) (?:thoughts|remarks|words)$|^wrap(?:ping)?[ -]?up$/i;

/** "The remnant is …" in the midst of a paragraph: whose, only what stands before tells. */
function isKnownFromBefore(
	question: Question,
	{ isNext, topic, before = "" }: Scope,
): boolean {
	if (!isNext) return false;
	const { kind, about = "" } = question;
	const shown = frontOf(question);
	const named = contentOf(shown.replace(/^[^?[\]]{1,60}?: /, ""));
	const isTopics = [...topic.content].some((word) => named.has(word));
	// "The certificate becomes valid …": of what, the sentence before tells.
	const [, noun = ""] =
		/^(?:[^?[\]]{1,60}?: )?[Tt]he (\p{Ll}+) (?!of\b|that\b|which\b|for\b|between\b|in\b)(?:\p{Ll}+s|is|was|has|can|had|must|will|may|\p{Ll}+ed) /u.exec(
			shown,
		) ?? [];
	const isNew = noun !== "" && !before.toLowerCase().includes(noun);
	if (kind === "cloze" && isNew && !isTopics) return true;
	// "Aspirin should be avoided": when, the sentence before tells.
	if (
		!isTopics &&
		/\bshould .*be \p{Ll}+/u.test(shown) &&
		startsWithName(before)
	)
		return true;
	if (!isNext || kind !== "basic" || !/^the \p{Ll}+$/u.test(about))
		return false;
	const content = contentOf(about);
	return ![...topic.content].some((word) => content.has(word));
}

/** "Dengue has four serotypes. …": the paragraph is about something of its own. */
function startsWithName(before: string): boolean {
	return /^\s*\p{Lu}[\p{L}-]+(?: \p{Ll}+)? (?:is|has|are|have|was|can|causes|spreads|affects)\b/u.test(
		before,
	);
}

/** "… the curve is vertical" after "The Laffer curve …": the card does not say which. */
function isShortOfName(question: Question, { before = "" }: Scope): boolean {
	if (!/\p{Lu}/u.test(before)) return false;
	const shown = frontOf(question);
	return findAll(definite, shown).some(([, noun = ""]) => {
		// Hardly any noun stands there too.
		if (!before.includes(` ${noun}`)) return false;
		const named = findAll(nameBefore, before).find(
			([, , next]) => next === noun,
		);
		const name = named?.[1];
		return name !== undefined && !shown.includes(name);
	});
}

/** "Laffer" and the word after it. */
const nameBefore =
	/(?<![\p{L}-])(?!(?:The|An?|This|That|Each|Every|Its|Their|Our|Your|Any|No|One|Two|Three|All|Some|Most|Both|Another) )(\p{Lu}[\p{L}\d-]*) (?=(\p{L}+)(?![\p{L}-]))/gu;

const definite = /\bthe (\p{Ll}{3,})(?![\p{L}-])/giu;

/** "The default timeout is …" after a sentence about hooks is theirs, not the topic's. */
function isOfAntecedent(question: Question, scope: Scope): boolean {
	const { antecedent, isNext } = scope;
	return (
		isNext === true &&
		antecedent !== null &&
		isFar(antecedent, scope) &&
		/^(?:[^?[\]]{1,60}: )?(?:what (?:is|are|was|were) )?the (?:default|maximum|minimum|usual|ideal|best|normal|average|typical|optimal|main|total|first|second|third|last|other) \p{L}+(?: \p{L}+)? (?:is|are|was|were|\[)|^[^?]{0,60}what (?:is|are) the (?:default|maximum|minimum|ideal|normal|average|optimal) \p{L}+\?/iu.test(
			frontOf(question),
		)
	);
}
