// What follows a verb: where the main part of it ends, and which piece of it a question can ask for.

import { type Clause, isImperative, isPronoun, readClause } from "./clause.ts";
import { trimEnd } from "./fact.ts";
import type { Gap } from "./gap.ts";
import { cut, type Inline } from "./inline.ts";
import { findAll } from "./occurrence.ts";
import { readVerb } from "./verb.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const joint =
	/(?:,\s*(?:(?:and|but|so|or|then|meaning)\s+)?|\s+(?:and|but|so|or|then)\s+|\s+-{1,2}\s+|\s+(?:whereas|which means|meaning)\s+)(?:(?:then|also|instead|only|not|therefore)\s+)*/g;

/** "encryption and is insecure" is about encryption: what a second verb adds is a fact of its own. */
export function mainPart(
	rest: Inline,
	{ isPlural = false, isPast = false, subject = "" } = {},
): Inline {
	const { text } = rest;
	let tries = 0;
	for (const { 0: match, index } of findAll(joint, text)) {
		const before = text.slice(0, index);
		tries += 1;
		if (tries > 3) return rest;
		if (index === 0 || isWithinBracket(before)) continue;
		const tail = text.slice(index + match.length);
		if (isSameOf(subject, before, match, tail))
			return trimEnd(cut(rest, 0, index));
		if (isPast && isNextDeed(match, tail)) return trimEnd(cut(rest, 0, index));
		if (isOpen.test(before)) continue;
		// "rest, calf raises and softer ground": one thing beside the other.
		if (
			/^,\s*$/.test(match) &&
			/^(?:\S+ ){0,2}\S+(?:, (?:\S+ ){0,2}\S+)*,? (?:and|or) (?:\S+ ){0,2}[^\s,]+$/.test(
				tail,
			)
		)
			return rest;
		if (/\bor\s/.test(match) && !/^(?:it|they|you)\s/i.test(tail)) continue;
		if (
			isStatement(tail) ||
			(isPlural && sureBase.test(tail)) ||
			(isTurn.test(match) && isImperative(readClause(tail)))
		)
			return trimEnd(cut(rest, 0, index));
	}
	return rest;
}

