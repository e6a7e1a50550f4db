// Whether a card has exactly one right answer, and one that its question really asks for: where another answer would do as well, it waits.
import type { Doubt, Question } from "./fact.ts";
import { findGapDoubt } from "./gap-doubt.ts";
import { countOf, isUncountable } from "./name.ts";
import { readVerb } from "./verb.ts";
import { contentOf, countWords, findWords } from "./words.ts";

/** What makes another answer possible, or the given one no answer; null where neither is seen. */
export function findAmbiguity(
	{ kind, rule, about = "", isGlossary }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	if (isOfPlace.has(rule) && leansOnPair(shown)) return "from-context";
	// "built by him": by whom?
	if (/\b(?:him|he|she|hers)\b/i.test(answer)) return "vague-question";
	if (kind === "cloze") return findGapDoubt(rule, shown, answer);
	if (rule === "statement") return doubtStatement(about, shown, answer);
	if (rule === "definition") return doubtDefinition(about, answer);
	if (rule === "term-definition")
		return doubtTerm(about, shown, answer, isGlossary);
	if (rule === "negation") return doubtNegation(shown);
	if (rule === "condition") return doubtCondition(shown, answer);
	if (rule.startsWith("table")) return doubtCell(rule, answer);
	if (rule === "enumeration")
		return /^(?:[^?]{1,60}: )?what are the (?:more|other|additional|further|remaining)\b/i.test(
			shown,
		)
			? "loose-list"
			: null;
	return null;
}

/** Rules whose cards begin with the name of their place in the note. */
const isOfPlace = new Set([
	"statement",
	"number",
	"bold-term",
	"last-object",
	"place",
	"time",
	"reason",
]);

/** "HA and Scaling: what do the targets need?": of which of the two? */
function leansOnPair(shown: string): boolean {
	const [start, one = "", other = ""] =
		/^(\S+(?: \S+)?) (?:and|&|\+|vs\.?|versus) (\p{Lu}\S+): /u.exec(shown) ??
		[];
	// "IAM, STS & Organizations": what the whole note is about.
	if (!start || start.includes(", ")) return false;
	const pair = contentOf(`${one} ${other}`);
	const own = contentOf(shown.slice(start.length));
	const sentence = shown.slice(shown.indexOf(": ") + 2);
	return (
		![...pair].some((word) => own.has(word)) &&
		// "UDP header 8 bytes" says itself of what it speaks.
		!/^(?:\S+\s){0,2}\S*\p{Lu}{2}/u.test(sentence)
	);
}

/** "What can X hold?": one of many things that it can. */
const isPossible =
	/^(?:[^?]{1,60}: )?what (?:can|could|may|might|will|would|should) (?!.*(?:\b(?:be|do|only)\b|\s(?:from|in|on|to|with|by|at)\?$))/i;

/** Verbs of which a thing does many at once; only a long answer tells which is meant. */
const manyObjects =
	/\b(?:support|include|offer|allow|need|use|improve|reduce|enhance|increase|simplify|create|receive|send|recommend|collect|enable|involve|contain)\?$/;
const anyObject =
	/\b(?:influence|affect|consume|generate|utili[sz]e|handle|manage|have|purchase|help|target)\?$/;

function doubtStatement(
	about: string,
	shown: string,
	answer: string,
): Doubt | null {
	if (about && isPossible.test(shown)) return "guess";
	const { size } = contentOf(answer);
	if (manyObjects.test(shown) && size < 4) return "guess";
	if (/\bprovide\?$/.test(shown) && size < 2) return "guess";
	if (anyObject.test(shown) && size < 6) return "guess";
	// "the sky and Aristotle gestures towards …": a second statement.
	if (
		/\sand\s(?:the\s)?\p{L}+\s\p{Ll}+s\s(?:to|towards|the|an?|at|in|on|from|with|into)\b/u.test(
			answer,
		)
	)
		return "several-facts";
	if (/\b(?:so|too|thus|therefore|that one|etc)\b| as \p{L}+ as /u.test(answer))
		return "several-facts";
	// "Handle Requests", "Assign Certificates": what somebody does, not what does something.
	const [first, second, third] = findWords(about);
	if (
		first &&
		second &&
		!third &&
		readVerb(first.lower)?.form === "base" &&
		/^\p{Lu}\S* \p{Lu}/u.test(about) &&
		countOf(second.text) === "plural"
	)
		return "unclear-name";
	const isObject = !/\s(?:\p{Ll}{2,5})\?$/u.test(shown) || !isJoint(shown);
	return isObject && lacksArticle(answer) ? "rough-wording" : null;
}

