// The last resort: hides the end of a statement that no rule can ask about. Such cards wait until somebody has looked at them.

import type { Clause } from "./clause.ts";
import type { Gap } from "./gap.ts";
import { findAll } from "./occurrence.ts";
import { contentOf, countWords, findWords } from "./words.ts";

const joint =
	/\s(?:an?|the|to|of|for|in|with|by|as|at|from|on|than|into|via|per|is|are|which|that)\s/g;

/** The last name of a statement with a subject and at least four words, or nothing. */
export function findTail(text: string, clause: Clause): Gap | null {
	if (clause.subjectEnd === 0 || countWords(text) < 4 || text.length > 200)
		return null;
	return endAfter(text, clause.restStart);
}

/** The last name of words that are no sentence: "hottest planet due to runaway [greenhouse effect]"; for a person to look at. */
export function findEnd(text: string): Gap | null {
	const words = findWords(text);
	const second = words[1];
	if (!second || words.length < 4 || text.length > 200) return null;
	if (words.some(({ lower }) => pointing.test(lower))) return null;
	const end = endAfter(text, second.end);
	const isFit =
		end !== null &&
		countWords(text.slice(end.start)) <= 3 &&
		contentOf(text.slice(0, end.start)).size >= 2;
	return isFit ? { ...end, doubt: "guess" } : null;
}

/** Words that mean what stands elsewhere, or speak to the reader. */
const pointing =
	/^(?:it|its|they|them|their|this|that|these|those|here|there|he|she|his|her|we|our|us|you|your|i|my|above|below|following|etc)$/;

/** What stands behind the last joint past `from`. */
function endAfter(text: string, from: number): Gap | null {
	let start = from;
	for (const { 0: found, index } of findAll(joint, text.slice(from)))
		start = from + index + found.length;
	const hidden = text.slice(start).trim();
	const begin = text.length - text.slice(start).trimStart().length;
	const size = countWords(hidden);
	const isFit =
		size > 0 &&
		size <= 5 &&
		contentOf(hidden).size > 0 &&
		!/[,;:()[\]]|\s(?:and|or)\s/.test(hidden) &&
		findWords(text.slice(0, begin)).length >= 3;
	return isFit
		? { start: begin, end: text.length, hint: null, rule: "tail" }
		: null;
}
