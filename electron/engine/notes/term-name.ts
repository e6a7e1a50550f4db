// The name of a term as it stands in a question: without pictures, and with what tells whether it may do without an article.
import type { Scope } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { isMass, standsBare } from "./name.ts";
import { isNoTerm } from "./no-term.ts";

/** A term without the pictures that chatbots put before and after it. */
export function dropPictures(term: Inline): Inline {
	const start = /^(?:\p{Extended_Pictographic}|[\u{fe0f}\s])+/u.exec(term.text);
	const end = /(?:(?!\d)\p{Extended_Pictographic}|[\u{fe0f}\s])+$/u.exec(
		term.text,
	);
	const from = start && /\P{N}/u.test(start[0]) ? start[0].length : 0;
	const cutAt = end && end.index > from ? end.index : undefined;
	return from === 0 && cutAt === undefined ? term : cut(term, from, cutAt);
}

/** "Mars: fourth planet from the Sun": one of its kind, so a name of its own. */
export function isInstance(name: string, meaning: string): boolean {
	return (
		/^\p{Lu}[\p{L}-]+$/u.test(name) &&
		/^(?:the \p{Ll}+est |largest|smallest|\p{Ll}+est |first|second|third|fourth|fifth|sixth|seventh|last|only )/iu.test(
			meaning,
		)
	);
}

/** "confluence", "liability", "cadence": these may be counted as well. */
const isEither =
	/^\p{L}?\p{Ll}*(?:[ae]nce|[^t]age|ium|(?:li|mi|i)ability|commodity|facility|anomaly|theory|anacrusis|caesura)$/u;

/** True where a name surely takes no article: an acronym, code, a name in capitals throughout, a mass noun. */
export function standsSurely(name: string): boolean {
	if (isEither.test(name)) return false;
	// "counter-offer": its hyphen makes no name of it.
	if (/^\p{Ll}+-\p{Ll}+$/u.test(name)) return isMass(name);
	if (/^\p{Lu}[\p{Ll}-]+(?:\s\p{Ll}.*)?$/u.test(name))
		return standsBare(name.toLowerCase());
	return (
		standsBare(name) &&
		!/^\S*\p{Lu}\S*\s\p{Ll}/u.test(name) &&
		!/^rule\b/i.test(name)
	);
}

/** "ClusterIP (default)" is called ClusterIP. */
export function withoutRemark(term: Inline): Inline {
	const remark = /(?<=\S)\s+\(\p{Ll}[^()]*\)$/u.exec(term.text);
	return cut(term, 0, remark?.index);
}

/** Headings below which a name is a person's. */
export const people =
	/^(?:(?:key|main|important) )?(?:characters?|people|figures|persons|leaders|scientists|kings|presidents|cast|protagonists|philosophers|rulers|emperors)$/i;

/** "Equity & Trusts – lecture 2" is a title. */
export const lessonName =
	/^(?:lecture|lesson|chapter|week|part|unit|notes?)\s+\d/i;

/** "deployment", lower-cased here, may be one of many. */
export function doesSurely(name: string): boolean {
	return standsSurely(name) && (/\p{Lu}|\d|[\s_-]/u.test(name) || isMass(name));
}

/** "Donoghue v Stevenson": what a court decided there is no meaning of the name. */
export function isCase(term: string): boolean {
	return (
		/^\p{Lu}[\p{L}&'’.() -]* v\.? \p{Lu}/u.test(term) ||
		/^\p{Lu}[\p{L}&'’.() -]* \[\d{4}\]$/u.test(term)
	);
}

/** Headings below which a term is an answer to the heading rather than a thing that is defined. */
const otherRelation =
	/^(?:why|reasons?|how|when|choosing|deciding|picking|selecting|steps?|examples?|the following|excluded|not |(?:enable|support|allow|prevent|provide|require|include|offer|detect|handle|improve|reduce|match)s?(?: up)?$|use ?cases?|exam\b.*\?)|\b(?:example|excluded|calculation|vs\.?|versus)\b/i;

/** A term that names a thing: no address, position or shout. */
export function canName(term: string, { trail }: Scope): boolean {
	return !(
		/^\W*\d+(?:[./]\d+)+|^\d+(?:st|nd|rd|th)\b|\s[+&=≠]\s|^(?:NOT|NO)\s|\bexam\b/i.test(
			term,
		) ||
		/^(?:not|no|never|always|automatically|strongly|fully|only|less|more|best|good|bad|great|cheap(?:er)?|slow(?:er)?|fast(?:er)?|easy|result|pros?|cons?|benefit|problem|answer|analogy|remember|important|bonus|summary|also|same|different|(?:\p{L}+ )?(?:step|option|example|case) \d+|(?:chapter|lecture|lesson|unit|module|week|topic|session|slide|page) \d+|(?:cent(?:er|re)|left|right|top|bottom|middle|foreground|background|proof|theorem|lemma|corollary|proposition|claim|remark|hint|intuition|base case|inductive step|given|assume)$)\b/iu.test(
			term,
		) ||
		isNoTerm(term) ||
		otherRelation.test(trail.at(-1) ?? "") ||
		/\bexample(?: \d+)?$/i.test(trail.at(-2) ?? "")
	);
}
