// The last look at a question before it may become a card: does it stand alone, does it read well, and can it have just one answer?
import { readClause } from "./clause.ts";
import type { Question } from "./fact.ts";
import { fillGaps, withoutHints } from "./gap-text.ts";
import { againFor } from "./once.ts";
import { answerOf, frontOf } from "./sides.ts";
import { auxiliaries, readVerb } from "./verb.ts";
import {
	containment,
	contentOf,
	findWords,
	hasContent,
	hasMoreWords,
} from "./words.ts";

/** True for a question that a careful teacher would not ask: it leans on other lines, reads badly, or has many answers. */
export function isFaulty(question: Question): boolean {
	return judge(question);
}

const judge = againFor(readsBadly);

function readsBadly(question: Question): boolean {
	const { kind, rule, about } = question;
	const shown = frontOf(question);
	const answer = answerOf(question);
	if (kind === "list") return isPoorList(shown, answer);
	if (leansOnOthers(shown) || isPoorAnswer(answer, rule)) return true;
	if (
		rule.endsWith("definition") &&
		(isNoMeaning(answer) || isCircular(shown, answer))
	)
		return true;
	if (rule === "bold-term" && /\bto \[/.test(shown)) return true;
	if (kind === "cloze") {
		// "Lease: […] days": the label before the gap tells what is counted.
		const isLabelled = rule === "number" && /^[^:]+: /.test(about ?? "");
		return isPoorCloze(shown, answer, isLabelled ? "value" : rule);
	}
	return rule !== "superlative" && rule !== "purpose" && isPoorQuestion(shown);
}

/** "What is a request? A single request." */
function isCircular(shown: string, answer: string): boolean {
	const term = contentOf(shown.replace(/^[^?]{1,70}: /, ""));
	const start = answer.split(/\s+/).slice(0, 4).join(" ");
	return term.size === 1 && containment(term, contentOf(start)) === 1;
}

/** "a == b is a comparison" and "stack → resources" show a form or a chain, they define nothing. */
function isNoMeaning(answer: string): boolean {
	return /[=!]=|→|⇒|->/.test(answer);
}

/** Words that point at something which the card does not show. */
function leansOnOthers(shown: string): boolean {
	return (
		/\b(?<!-)(?:these|those|(?:above|below)(?!\s(?:\[|\d|an?\s|the\s(?!example)|its\s))|aforementioned|the (?:former|latter|following|previous|next) (?:one|example|step|section|picture|diagram)|as follows|this (?:is|means|case|way|example|point|happens?|one|will|can|does)|in this|for this|of this|to this|see also|as well as this|(?:in|from|with|for|of|to|by) that|such an? |the same thing)\b(?!-)/i.test(
			shown,
		) ||
		/(?:^|: (?<=^[^:]{1,60}: ))(?:so|but|and|or|then|also|next|finally|again|instead|therefore|otherwise|however|now|here|there|this|that|once done|else)\b/iu.test(
			shown,
		) ||
		(speaker.test(shown) &&
			speaker.test(
				shown
					// "I/O", "Elizabeth I": no speaker.
					.replace(/\bI\/O\b|(?<=\p{Lu}\p{Ll}+ )I(?=[\s,.?]|$)/gu, "")
					.replace(/^[^?[\]]{1,60}?: /, ""),
			))
	);
}

const speaker =
	/\b(?:i|i'm|i've|imagine|suppose|let's|let us|my|video|lesson|course|slide|lecture|demo)\b(?!\.)/i;

function isPoorAnswer(answer: string, rule: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(answer)) return true;
	// A number may be one; any other "one" names nothing.
	if (/^one$/i.test(answer)) return rule !== "number";
	if (howMuch.test(answer)) return true;
	if (rule === "negation" || rule === "acronym") return false;
	return namesNothing.test(answer) || opens(answer) || endsOpen(answer);
}

/** "Real gases cool a bit": how much, not what. */
const howMuch =
	/^(?:an? (?:bit|little|lot|while|great deal|good deal)|somewhat|very (?:much|little))$/i;

/** "it from the store", "this can be used", "stacks of these layers", "whereas …": the answer leans on other lines or names nothing. */
const namesNothing = new RegExp(
	[
		/^(?:[,;.&)]|an? (?:and|or)\b|https?:|www\.|(?:whereas|although|though|while)\b)/,
		/^(?:it|them|this|that|these|those|same|same as .*|there|they|both|either|neither|not|yes|no|more|less|example)$/,
		/^(?:that|any|do|just|this|these|those|there (?:is|are)|same as|similar to|the same|so|and|or|but|see|if|etc)\b/,
		/\b(?:these|those|its|their)$|\bof these\b/,
	]
		.map(({ source }) => source)
		.join("|"),
	"i",
);

function opens(text: string): boolean {
	if (text.lastIndexOf("[") > text.lastIndexOf("]")) return true;
	return (
		/[()"“”]/.test(text) &&
		(text.split("(").length !== text.split(")").length ||
			(text.match(/["“”]/g)?.length ?? 0) % 2 === 1)
	);
}

/** The text stops where something must follow. */
function endsOpen(text: string): boolean {
	return /\s(?:a|an|the|of|to|for|with|by|and|or|in|from|as|that|which|is|are|via|per|including|like|such as|multiple|various|several|every|(?:can|may|must|will|should|could) be)$|[:(]$/i.test(
		text,
	);
}

/** A label with arrows, members that point elsewhere, or a question that names most of its answer. */
function isPoorList(shown: string, answer: string): boolean {
	return (
		/→|->|=|^(?:this|these|it|both)\b/i.test(shown) ||
		/\b(?:check|see|click) (?:here|below|above|the)\b/i.test(answer) ||
		containment(contentOf(answer), contentOf(shown)) > 0.5
	);
}

function isPoorCloze(shown: string, answer: string, rule: string): boolean {
	const sentence = shown.replace(/^[^:[\]]{1,60}: /, "");
	const whole = fillGaps(shown, " ");
	// No gap stands before the sentence.
	const visible = whole.slice(shown.length - sentence.length);
	// A word or two would fit too much.
	const least = rule === "opposite" ? 1 : 2;
	if (!hasContent(withoutHints(shown), least)) return true;
	if (
		rule !== "value" &&
		/^[("'[]\[|^\(|^\W*\[[^\]]*\]\W*(?:$|\))/.test(sentence)
	)
		return true;
	if (hasMoreWords(answer, 8) || /^0(?: or 1)?$/.test(answer)) return true;
	if (/^(?:we|our)\b|^you then\b/i.test(sentence)) return true;
	if (
		/\[…\](?:(?<=(?:\d\s?[\p{L}/]* or |[+×] ?)\[…\])|\s?[\p{L}/]* or \d)/u.test(
			shown,
		)
	)
		return true;
	// "3 ways come with pros and cons" counts what it does not name.
	if (
		rule === "number" &&
		/^\[…\] (?:ways?|things?|types?|kinds?|sorts?|points?|reasons?)\b/.test(
			sentence,
		)
	)
		return true;
	if (/: \d+$|\]\+|^\[…\] (?:the|an?)\s/.test(sentence)) return true;
	if (rule === "bold-term" && /n't\b|\bnot\b/.test(answer)) return true;
	if (rule === "number" && isHypothetical(sentence, answer)) return true;
	if (/\[…\](?:\s?[&,/+*x×=-]\s?\d|(?<=\d\s?[&,/+*x×=]\s?\[…\]))/.test(shown))
		return true;
	if (/=|→|->|\|/.test(sentence) || opens(visible)) return true;
	if (
		/^(?:all|each|every|any|some|when|where|how|which|what|if|only)\b/i.test(
			answer,
		)
	)
		return true;
	return (
		endsOpen(visible.trim()) &&
		!/\]$|\b(?:brings?|brought|takes?|took|comes?|came|goes|lets?|logs?|plugs?|builds?|built) in$/.test(
			shown.trim(),
		)
	);
}

/** "If you run a machine with […] GB, …": a number that the note only supposes. */
function isHypothetical(sentence: string, answer: string): boolean {
	const comma = sentence.indexOf(", ");
	const gap = sentence.indexOf("[…]");
	return (
		(/^(?:if|when|say|using|with|assume)\b/i.test(sentence) && gap < comma) ||
		(gap === 0 && /^(?:\p{L}+|[012]|100%)$/u.test(answer)) ||
		/\b(?:doing|retrieve|suppose|assum\w+|say)\b.{0,30}\[…\]/i.test(sentence)
	);
}

const yesOrNo =
	/^(?:[^?]{1,70}: )?(?:is|are|can|do|does|will|was|were|should|must|may|did|has|have)\s+(.+)\?$/is;
const question =
	/^(?:[^?]{1,70}: )?(?:what|why|when|how|where|which)\s+(\S+)\s+(.+)\?$/is;

function isPoorQuestion(shown: string): boolean {
	if (
		/\bnot\b.*\bnot\b|^(?:is|are|can|do|does)\b.*\s(?:not|never)\b/i.test(shown)
	)
		return true;
	if (opens(shown)) return true;
	const polar = yesOrNo.exec(shown);
	// "Did Ann asked why …": a sentence of somebody's.
	if (polar?.[1])
		return (
			/\b(?:why|whether)\s|\s(?:because|and|so|but)\s/.test(polar[1]) ||
			isPoorStart(polar[1])
		);
	const asked = question.exec(shown);
	if (!asked?.[1] || !asked[2] || !auxiliaries.has(asked[1].toLowerCase()))
		return false;
	return isPoorSubject(asked[2], asked[1].toLowerCase());
}

/** "What does an AMI allow the owner to do?": the second noun is the verb's object. */
function readsOn(rest: string): boolean {
	return /\b(?:allow|let|help|enable|require|cause|make|give|tell|force|create|when|if|once|until|after|before|while)\b/.test(
		rest,
	);
}

/** What follows "What does …" must begin like the name of a thing. */
function isPoorSubject(rest: string, helper: string): boolean {
	// "the Third Estate": one of several of that name.
	if (/^(?:the )?(?:First|Second|Third|Last) \p{Lu}\p{Ll}+$/u.test(rest))
		return false;
	const words = findWords(rest);
	const [first] = words;
	if (!first || isPoorStart(rest)) return true;
	// "Describe how a lock fills": a task.
	if (isTask.test(rest)) return true;
	// "What are you?" and "What can you use?" could have any answer.
	if (/^(?:you|we|i)$/.test(first.lower) && words.length < 4) return true;
	if (
		/^the (?:rest|idea|point|thing|things|reason|result|way|fact|amount|same|other|latter|former|first|second)\b(?! \p{Ll}+ (?:of|in)\b)/iu.test(
			rest,
		)
	)
		return true;
	// "the time a client has": a clause inside the subject.
	if (
		/ (?=(?:an?|the|your) )(?<=\p{Ll}{2} )(?<!\b(?:of|to|in|on|for|from|with|by|at|and|or|as|per|into|between|using|within|via|is|are|than|not|both|over|through|across|do|be|which|that|under|upon|inside|outside|against|without|during|until|after|before|like|about) )/u.test(
			rest,
		) &&
		!readsOn(rest)
	)
		return true;
	if (/^\S+(?: \S+)? (?:you|we|they|it) /.test(rest) && !readsOn(rest))
		return true;
	if (/^\S+ing (?:an?|the) /i.test(rest) || /\bthere$/.test(rest)) return true;
	const isVerb =
		/^\p{Lu}?\p{Ll}+$/u.test(first.text) &&
		readVerb(first.lower)?.form === "third" &&
		words.length > 2 &&
		!/^(?:costs|changes|updates|requests|records|logs|limits|queues|volumes|groups|events|hosts|routes|reports|writes|reads|rules|keys|copies|blocks|snapshots|transfers|results|backups|queries|cells|indexes|functions|signals|tags|nodes|forces|plants|tests|states|points|tasks|tasks|services|stages|roles|traps|waves|images)$/.test(
			first.lower,
		);
	if (isVerb) return true;
	// A second helper: "What is anything you pass in executed by", "What do clients can use?"
	const inner = words
		.slice(1, -1)
		.filter(({ lower }) =>
			/^(?:is|are|was|were|can|cannot|will|must|has|had|have|should|could|would)$/.test(
				lower,
			),
		);
	if (
		inner.length > 0 &&
		!/\b(?:that|which|who|when|if|why|because|where)\b/i.test(rest)
	)
		return true;
	const bare = rest.replace(/\s\S+$/, "");
	// "Stored encrypted the volume": the first participle is no subject.
	if (helper === "did" && readVerb(first.lower)?.form === "past") return true;
	return helper === "did" && readClause(bare)?.form === "past";
}

const isTask = /^\p{L}+ (?:why|how|what|whether) /u;

const poorStart =
	/^(?:anything|something|everything|someone|it|they|this|that|these|those|here|there|one|both|each|some|any|be|do|not|great|no|none|only|always|often|usually|fully|never|historically|mostly|originally|basically|essentially|simply|just|different|various|best|good|same|similar|using|having|being|other|others|another|further|such|first|second|third|last|lowest|highest|giving|several|many|most|anywhere|as|than|with|without|until|likely|least|most|how|why|what|which|who)$/;

/** True for words that no name of a thing begins with. */
function isPoorStart(text: string): boolean {
	const [first, second] = findWords(text);
	if (!first) return true;
	const isAdverb =
		/ly$/.test(first.lower) &&
		!/^(?:family|supply|assembly|reply|anomaly|fly|july|italy|monopoly|strongly|eventually|globally|locally|highly|publicly|read-only|newly)$/.test(
			first.lower,
		);
	return (
		isAdverb ||
		(poorStart.test(first.lower) &&
			!(first.lower === "no" && second?.text === "SQL"))
	);
}