function isWithinBracket(before: string): boolean {
	return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** "solids and pinocytosis that of liquids", "in the marrow and T cells in the thymus": another subject, whose verb is left out. */
function isSameOf(
	subject: string,
	before: string,
	mark: string,
	tail: string,
): boolean {
	if (
		/^\p{L}\S*(?:\s[\p{L}-]+)?\s(?:that|those)\s(?:of|in|for|from)\s/u.test(
			tail,
		)
	)
		return /\s(?:of|in|for|from)\s/.test(before);
	const preposition =
		/^\s*(from|in|by|to|with|on|at|into|for) /.exec(before)?.[1] ?? "";
	if (!preposition) return false;
	const [name = ""] =
		/^[\p{L}-]+(?: [\p{L}-]+){0,2}?(?= (?:from|in|by|to|with|on|at|into|for) )/u.exec(
			tail,
		) ?? [];
	if (!name || isTime.test(name)) return false;
	if (!tail.startsWith(`${preposition} `, name.length + 1)) return false;
	const head = (text: string) => findWords(text).at(-1)?.lower ?? "";
	return (
		(head(name) !== "" && head(name) === head(subject)) ||
		(/^,/.test(mark) && !/\b(?:and|or)\b/.test(`${mark}${tail}`))
	);
}

const isTime =
	/ly\b|^(?:an?|the|later|then|also|even|often|sometimes|now|once|first|partly|if|when|rather|up|down|out|away|back|usually|perhaps|not|but|again|which|who|that)\b|\p{Ll}(?:ed|ing)$/u;

/** "… and recognise antigen", "… and lower the cost": a second verb after a subject in the plural. */
const sureBase =
	/^(?:\p{Ll}{3,}(?:i[sz]e|ify) \p{L}|(?:swallow|carry|become|keep|make|take|give|allow|provide|require|send|receive|bind|secrete|absorb|convert|remove|destroy|protect|prevent|produce|contain|reduce|enter|migrate|develop|mature|digest|kill|detect|store|deliver|create|ensure|improve|lower|raise|increase|decrease|form|need|hold|include|belong|live|act|serve|help|cause|lack|consist|depend|respond|react|attach|travel|move|spread|grow|turn|bring|build|eat|feed|attack|release|transport|filter|support|control|limit|block|break) (?:an?|the|its|their|his|her|all|any|each|every|no|more|less|many|most|other|\p{Ll}+s|to|into|from|in|on|at|by|with|for|up|out|\p{Ll}+(?: (?:from|to|into|on|in|at|by|with|and|or|for|through)\b|$)))/u;

/** "…, and reached awakening at …", "and died in …": what happened next. */
function isNextDeed(mark: string, tail: string): boolean {
	if (!/\b(?:and|then|but)\b/.test(mark)) return false;
	const [first, second] = findWords(tail);
	if (!first || !second) return false;
	if (isPastBefore.test(tail)) return true;
	if (readVerb(first.text)?.form !== "past") return false;
	return (
		mark.startsWith(",") ||
		/^(?:an?|the|his|her|its|their|in|on|at|to|by|from|with|for|into|as|over|up|out|off|all|that|\d+)$/.test(
			second.lower,
		) ||
		/^\p{Lu}/u.test(second.text)
	);
}

/** "designed the logo": a verb, known or not. */
const isPastBefore =
	/^(?!\p{Ll}*(?:eed|hundred) )\p{Ll}{3,}ed (?:an?|the|his|her|its|their) /u;

const isTurn = /\b(?:then|also|instead|only|therefore)\s/;
const isOpen =
	/\b(?:that|which|who|when|if|where|because|whether|how|what|between|both|not)\b/;

function isStatement(tail: string): boolean {
	// "… and also caps it": what else the subject does.
	if (/^\p{Ll}+s (?:it|them|itself|themselves)\b/u.test(tail)) return true;
	// "… and presents with fever": mostly a noun or an adjective, but not here.
	if (/^presents? (?:with|as) /.test(tail)) return true;
	// "the security and compliance needs of a firm", "a letter, followed by a digit".
	if (
		/^(?!which|who|that|consists)(?:\p{L}+ )?(?!consists)\p{L}+s of\s|^(?:followed|separated|preceded) by\s/u.test(
			tail,
		)
	)
		return false;
	if (
		/^(?:\p{L}+ )?(?:all |both |each |most |some |many |none )?\p{L}* ?of (?:them|these|which|those) /u.test(
			tail,
		)
	)
		return true;
	if (
		/^(?:it's|they're|you're|don't|it|they|you|this|that's|there)\s/i.test(tail)
	)
		return true;
	// "managed by KMS and used within …": a second participle.
	const [first = "", second = ""] = tail.split(" ", 2);
	if (
		/^(?:by|within|in|for|to|as|with|from|on|at|when)$/.test(second) &&
		readVerb(first)?.form === "past"
	)
		return true;
	const clause = readClause(tail);
	if (!clause) return false;
	// "routers and switches to determine …": a noun.
	if (
		clause.subjectEnd === 0 &&
		clause.form === "third" &&
		/^(?!needs|has|wants|tries|tends|continues|starts|begins|helps|fails|goes|comes|leads|belongs|refers|applies|connects|points|responds|adds)\p{L}+ to \p{Ll}/u.test(
			tail,
		)
	)
		return false;
	// "and measures having the same effect": a noun.
	if (
		clause.subjectEnd === 0 &&
		clause.form === "third" &&
		/^\p{L}+ \p{L}+ing\b/u.test(tail)
	)
		return false;
	return (
		clause.auxiliary !== null ||
		clause.form === "third" ||
		(clause.form === "base" && clause.subjectEnd > 0)
	);
}

/** "What does it have?", "What can it add?": questions with these verbs could have any answer. */
export function isWeak({ verb, auxiliary }: Clause): boolean {
	return (
		/^(?:have|use|need|get|make|take|put|see|give|go|do|become|want|look|try|know|say|tell|ask|mean|bring|happen|come|click|pick|own)$/.test(
			verb,
		) ||
		(auxiliary !== null &&
			/^(?:set|add|change|find|hold|show|let|help|leave|create|start|move|choose|select|specify|configure|perform|run|handle|place|access|pass|share|lock|launch|define|manage|apply|attach|deploy|enable|disable|restore|stop|terminate|assign|build|edit|test|connect|grant|upload|delete|interact|try|want|continue|direct|keep|rotate)$/.test(
				verb,
			))
	);
}

const afterObject =
	/\s(?:that|which|who|where|when|if|so|because|to|for|by|from|into|in|on|with|without|at|of|as|per|via|through|across|between|within|over|under|until|after|before|during|instead|rather|than|using|while|unless|whenever)\s|[,;:()]/;

const vagueObject =
	/\b(?:and|or|you|it|them|is|are|no|not|lot|more|less|many|much|up|one|way|ability|able|own|same|other|different|specific|full|certain)\b/i;

/** The short object of a weak verb that leaves enough of its sentence to go by: "DAX has […] which returns data in microseconds". */
export function findObject(text: string, clause: Clause): Gap[] {
	if (
		clause.participle ||
		clause.isNegated ||
		!isWeak(clause) ||
		(clause.subjectEnd === 0 &&
			clause.auxiliary !== null &&
			!/^(?:have|use)$/.test(clause.verb)) ||
		/^(?:you|we|i|they|it|imagine)\b/i.test(text)
	)
		return [];
	const rest = text.slice(clause.restStart);
	const at = rest.search(afterObject);
	if (at <= 0 || /[,;:()]/.test(rest[at] ?? "")) return [];
	const article = /^\s*(?:(?:an?|the|its|their|your|some|any)\s+)?/i.exec(rest);
	const start = clause.restStart + (article?.[0].length ?? 0);
	const end = clause.restStart + at;
	const hidden = text.slice(start, end).trimEnd();
	const size = countWords(hidden);
	const last = findWords(hidden).at(-1)?.lower ?? "";
	const isTelling =
		size > 0 &&
		size <= 4 &&
		contentOf(hidden).size > 0 &&
		contentOf(text.slice(end)).size >=
			(/^\sper\s/.test(rest.slice(at)) ? 1 : 2) &&
		readVerb(last)?.form !== "past" &&
		!vagueObject.test(hidden) &&
		!isPronoun(findWords(hidden)[0]?.lower ?? "");
	return isTelling
		? [{ start, end: start + hidden.length, hint: null, rule: "object" }]
		: [];
}
