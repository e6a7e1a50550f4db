// The strictest look at a card: forms that a careful examiner turns down too often. What they catch waits in the inbox.
import type { Doubt, Question } from "./fact.ts";
import { isFewAlone, isLimit, isSeries } from "./limit.ts";
import { doubtMembers } from "./member-doubt.ts";
import { mostlyNoun } from "./noun.ts";
import { doubtNumber } from "./number-doubt.ts";
import { pointsAway } from "./pointing.ts";
import {
	isOneOfSeveral,
	isRemark,
	ofChoice,
	ofWhat,
	ofWhatKind,
} from "./remark.ts";
import { doubtStatement } from "./statement-doubt.ts";
import { doubtTerm } from "./term-scrutiny.ts";
import { readVerb } from "./verb.ts";
import { asksForPart } from "./wary.ts";
import { findWords } from "./words.ts";

/** What a strict reader would hold against the card, or null. */
export function findStrictDoubt(
	question: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const { kind, rule, about = "" } = question;
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
	if (rule === "definition") return doubtDefinition(about, shown, answer);
	// "Difficult to see", "To log in …", "Allow / Deny" as a disadvantage, a usage, an effect.
	if (
		rule === "aspect" &&
		/^(?:(?:difficult|hard|easy) )?to\s|\s\/\s/i.test(answer)
	)
		return "loose-meaning";
	// "price of II. Looms", "goal of Goals/Signals": a heading, of which nothing is told.
	if (rule === "aspect" && / of (?:(?:[IVX]+|\d+)[.)] |\S+\/\S+\/)/.test(shown))
		return "unclear-name";
	// "should you trust a graph?": advice.
	if (rule === "negation" && /\bshould you\b/i.test(shown)) return "guess";
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
		(/\b(?:unless|until|except)\b|^(?:[^?]{1,60}: )?did |^(?:[^?]{1,60}: )?\p{L}+ (?:make sure|ensure|prove|check|verify|confirm)\b|\b(?:clear|sure|known|obvious|certain) (?:where|what|how|why|whether|if)\b/iu.test(
			shown,
		) ||
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

function doubtDefinition(
	about: string,
	shown: string,
	answer: string,
): Doubt | null {
	if (isOneOfSeveral(shown, answer)) return "rough-wording";
	// "a more robust": the line was cut.
	if (/^an? (?:more|less) \p{L}+$/u.test(answer)) return "loose-meaning";
	if (ofWhatKind.test(shown)) return "vague-question";
	if (isPlaceholder.test(about)) return "unclear-name";
	return isRemark(answer) || isQuality(about, answer) ? "loose-meaning" : null;
}

/** "EEE", "Step 2", "the analogous bound", "Adjacent": no name. */
const isPlaceholder =
	/^(\p{L})\1{2,}$|^(?:step|figure|table|part|example|case|question) \d|^the (?:analogous|corresponding|resulting|equivalent|respective)\b|^(?:adjacent|nearby|opposite|beside|behind)$|^(?:interpretation|remark|observation|conclusion|note|exercise|definition) \S*\d/iu;

/** "A NAND gate is a universal gate": which among the gates, not what it is. */
function isQuality(about: string, answer: string): boolean {
	const [, head = ""] =
		/^(?:an?|the) (?:[\p{L}-]+ ){1,2}(\p{L}+)$/u.exec(answer) ?? [];
	return head !== "" && about.toLowerCase().endsWith(` ${head.toLowerCase()}`);
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
	// "Looms – Reeds: is still weak …"
	const bare = sentence.replace(/^[^?[\]:]{1,60}: /, "");
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
			bare,
		)
	)
		return "vague-question";
	// "Antigens: occurs in the […]": what occurs?
	const [first, second] = findWords(bare);
	const form = readVerb(first?.lower ?? "")?.form;
	if (
		first &&
		bare !== shown &&
		((form === "third" && !mostlyNoun.test(first.lower)) ||
			(form === "past" &&
				/^(?:on|in|by|at|to|from|with|for|as)$/.test(second?.lower ?? ""))) &&
		rule !== "number"
	)
		return "from-context";
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
	const isOpen =
		/^\[…\]/.test(sentence) ||
		(!about && /^[^?[\]]{1,90}: \[…\]/.test(shown)) ||
		/\b(?:of|on) \[…\] \p{Lu}\p{Ll}/u.test(shown) ||
		isFewAlone(shown, answer);
	return isOpen && !isLimit(shown) ? "guess" : doubtNumber(bare.trim(), answer);
}
