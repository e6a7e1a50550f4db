// The last look at a card: what a learner who sees the front alone could not answer, or would find badly asked. It waits in the inbox.
import type { Doubt, Question } from "./fact.ts";
import { doubtGap } from "./gap-scrutiny.ts";
import { isCollective } from "./list.ts";
import { countOf } from "./name.ts";
import { isAdjective, isNoun, looksPlural, mostlyNoun } from "./noun.ts";
import { numerals } from "./numeral.ts";
import { readVerb } from "./verb.ts";
import { containment, contentOf, findWords } from "./words.ts";

/** What the front alone leaves open, or null. */
export function findLearnersDoubt(
	{ kind, rule, about = "" }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const prefix = /^([^?[\]]{1,60}?): /.exec(shown)?.[1] ?? "";
	const asked = prefix ? shown.slice(prefix.length + 2) : shown;
	if (leansBack.test(asked) || isWhatIsLeft.test(answer))
		return "vague-question";
	// "Jan 1923: what are winners?": of what, the words beside the date tell.
	if (isDated.test(prefix) && (kind === "cloze" || rule === "term-definition"))
		return "from-context";
	if (kind === "cloze")
		return doubtGap(rule, asked, answer, prefix.includes(" – "));
	if (kind === "list") return doubtLabel(asked, rule);
	if (kind !== "basic") return null;
	// "His Trinity": whose?
	const isWhose =
		rule === "superlative"
			? /^(?:his|her|their|its|our|my)\s/i.test(answer)
			: /^(?:our|my)\s/i.test(answer);
	if (isWhose) return "vague-question";
	// "What happens if you are using it?", "an optional field that should help describe".
	if (rule === "condition" && isState.test(asked)) return "vague-question";
	if (isCut(answer)) return "rough-wording";
	// "the latest one", "peripheral ones"; "many of them".
	if (
		/\b(?:the|an?|\p{L}{4,}) ones?\b/iu.test(about) ||
		/\bof (?:them|it|(?:all|both|the) (?:two|three|four|five))$/.test(answer)
	)
		return "vague-question";
	// "Why are men affected more often?" Than who?
	if (/\b(?:more|less) \p{L}+\?$/u.test(asked) && !/\bthan\b/.test(asked))
		return "vague-question";
	// "Can a public IP address control which public IP address is assigned?": the heading is not who does it.
	if (saysTwice(asked, about)) return "from-context";
	// "role: namespaced, ClusterRole = cluster-wide": two pairs in one line.
	if (rule === "aspect" && /\s=\s/.test(answer)) return "rough-wording";
	if (rule === "negation") return null;
	// "Leaving groups: what is hydroxide?" with "a poor leaving group".
	if (containment(contentOf(answer), contentOf(prefix)) > 0.5)
		return "doubtful";
	if (rule === "time" && / (?:since|because) /.test(answer))
		return "several-facts";
	if (/^(?:term-)?definition$/.test(rule)) return doubtMeaning(asked, answer);
	return rule === "statement" ? doubtObject(asked, about, answer) : null;
}

/** "After that, the window grows by […]": after what, the sentence before tells. */
const leansBack =
	/^(?:after|before|then|instead|besides),\s|(?:^|[,;] )(?:after|before|since|until|besides|apart from|because of|due to|in addition to|as a result of) (?:that|this|these|those)(?:,| (?:\p{L}+ )*?(?:\p{L}+s|is|are|was)\b)/iu;

const isDated =
	/^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? )?\d{4}(?: – |$)/iu;

/** "Innocent: neither of the above" */
const isWhatIsLeft =
	/^(?:(?:neither|none|any|all|both|either|each|one) of (?:the (?:above|former|others?|rest|(?:two|three) above)|these|those|them)|the (?:rest|others?|same)(?: as (?:above|before))?|(?:see|as|like) (?:above|below|before))\.?$/i;

const isState =
	/^what happens (?:if|when) (?:you|we) (?:are|have|use|want|need)\b(?!.*\band\b)/i;

