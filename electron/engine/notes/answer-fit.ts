// Whether an answer is of the kind that its question asks for, as far as its form tells.
import type { Doubt, Question } from "./fact.ts";
import { areQualities, isMixed, mixesUses } from "./list-fit.ts";
import { readVerb } from "./verb.ts";
import { findWords } from "./words.ts";

/** Why the answer does not fit what was asked, or null. */
export function findMisfit(
	{ rule, about = "" }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	switch (rule) {
		case "enumeration":
			// "What are the contains base classes?", "the what flows": a label that is no name.
			if (
				/what are the (?:contains|includes|provides|allows|has|have|is|are|what|how|which|why|when|where|who)\s/i.test(
					shown,
				)
			)
				return "unclear-name";
			// "What are the modes?": of what, nothing says.
			if (/^What are the \p{Ll}+\?$/u.test(shown)) return "unclear-name";
			// "of First generation": of what, the heading above that one says.
			if (
				/ of (?:the )?(?:first|second|third|fourth|early|late)(?: \p{Ll}+)?\?$/iu.test(
					shown,
				)
			)
				return "unclear-name";
			if (/what are the (?:names|terms|facts|things|details)\?$/i.test(shown))
				return "unclear-name";
			if (/^-?\s*--?\w/m.test(answer.replace(/^- /gm, ""))) return "loose-list";
			// "light tools", "for thick cloth": what they are and what for.
			if (mixesUses(answer)) return "loose-list";
			// "the three artifacts of Scrum vs Kanban": of one of the two.
			if (/ of [^?]*\s(?:vs?\.?|versus)\s[^?]*\?$/i.test(shown))
				return "from-context";
			if (isMixed(shown, answer) || areQualities(shown, answer))
				return "loose-list";
			// One list cannot be both.
			return /\b(?:pros and cons|(?:dis)?advantages and (?:dis)?advantages|strengths and weaknesses|do['’]?s and don['’]?ts)\b/i.test(
				shown,
			)
				? "loose-list"
				: null;
		case "number":
			return doubtNumber(shown, answer);
		case "value":
			// "Botticelli: […]": which of all that there is to say?
			return /[^[\]]: \[…\]$/.test(shown) && /,|^\p{Lu}{3,}$/u.test(answer)
				? "guess"
				: null;
		case "opposite":
			// "more [proactive or reactive] than": which of two measures, not which of two kinds.
			if (/\b(?:more|less|most|least) \[/.test(shown)) return "guess";
			// "versioned and [mutable or immutable]": of what, nothing says.
			return /^[^:]+: (?:\p{Ll}+ and )?\[/u.test(shown)
				? "vague-question"
				: null;
		case "scope":
			// "global, relational, strong consistency": the scope and more.
			if (/\b(?:regional|global|zonal)\b/i.test(about)) return "loose-meaning";
			return /[,;] (?!only|not|but)/.test(answer) &&
				!/\b(?:and|or)\b/.test(answer)
				? "several-facts"
				: null;
		case "superlative":
			// "What is the main naturalist?": a person.
			return /\bwhat (?:is|was) [^?]*(?:ist|wright|poet|king|queen|emperor|author|composer|painter|inventor|founder|ruler)\?$/i.test(
				shown,
			)
				? "rough-wording"
				: null;
		case "place":
			// "in S phase, before division": when it happens as well as where.
			return /, (?:not|before|after|during|when|while|until)\b/.test(answer)
				? "several-facts"
				: null;
		case "statement":
			if (repeatsItself(about, shown)) return "doubtful";
			// "what does Premium add?": the premium what, the line above says.
			if (tier.test(about)) return "unclear-name";
			if (/\s\/\s/.test(answer) && findWords(answer).length < 5)
				return "rough-wording";
			return hidesSecond(answer) &&
				!(/\bdo\?$/.test(shown) && !answer.includes(","))
				? "several-facts"
				: null;
		case "last-object":
			// "called chromosomes once they part": the name and the time.
			return /\s(?:once|when|if|while|until|unless|because|as soon as)\s/.test(
				answer,
			)
				? "several-facts"
				: null;
		case "term-definition":
			return doubtMeaning(about, shown, answer);
		default:
			return null;
	}
}

const months =
	/^ (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! \d{4})/i;

/** A number with a letter after it. */
const numberInName = /(?<![\d.,])\d+(?:[.,]\d+)*(?=\p{L})/gu;

function doubtNumber(shown: string, answer: string): Doubt | null {
	const [before = "", after = ""] = shown.split("[…]");
	// "3DES: […]x DES": the number stands in the name.
	const digits = /\d+(?:[.,]\d+)*/.exec(answer)?.[0];
	const isTold =
		digits !== undefined &&
		before.includes(digits) &&
		[...before.matchAll(numberInName)].some(([number]) => number === digits);
	// "CURB-65: age ≥ […]"
	if (isTold || (digits && before.includes(`-${digits}`))) return "guess";
	// "goes up 8 % next year": true for a while.
	if (
		/\b(?:next|last|this) (?:year|month|week|quarter|sprint|term|semester)\b|\b(?:today|tomorrow|yesterday|tonight)\b/i.test(
			shown,
		)
	)
		return "vague-question";
	// "the pH of bed […] was 6.8": which one, not how many.
	if (
		/\p{Ll}$/u.test(before.trimEnd()) &&
		!/\b(?:is|are|was|were|of|to|than|least|most|by|about|around|only|exactly|up|and|or|between|with|has|have|needs?|takes?|for|every|after|within|from|in|at|over|under)\s$/i.test(
			before,
		) &&
		/^ (?:is|was|has|had|are|were)\b/.test(after)
	)
		return "guess";
	// "Romanticism about […]": a year of what, no verb says.
	if (
		/^(?:1\d|20)\d\d\D/.test(answer) &&
		/^[^:]+: (?:\S+ ){1,2}(?:about|around|c\.|ca\.?)$/i.test(
			before.trimEnd(),
		) &&
		!after.trim()
	)
		return "vague-question";
	// "normal about […] l/min": of what, nothing says.
	if (
		/^(?:[^:]+: )?(?:normal(?:ly)?|typical(?:ly)?|usual(?:ly)?|on average|average|mean|range)(?: about| around| value| range| is)? $/i.test(
			before,
		)
	)
		return "vague-question";
	// "deadline […] May": a date of this year, not something to know.
	if (months.test(after) && !/\d{4}/.test(shown)) return "guess";
	return null;
}

/** "What does COPY copy?" */
function repeatsItself(about: string, shown: string): boolean {
	const end = shown.slice(shown.lastIndexOf(" ") + 1);
	const verb = /(\p{L}+)\?$/u.exec(end)?.[1] ?? "";
	const name = about.toLowerCase();
	const last = name.slice(name.lastIndexOf(" ") + 1);
	// "What does a filter filter?", "What does a baker bake?"
	return (
		verb.length > 2 &&
		(name.endsWith(verb.toLowerCase()) ||
			(last.startsWith(verb.toLowerCase()) && last.length < verb.length + 4))
	);
}

const tier =
	/^(?:premium|basic|standard|free|pro|enterprise|classic)(?:\s(?:tier|plan|sku|version|edition|mode))?$/i;

/** "sediment but starve beaches", "bread once it is baked": a second thing that is done. */
function hidesSecond(answer: string): boolean {
	if (/\s(?:once|as soon as)\s/.test(answer)) return true;
	// "the dome and worked out perspective", "mail and receives replies".
	const [, other = "", next = ""] =
		/\sand (\p{Ll}+) (\p{L}+)/u.exec(answer) ?? [];
	const form = readVerb(other)?.form;
	if (
		form === "past" &&
		/^(?:out|up|off|down|the|an?|its|his|her|their|him|them|it)$/.test(next)
	)
		return true;
	if (
		form === "third" &&
		!/^(?:of|in|for|to|from|by|with|on|at|and|or|are|is|that|which)$/.test(next)
	)
		return true;
	const found = /\s(?:but|yet)\s(\S+)/.exec(answer)?.[1] ?? "";
	return found !== "" && readVerb(found.toLowerCase()) !== null;
}

function doubtMeaning(
	about: string,
	shown: string,
	answer: string,
): Doubt | null {
	if (/\bwhat (?:will|would|should) [^?]* do\?$/i.test(shown))
		return "rough-wording";
	// "SUID: find / -perm -4000", "gap: spaces + writable folder": signs, no meaning.
	if (/(?:^|\s)--?[a-z]/.test(answer)) return "rough-wording";
	if (/\bdo\?$/.test(shown) && /\s\+\s/.test(answer)) return "rough-wording";
	// "Hoyt (1939): sectors": who said it, and when.
	if (/\bwhat (?:is|are) [^?]*\(\d{4}\)\?$/i.test(shown)) return "unclear-name";
	if (tier.test(about)) return "unclear-name";
	const [first, second] = findWords(answer);
	if (!first || !second) return null;
	// "imports treated like …": what is done to them, not what they do.
	if (
		/\bdo\?$/.test(shown) &&
		readVerb(second.lower)?.form === "past" &&
		/^(?:like|as|by|with|in|on|at|to|from)$/.test(
			findWords(answer)[2]?.lower ?? "",
		)
	)
		return "rough-wording";
	// "RSA = factoring large numbers", "budget: still waiting": what it rests on or how it stands.
	if (/\bwhat (?:is|are)\b/i.test(shown)) {
		const isAction = readVerb(first.lower)?.form === "ing";
		if (isAction && /^[\p{Lu}\d-]{2,}$/u.test(about)) return "loose-meaning";
		// "Burden of proof: lies on …" tells something of it.
		if (
			readVerb(first.lower)?.form === "third" &&
			/^(?:on|in|with|at|to|by|from|under|for|which|what|how|who|whether)$/.test(
				second.lower,
			)
		)
			return "loose-meaning";
		// "rational basis: everything else": other things than those above.
		if (
			/^(?:(?:every|any)thing|all|the)?\s?(?:else|others?|rest)\b/i.test(answer)
		)
			return "loose-meaning";
		// "butte: smaller than a mesa": one thing that tells it from another.
		if (
			/^(?:much |far )?(?:\p{L}+er|more|less)(?: \p{L}+)? than\b/iu.test(answer)
		)
			return "loose-meaning";
		// "NAT instance: disable the check": what to do with it.
		if (
			/^(?:use|follow|judge|avoid|ensure|enable|disable|remove|create|choose|keep|allow|prevent|configure|specify|define|apply|reduce|increase|decrease|provide|select|install|delete|assign|attach|verify|check|add)\s/i.test(
				answer,
			)
		)
			return "loose-meaning";
		// "firms hire until wage = …": a condition, not a name.
		if (/\s(?:until|when|if|because|while|unless)\s/i.test(about))
			return "unclear-name";
		// "akathisia: days to weeks" tells when.
		if (
			/^(?:[\d.,–-]+\s?)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b(?! (?:in|on|during|at) which\b| (?:when|of|that|for|after|before|between)\b)/i.test(
				answer,
			)
		)
			return "loose-meaning";
		// "stored policy: revoke SAS": what to do with it.
		if (
			readVerb(first.lower)?.form === "base" &&
			/^(?:\p{Lu}{2}|(?:to|from|off|away|back|out|down|up)$)/u.test(second.text)
		)
			return "loose-meaning";
		if (/^(?:still|now|currently|already|soon|later|yet)$/.test(first.lower))
			return "loose-meaning";
	}
	// "router on a stick or SVI": two ways to have it.
	return /^[^,]+ or [^,]+$/.test(answer) &&
		!/^(?:an?|the|any)\s/i.test(answer) &&
		!/\b(?:who|that|which|when|whether|of|for|to)\b/.test(answer)
		? "loose-meaning"
		: null;
}
