// What the rest of a line gives away of its hidden number, or leaves open.
import type { Doubt } from "./fact.ts";
import { looksPlural } from "./noun.ts";
import { numerals } from "./numeral.ts";
import { findWords } from "./words.ts";

/** Why the number of a cloze is told by its line, or is none to learn; null where neither is seen. */
export function doubtNumber(sentence: string, answer: string): Doubt | null {
	const [before = "", after = ""] = sentence.split("[…]");
	return isTold(before, after, answer) || isNoValue(before, after, answer)
		? "guess"
		: null;
}

function isTold(before: string, after: string, answer: string): boolean {
	if (answer.includes("%") || /^\s?%/.test(after))
		return isShare(before, after, Number.parseFloat(answer));
	return (
		isBesideNext(before, after, answer) ||
		continues(before + after, answer) ||
		isOneByForm(before, after, answer)
	);
}

const shares = /(?<![\d.,])(\d+(?:\.\d+)?)\s?%/g;

/** "70 % … and […] …": both make up the whole; "less than 100 %", "percentage … times 100 %": the whole itself. */
function isShare(before: string, after: string, share: number): boolean {
	const others = [...(before + after).matchAll(shares)];
	return share === 100
		? /\b(?:less|lower|fewer|more|greater|higher|multipl\p{L}*) (?:than|by) $|\b(?:below|under|over|above|times|x|×) $/iu.test(
				before,
			)
		: others.length === 1 && Number(others[0]?.[1]) + share === 100;
}

function numberOf(text: string): number {
	const index = numerals.indexOf(text.toLowerCase());
	return index < 0 ? Number(text || Number.NaN) : index;
}

/** "three or […] boats": the next number is the only one that goes with it. */
function isBesideNext(before: string, after: string, answer: string): boolean {
	const one = /([\p{L}\d]+) or $/u.exec(before)?.[1] ?? "";
	const other = /^ or ([\p{L}\d]+)/u.exec(after)?.[1] ?? "";
	const value = numberOf(answer);
	return numberOf(one) + 1 === value || numberOf(other) - 1 === value;
}

/** "low water: 0–2 m, half tide: […]": where one range ends the next begins. */
function continues(shown: string, answer: string): boolean {
	const [, from = "", to = ""] =
		/^(\d+(?:[.,]\d+)?)\s?[–-]\s?(\d+(?:[.,]\d+)?)$/.exec(answer) ?? [];
	if (!from) return false;
	return [
		...shown.matchAll(/(\d+(?:[.,]\d+)?)\s?[–-]\s?(\d+(?:[.,]\d+)?)/g),
	].some(([, low, high]) => high === from || low === to);
}

/** "at least […] bell": no other number has the singular beside it. */
function isOneByForm(before: string, after: string, answer: string): boolean {
	if (!/^(?:1|one)$/i.test(answer) || !/\bat (?:least|most) $/i.test(before))
		return false;
	const [next, second] = findWords(after);
	return (
		next !== undefined &&
		/^ \p{Ll}{3}/u.test(after) &&
		!looksPlural(next) &&
		!(second && looksPlural(second)) &&
		!/^(?:of|in|per|and|or|to|for|is|are|percent|year|month|week|day|hour|minute|second)$/.test(
			next.lower,
		)
	);
}

/** "If the tide is over […] m": what follows from it is missing. "two examples of", "00101 and […]": there by chance. */
function isNoValue(before: string, after: string, answer: string): boolean {
	return (
		(/^(?:if|when|whenever|once|unless|until)\b[^,;:→]*(?:[<>≤≥]=? ?|\b(?:less|more|fewer|greater|higher|lower) than |\b(?:over|under|above|below|exceeds|reaches) )$/i.test(
			before,
		) &&
			/^\s?\S{0,12}$/.test(after)) ||
		/^ (?:\p{L}+ )?(?:examples?|instances?) of\b/u.test(after) ||
		// "you cannot moor […] ship at two quays": any one.
		(/^(?:1|one|a single)$/i.test(answer) &&
			/\b(?:cannot|can['’]t|can not|never) \S+ $/i.test(before)) ||
		// "02 - Quays": the name of a file.
		(/^0\d$/.test(answer) && /^ [-–] /.test(after)) ||
		(/^[01]{4,}$/.test(answer) && /(?<!\d)[01]{4,}(?!\d)/.test(before + after))
	);
}
