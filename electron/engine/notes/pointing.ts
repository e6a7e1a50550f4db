// Words that point out of a card: whose, whom, where, only the sentences before tell.
import { isPronoun } from "./clause.ts";
import type { Question } from "./fact.ts";
import { mostlyNoun } from "./noun.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** True where the question's subject or the end of the answer means something that the card does not show. */
export function pointsAway(
	{ kind, rule, about = "" }: Question,
	shown: string,
	answer: string,
): boolean {
	if (beginsWithPronoun(shown)) return true;
	if (rule === "enumeration" && countsOthers(shown)) return true;
	if (rule.endsWith("definition") && (means.test(answer) || such.test(answer)))
		return true;
	if (ofPicture.test(shown) || ofWriter.test(shown) || ofPictured.test(about))
		return true;
	if (kind === "basic" && isPlaceInList.test(answer)) return true;
	if (hints.test(shown) && goesOn.test(shown)) return true;
	if (
		ofSentences.test(rule) &&
		(concludes.test(shown) || concludes.test(answer))
	)
		return true;
	// "His fleet", "their king"; "north-west there".
	if (/^(?:his|her|their|its|our|my) \p{L}/iu.test(about)) return true;
	if (kind !== "list" && /\bthe following\b|\bas follows\b/i.test(answer))
		return true;
	if (/(?:^|\s)there$/.test(answer) || /[^?]\sthere\?$/.test(shown))
		return true;
	// "a handbook made from them": of what?
	return (
		kind === "basic" &&
		/\s(?:from|of|by|for|with|in|on|to|at|under|after|before|against) (?:them|him|her)$/.test(
			answer,
		) &&
		!/\b(?:that|who|which|those|people|\p{Ll}{3,}s) .*\s\S+ (?:them|him|her)$/u.test(
			answer,
		)
	);
}

/** "Each has 46 characters", "Both are closed", "The two differ": of what, the sentence before tells. */
function beginsWithPronoun(shown: string): boolean {
	const [, head = "", next = "", after = ""] =
		/(?:^|[:–] )(?:what (?:do|does|did|is|are|was|were|can) )?(each|both|all|either|neither|the (?:two|three|four|five)) (\p{Ll}[\p{L}'’]*)(?: (\[?\p{L}+))?/iu.exec(
			shown,
		) ?? [];
	if (!next) return false;
	const lower = next.toLowerCase();
	if (auxiliaries.has(lower)) return true;
	const form = readVerb(lower)?.form;
	if (/^(?:each|either|neither)$/i.test(head)) return form === "third";
	const isJoined =
		!after || /^(?:by|from|in|to|at|the|an?|on|with|for|into|as)$/.test(after);
	// "The four object types", "All work is done": a noun.
	if (/^the /i.test(head)) return form === "base" && isJoined;
	if (mostlyNoun.test(lower) || sometimesNoun.test(lower)) return false;
	return form === "base" || (form === "past" && isJoined);
}

const sometimesNoun =
	/^(?:work|matter|land|food|trade|heat|power|light|sound|love|change|use|damage|waste|contact|access|control|support|research|study|interest|order|travel|return|traffic)$/;

/** "Weber distinguishes three types": types of what, only the words around tell. */
function countsOthers(shown: string): boolean {
	return /\b(?:distinguish|describe|identif|recogni[sz]e|propose|list|name|define|differentiate|postulate|introduce|outline|know|call|separate|classif)\p{Ll}* (?:between |into |in )?(?:two|three|four|five|six|seven|\d) (?:(?:main|basic|different|major) )?(?:types?|kinds?|sorts?|ways?|forms?|stages?|phases?|classes|categories|levels?|groups?|steps?|parts?)[.:,]? What are they\?$/iu.test(
		shown,
	);
}

/** "the point right above it", "its capital": of what it is so, another line says. */
const means =
	/^(?:its|their|his|her)\s|^(?!.*\b(?:that|which|who|whose|where|when|with|and|if)\b).*\b(?:above|below|beneath|under|over|beside|behind|near|around|before|after|opposite) (?:it|them)$/i;

/** "such delays": of which the line before speaks; "such that …" tells how. */
const such = /\bsuch (?!that\b|as\b|an?\b)\p{L}/iu;

/** "in the second case": of those that the note shows. */
const ofPicture =
	/\bin the (?:first|second|third|last|latter|former|above|other|next) (?:case|example|one|scenario|figure|diagram|picture|image)\b/i;

/** "the gate drawn", "the beam in the middle": of a picture or formula; "the current project": of whoever writes. */
const ofPictured =
	/^the [^,]*\S (?:shown|given|drawn|pictured|depicted|mentioned|described|discussed|seen|in the middle|at the (?:top|bottom))$|^(?:the|this|our) (?:(?:current|next|present|existing) )?(?:[\p{L}-]+ )?(?:project|repository|repo|codebase)$|^the (?:current|next|present) (?:release|version|document|plan)$/iu;

/** "The current project is …" */
const ofWriter =
	/^(?:[^?[\]]{1,60}: )?(?:the|this|our) (?:current|present|existing) (?:project|repository|repo|codebase|document|release) /i;

/** "the last one", "some mixture of the above" */
const isPlaceInList =
	/^the (?:first|second|third|last|latter|former|other) (?:one|two|three|four)s?$|\bof the (?:above|former|latter)$/i;

/** The words without which nothing goes on: found sooner than where they stand. */
const hints =
	/\b(?:thus|therefore|hence|however|otherwise|consequently|then)\b/i;

/** "Will thus the bell ring?", "The clerk then signs": after what, the sentence before tells. */
const goesOn =
	/^(?:[^?[\]]{1,60}: )?(?:(?:what )?(?:is|are|was|were|do|does|did|can|will|may|would|has|have) )?(?:thus|therefore|hence|however|otherwise|consequently) \p{L}|^(?:[^?[\]:]{1,60}: )?(?!(?:if|when|once)\b)[^\s:]+ (?:[^\s:]+ )?then \p{Ll}+s /iu;

/** "a berth and therefore …", "the gate is thus …": from what, the sentence before tells. */
const concludes = /\b(?:therefore|thus|hence)\b/i;

const ofSentences =
	/^(?:statement|definition|bold-term|opposite|last-object|negation|place|time|reason|condition)$/;

/** True for a question with a pronoun: "Why did it fail?" points at what the heading above names. */
export function pointsBack(text: string): boolean {
	return findWords(text).some(({ lower }) => isPronoun(lower));
}
