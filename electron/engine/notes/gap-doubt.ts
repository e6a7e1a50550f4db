// Whether only one word or number fits the gap of a cloze that a rule chose to hide.
import type { Doubt } from "./fact.ts";
import { looksPlural } from "./noun.ts";
import { numerals } from "./numeral.ts";
import { readVerb } from "./verb.ts";
import { countWords, findWords, hasMoreWords } from "./words.ts";

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
		return isNaming(before, answer) || isBetween(before, answer)
			? null
			: "guess";
	// "Network address: 10.16.16.0": of an example.
	if (rule === "value" && /^\d+(?:[.,/]\d+)+$/.test(answer)) return "guess";
	if (rule !== "number") return null;
	if (/^\d(?:,\d)+$/.test(answer)) return "guess";
	if (isIncidental(before, after)) return "guess";
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
	if (bareMeasure.test(sentence)) return "vague-question";
	if (/~>\s/.test(shown)) return "guess";
	// 'mnemonic "at […]"': words of somebody.
	if ((before.match(/["“”]/g)?.length ?? 0) % 2 === 1) return "guess";
	// "multiply e.g. 99.9% x […]": an example of a sum.
	if (/\be\.g\.?\s[^()]*$|\d%?\s?x\s$/i.test(before)) return "guess";
	// "6 semitones (aug […] / dim 5)": an aside to another number.
	if (
		before.includes("(") &&
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

/** "also called […]": a name. What else a sentence ends in, "through the network", "based on a draft", is there by chance. */
function isNaming(before: string, answer: string): boolean {
	return (
		/\b(?:called|known as) $/i.test(before) &&
		!/^(?:their|its|our|your|my|an? (?:\p{L}+ )?(?:way|thing))\b/u.test(answer)
	);
}

/** "between A and B", "copied between looms": both sides are to be known, or what a deed goes on between. */
function isBetween(before: string, answer: string): boolean {
	if (
		!/\bbetween $/.test(before) ||
		/\b(?:your|our|my|its|their)\b/.test(answer)
	)
		return false;
	const deed = readVerb(findWords(before).at(-2)?.lower ?? "")?.form;
	return (
		(/^\S+(?: \S+){0,3} and (?:\S+ ?){1,4}$/.test(answer) &&
			!/^\S+ and \p{Ll}+ (?:in|by|with|on|at|to|from|for) /u.test(answer)) ||
		((deed === "past" || deed === "base") && /^\p{L}+s$/u.test(answer))
	);
}

/** "The paper has […] sections, each worth 40 marks": what an exam is like. */
function asksOfCourse(before: string, after: string): boolean {
	return (
		/\b(?:exams?|papers?|coursework|quiz(?:zes)?|section \p{Lu}|paper \d)\b/iu.test(
			before + after,
		) &&
		/\b(?:marks?|questions?|sections?|minutes|hours|points|pages|slides|essays?)\b/i.test(
			/\bmarks\b/.test(before) ? before : after.slice(0, 24),
		)
	);
}

/** True for a number that is there by the way: in an aside, of an example or a study, as a date of knowledge or a place in a list. */
function isIncidental(before: string, after: string): boolean {
	const sentence = before.replace(/^(?:[^?[\]]{1,60}?(?:: | – ))+/, "");
	const aside = before.lastIndexOf("(") > before.lastIndexOf(")");
	return (
		// "(the small one is no exception, it varies by about […])"
		(aside && countWords(before.slice(before.lastIndexOf("("))) > 5) ||
		// "A has a […] chance", "as of […]", "Maybe around […]", "somebody lost […] cones"
		/^(?:\p{L} (?:has|is|gets|was|does|takes)|maybe|perhaps|probably)\b/iu.test(
			sentence,
		) ||
		/\bas of $|\/$|\bexamples? (?:is|are|was) $/i.test(before) ||
		// "You have […] grams of dye": of a task; "as defined by […](b)": where it stands.
		/\b(?:you|I|we) (?:have|had|start with|are given|buy|take) $/i.test(
			before,
		) ||
		/\b(?:defined|required|allowed|meant|described|permitted|stated) (?:by|in|under) $|\bpursuant to $/i.test(
			before,
		) ||
		asksOfCourse(before, after) ||
		// "f/11–[…]": half of a range; "handbook p […]", "in bay […]": where something stands.
		/\d[–-]$|\b(?:pp?|page|slide|fig(?:ure)?|ch(?:apter)?|question|bay|bed|room|ward)\.? $/i.test(
			before,
		) ||
		/^[–-]\d/.test(after) ||
		/\bbeen there\b/.test(sentence) ||
		/\bsome(?:body|one) \p{Ll}+ed\b/iu.test(sentence) ||
		// "Ada lists […] conditions": which, is the question.
		/\b(?:list|propos|identif|nam|describ|distinguish|outlin|discuss|mention|present)\p{Ll}* $/u.test(
			before,
		) ||
		// "49152 […] are", "[…]s 100s", "folded once, twice, […] times"
		(/(?:^|\s)\d[\d.,]* $/.test(before) && /^ \p{Ll}/u.test(after)) ||
		/^s (?:\d|of\b)/.test(after) ||
		/\bonce\b.*\btwice\b/.test(before) ||
		// "gap 7 mm for […] mm board": what it is given for.
		(/\d.*\bfor $/.test(before) &&
			/^\s?(?:[mck]?m|kg|g|V|A) \p{L}/u.test(after)) ||
		/\b(?:essay|due (?:after|on|by|next))\b|\bmock(?: exam)?:? \[/i.test(
			`${before}[${after}`,
		) ||
		// "Divide the array into […] halves": a step.
		(/\binto $/.test(before) &&
			readVerb(findWords(sentence)[0]?.lower ?? "")?.form === "base" &&
			!/^\p{Ll}+s /u.test(sentence))
	);
}

/** "a value of […]", "min […] in a region": of what? */
const bareMeasure =
	/^(?:an?|the|any|such an?) (?:value|figure|number|level|reading|score|result|amount|rate|count)s? (?:under|over|above|below|between|from|of \[|greater|less|more|lower|higher|is|are|may|can|must|should)\b|^(?:min|max)(?:imum|\.)? \[…\] (?:in|per|for|at|on|by|from|with)\b/i;

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
	// "water soluble": a name.
	if (/\b(?:water|fat|lipid|oil)[ -]$/i.test(before)) return "guess";
	// "temporary (expire)"
	const said = /^ ?\((\p{Ll}+)\)/u.exec(after)?.[1] ?? "";
	if (readVerb(said)?.form === "base") return "guess";
	// "immutable (cannot be changed)", "immutable, which means …": what follows says it.
	if (
		/^ ?\(\p{L}+ \p{L}|^[^.;]{0,30}[,;(:] ?(?:which means|meaning|i\.e|so that|because|since)\b|^ \p{Ll}* ?and \p{L}+ (?:is|was|are|were) (?:toxic|harmful|fatal|deadly|needed|required|vital) to (?:it|them)\b/u.test(
			after,
		)
	)
		return "guess";
	// "if the gate is not [implicitly or explicitly] named, …": what is told stands behind.
	if (
		/^(?:[^[\]:]{1,60}: )?(?:if|when|unless|until)\b[^,]*$|\b(?:if|when|unless) (?:the|an?|it|they|its) (?:[\p{L}-]+ ){0,4}$/iu.test(
			before,
		)
	)
		return "guess";
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
	// "end in -mill (windmill, treadmill)": the examples show it.
	const ending = /^-(\p{L}{2,})$/u.exec(answer)?.[1];
	if (ending && new RegExp(`\\p{L}${ending}\\b`, "iu").test(before + after))
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
	// "The IR generator produces the IR".
	if (
		first &&
		hasMoreWords(answer, 1) &&
		findWords(`${before} ${after}`).some(({ lower }) => lower === first.lower)
	)
		return "guess";
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
