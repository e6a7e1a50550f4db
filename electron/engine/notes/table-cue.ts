// Cornell tables: a column of questions beside one of notes. Each question is asked as its author wrote it.
import type { Question } from "./fact.ts";
import { isQuestion } from "./label.ts";
import { leansOnBefore } from "./own-question.ts";
import type { Block } from "./section.ts";
import { cell } from "./table-wording.ts";

type Table = Extract<Block, { type: "table" }>;

const cue =
	/^(?:cues?|(?:my |key )?questions?|q|cues? ?(?:\/|&|and) ?questions?)$/i;

/**
 * The question for each row (null where the first cell asks nothing or the second is empty) of a table of two columns
 * most of whose first cells are questions, or whose first column is headed "Cues" or "Questions"; null for any other.
 */
export function readCues({ header, rows }: Table): (Question | null)[] | null {
	if (header.length !== 2) return null;
	const asked = rows.filter(([first]) => first && isQuestion(first.text));
	const isHeaded = cue.test(header[0]?.text.trim() ?? "");
	if (asked.length < 2 || asked.length * (isHeaded ? 3 : 2) <= rows.length)
		return null;
	return rows.map(([front, back]) => {
		if (!front || !back?.text || !isQuestion(front.text)) return null;
		const question = cell(front, back, "table-cell");
		return leansOnBefore(front.text)
			? { ...question, doubt: "vague-question" }
			: question;
	});
}
