// What a strict reader holds against a question about what a sentence says of its subject.
import { isDull } from "./dull-object.ts";
import type { Doubt, Question } from "./fact.ts";
import { countOf } from "./name.ts";
import { goodEnding, looseVerb } from "./question-end.ts";
import { findLooseSentence } from "./sentence-doubt.ts";
import { isSplit } from "./term-scrutiny.ts";
import { readVerb } from "./verb.ts";
import { isPlainPassive } from "./wary.ts";
import { contentOf, findWords } from "./words.ts";

/** "powerful tools for dense cloth": what somebody thinks of it. */
const isPraised =
	/^(?:(?:an?|the|its|their|many|several|various) )?(?:(?:very|more|most|\p{Ll}+ly) )?(?:powerful|useful|great|valuable|important|excellent|good|better|convenient|seamless|robust|flexible|structured|various|rich)\b/iu;

/** "similar tasks", "the use of steam": nothing that can be known. */
const isEmpty = /^(?:similar|the (?:same|use of)|use of)\b/i;

/** What is wrong with a question of the rules for statements, places, times and reasons, or null. */
export function doubtStatement(
	question: Question,
	shown: string,
	answer: string,
): Doubt | null {
	const { rule, about = "" } = question;
	if (/\bnot\b/.test(shown)) return "doubtful";
	// "Where did respiration be located?"
	if (/\b(?:did|does|do) .* be \p{L}/u.test(shown)) return "rough-wording";
	// "the pod addresses instead": of what, only the sentence before tells.
	if (/\s(?:instead|too|as well|again|either|likewise)$/.test(answer))
		return "vague-question";
	if (rule !== "statement") return null;
	const loose = findLooseSentence(question, shown, answer);
	if (loose) return loose;
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
	// "the zone while others …": two statements. "(L7) – floods": what stands in brackets.
	if (
		/ (?:while|whereas) (?!(?:it|they|its|their|you)\b)| where (?:the )?[\p{L} ]+ (?:is|are|has|have) /u.test(
			answer,
		)
	)
		return "several-facts";
	if (/^\(|^(?:me|us)\b/.test(answer)) return "rough-wording";
	// "begin in": where and when. "chosen at regular intervals": how.
	if (
		/\b(?:begin|start|end|originate) in\?$/.test(shown) ||
		(/\bat\?$/.test(shown) &&
			/\b(?:intervals?|rates?|times?|speeds?|points?)\b/.test(answer)) ||
		(/\b(?:represent|express|encode|describe|define|see|view|present)\?$/.test(
			shown,
		) &&
			/ as /.test(answer))
	)
		return "rough-wording";
	if (
		/\b(?:by|on|in|with)\?$/.test(shown) &&
		/^(?:several|many|various|different|multiple|some) \p{L}+$/u.test(answer)
	)
		return "guess";
	const named = contentOf(about);
	if (
		!/\bdo\?$/.test(shown) &&
		[...contentOf(answer)].filter((word) => named.has(word)).length > 1
	)
		return "doubtful";
	// People of examples.
	if (/^(?:Alice|Bob|Eve|Carol|Mallory|Trudy)$/.test(about))
		return "vague-question";
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
	if (
		!/\bdo\?$/.test(shown) &&
		/^(?:combine|connect|convert|consist|rely|depend|operate|belong|exist|occur|perform)\b/.test(
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
