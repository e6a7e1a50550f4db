// Cornell tables: a column of questions beside one of notes. Each question is asked as its author wrote it.
import { contextName } from "./context.ts";
import { type Question, type Scope, say } from "./fact.ts";
import { isQuestion } from "./label.ts";
import { leansOnBefore } from "./own-question.ts";
import type { Block } from "./section.ts";
import { cell } from "./table-wording.ts";
import { countWords } from "./words.ts";

type Table = Extract<Block, { type: "table" }>;

const cue =
	/^(?:cues?|(?:my |key )?questions?|q|cues? ?(?:\/|&|and) ?questions?)$/i;

/**
 * The question for each row of a table of two columns whose first is headed "Cues" or "Questions" and holds at least one
 * question, or most of whose first cells are questions; null for any other table. A row gives null where its first cell
 * asks nothing or its second is empty. Under such a heading a bare name asks too: "Harbours: depth of the lock?".
 */
export function readCues(
	{ header, rows }: Table,
	scope: Scope,
): (Question | null)[] | null {
	if (header.length !== 2) return null;
	const asked = rows.filter(([first]) => first && isQuestion(first.text));
	const isHeaded = cue.test(header[0]?.text.trim() ?? "");
	if (asked.length < (isHeaded ? 1 : 2)) return null;
	if (!isHeaded && asked.length * 2 <= rows.length) return null;
	return rows.map(([front, back]) => {
		if (!front?.text || !back?.text) return null;
		if (isQuestion(front.text)) {
			const question = cell(front, back, "table-cell");
			return leansOnBefore(front.text)
				? { ...question, doubt: "vague-question" }
				: question;
		}
		return isHeaded && countWords(front.text) > 1
			? cell(say(`${contextName(scope)}: `, front, "?"), back, "table-cell")
			: null;
	});
}
