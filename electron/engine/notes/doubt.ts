// Whether a card may be studied at once or has to wait until its person has looked at it: only what is sure to read well passes.
import { findAmbiguity } from "./ambiguity.ts";
import { findMisfit } from "./answer-fit.ts";
import { isPronoun } from "./clause.ts";
import type { InboxReason } from "./draft.ts";
import { isExpletive } from "./expletive.ts";
import type { Doubt, Question } from "./fact.ts";
import { withoutHints } from "./gap-text.ts";
import { countOf, isCleanName, isEmptyName, standsBare } from "./name.ts";
import { onceFor } from "./once.ts";
import { tellsNoDeed } from "./remark.ts";
import { isRough } from "./rough.ts";
import { findLearnersDoubt } from "./scrutiny.ts";
import { answerOf, frontOf } from "./sides.ts";
import { findStrictDoubt } from "./strict.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import { isWary } from "./wary.ts";
import { countWords, findWords, hasContent, hasMoreWords } from "./words.ts";

const messages: Record<Doubt, string> = {
	guess:
		"What to hide was chosen without a clear sign. Check that just one answer fits.",
	"loose-meaning":
		"What follows the term may be a remark rather than what it means.",
	"loose-steps": "The arrows may mean something else than steps in time.",
	"loose-list": "The items may not all belong to what their heading names.",
	"unclear-name": "What the question is about is not clearly named.",
	"from-context":
		"The line does not name what it is about; the heading above was taken.",
	"vague-question": "The question leans on words that the card does not show.",
	"rough-wording": "The line is written in signs or fragments that read badly.",
	doubtful:
		"Cards worded like this one are often not good enough. Check that it says what you mean.",
	"several-facts":
		"The answer states more than one fact. Two cards may be better.",
	"long-answer": "The answer is long. A shorter card is easier to remember.",
};

/** Why a card of an unmarked note has to wait in the inbox, or null when it is accepted. */
export function findInboxReason(question: Question): InboxReason | null {
	const doubt = question.doubt ?? doubtOf(question);
	return doubt && { code: doubt, message: messages[doubt] };
}

const doubtOf = onceFor(findDoubt);

function findDoubt(question: Question): Doubt | null {
	const shown = frontOf(question);
	const answer = answerOf(question);
	const { kind, rule } = question;
	if (rule === "acronym") return null;
	if (isRough(shown, answer, rule)) return "rough-wording";
	if (isWary(question, shown, answer)) return "doubtful";
	const strict =
		findStrictDoubt(question, shown, answer) ??
		findLearnersDoubt(question, shown, answer) ??
		findMisfit(question, shown, answer) ??
		findAmbiguity(question, shown, answer);
	if (strict) return strict;
	if (kind === "list") return doubtList(shown, answer, rule);
	if (rule === "sequence-step" && tellsNoDeed.test(answer)) return "guess";
	if (kind === "sequence" || rule === "sequence-step")
		return hasMoreWords(answer, 20) ? "long-answer" : null;
	if (kind === "cloze") return doubtCloze(question, shown, answer);
	return doubtQuestion(question, shown, answer);
}

function doubtList(shown: string, answer: string, rule: string): Doubt | null {
	const members = answer
		.split("\n")
		.map((line) => line.replace(/^(?:[-*]|\d+\.)\s+/, ""))
		.filter((line) => line.trim());
	if (members.length > 7) return "long-answer";
	const longest = Math.max(...members.map(countWords));
	if (rule === "question-heading") {
		if (hasMoreWords(answer, 45)) return "long-answer";
		// "Weimar Republic: why did it fail?"
		const isNamed = /^[^?]{3,60}: (?:\S+ ){1,2}(?:it|they)\b/i.test(shown);
		// "Antibiotics: which to avoid?": when, the question above says.
		if (/^(?:[^?]{1,60}: )?which to \p{L}+\?$/iu.test(shown))
			return "vague-question";
		return isVague(shown) && !isNamed ? "vague-question" : null;
	}
	if (
		isVague(shown.replace(/What are they\?$/, "")) ||
		/^(?:[^:]{1,60}: )?(?:both|each|all|some)\b/i.test(shown)
	)
		return "vague-question";
	// "Set …", "DNS returns …": statements below a heading are no members of it.
	const isCounted = countWord.test(shown);
	if (isCounted) return longest > 14 ? "long-answer" : null;
	if (longest > 8 || members.some(isStatement)) return "loose-list";
	return null;
}

const countWord =
	/\b(?:two|three|four|five|six|seven|[2-7])\b.*(?:\?|What are they\?)$/i;

