// What makes a cell of a table less than an answer, so that its card waits in the inbox.
import { type Doubt, small } from "./fact.ts";
import type { Inline } from "./inline.ts";
import type { TableShape } from "./table-shape.ts";
import { readVerb } from "./verb.ts";
import { countWords, findWords } from "./words.ts";

/** What a strict reader would hold against asking for `value` by its `key` and `side`, or null. */
export function doubtCell(key: Inline, side: Inline, value: Inline) {
	const isOpen =
		// "Use / Problem": which of the two?
		/\p{L}{3,}\s?\/\s?\p{L}{3,}/u.test(side.text) ||
		// "slower": than what?
		(comparative.test(small(value).text) && !/\bthan\b/.test(value.text));
	if (isOpen) return "vague-question";
	// "any": true of nearly everything.
	if (
		/^(?:any|all|both|either|anything|everything|whatever)[\s.!]*$/i.test(
			value.text,
		)
	)
		return "guess";
	// "like the dobby", "see above": another row tells it.
	if (
		/^(?:like (?!an? )|see |same as |similar to (?!an? )|as for )\S/i.test(
			value.text,
		)
	)
		return "vague-question";
	// "cannot be mended" as a use: what is said of it instead.
	if (/\buses?\b|\bused\b/i.test(side.text) && saysInstead.test(value.text))
		return "vague-question";
	if ((value.text.match(/[,;]\s/g)?.length ?? 0) >= mostPoints)
		return "long-answer";
	// A blank to fill in; a sign with a remark; "2. what comes next".
	if (
		/…|\.{3}|_{3}/.test(key.text) ||
		sign.test(value.text) ||
		/^\d{1,2}[.)]\s/.test(value.text)
	)
		return "rough-wording";
	const breaks = value.runs.filter(({ type }) => type === "break");
	return breaks.length > 2 ? "several-facts" : null;
}

/** Whom a list of more points asks, has to learn it in parts. */
const mostPoints = 7;
const saysInstead = /^(?:cannot|can't|can|must|is|are|has|have)\b/i;

const comparative =
	/^(?:much |far |slightly |relatively )?(?:more|less|fewer|better|worse|higher|lower|faster|slower|larger|bigger|smaller|greater|longer|shorter|cheaper|easier|harder|simpler|stronger|weaker|heavier|lighter|wider|narrower|safer|quicker|tighter|looser|earlier|later)(?=[\s.]*$|[,;(]| (?:in|on|at|due|for|with|but|and|or|when|if|because|cost|costs)\b)/;
const sign = /^\p{Extended_Pictographic}\ufe0f?\s*\P{L}*\p{L}{2}/u;

/** What a strict reader would hold against all cells of a table, or null. */
export function doubtTable({ header, rows }: TableShape): Doubt | null {
	const keys = rows.map(({ cells }) => cells[0]?.text ?? "");
	return areToldApart(header, keys) ||
		isMatrix(header, keys) ||
		areParties(header)
		? "vague-question"
		: null;
}

/** "sends it in one go | sends it in parts": each column tells of its header, and no cell of the other. */
function areToldApart(header: readonly Inline[], keys: readonly string[]) {
	return header.length === 2 && keys.filter(isSaid).length * 2 > keys.length;
}

/** "Mill (owns) | Weaver (owns)", "Landlord | Tenant": whose the things below are; a row pairs them by chance. */
function areParties(header: readonly Inline[]): boolean {
	if (header.length !== 2) return false;
	const names = header.map(({ text }) => text.replace(/\s*\([^()]*\)$/, ""));
	const areQualified = names.every(
		(name, index) => name !== header[index]?.text && countWords(name) <= 2,
	);
	return (
		names.some((name) => party.test(name.trim())) &&
		(areQualified || names.every((name) => party.test(name.trim())))
	);
}

const party =
	/^(?:(?:the|my|your|our) )?(?:customers?|clients?|users?|you|we|us|them|they|providers?|vendors?|suppliers?|buyers?|sellers?|employers?|employees?|landlords?|tenants?|lenders?|borrowers?|owners?|teachers?|students?|parents?|child(?:ren)?|managers?|staff|patients?|doctors?|nurses?|pupils?)(?: (?:manages?|owns?|handles?|controls?|does|do|pays?|provides?))?$|^\p{Lu}\S* (?:manages|handles|controls|provides)$/iu;

/** "uses the disk", "same key as the table": what is said of something, not a name. */
function isSaid(key: string): boolean {
	const [first, second, third] = findWords(key);
	if (!first || !second) return false;
	const isAction =
		readVerb(first.lower)?.form === "third" &&
		/^(?:an?|the|its|all|to|no|any|on|in|at|by|with|from|for|into|\p{Ll}+s)$/u.test(
			second.text,
		);
	return isAction || (third !== undefined && opening.test(first.lower));
}

const opening =
	/^(?:same|different|no|not|can|cannot|must|only|is|are|has|have|more|less)$/;

/** Rows and columns are the same things: "Trunk – trunk?" asks nothing. */
function isMatrix(header: readonly Inline[], keys: readonly string[]) {
	const own = new Set(keys.map((key) => key.toLowerCase()));
	const shared = header
		.slice(1)
		.filter(({ text }) => own.has(text.toLowerCase()));
	return shared.length > 1;
}
