// Whether only one word or number fits the gap of a cloze that a rule chose to hide.
import type { Doubt } from "./fact.ts";
import { countOf } from "./name.ts";
import { looksPlural } from "./noun.ts";
import { numerals } from "./numeral.ts";
import { readVerb } from "./verb.ts";
import { findWords, hasMoreWords } from "./words.ts";

/** What makes another word or number fit the gap, or null. */
export function findGapDoubt(
	rule: string,
	shown: string,
	answer: string,
): Doubt | null {
	const at = shown.indexOf("[");
	const before = shown.slice(0, at);
	const after = shown.slice(shown.indexOf("]", at) + 1);
	const sentence = shown.replace(/^[^?[\]]{1,60}?: /, "");
	if (
		/\bthe (?:first|second|third|last|other|latter|former) (?:is|are|was|one)\b/i.test(
			sentence,
		)
	)
		return "vague-question";
	if (/^(?:his|her|hers|him|its|their|our|my)\b/i.test(sentence))
		return "vague-question";
	// "Peppers take longer, up to three weeks": than what, for what?
	if (
		/\b(?:takes?|took|lasts?|is|are|was|were|needs?|costs?|lives?|grows?|runs?|gets?|becomes?) (?:much |far |a bit |slightly )?(?:longer|shorter|more|less|higher|lower|faster|slower|bigger|smaller|larger|cheaper|earlier|later)\b(?![^.]*\bthan\b)/iu.test(
			sentence.slice(0, sentence.indexOf("[")),
		)
	)
		return "vague-question";
	if (rule === "opposite") return doubtOpposite(before, after, shown);
	if (rule === "bold-term") return doubtBold(before, after, answer);
	if (rule === "last-object")
		return /^(?:their|its|our|your|my|it|how)\b|\b(?:it|they) (?:can|is|are|has|have)\b/.test(
			answer,
		) ||
			// "cause, exchange, means and movement through […]": a piece of the last of several.
			/(?:,[^,]+)*,[^,]+\s(?:and|or)\s[^,]*$/.test(before) ||
			/^(?:multiple|many|several|various|different|some|other|all|certain|specific)\b/.test(
				answer,
			) ||
			// "slashes and phones in square brackets": a second statement without its verb.
			/^\S+ and \p{Ll}+ (?:in|by|with|on|at|to|from|for) /u.test(answer) ||
			(/\bbetween $/.test(before) &&
				!/\sand\s/.test(answer) &&
				countOf(answer) !== "plural")
			? "guess"
			: null;
	// "Network address: 10.16.16.0": of an example.
	if (rule === "value" && /^\d+(?:[.,/]\d+)+$/.test(answer)) return "guess";
	if (rule !== "number") return null;
	if (/^\d(?:,\d)+$/.test(answer)) return "guess";
	// "a cadence of […] is not magic": what is denied of a number is not the number.
	if (
		/^ (?:[\p{L}-]+ ){0,3}(?:is|are|was|were) (?:not|no|never)\b/u.test(after)
	)
		return "guess";
	if (isShownAgain(`${before} ${after}`, answer)) return "guess";
	// "4x more potent": than what?
	if (
		/^\s?(?:[x×%]|times|percent)\s(?:more|less|fewer|(?:cheap|fast|slow|larg|small|bigg|high|low|long|short|strong|weak|heavi|light|hott|cold|great|old|young|dens|bright|quick|dear)er)\b(?!.*\bthan\b)/.test(
			after,
		)
	)
		return "vague-question";
	// "A value under 40 % is a bad sign": a value of what?
	if (bareMeasure.test(sentence)) return "vague-question";
	if (/~>\s/.test(shown)) return "guess";
	// 'mnemonic "at […]"': words of somebody.
	if ((before.match(/["“”]/g)?.length ?? 0) % 2 === 1) return "guess";
	// "multiply e.g. 99.9% x […]": an example of a sum.
	if (/\be\.g\.?\s[^()]*$|\d%?\s?x\s$/i.test(before)) return "guess";
	// "6 semitones (aug […] / dim 5)": an aside to another number.
	if (
		/(?<![\p{L}\d])\d[^()]*\([^()]*$/u.test(before) &&
		/^[^()]*\)/.test(after) &&
		/[/,]/.test(`${before.slice(before.lastIndexOf("("))}${after}`)
	)
		return "guess";
	// "Require up to 64,000 IOPS": a list of what something has, without the something.
	const [first, second] = findWords(sentence);
	return first &&
		/^(?:require|need|have|allow|support|contain|include|provide|offer|cost|last|hold|consist|depend|exist|belong|persist)$/.test(
			first.lower,
		) &&
		second?.lower !== "of"
		? "from-context"
		: null;
}

const bareMeasure =
	/^(?:an?|the|any|such an?) (?:value|figure|number|level|reading|score|result|amount|rate|count)s? (?:under|over|above|below|between|from|of \[|greater|less|more|lower|higher|is|are|may|can|must|should)\b/i;

/** "every […] minutes, so up to five minutes": the number stands there again, in digits or as a word. */
function isShownAgain(shown: string, answer: string): boolean {
	const lower = answer.toLowerCase();
	const index = numerals.indexOf(lower);
	const other = index < 0 ? numerals[Number(lower)] : String(index);
	return (
		other !== undefined &&
		shown.toLowerCase().includes(other) &&
		new RegExp(`(?<![\\p{L}\\d.,])${other}(?![\\p{L}\\d.,])`, "iu").test(shown)
	);
}

const heredity =
	/\b(?:gene|genes|genetic|allele|alleles|trait|traits|inherit\p{L}*|disorder|disease|mutation|phenotype|autosomal|carrier|chromosome|X-linked)\b/iu;

const kept =
	/^(?!.*\bpermanent).*\b(?:storage|volumes?|disks?|data|credentials?|sessions?|connections?|tables?|files?|queues?|messages?|state|memory|permissions?|tokens?|keys?|address(?:es)?|cookies?)\b/iu;
const placed =
	/\b(?:AWS|Azure|GCP|cloud|service|services|buckets?|replicas?|endpoints?|tables?|regions?|AZs?|zones?|resources?|load balancers?|cache|IAM|S3|EC2|VPCs?|AMIs?|networks?|users?|accounts?|secondary|indexes|performance|accelerator|database|clusters?)\b/u;

function doubtOpposite(
	before: string,
	after: string,
	shown: string,
): Doubt | null {
	const [, one = "", other = ""] = /\[(.+?) or (.+?)\]/.exec(shown) ?? [];
	if (/^(?:dominant|recessive)$/.test(one) && !heredity.test(shown))
		return "guess";
	// "services are temporary, establishment is permanent", "global instances": other pairs.
	if (one === "persistent" && !kept.test(shown)) return "guess";
	if (one === "regional" && !placed.test(shown)) return "guess";
	// "a [regional or global] index has …": which index, not what it is like.
	if (/^(?:[^?[\]]{1,60}: )?(?:an?|the) $/i.test(before)) return "guess";
	// "edge-optimized, [regional or global] and private": one of several.
	if (/, $/.test(before) && /^,? (?:and|or)\b/.test(after)) return "guess";
	// "a" or "an" tells which.
	if (/\ban? $/.test(before) && /^[aeiou]/.test(one) !== /^[aeiou]/.test(other))
		return "guess";
	if (/\b(?:an?|the) $/.test(before) && !/^[\s-]?\p{L}/u.test(after))
		return "rough-wording";
	// "makes a deep copy, [implicit or explicit]": a remark of one word.
	if (/, $/.test(before) && !/\p{L}/u.test(after)) return "rough-wording";
	// "immutable (cannot be changed)": the bracket says it.
	if (/^ ?\(\p{L}+ \p{L}/u.test(after)) return "guess";
	// "As R is symmetric, …", "makes it easier to weave persistent volumes": not what the sentence tells.
	if (
		/^(?:[^:]{1,60}: )?(?:since|as|because|given)\b|\b(?:easier|easy|possible|harder|able) to\b/i.test(
			before,
		)
	)
		return "guess";
	const isHalf = /^(?:[^:]{1,60}: )?(?:if|when)\b[^,]*(?:$|, (?:or|and)\b)/i;
	return isHalf.test(shown) ? "rough-wording" : null;
}

/** What is bold is a term: a name, not a piece of what the sentence says, of three words at most. */
function doubtBold(
	before: string,
	after: string,
	answer: string,
): Doubt | null {
	if (
		/^(?:things?|something|way|ways|part|parts|one|stuff|behind|ahead|inside|outside|within|without|away)$/i.test(
			answer,
		)
	)
		return "guess";
	// "wet the yarn", "skip a pick", "wool for rugs".
	if (
		hasMoreWords(answer, 3) ||
		/\s(?:the|for|to|in|on|by|with|from|at|as|than|via|when|if)\s/.test(
			answer,
		) ||
		/\b(?:can|cannot|must|may|might|will|would|should|could|to|not) $/i.test(
			before,
		)
	)
		return "guess";
	const [first] = findWords(answer);
	const last = findWords(before).at(-1);
	const form = readVerb(first?.lower ?? "")?.form;
	if (
		last &&
		hasMoreWords(answer, 1) &&
		(form === "third" || (form === "base" && looksPlural(last)))
	)
		return "guess";
	// "a vital part of every mill", "key to good cloth": how much it matters.
	if (
		/\b(?:is|are) (?:an? |the )?(?:\p{L}+ )?(?:vital|essential|crucial|critical|key|central|important|integral)\b/iu.test(
			before + after,
		)
	)
		return "guess";
	if (!/^\p{Ll}+$/u.test(answer)) return null;
	return /\b(?:an?|the|its|their|your|of|is|are|was|were|called|named|as|using|via|by|in|with|to|from|on|into|be|\p{L}+(?:al|ive|ic|ous))\s$/iu.test(
		before,
	)
		? null
		: "guess";
}
