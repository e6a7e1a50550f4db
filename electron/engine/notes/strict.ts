// The strictest look at a card: forms that a careful examiner turns down too often. What they catch waits in the inbox.
import { isDull } from "./dull-object.ts";
import type { Doubt, Question } from "./fact.ts";
import { isFewAlone, isLimit, isSeries } from "./limit.ts";
import { doubtMembers } from "./member-doubt.ts";
import { countOf } from "./name.ts";
import { pointsAway } from "./pointing.ts";
import { goodEnding, looseVerb } from "./question-end.ts";
import { isOneOfSeveral, isRemark, ofChoice, ofWhat } from "./remark.ts";
import { doubtTerm, isSplit } from "./term-scrutiny.ts";
import { readVerb } from "./verb.ts";
import { asksForPart, isPlainPassive } from "./wary.ts";
import { findWords } from "./words.ts";

/** What a strict reader would hold against the card, or null. */
export function findStrictDoubt(
	question: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const { kind, rule } = question;
	if (isSloppy(shown, answer)) return "rough-wording";
	if (pointsAway(question, shown, answer)) return "vague-question";
	// "Log.segment.bytes …": an identifier with a capital that it does not have.
	if (/^\p{Lu}\p{Ll}+[._]\p{Ll}/u.test(shown)) return "rough-wording";
	const prefix = /^([^?[\]]{1,60}?)(?:: | – )/.exec(shown)?.[1] ?? "";
	// "GFR normal 125 ml/min: …": a line that was taken for a heading.
	if (
		/(?<![\p{L}\d])\d[\d.,]*\s?(?:%|[a-zµ]+\/|m[lg]\b|(?:[ckm]?m|kg|g|s|h|min|l)\b)|[=<>~]|\bup to\b/u.test(
			prefix,
		)
	)
		return "unclear-name";
	if (kind === "cloze") return doubtGap(question, shown, answer);
	if (kind === "list") return doubtMembers(shown, answer, rule);
	if (asksForPart.has(rule)) return doubtStatement(question, shown, answer);
	// "the main hazard": of what?
	if (rule === "superlative" && (ofChoice.test(shown) || ofWhat.test(shown)))
		return "vague-question";
	if (rule === "definition" && isOneOfSeveral(shown, answer))
		return "rough-wording";
	if (rule === "definition") return isRemark(answer) ? "loose-meaning" : null;
	if (rule === "term-definition") return doubtTerm(question, shown, answer);
	if (rule === "scope")
		return /\bsuch as\b/.test(answer) ? "loose-meaning" : null;
	// "is an omission enough?" For what?
	if (
		rule === "negation" &&
		/^(?:[^?]{1,60}: )?(?:is|are|was|were) .* (?:enough|sufficient|necessary|needed|relevant|the same)\?$/i.test(
			shown,
		)
	)
		return "vague-question";
	// "May cloth be sold unless …?"; "was it the important part?"; "did the guild ban it?": what it did instead.
	if (
		rule === "negation" &&
		(/\b(?:unless|until|except)\b|^(?:[^?]{1,60}: )?did /i.test(shown) ||
			/\bthe (?:\p{L}+ )?(?:part|point|thing|reason|case|issue|question|problem)\?$/u.test(
				shown,
			))
	)
		return "rough-wording";
	if (rule === "negation")
		return /^(?:[^?]{1,60}: )?must\b/i.test(shown) ? "rough-wording" : null;
	if (rule === "date")
		return /\d{4}/.test(shown) &&
			!/^[\d$€£~<>]/.test(answer) &&
			!/^\p{Ll}+$/u.test(answer)
			? null
			: "vague-question";
	return null;
}

/** Speech, missing apostrophes, shorthand: not how a card should read. */
function isSloppy(shown: string, answer: string): boolean {
	return /\b(?:basically|actually|you know|kind of|sort of|really|anyway|kinda|stuff|lots of|isnt|doesnt|cant|dont|wont|didnt|arent|wasnt|hasnt|couldnt|shouldnt|thats|theres|its a|be careful|approx|temp|esp|incl|resp|abt|pls|wrt|usu)\b/i.test(
		`${shown} ${answer}`,
	);
}

