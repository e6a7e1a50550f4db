// What a learner who sees a gap without its note could not fill, or reads off the words beside it.
import { isSpelledOut } from "./abbreviated.ts";
import type { Doubt } from "./fact.ts";
import { isAdjective } from "./noun.ts";
import { numerals } from "./numeral.ts";
import { readVerb } from "./verb.ts";

/** Why a gap cannot be filled by whoever sees the card alone, or need not be learnt; null where neither is seen. */
export function doubtGap(
	rule: string,
	asked: string,
	answer: string,
	isPlaced: boolean,
): Doubt | null {
	// "… to SQS One request can send …": two sentences without a stop.
	if (
		/ (?<=\p{Lu}{2} )\p{Lu}\p{Ll}+ \p{Ll}+ (?:can|is|are|has|will|must)\b/u.test(
			asked,
		)
	)
		return "rough-wording";
	// "In their view …": whose, only the sentence before tells.
	if (
		/^(?:(?:in|on|by|at|for|of|to|with|from|under|after|before|during|within|despite|according to)\s)?(?:their|its|his|her|our|my)\s/i.test(
			asked,
		)
	)
		return "vague-question";
	// "When the orders came by phone, it was […]": what?
	if (/\b(?:it|this|that) \p{L}+ (?:\p{L}+ )?\[…\]/iu.test(asked))
		return "vague-question";
	// "After five minutes the pot was ahead": of which trial?
	if (sinceThen.test(asked)) return "vague-question";
	// "one of the most heavily tested domains on the exam"
	if (ofExam.test(asked)) return "doubtful";
	if (
		/^(?:list-name|bold-term|last-object)$/.test(rule) &&
		isSpelledOut(asked, answer)
	)
		return "guess";
	// "anything running for more than […] minutes": what of it?
	if (/^(?:any|every|some)thing \p{Ll}+ing\b/u.test(asked))
		return "vague-question";
	// "Tides: up to […] hours": what lasts as long?
	if (rule === "number" && !isPlaced && isBareBound.test(asked))
		return "vague-question";
	// "[…] (five nines)"
	if (rule === "number" && inNines.test(asked)) return "guess";
	// "the variance between […]": "groups to the variance within groups".
	if (
		rule === "last-object" &&
		/ (?:to (?:an?|the)|is|are|was|were|has|have|can|cannot|must|will) /.test(
			answer,
		)
	)
		return "guess";
	// "All went to 300 volts": who?
	if (
		/^(?:all|some|most|many|both|others|none|half|few) (?:went|are|were|is|was|have|had|can|do|did|will|\p{L}+ed)\b/iu.test(
			asked,
		)
	)
		return "vague-question";
	// "the lower one", "Outer ones".
	if (
		/ one(?<=\bthe (?:\p{L}+ )?one)s?\b(?! (?:who|that|which|with|of)\b)| one(?<=^\p{L}+ one)s?\b/iu.test(
			asked,
		)
	)
		return "vague-question";
	// "Roles are […]": what the author stressed is no term.
	if (
		rule === "bold-term" &&
		(/^\p{Ll}{3,}ed$/u.test(answer) ||
			readVerb(answer.toLowerCase())?.form === "past")
	)
		return "guess";
	// "-p 8080:80 maps […] to 80": the number is shown.
	if (
		rule === "number" &&
		/^\d{2,}$/.test(answer) &&
		standsAmongNumbers(answer, asked)
	)
		return "guess";
	if (rule === "number" && countsMembers(asked, answer)) return "guess";
	// "2 % of global turnover": a share is no matter of regions.
	if (
		rule === "opposite" &&
		/^(?:regional|global)$/i.test(answer) &&
		/\b(?:of|the) \[/.test(asked)
	)
		return "guess";
	// "Seiche: seasonal": one quality of many.
	if (rule === "value" && isAdjective(answer)) return "guess";
	return null;
}

const sinceThen =
	/^after (?:\S+ )?(?:seconds|minutes|hours|days|weeks|months|years|an hour|an? (?:minute|day|week|month|year))\b/i;

const ofExam =
	/\b(?:tested|examined|asked|weighted|comes? up)\b.*\bexams?\b|\bexams?\b.*\b(?:tests?|asks?|loves?|comes? up)\b/i;

const inNines = /\[…\][^([]{0,4}\((?:[^)]*\bnines?\b|\d+ ?9['’]?s)/;

const isBareBound =
	/^(?:up to|max(?:imum)?|min(?:imum)?|at least|at most|about|around|between|after) \[…\]\s?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|[mµn]?s|[kMGT]i?B|%)\.?$/iu;

/** True where `asked` has the number `digits`, not as a part of a longer one. */
function standsAmongNumbers(digits: string, asked: string): boolean {
	return asked.includes(digits) && asked.split(/\D+/).includes(digits);
}

/** "[…] stores, the register, short-term memory and long-term memory": whoever reads on can count. */
function countsMembers(asked: string, answer: string): boolean {
	const after = asked.slice(asked.indexOf("[…]") + 3);
	const found =
		/^ [\p{L} -]{2,40}?[,:] ([^,.;:]+(?:, [^,.;:]+)*),? (?:and|or) [^,.;:]+$/u.exec(
			after,
		);
	if (!found?.[1]) return false;
	const count = Number(answer) || numerals.indexOf(answer.toLowerCase());
	return found[1].split(", ").length + 1 === count;
}