function isJoint(shown: string): boolean {
	return /\s(?:to|from|in|on|at|by|of|for|with|into|as|over|after|through|do)\?$/.test(
		shown,
	);
}

/** "master key" for "a master key": a countable thing in the singular alone. */
function lacksArticle(answer: string): boolean {
	return (
		/^\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+)?$/u.test(answer) &&
		countOf(answer) === "singular" &&
		!isUncountable(findWords(answer).at(-1)?.text ?? "") &&
		/(?:er|or|key|config|rule|role|policy|port|node|event|request|file|object|record|packet|table|index|service|instance|image|token|header|value|signal|system|process|stream|queue|user|group)$/.test(
			answer,
		)
	);
}

const emptyKind =
	/^(?:an? |the )?(?:\p{L}+ )?(?:[\p{L}-]+ )?(?:products?|services?|features?|components?|objects?|resources?|systems?|solutions?|technolog(?:y|ies)|platforms?|elements?|devices?|entit(?:y|ies)|units?|items?)$/iu;

function doubtDefinition(about: string, answer: string): Doubt | null {
	if (countWords(answer) < 5 && emptyKind.test(answer)) return "loose-meaning";
	// "a cheap backup for …": what somebody thinks of it.
	if (
		/^an? (?:very )?(?:cheap|good|great|bad|simple|easy|common|popular|useful|important|big|nice|powerful|typical|quick|handy)\b/i.test(
			answer,
		)
	)
		return "loose-meaning";
	if (
		/^(?:only|also|mostly|mainly)\b|^(?:an?|the) \p{L}+ (?:variant|version|one|option|choice|approach|way|case|kind|type)s?$/iu.test(
			answer,
		)
	)
		return "loose-meaning";
	// "The target is the gateway endpoint" says which, not what.
	if (
		/^the \p{Ll}+$/u.test(about) &&
		/^the\s/i.test(answer) &&
		!/\b(?:of|in|for|that|which|who|whose|where|when|by|responsible)\b/.test(
			answer,
		)
	)
		return "loose-meaning";
	return hasSecondVerb(answer) ? "rough-wording" : null;
}

/** "a managed gateway to AWS handles the performance": two lines that were read as one. */
function hasSecondVerb(answer: string): boolean {
	const words = findWords(answer);
	const relative = words.findIndex(
		({ lower }, at) =>
			/^(?:that|which|who|whose|where|when|if|because|how|what|and|or)$/.test(
				lower,
			) ||
			(lower === "to" && readVerb(words[at + 1]?.lower ?? "")?.form === "base"),
	);
	const end = relative < 0 ? words.length : relative;
	return words
		.slice(0, end)
		.some(
			({ lower, text }, at) =>
				at > 1 &&
				text === lower &&
				readVerb(lower)?.form === "third" &&
				lower !== "times" &&
				/^(?:an?|the|its|your|all)$/.test(words[at + 1]?.lower ?? ""),
		);
}

/** What a thing is like rather than what it is. */
const isQuality =
	/^(?:free|default|low|high|higher|lower|(?:large|small|huge) (?:amounts?|numbers?)|strong|weak|increased|decreased|reduced|raised|full|good|bad|cheap|expensive|millions|thousands|hundreds|easy|hard|required|optional|recommended|deprecated|unlimited|limited)(?![\p{L}-])(?!.*\b(?:that|which|who|where|used|between|caused)\b)/iu;

