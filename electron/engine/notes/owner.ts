// "Its capital is Lima", "Their half-life is 8 days": whose, the sentence before tells or the note's topic.
import { isVague, readClause } from "./clause.ts";
import { type Scope, say } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { countOf, isCleanName } from "./name.ts";
import { isCompound } from "./subject.ts";
import { type Subject, subjectOf } from "./topic.ts";
import { contentOf, countWords } from "./words.ts";

/**
 * "Its main weapon was the embargo" as "The main weapon of the League was the embargo"; any other
 * statement, and one whose owner is not certain, as it stands.
 */
export function withOwner(inline: Inline, scope: Scope): Inline {
	const found = /^(Its|Their)\s(?=\p{Ll})/u.exec(inline.text);
	if (!found) return inline;
	const clause = readClause(inline.text);
	if (!clause || clause.subjectEnd <= found[0].length) return inline;
	const thing = cut(inline, found[0].length, clause.subjectEnd);
	const isName =
		countWords(thing.text) <= 4 &&
		isCleanName(thing.text) &&
		!/\b(?:of|and|own|other|same)\b/.test(thing.text);
	const owner = isName ? findOwner(found[1] === "Their", scope) : null;
	if (!owner) return inline;
	// "the genome of the genome"
	const content = contentOf(owner.name);
	if ([...contentOf(thing.text)].some((word) => content.has(word)))
		return inline;
	return say(
		"The ",
		thing,
		` of ${owner.phrase} `,
		cut(inline, clause.subjectEnd),
	);
}

/** What the sentence right before is about, or the topic where nothing stands before. */
function findOwner(
	isPlural: boolean,
	{ antecedent, before, isNext, isUnsure, subject, topic, usage }: Scope,
): Subject | null {
	if (isUnsure === true) return null;
	if (!before) {
		const owner = antecedent ?? (subject.name === topic.name ? topic : null);
		return owner?.isPlural === isPlural && !isCompound(owner.name)
			? owner
			: null;
	}
	if (isNext !== true) return null;
	const last = before.slice(before.lastIndexOf(". ", before.length - 3) + 1);
	const clause = readClause(last.trim());
	const name = last.trim().slice(0, clause?.subjectEnd ?? 0);
	const isName =
		/^\p{Lu}/u.test(name) &&
		countWords(name) <= 4 &&
		isCleanName(name) &&
		!isVague(name.split(" ")[0]?.toLowerCase() ?? "") &&
		!isCompound(name) &&
		!/\b(?:of|for|in|on|its|their)\b/i.test(name);
	if (!isName || (countOf(name, usage) === "plural") !== isPlural) return null;
	return {
		...subjectOf(name.replace(/^The /, ""), usage),
		phrase: name.replace(/^(?:The|An?) /, (article) => article.toLowerCase()),
	};
}
