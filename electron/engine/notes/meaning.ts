// Whether what follows a term says what it means or does; bare remarks do not.
import { readClause } from "./clause.ts";
import type { Inline } from "./inline.ts";
import { namesKind } from "./kind-noun.ts";
import { readVerb } from "./verb.ts";
import { isParticiple } from "./verb-form.ts";
import { countWords, findWords } from "./words.ts";

/** A meaning that says what something is or does; bare remarks ("more control", "$3 per month") do not. */
export function isMeaning(text: string, term: string): boolean {
	if (
		/^(?:to|this|that|these|it|its|they|there|if|when|so|you|we|same|similar|not|no|yes|see|only|at|in|on|by|from|per|also|always|never|good|better|best|bad|more|less|very|full|most|up to|min|max|minimum|maximum|about|around|approx|roughly|above|below|source|destination|what|who|how many|because|due|before|after|between|for|with|without|must|needs?)\b(?! (?:as|of) )/i.test(
			text,
		) ||
		/^[-–−~≈<>≥≤]?\s?[\d$€£(]|^\P{L}*https?:/u.test(text)
	)
		return false;
	const first = findWords(text)[0]?.lower ?? "";
	// "supported mainly by …" is no other than "supported by …".
	const [, next, after] = findWords(text);
	const second = (/ly$/.test(next?.lower ?? "") ? after : next)?.lower ?? "";
	// "stored in S3" says nothing of what it is, "annotated pointer to …" does.
	const isState =
		isParticiple(first) &&
		!/ing$/.test(first) &&
		/^(?:in|on|at|by|to|from|with|for|as|via|of|when|if|per|into|using|and|or|only|but|not|before|after|so|until|)$/.test(
			second,
		);
	if (isState || /^\p{L}+ly\s/u.test(text)) return false;
	const size = countWords(text);
	const full = readClause(text);
	// "One policy is applied to all users": a sentence that defines nothing.
	if (
		full &&
		(full.auxiliary !== null || full.form === "third") &&
		full.subjectEnd > 0 &&
		!/\b(?:that|which|who|where|of|to)\b/.test(text.slice(0, full.verbStart)) &&
		!/(?:ing|tion|sis|ment)$/.test(term)
	)
		return false;
	if (size < 5 && /\sor\s/.test(text)) return false;
	if (/^(?:an?|the|any|one|each|every|all|two|three|four)\s/i.test(text))
		return size > 1;
	const clause = readClause(text);
	if (clause && clause.subjectEnd > 0)
		return (
			/(?:ing|tion|sis|ment)$/.test(term) ||
			/\b(?:that|which|who|where|for|of|to)\b/.test(
				text.slice(0, clause.verbStart),
			)
		);
	// "Full control, more responsibility": two remarks.
	return (
		!/^\S+(?: \S+){0,2},/.test(text) ||
		clause !== null ||
		(namesKind(text) && /\b(?:that|which|who)\b/.test(text))
	);
}

/** "leaves rolled up": several things with what was done to them. */
const isRolled =
	/^\p{L}+ \p{Ll}+ed (?:up|down|off|out|and|in|into|by|with|from|on)\b/u;

/** Verbs that mostly tell what something is made of or where it belongs: "wire cages". */
const isMaterial =
	/^(?:default|wire|rock|stone|plant|root|stem|seed|shell|film|plate|ring|band|light|sound|heat|fuel|land|ground|house|ship|state|market|trade|time|test|water|bone|blood|muscle|nerve|skin|iron|paper|cash|stock|price|file|disk|network|code|data|text)$/;

/** True for a meaning that begins with what the term's thing does: "Provides …", "allow you to …". */
export function isDoing(
	first: string,
	name: Inline,
	isPlural: boolean,
	meaning = "",
): boolean {
	const form = readVerb(first)?.form;
	if (form === "third") return !isPlural && !isRolled.test(meaning);
	if (form !== "base" || isMaterial.test(first)) return false;
	const isAction = readVerb(findWords(name.text)[0]?.lower ?? "") !== null;
	return (
		isPlural ||
		(!isAction &&
			/^(?:use|allow|provide|enable|give|let|help|make|store|create|route|operate|transition|send|move|copy|deliver|control|manage|run|scale|protect|monitor|analyze|collect|add|remove|connect|share|encrypt|replicate|distribute)$/.test(
				first,
			))
	);
}

/** "`git stash`: parks changes": a line of code whose meaning begins with what it does. */
export function isDeedOfCode(term: Inline, meaning: string): boolean {
	const [first, second] = findWords(meaning);
	const form = readVerb(first?.lower ?? "")?.form;
	return (
		term.runs.every(({ type }) => type === "code") &&
		/[a-z]/.test(term.text) &&
		second !== undefined &&
		(form === "third" ||
			(form === "base" && !/^(?:of|for|in|is|to)$/.test(second.lower))) &&
		!/[,;→+=]|->/.test(meaning)
	);
}

/** "One region", "per account": where something is valid. */
export function isScope(text: string): boolean {
	return (
		/^(?:(?:one|single|1|per|across|multiple|all)[\s-])?(?:region(?:al|s)?|azs?|availability zones?|global|zonal|account|vpc)(?:-\p{L}+)?(?:$|[,;(]|\s(?:resilient|resilience|wide|only|scope|level|by|per|and|or|within|in|service)\b)(?!.*\b(?:endpoint|id|table)s?\b)/iu.test(
			text,
		) &&
		// "Global resilience improvements": a use of it.
		!/\b(?:resilien\p{Ll}+|service) (?!and|or|by|per|within|in)\p{L}/u.test(
			text,
		) &&
		countWords(text) < 12
	);
}

/** "Latency: delay through the system" tells what it is, "Latency: 5 ms" how much. */
export const measure =
	/^(?:latency|throughput|durability|availability|performance|retention)$/i;