function doubtTerm(
	about: string,
	shown: string,
	answer: string,
	isGlossary = false,
): Doubt | null {
	if (/(?:^|\s)examples?$/i.test(about)) return "unclear-name";
	// "Scales: keep the thumb loose": what to do, not what they do.
	if (
		/^(?:keep|use|press|avoid|practi[sc]e|play|put|check|try|watch|read|learn|cook|bake|mix|wash|ask|write|think|remember) (?!of\b)/i.test(
			answer,
		)
	)
		return "loose-meaning";
	const asksWhat = /\b(?:is|are|meant by)\b[^?]*\?$/.test(shown);
	if (!asksWhat) {
		const isImperative =
			/ – what does it do\?$| does .* do\?$/.test(shown) &&
			readVerb(findWords(answer)[0]?.lower ?? "")?.form === "base" &&
			countOf(about) !== "plural";
		return isImperative &&
			!/\p{Lu}[\p{Lu}\d]|\p{Ll}\p{Lu}|^\p{Lu}\S* \p{Lu}/u.test(about)
			? "rough-wording"
			: null;
	}
	// "AF: start DOAC after 2 weeks": what to do about it.
	if (
		/^(?:start|use|give|get|bring|take|avoid|stop|check|treat|add|put|make|keep|choose|consider|think|remember|do|let|leave|ask|call)\s(?!of\b)/i.test(
			answer,
		)
	)
		return "loose-meaning";
	if (/[<>≤≥]\s?\d/.test(answer)) return "loose-meaning";
	if (isQuality.test(answer) || /\bonly$/.test(answer)) return "loose-meaning";
	if (/^\P{L}*\/|\d\s?(?:[KMGTP]i?B|ms|%|min)(?![\p{L}])/u.test(answer))
		return "loose-meaning";
	// "HCV treatment", "Storage Optimized": a side or a state, not a thing.
	const isSide =
		/\s(?:treatment|transmission|incubation|cause|causes|symptoms?|diagnosis|dose|purpose|general purpose|optimi[sz]ed|based|only|use|usage)$/i.test(
			about,
		) && !/^(?:an?|the|how)\s/i.test(answer);
	if (isSide) return "loose-meaning";
	// "Graves: TSH receptor antibodies": what goes with it.
	if (
		!isGlossary &&
		/^\p{Lu}\p{Ll}+$/u.test(about) &&
		countOf(about) !== "plural" &&
		/^\P{P}+s$/u.test(answer) &&
		countWords(answer) < 5 &&
		countOf(answer) === "plural"
	)
		return "loose-meaning";
	const last = findWords(about).at(-1)?.lower;
	const isCircular =
		countWords(answer) < 5 &&
		findWords(answer).some(({ lower }) => lower === last);
	return isCircular ? "loose-meaning" : null;
}

const isChoice =
	/ (?:for|as|in|on|by|with|into) (?:an? )?(\p{L}+) or (\p{L}+) (?:\p{L}+ )?\p{L}+\?$/iu;

/** "Are RDS instances supported?": by what, where? */
function doubtNegation(shown: string): Doubt | null {
	// "May a miller cheat?": bad by its own word. "Is it set for fast or slow milling?": reads as a choice.
	if (
		/\b(?:mislead|deceive|cheat|lie to|steal|harass|discriminate)\b/i.test(
			shown,
		) ||
		isChoice.test(shown)
	)
		return "doubtful";
	// "Do seen as gates close?": a remark was taken for who does it.
	if (
		/^(?:[^?]{1,60}: )?(?:do|does|is|are|can|may) (?:done|made|seen|used|\p{L}+ed) (?:as|because|since|so|by|to|when) /iu.test(
			shown,
		)
	)
		return "unclear-name";
	// "Is it included: salt?": the list after the colon was cut.
	if (/\S: \p{Ll}+\?$/u.test(shown)) return "rough-wording";
	if (/\s(?:with|for|to|from|in|on|by|of|use to .*)\?$/.test(shown))
		return "rough-wording";
	return /\b(?:supported|allowed|needed|required|available|possible|recommended|permitted|affected|impacted|changed|involved|interrupted|included|necessary|used|secure|enough|free|fast|slow|cheap|expensive|easy|hard|big|small|good|bad|safe)\?$/.test(
		shown,
	) && contentOf(shown).size < 5
		? "vague-question"
		: null;
}

function doubtCondition(shown: string, answer: string): Doubt | null {
	if (
		/what happens/i.test(shown) &&
		/^(?:you (?:can|could|may|might|should|need|must|don't|do not|have)|only|make|use|just)\b/i.test(
			answer,
		)
	)
		return "doubtful";
	const [, noun = "", verb = ""] =
		/\b(?:if|when) (\p{Ll}+) (\p{Ll}+s)\b/u.exec(shown) ?? [];
	return noun &&
		readVerb(verb)?.form === "third" &&
		countOf(noun) === "singular" &&
		!isUncountable(noun) &&
		!/^(?:it|he|she|someone|something|nobody|everyone|nothing|one)$/.test(noun)
		? "rough-wording"
		: null;
}

/** "via the HBV vaccine", "China only": a remark in a cell, which no question of header and row asks for. */
function doubtCell(rule: string, answer: string): Doubt | null {
	const isRemark =
		/^(?:but|see|as|depends|varies|same)\b|^both$|^[^,;]{1,30}\bonly$/i.test(
			answer,
		) ||
		(rule === "table-term" &&
			/^(?:via|with|by|in|on|at|for|from|only|if|when|both)\b/i.test(answer));
	return isRemark ? "rough-wording" : null;
}