function doubtGap(
	{ rule, about }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const sentence = shown.replace(/^[^?[\]]{1,60}?(?:: | – )/, "");
	if (
		/\b(?:this|these|those|such|at (?:the|that) (?:time|point|moment)|that (?:year|day|month|one)|the (?:next|following|previous) (?:year|day|month|one|step))\b/i.test(
			sentence,
		)
	)
		return "vague-question";
	if (/^(?:each|every|all|both|some|most|many|other|another)\b/i.test(shown))
		return "vague-question";
	// "where each row is the draft": of what stands above; "assume that …": of one task.
	if (
		/^(?:where|which|whose|who|is|are|was|were|has|have|(?:you (?:can|may|should) )?(?:assum|suppos)(?:e|ing)|let)\b/i.test(
			sentence,
		)
	)
		return "vague-question";
	// "quick, [mutable or immutable] cloth : linen": two columns of somebody's.
	if (/ : /.test(sentence)) return "rough-wording";
	if (rule === "opposite" && /^(?:\[|[^[\]]{1,60}: \[)/.test(shown))
		return "guess";
	// "the largest active volcano", "active sites": the pair is not what the line tells.
	if (
		rule === "opposite" &&
		(/^(?:active|passive)$/i.test(answer) || /(?:est|most) \[/.test(shown))
	)
		return "guess";
	if (
		rule === "last-object" &&
		/^(?:at|in|on|from|by|to|with|for|when|if|once|after|before|during)\s/.test(
			answer,
		)
	)
		return "guess";
	if (rule === "value")
		return /^\p{Ll}+e[rd]$|^(?:good|bad|more|less|yes|no|best)\b/u.test(
			answer,
		) || readVerb(findWords(sentence)[0]?.lower ?? "")?.form === "base"
			? "guess"
			: null;
	if (rule !== "number") return null;
	// "11 […]s", "10^[…]": a part of a number.
	if (/\[…\](?:(?<=\^\[…\])|(?<=\d \[…\])s)/.test(shown)) return "guess";
	// "Treaty: war guilt, reparations, army […]k": one number among other things.
	const plain = shown.replace(/(\d),(?=\d)/g, "$1");
	if (
		!isSeries(plain) &&
		/(?: – |^)[^:]+: (?!(?:the|an?|in|on|only) )(?:[^,]*,){2}/i.test(plain)
	)
		return "several-facts";
	if (/\bper \[…\]/.test(shown)) return "guess";
	// "[…] people died": nothing before the gap says what is counted.
	if (isLimit(shown)) return null;
	if (
		/^\[…\]/.test(sentence) ||
		(!about && /^[^?[\]]{1,90}: \[…\]/.test(shown))
	)
		return "guess";
	if (/\b(?:of|on) \[…\] \p{Lu}\p{Ll}/u.test(shown)) return "guess";
	return isFewAlone(shown, answer) ? "guess" : null;
}

/** "powerful tools for dense cloth": what somebody thinks of it. */
const isPraised =
	/^(?:(?:an?|the|its|their|many|several|various) )?(?:(?:very|more|most|\p{Ll}+ly) )?(?:powerful|useful|great|valuable|important|excellent|good|better|convenient|seamless|robust|flexible|structured|various|rich)\b/iu;

/** "similar tasks", "the use of steam": nothing that can be known. */
const isEmpty = /^(?:similar|the (?:same|use of)|use of)\b/i;

function doubtStatement(
	{ rule, about = "" }: Question,
	shown: string,
	answer: string,
): Doubt | null {
	if (/\bnot\b/.test(shown)) return "doubtful";
	// "Where did respiration be located?"
	if (/\b(?:did|does|do) .* be \p{L}/u.test(shown)) return "rough-wording";
	// "the pod addresses instead": of what, only the sentence before tells.
	if (/\s(?:instead|too|as well|again|either|likewise)$/.test(answer))
		return "vague-question";
	if (rule !== "statement") return null;
	// "from low to high rates"; "data as added to the gateway".
	// "Article 57 as those provided for money": the place and the meaning.
	if (
		/\b(?:in|by|with)\?$/.test(shown) &&
		/ as (?:an?|the|those|that) /.test(answer)
	)
		return "several-facts";
	if (/\b(?:which|that) [^,]+, (?!.*\b(?:and|or)\b)/.test(answer))
		return "several-facts";
	if (/\bfrom\?$/.test(shown) && /^[\p{L}\d.,]+ to /u.test(answer))
		return "rough-wording";
	const endsLoose =
		/\b(?:for|in|on|with|by|from|to|of|over|at|into|after|through|via|as|between|across|under|against|within|without|using|per)\?$/;
	if (
		endsLoose.test(shown) &&
		!goodEnding.test(shown) &&
		!isPlainPassive(shown, answer)
	)
		return "doubtful";
	const words = findWords(answer);
	const [first, second] = words;
	if (isPraised.test(answer) || isEmpty.test(answer)) return "guess";
	// "built with little regard": how. "based on what it is against": what?
	if (
		/\bwith\?$/.test(shown) &&
		/^(?:little|no|much|great|more|less|ease|care)\b/.test(answer)
	)
		return "rough-wording";
	if (
		/\b(?:on|by|in|with|from|to|for)\?$/.test(shown) &&
		/^(?:what|how|where|when|who)\b/.test(answer)
	)
		return "guess";
	if (/\b(?:this|that|these|those)$/.test(answer)) return "vague-question";
	// "may lead to": what is only possible. "the loss hiding costs": a clause in the subject.
	if (/\bwhat (?:may|might|could)\b/i.test(shown)) return "guess";
	if (
		/ (?:then|now|next|finally|thus)$|^the \p{Ll}+ \p{Ll}+ing \p{Ll}/u.test(
			about,
		)
	)
		return "vague-question";
	if (
		/^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/i.test(answer)
	)
		return "guess";
	if (looseVerb.test(shown) && words.length < 2 && !/\p{Lu}/u.test(answer))
		return "guess";
	// "condemned the peace in the bull Zelo": what matters stands last.
	if (isDull(shown, answer)) return "several-facts";
	// "logits into probabilities": half of the verb's complement.
	if (/ (?:into|onto) /.test(answer) && !/\bdo\?$/.test(shown))
		return "rough-wording";
	if (
		/\b(?:turn|put|keep|let|treat|regard|consider|deem|place|set|leave|render)\?$/.test(
			shown,
		)
	)
		return "rough-wording";
	// "travel faster than …", "grow near …": how or where, not what.
	if (
		first &&
		(/^(?:quick|fast|slow|easy|hard|well|bad|badly|loose|tight|faster|slower|earlier|later|closer|further|farther|near|according|along|around|towards?|away|together|well|deep|far|twice|once|daily|every|each|best|worse|better|up|down|like|as|than|because|before|after|during|since|until|while|in|on|at|by|to|from|with|for|of)$/.test(
			first.lower,
		) ||
			/ (?:\p{L}+ly|again|together|apart|only)$/u.test(answer))
	)
		return "rough-wording";
	if (
		/\b(?:divide|multiply|convert|transfer|transform|translate|map|attach|compare|replace|move|separate|distinguish|prefer|link|connect)\?$/.test(
			shown,
		) &&
		/ (?:by|to|with|from|into|for|and) /.test(answer)
	)
		return "rough-wording";
	// "the plant with phosphorus": both belong to the verb.
	if (
		/\b(?:supply|provide|fill|combine|associate|equip)\?$/.test(shown) &&
		/ with /.test(answer)
	)
		return "rough-wording";
	if (
		/\bhelp do\?$/.test(shown) ||
		(readVerb(first?.lower ?? "")?.form === "third" && !/\bdo\?$/.test(shown))
	)
		return "rough-wording";
	// "What does cheaper looms bring?"
	if (/\bdoes\b/.test(shown) && countOf(about) === "plural")
		return "rough-wording";
	if (/\bhave\?$/.test(shown) && /^no\s/i.test(answer)) return "guess";
	if (/['’]s? \p{Ll}+\?$/u.test(shown)) return "rough-wording";
	if (
		/^(?:allow|require|contain|provide|become|include|enable|reduce|produce|create|prevent|remove|describe|keep|make|have|increase|decrease|inhibit|improve|affect|stimulate|activate|fork|top of|all \p{Ll}+s$)\b/u.test(
			answer,
		)
	)
		return "rough-wording";
	// "founded the dynasty": which one only the note tells.
	if (/^the \p{Ll}+$/u.test(answer)) return "guess";
	// "Fanout exchanges copy …": a noun was taken for the verb.
	if (
		/\bdo\?$/.test(shown) &&
		readVerb(second?.lower ?? "")?.form === "base" &&
		/^(?:an?|the|each|all|every|its|their|to|in|on)$/.test(
			words[2]?.lower ?? "",
		)
	)
		return "rough-wording";
	// "documents stored as BSON": a participle, so the verb before it is a noun.
	if (
		first &&
		second &&
		((readVerb(first.lower)?.form === "past" &&
			/^(?:as|in|by|on|to|at|from|with|into)$/.test(second.lower)) ||
			/\stoo$/.test(answer))
	)
		return "rough-wording";
	// "Coltrane changes move in …": the verb was taken for a noun's.
	if (
		first &&
		second &&
		readVerb(first.lower)?.form === "base" &&
		/^(?:in|to|on|at|from|by|with|the|an?|up|down|out|into)$/.test(second.lower)
	)
		return "rough-wording";
	// What something does may take two verbs to say.
	return isSplit(answer) && !(/\bdo\?$/.test(shown) && !answer.includes(","))
		? "several-facts"
		: null;
}
