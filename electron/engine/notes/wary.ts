// Wordings that are often good and often not: their cards wait in the inbox. Each was found on real notes.
import type { Question } from "./fact.ts";
import { readVerb } from "./verb.ts";
import { countWords } from "./words.ts";

/** True for a card that reads like those which careful readers turn down most often. */
export function isWary(
	{ kind, rule, about = "" }: Question,
	shown: string,
	answer: string,
): boolean {
	const prefix = /^([^?[\]]{1,60}?)(?:: | – )/.exec(shown)?.[1] ?? "";
	if (isPoorPrefix(prefix)) return true;
	// "Ana says to read it three times": what somebody near holds.
	if (
		/ (?:says|said|told|thinks|thought|recommends|suggests|wants|likes|prefers|insists|reckons|swears|asked|mentioned) (?!that\b)(?<=^(?:[^?[\]]{1,60}: )?(?:(?:did|does|do) )?\p{Lu}\p{Ll}+ \p{Ll}+ )/u.test(
			shown,
		)
	)
		return true;
	// Numbered headings and files without a name of their own.
	if (/\bREADME\b|\b\d+(?:\.\d+){2,}\.?\s/.test(shown)) return true;
	if (
		rule !== "scope" &&
		rule !== "sequence-step" &&
		rule !== "aspect" &&
		/\b(?:in|of|to|from|with|for|by|on|at) (?:that|this|these|those)\b/i.test(
			answer,
		)
	)
		return true;
	if (kind === "list") return /\bsuch as\b|\betc\b/i.test(shown);
	if (rule === "condition") return isLooseCondition(shown, answer, prefix);
	if (rule === "bold-term") return /^(?:[^[\]]{1,60}: )?\[/.test(shown);
	if (rule === "number")
		return /\[…\](?<=\b(?:both of|the(?: (?:extra|other|additional|remaining|same))?|these|those|all|other) \[…\](?![\s-]centur))/i.test(
			shown,
		);
	if (rule === "last-object") return /\s\/\s/.test(shown);
	if (rule === "question-heading")
		return /^(?:this|these|that|those|see|the above|yes|no)\b/i.test(answer);
	if (rule.endsWith("definition"))
		return (
			isOtherName(shown, answer) ||
			/^(?:one|the (?:only|same|best|most|first thing|reason|idea))\b(?! of\b)/i.test(
				answer,
			) ||
			/^an? \p{L}+(?: \d+)$/u.test(answer)
		);
	if (!asksForPart.has(rule)) return false;
	if (idiom.test(answer) && /\b(?:in|at|on)\?$/.test(shown)) return true;
	if (isPlainPassive(shown, answer)) return false;
	return (
		vendor.test(about) ||
		// "the most severe form": of what?
		/^(?:the|an?) (?:[\p{L}-]+ ){0,2}(?:form|kind|variant)s?$/u.test(answer) ||
		/^(?:every|each|once|twice|daily|weekly)\s/i.test(answer) ||
		(goesOn(answer) && !/\bdo\?$/.test(shown)) ||
		/\b(?:all|both|each) \p{Ll}+s$/u.test(about) ||
		(/\bby\?$/.test(shown) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(answer)) ||
		/\b(?:per|off|out|than|as|up|down|away|back|like|about)\?$/.test(shown) ||
		(/\sfor\?$/.test(shown) &&
			!/\b(?:used|needed|required|responsible|charged|billed|known)\b/.test(
				shown,
			)) ||
		/^(?:default|others?|things?|time|free|place|part|care|effect|advantage|use|applications?(?= in\b))\b/i.test(
			answer,
		) ||
		/^\S+(?: \S+)? (?:out|up|down|off|back|away)$/.test(answer) ||
		/\b(?:function|increase|decrease|set|concerned|running|operate|act|go|come|work|look|focus|differ|vary|change) (?:in|to|with|on|at|from)\?$/.test(
			shown,
		) ||
		/\b(?:scale|run) to\?$/.test(shown) ||
		(countWords(answer) < 2 && /^\p{Ll}+ly$/u.test(answer)) ||
		/\b(?:not need|not want|need to|want)\b/.test(shown)
	);
}

/** "in conjunction with a brake", "in such a way that …", "at rest": words that stand for one together. */
const idiom =
	/^(?:advance|capacity|parallel|order|general|transit|rest|turn|practice|mind|sync|total|conjunction|combination|accordance|addition|connection|relation|response)(?:$|\s(?:with|of|to|using|by|at|for)\b)|^(?:such )?(?:a|the same) (?:way|manner)\b/i;

/** Rules that ask for a part of their statement. */
export const asksForPart = new Set(["statement", "place", "reason", "time"]);

/** "What is X reabsorbed in?", "What was X led by?" with a short name: sure to read well. */
export function isPlainPassive(shown: string, answer: string): boolean {
	const asked =
		/\bwhat (?:is|are|was|were) .+ (\p{Ll}+) (?:by|in|from|with|on|to|at|through|into|against)\?$/iu.exec(
			shown,
		);
	const form = readVerb(asked?.[1] ?? "")?.form;
	return (
		(form === "past" ||
			/^(?:due|impermeable|permeable|sensitive|resistant|highest|lowest)$/.test(
				asked?.[1] ?? "",
			)) &&
		!/^(?:started|ended|begun|done|kept|enabled|given|left|put|moved|turned|passed|called)$/.test(
			asked?.[1] ?? "",
		) &&
		countWords(answer) <= 7 &&
		!/ (?:up|down|out|off|away|back)$/.test(answer) &&
		/^(?:(?:an?|the) )?[\p{L}\d_][^,;:()]*$/u.test(answer) &&
		!/^(?:default|order|each|every|all|one|two|some|time|its|their|his|her|it|them|place|part|general|less|more|about|how|what|where|when|\p{L}+ing)\b/iu.test(
			answer,
		) &&
		!/\b(?:and|or|by|itself|themselves|default|which|that|who|where|when|if|because|unless|only)\b/.test(
			answer,
		) &&
		!/(?<![\p{L}\p{N}])\d/u.test(answer) &&
		!isPurposeLast(answer) &&
		// "shipped to Scania": where to.
		!/\b(?:ship|sen|export|taken|brought|sold)\p{Ll}* (?:to|from)\?$/u.test(
			shown,
		)
	);
}

/** "Scania to preserve herring": the answer, and what it is for. */
function isPurposeLast(answer: string): boolean {
	const verb = /\S to (\p{Ll}+)(?: |$)/u.exec(answer)?.[1];
	return verb !== undefined && readVerb(verb)?.form === "base";
}

/** "lacunae and sense mechanical load": a second verb after the answer. */
function goesOn(answer: string): boolean {
	return [
		...answer.matchAll(/\s(?:and|&&?|\+)\s(\p{Ll}+)\s(?!\p{Ll}+ing\b)/gu),
	].some(([, next = ""]) => {
		const form = readVerb(next)?.form;
		return form === "base" || form === "third";
	});
}

/** Whoever provides, creates or manages: it could be asked in any note. */
const vendor =
	/^(?:the )?(?:aws|amazon|google|azure|microsoft|users?|customers?|clients?|os|system|people|you|we|company|developers?|admins?)$/i;

/** "IAM, STS & Organizations": what the whole note is about. */
const isSeries =
	/^\p{Lu}[\p{L}\d]*(?:, \p{Lu}[\p{L}\d]*)+(?:,|,? &|,? and) \p{Lu}[\p{L}\d]*$/u;

function isPoorPrefix(prefix: string): boolean {
	if (isSeries.test(prefix)) return false;
	// "2024-03-12: …": the day that it was written on.
	if (/^\d{4}[-_.]\d\d[-_.]\d\d$/.test(prefix)) return true;
	return /^(?:about|comparison|overview|general|notes?|misc|intro|readme|index|untitled)\b|,|\b(?:in between|comparison)\b|[?!]/i.test(
		prefix,
	);
}

/** "What happens when you …? You are …": a circumstance rather than a result. */
function isLooseCondition(
	shown: string,
	answer: string,
	prefix: string,
): boolean {
	return (
		prefix !== "" ||
		/\b(?:this|that|these|those|it|them|they)\b/i.test(answer) ||
		/^(?:you are|you have|there (?:is|are))\b/i.test(answer) ||
		countWords(shown) < 6
	);
}

/** "What is SRR? Log Aggregation": another name, which may be an example or a use. */
function isOtherName(shown: string, answer: string): boolean {
	if (!/^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}$/u.test(answer))
		return false;
	const initials = answer.replace(/[^\p{Lu}]/gu, "");
	return !(initials.length > 1 && shown.includes(initials));
}