/** The answer ends in a verb that wants an object. */
function isCut(answer: string): boolean {
	const [helper, last] = findWords(answer).slice(-2);
	return (
		/^(?:help|helps|to|can|should|will|must|may)$/.test(helper?.lower ?? "") &&
		/^(?:describe|provide|define|control|identify|specify|determine|ensure|make|allow|prevent|reduce|create|use|explain|include|keep|get|give|take|set|avoid|protect|replace|support)$/.test(
			last?.lower ?? "",
		)
	);
}

function saysTwice(asked: string, about: string): boolean {
	const name = about.replace(/^(?:an?|the) /i, "").toLowerCase();
	return name.includes(" ") && asked.toLowerCase().split(name).length > 2;
}

/** "What are the two-process model of …?": the label of a list names one thing. */
function doubtLabel(asked: string, rule: string): Doubt | null {
	if (rule !== "enumeration") return null;
	if (/^(?:there|it|they) /i.test(asked)) return "vague-question";
	// "It can be thought of as a file. Two parts. What are they?"
	if (
		/[.!]\s.*[.!:]?\sWhat are they\?$/.test(
			asked.replace(/[.:]? What/, " What"),
		)
	)
		return "vague-question";
	const label = /^What are the (.+?)(?: of .*)?\?$/iu.exec(asked)?.[1];
	if (!label) return null;
	if (/\bexamples?\b/i.test(label)) return "loose-list";
	if (isDoing(label)) return "loose-list";
	// The head of "hormones made by the kidney" stands before the participle.
	const head = label.replace(
		/\s(?:(?:made|used|found|produced|caused|needed|required|supported|created)\s|(?:that|which|who)\s).*$/u,
		"",
	);
	return countOf(head) === "singular" ? "unclear-name" : null;
}

/** "What are the inode holds?": a verb after its subject, not a noun in the plural. */
function isDoing(label: string): boolean {
	const words = findWords(label);
	const [before, last] = words.slice(-2);
	return (
		words.length > 1 &&
		readVerb(last?.lower ?? "")?.form === "third" &&
		!isCollective(label) &&
		!mostlyNoun.test(last?.lower ?? "") &&
		!isNoun.test(last?.lower ?? "") &&
		countOf(before?.text ?? "") === "singular" &&
		!numerals.includes(before?.lower ?? "") &&
		!/^\d/.test(before?.lower ?? "") &&
		!isAdjective(before?.lower ?? "")
	);
}

/** Verbs that tell how something is, not what it does. */
const state =
	/^(?:make up|have|consist|contain|lie|belong|cost|weigh|exist|remain|stay|occur|need|require|last|differ|vary|depend|account|seem|look|mean|equal|become|include|inherit|override|outrank|win over)$/;

const leadsIn =
	/\b(?:containing|including|consisting of|such as|called|as|like|with|using|via|between|from|by|of)$/;
const anyOf =
	/^what (?:is|are) (?:an?|one) (?:common|big|major|key|typical|usual|frequent|possible|good|simple|great|nice) \p{L}+\?$/iu;
const degree =
	/^(?:very|quite|too|so|rather|pretty|really|extremely|highly|fairly) \p{L}/iu;