function isStatement(member: string): boolean {
	const words = findWords(member);
	const first = words[0];
	if (!first || words.length < 2) return false;
	if (isPronoun(first.lower)) return true;
	if (words.some(({ lower }) => auxiliaries.has(lower))) return true;
	return words.some(
		({ lower, text }, at) =>
			text === lower &&
			readVerb(lower)?.form === "third" &&
			at > 0 &&
			at < words.length - 1 &&
			/^(?:an?|the|its|their|all|to|no|any|your|by)$/.test(
				words[at + 1]?.lower ?? "",
			),
	);
}

const pointer =
	/\b(?:it|they|them|this|these|those|here|he|she|him|we|our|us|my|me|former|latter|(?:above|below)(?!\s(?:\[|\d|an?\s|the\s|its\s))|following)\b/i;

/** Points at something that the card does not show. */
function isVague(shown: string): boolean {
	return pointer.test(shown);
}

function doubtCloze(
	{ rule, back }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	if (rule === "object" || back.length > 3) return "guess";
	const sentence = shown.replace(/^[^:[\]]{1,60}: /, "");
	const end = sentence.search(/[,;]/);
	const start = end < 0 ? sentence : sentence.slice(0, end);
	if (pointer.test(isExpletive(sentence) ? start.slice(2) : start))
		return "vague-question";
	const least = /^(?:opposite|deciding|last-object)$/.test(rule) ? 2 : 3;
	if (!hasContent(withoutHints(shown), least)) return "vague-question";
	if (hasMoreWords(shown, 34)) return "long-answer";
	if (rule === "number") return doubtNumber(shown, answer);
	if (rule === "last-object" && hasMoreWords(answer, 7)) return "guess";
	if (rule === "bold-term" && !isCleanName(answer)) return "guess";
	return null;
}

function doubtNumber(shown: string, answer: string): Doubt | null {
	const at = shown.indexOf("[…]");
	const before = shown.slice(0, at);
	const after = shown.slice(at + 3);
	// "There are […] stages: one, two and three" counts what it shows.
	if (countsShown(after)) return "guess";
	if (/\(\D{0,12}$/.test(before) && /^\D{0,12}\)/.test(after)) return "guess";
	if (
		/^(?:0|1|one)$/.test(answer) &&
		!/\b(?:exactly|at most|at least) $/.test(before) &&
		!/^\s?[%\p{Lu}°]|^\s(?:year|month|week|day|hour|minute|second)\b/u.test(
			after,
		)
	)
		return "guess";
	if (/^(?:\d{1,2}\S* )?\p{Lu}\p{Ll}+ (?:\d{1,2}\S* )?\d{4}$/u.test(answer))
		return null;
	if (/\d\s?%$|^[\d.]+\s?:\s?\d+$/.test(answer)) return null;
	// "12 hours and 25 minutes", "15th" of a century: nothing is left open.
	if (/^\d\S* \p{L}.* \p{L}+$/u.test(answer) || /^[\s-]centur/.test(after))
		return null;
	// "between 1024 and 65535"; "since 930", "in 53 BC".
	if (/\bbetween \S+ and $/.test(before)) return null;
	if (
		/\b(?:in|since|around|by|until|AD) $/.test(before) &&
		/^(?:$|\s(?:BCE?|AD|CE)\b)/.test(after) &&
		/^\d+$/.test(answer)
	)
		return null;
	const isYear = /^(?:1\d|20)\d\d(?:\s?(?:-|–|to)\s?\d{2,4})?$/.test(answer);
	if (isYear)
		return /(?:^|\b)(?:in|of|since|by|until|from|to|between|during|around|about|after|before)\s$/i.test(
			before,
		)
			? null
			: "guess";
	return /^[\s-]?[\p{L}%°µ]|^\s?(?:\/|×)/u.test(after) || /[$€£]/.test(answer)
		? null
		: /\b(?:port|default|is|to|version|at|of|than|least|most|by|between|rfc|ph|above|below|over|under|=|≈)\s?$/i.test(
					before,
				) || /(?:[.:]|[<>≤≥]=?)\s?$/.test(before)
			? null
			: "guess";
}

/** "… stages: glycolysis, the Krebs cycle and …": whoever reads on can count. */
function countsShown(after: string): boolean {
	return /^[^.,:]{2,40}(?::|\s[-–—]|\()\s?[^,]+(?:,|\s(?:and|&|or)\s|\/)/.test(
		after,
	);
}

function doubtQuestion(
	{ rule, about, isGlossary }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const asked = shown.replace(/^[^?]{1,60}?: /, "");
	const isOwnWords = rule === "question-heading" || rule.startsWith("table");
	if (rule === "question-heading" && leansOn.test(asked))
		return "vague-question";
	// "What do you notice?" has as many answers as readers.
	if (rule === "question-heading" && asksReader.test(asked)) return "doubtful";
	// The last slide; "(write about it)" is told to the learner.
	if (
		rule === "question-heading" &&
		(/^(?:any |more |further )*questions?\?$/i.test(asked) ||
			/^\([^()]+\)$/.test(answer))
	)
		return "doubtful";
	// "Product Owner – what does it do?" names what "it" is.
	const named = asked.replace(
		/(?<=\S – what (?:does|can|must|may|will)) it(?= [\p{Ll} ]+\?$)/u,
		"",
	);
	if (!isOwnWords && isVague(named)) return "vague-question";
	if (about !== undefined) {
		const isPlaced = asked !== shown;
		const isDefined = rule.endsWith("definition");
		if (
			/^the \p{Ll}+$/u.test(about) &&
			(vagueNoun.test(about) || !(isPlaced || isDefined))
		)
			return "vague-question";
		if (
			/^(?:the )?(?:later|earlier|recent|further|subsequent|previous|newer|older|another|other|such|next|following|first|second|third|last|latter|former|same|opposite) (?!(?:world|republic|reich|empire|party|law|order|person)\b)/i.test(
				about,
			) &&
			rule === "statement"
		)
			return "unclear-name";
		// "the data requested", "data as added to the gateway".
		if (/^the \p{Ll}+ \p{Ll}+ed$|\bas \p{Ll}+ed\b/u.test(about))
			return "vague-question";
		// "What is Fees paid in?": several, perhaps.
		if (
			/^\p{Lu}\p{Ll}+s$/u.test(about) &&
			countOf(about) === "unsure" &&
			!(isGlossary && asked.startsWith("what is meant by ")) &&
			/\b(?:is|does|was|has)\b/.test(asked.slice(0, asked.indexOf(about)))
		)
			return "rough-wording";
		const isYou = rule === "negation" && about === "you";
		if (!isYou && (!isCleanName(about) || isEmptyName(about)))
			return "unclear-name";
		if (rule === "statement" && !readsWell(about)) return "rough-wording";
	}
	if (hasMoreWords(answer, isOwnWords ? 40 : 22)) return "long-answer";
	// "No, it does not copy anything, it only points": the reason belongs to it.
	if (rule === "negation" && /^No, [^.;:]+$/.test(answer)) return null;
	// "high acid, petrol with age": what goes with a name in a list.
	const isOne = isOwnWords || (rule === "list-pair" && !/[.;]\s/.test(answer));
	return !isOne && holdsSeveral(answer) ? "several-facts" : null;
}

const asksReader =
	/^(?:what|how|why|which|who)\b[^?]* do you (?:think|notice|feel|like|remember|believe|hope|expect|prefer)\b/i;

/** "and which of them?", "how to mend it?": the question before tells what it means. */
const leansOn = /^(?:and|or|but|so|also)\b|^how to \p{L}+ (?:it|them)\b/iu;

const vagueNoun =
	/^the (?:rule|process|system|method|value|list|number|time|name|result|idea|state|effect|first|second|third|last|next|other|amount|size|way|thing|part|point|difference|problem|solution|chain|user|one|same|main|default|latter|former|change|action|function|data|file|answer|example)$/;

/** A bare singular noun in small letters, "planner", lacks its article. */
function readsWell(about: string): boolean {
	if (standsBare(about) || /\s/.test(about.trim())) return true;
	return /s$/.test(about) && !/ss$/.test(about);
}

/** A second statement after the first: "… and is deleted", "…; it …". */
function holdsSeveral(given: string): boolean {
	const answer = given.replace(/^No, /, "");
	return (
		/[.;!?]\s+\S/.test(
			answer.replace(/\b(?:e\.g|i\.e|betw|usu|sth|vs|approx|incl|etc)\./g, ""),
		) ||
		/,\sand so (?:is|are|do|does|was|were|can)\s/.test(answer) ||
		/,\s(?:whereas|while|but|so|(?:and\s)?(?:it|they|this|both)|which means)\s/.test(
			answer,
		) ||
		/,\s(?:then\s|also\s)?(?:use|see|avoid|prefer|needs?|estimated|called|so|can|cannot|must|is|are|has|have)\b/.test(
			answer,
		) ||
		(/,\s/.test(answer) &&
			hasMoreWords(answer, 4) &&
			!/\b(?:and|or|which|who|that|e\.g|including|such as|like|not|\p{L}+ing)\b|, (?:in|near|now) /u.test(
				answer,
			))
	);
}
