// Lists whose members say no more than their label, or are none.
import type { Doubt } from "./fact.ts";
import type { Inline } from "./inline.ts";
import type { Entry } from "./section.ts";
import { splitTerm } from "./term.ts";
import { countWords } from "./words.ts";

/** What a strict reader would hold against a list as an answer, or null. */
export function doubtMembers(
	shown: string,
	answer: string,
	rule: string,
): Doubt | null {
	if (rule === "question-heading") return null;
	// "if the yarn breaks. What are they?": what happens then, in steps.
	if (/^(?:[^:]{1,60}: )?(?:if|when|while)\b.*What are they\?$/i.test(shown))
		return "vague-question";
	// "causes of The Nature of Cloth": a heading, and no thing.
	if (/ of The \p{Lu}\p{Ll}+ of /u.test(shown)) return "unclear-name";
	// "needed for a mill": what is said of them.
	if (/^(?:[-*] )?\p{Ll}+ed (?:for|to|by|in|on|with|as)\b/mu.test(answer))
		return "loose-list";
	// "first stage, second stage": whoever reads the count can say them.
	if (
		/^(?:\s*(?:[-*]|\d+\.)?\s*(?:the )?(?:first|second|third|fourth|fifth|last|final) (?:stage|step|phase|part|level|grade|class|one)\s*(?:\n|$)){2,}$/i.test(
			answer,
		)
	)
		return "loose-list";
	// "Step 1", "Step 2": numbers alone.
	if (
		answer
			.split("\n")
			.every((member) =>
				/^\W*(?:step|part|section|chapter|stage|phase|day|week|task|question) \d{1,2}$/i.test(
					member,
				),
			)
	)
		return "loose-list";
	// "Mills: what are the types?": of what in the whole note?
	if (
		/^[^?]{1,60}: what are the (?:types|kinds|levels|modes|forms|classes|hormones|options|states|values|settings)\?$/i.test(
			shown,
		)
	)
		return "vague-question";
	// "H - height", beside names alone.
	const glossed = answer
		.split("\n")
		.filter((member) => /^(?:- |\d+\. )?\S{1,2} [-–—=] \p{L}/u.test(member));
	if (glossed.length > 0 && glossed.length < answer.split("\n").length)
		return "loose-list";
	// "What are the Product Metrics?": the title of the note is no label of a list.
	if (/^What are the (?:\p{Lu}\S*\s?)+\?$/u.test(shown)) return "unclear-name";
	if (/\p{Extended_Pictographic}/u.test(shown.replace(/\d/g, "")))
		return "unclear-name";
	return null;
}

/** "Example", "Kinds of knots:" announce more instead of being one of the list. */
export function announcesMore({ inline, children }: Entry): boolean {
	return (
		/^(?:for )?examples?:?$|^(?:image|picture|figure|note|see)\b|^\d+(?:[.)]\s|$)/i.test(
			inline.text,
		) ||
		(children.length === 0 && inline.text.endsWith(":"))
	);
}

/** The same member stands in the list again. */
export function saysTwice(members: readonly Inline[]): boolean {
	const names = new Set(members.map(({ text }) => text.toLowerCase()));
	return names.size < members.length;
}

/** "client => cache": two ends of one thing, of which neither is the member. */
export function isEnds({ inline }: Entry): boolean {
	const term = splitTerm(inline);
	return term?.separator === "->" && countWords(term.meaning.text) < 3;
}