function doubtMeaning(asked: string, answer: string): Doubt | null {
	// "a package containing": the list below.
	if (leadsIn.test(answer)) return "rough-wording";
	// "a common problem", "very narrow in what it can do": one of many, and how it is.
	if (anyOf.test(asked) || degree.test(answer)) return "loose-meaning";
	const [first, second] = findWords(answer);
	if (!first || !second) return null;
	if (/\p{Ll}: \p{L}/u.test(answer)) return "several-facts";
	const verb = readVerb(first.lower);
	if (/\bdo\?$/.test(asked)) {
		const base = verb?.form === "third" ? verb.base : first.lower;
		return state.test(base) || state.test(`${base} ${second.lower}`)
			? "loose-meaning"
			: null;
	}
	// "the reverse", "the best of the halides", "the thing that …": said of something else.
	const asksMost =
		/^what (?:is|are|was|were) the (?:(?:second )?\p{Ll}+est|most|only) /u;
	if (
		(!asksMost.test(asked) &&
			/^the \p{L}+(?:$|,)|^the (?:default|first|last|most|least)(?:,| (?:and|or|to|in|for)\b)/u.test(
				answer,
			)) ||
		/^the (?:\p{Ll}+ )?(?:reason|thing|way|case|point|idea|problem|one|job|task|goal|aim|basis|objection|answer|key|example)\b|^the (?:best|worst|reverse|opposite|same|thing|one|other|former|latter|result)\b/iu.test(
			answer,
		)
	)
		return "loose-meaning";
	// "the grape for dry styles, Muscat for the sweet ones": what another is.
	if (/, (?:and )?\p{Lu}\S*(?: (?:(?:and|of) )?\S+){0,4}? for /u.test(answer))
		return "several-facts";
	// "lost Hungary", "elected every five years": what happened, when or how, not what.
	if (
		verb?.form === "past" &&
		/^(?:\p{Lu}\p{Ll}+|an?|the|its|their|his|her)$/u.test(second.text)
	)
		return "loose-meaning";
	if (
		verb?.form === "past" &&
		!/^(?:used|made|known)$/.test(first.lower) &&
		/^(?:every|each|once|twice|in|on|at|by|to|from|when|if|after|before|until|as|with|of|for|into|per|during|\d.*)$/.test(
			second.lower,
		)
	)
		return "loose-meaning";
	return null;
}

const isDeterminer =
	/^(?:an?|the|you|your|it|its|them|their|all|each|every|any|no|more|less|out|up|down|off|away|in|on|into|to|from|by|over)$/;

function doubtObject(
	asked: string,
	about: string,
	answer: string,
): Doubt | null {
	if (/\b(?:start|begin|end) on\?$|\brun at\?$|\battack from\?$/.test(asked))
		return "rough-wording";
	// "its receptors and …": whose, only the line before tells; "… and B the one before" leaves out a verb.
	if (
		/^(?:(?:its|their|his|her) |the (?:others?|same|two|three|latter|former)\b)/.test(
			answer,
		)
	)
		return "vague-question";
	if (/ and \p{Lu}\S* (?:the|an?|its) /u.test(answer)) return "several-facts";
	// "what it gets": who?
	if (/^(?:what|how|where|when|who) (?:it|they|he|she)\b/i.test(answer))
		return "vague-question";
	// "WHEN and WHERE"; "when and where, Launch Template defines what".
	if (
		/^(?:when|where|how|what|why)(?: and (?:when|where|how|what|why))?(?:,|$)/i.test(
			answer,
		)
	)
		return "guess";
	// "their fuel much faster", "the other side: a shareholder …".
	if (
		/ (?:more|less|faster|slower|better|worse|longer|later|earlier|further)$|\S: \S/.test(
			answer,
		)
	)
		return "rough-wording";
	// "What does the ferry travel?" with "untagged": how, not what.
	if (/^\p{Ll}+(?:ed|ly)$/u.test(answer)) return "rough-wording";
	const [first, second] = findWords(answer);
	const form = readVerb(first?.lower ?? "")?.form;
	// "Weak references break cycles": the noun was taken for the verb.
	if (
		first &&
		/^\p{L}[\p{L}-]+$/u.test(about) &&
		(form === "base" || form === "past") &&
		second !== undefined &&
		(looksPlural(second) || isDeterminer.test(second.lower)) &&
		!/\bdo\?$/.test(asked)
	)
		return "rough-wording";
	// "What did Marius open?" with "the army to men without property": half of what the verb needs.
	if (
		/^what did\b/i.test(asked) &&
		/ (?:to|into) (?:an?|the|his|her|its|their|men|people|\p{Lu}|\p{Ll}+s\b)/u.test(
			answer,
		)
	)
		return "rough-wording";
	// "declarative memory, REM sleep procedural and …": the second half leaves out its verb.
	if (/^[^,]+, (?:[^\s,]+ ){2,}[^\s,]+ and [^,]+$/.test(answer))
		return "several-facts";
	return null;
}
