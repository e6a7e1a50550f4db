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
	const rest = text.slice(clause.restStart);
	let start = clause.restStart;
	for (const { 0: found, index } of findAll(joint, rest))
		start = clause.restStart + index + found.length;
	const hidden = text.slice(start).trim();
	const from = text.length - text.slice(start).trimStart().length;
	const size = countWords(hidden);
	const isFit =
		size > 0 &&
		size <= 5 &&
		contentOf(hidden).size > 0 &&
		!/[,;:()[\]]|\s(?:and|or)\s/.test(hidden) &&
		findWords(text.slice(0, from)).length >= 3;
	return isFit
		? { start: from, end: text.length, hint: null, rule: "tail" }
		: null;
}
