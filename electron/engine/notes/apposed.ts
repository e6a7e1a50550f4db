// "…, which is the interest that …": what something is, told in passing at the end of a sentence.
import { type Question, type Scope, say } from "./fact.ts";
import { cut, type Inline } from "./inline.ts";
import { countOf, isCleanName, isGeneric } from "./name.ts";
import { placeQuestion } from "./place.ts";
import { basic } from "./wording.ts";
import { contentOf, countWords } from "./words.ts";

const apposed =
	/(?<=^|[\s(])((?:the|an?)\s(?:[\p{Ll}\d-]+\s){0,2}[\p{Ll}-]+|\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*){0,3}),\swhich\s(is|are|was|were)\s(?:basically\s|just\s|simply\s|essentially\s)?(?=(?:an?|the)\s)/u;

/** The definition that a sentence gives of its last name, or null. */
export function askApposed(inline: Inline, scope: Scope): Question | null {
	if (!inline.mask.includes(", which ")) return null;
	const found = apposed.exec(inline.mask);
	const [lead = "", name = "", verb = ""] = found ?? [];
	if (!found) return null;
	const given = cut(inline, found.index + lead.length);
	const end = given.mask.search(/[;(]|,\s(?:and|but|so|which|or)\s/);
	const meaning = end < 0 ? given : cut(given, 0, end);
	const bare = name.replace(/^(?:the|an?)\s/, "");
	const isPlural = countOf(bare, scope.usage) === "plural";
	const isFit =
		countWords(meaning.text) >= 4 &&
		isCleanName(bare) &&
		!isGeneric(bare) &&
		isPlural === /^(?:are|were)$/.test(verb) &&
		!/\b(?:one|same|other|first|second|third|last|only|most|best|main|reason|case|result|thing|way|fact|process|point)\b/.test(
			bare,
		) &&
		!/^(?:the|an?) (?:\p{Ll}+ )?(?:same|reason|case|most|best|only|one|first|main|problem|point)\b/u.test(
			meaning.text,
		);
	if (!isFit) return null;
	const own = cut(inline, found.index, found.index + name.length);
	const subject = {
		phrase: name,
		name: bare,
		isPlural,
		content: contentOf(bare),
	};
	return {
		...placeQuestion(
			basic("definition", say(`What ${verb} `, own, "?"), meaning),
			{
				inline: own,
				isPlural,
				given: subject,
				isUnsure: () => false,
			},
			scope,
		),
		about: own.text,
	};
}
