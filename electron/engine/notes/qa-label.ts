// The labels of questions and answers: "Q3)", "Question:", "A:", "-->". They tell what a line is for and are no part of it.
import { cut, type Inline, join, linesOf, words } from "./inline.ts";
import type { Wrapping } from "./label.ts";
import type { Block, Entry } from "./section.ts";

/** "A:", "Ans.", "A3)" */
export const answerMark = /^(?:A|Answer|Ans)\s?\d{0,3}\s?(?:::?|[.)])\s+/;
const questionMark =
	/^(?:(?:Q|Question)\s?\d{0,3}\s?(?:::?|[.)])\s+|Q\d{1,3}\s+(?=(?:What|Which|Who|When|Where|Why|How)\s))/;
/** "--> the weft", "- the weft"; "- 5 °C" is below zero. */
export const arrow = /^(?:(?:[-=]+>|→|⇒|➔|➜)\s*|[-–—]\s+(?!\d))(?=\S)/u;

/** True for what its label calls a question. */
export function isLabelled({ text }: Inline): boolean {
	return questionMark.test(text);
}

/** A question or answer without its "Q:", "A." or "-->". */
export function withoutMark(inline: Inline): Inline {
	const { text } = inline;
	const label = questionMark.exec(text) ?? answerMark.exec(text);
	const start = label?.[0].length ?? 0;
	const sign = arrow.exec(start > 0 ? text.slice(start) : text);
	const end = start + (sign?.[0].length ?? 0);
	return end > 0 && end < text.length ? cut(inline, end) : inline;
}

/** "Name the parts of a kiln" demands and asks nothing. */
export function asDemand(asked: Inline): Inline {
	return demand.test(asked.text) && asked.text.endsWith("?")
		? cut(asked, 0, asked.text.length - 1)
		: asked;
}

const demand =
	/^(?:name|list|define|state|explain|describe|give|compare|outline)\s[^?]+\?$/i;

/**
 * A line that its label alone calls a question, with the question mark that it lacks: "Q3) Which clay
 * is white" above its answer, "Q4) Parts of a kiln" above "A:" or "-->". "Q3: sales fell" is a quarter.
 */
export function asQuestion(line: Inline, { lines }: Wrapping): Inline {
	const { text } = line;
	if (text[0] !== "Q" || /[?\n]/.test(text)) return line;
	const label = questionMark.exec(text)?.[0];
	if (!label) return line;
	const { endLine } = linesOf(line);
	const below = nextLine(lines, endLine);
	const isAsked =
		startsAnswer.test(below) ||
		(interrogative.test(text.slice(label.length)) &&
			below !== "" &&
			!/^[^\p{L}\p{N}]*Q/u.test(below));
	if (!isAsked) return line;
	const asked = cut(line, 0, text.replace(/[\s.:]+$/, "").length);
	return join([asked, words("?", endLine)]);
}

const interrogative =
	/^(?:in which|for which|at which|what|which|who|whose|when|where|why|how)\b/i;
const startsAnswer =
	/^[\s>*+_-]*(?:(?:A|Answer|Ans)\s?\d{0,3}\s?[:.)]{1,2}|[-=]*>\s|→|⇒)/;

function nextLine(lines: readonly string[], from: number): string {
	let at = from;
	while (at < lines.length && !lines[at]?.trim()) at += 1;
	return lines[at] ?? "";
}

/** The blocks below a question: the first without its "A:". */
export function withoutAnswerMark(blocks: readonly Block[]): readonly Block[] {
	const [first, ...rest] = blocks;
	if (first?.type !== "text") return blocks;
	const inline = withoutMark(first.inline);
	return inline === first.inline ? blocks : [{ ...first, inline }, ...rest];
}

/** "- Q: How thick is a wall?" with "- A: 6 mm" behind it: the answer stands below its question. */
export function joinAnswers(entries: Entry[]): Entry[] {
	if (!entries.some(({ inline }) => answerMark.test(inline.text)))
		return entries;
	const joined: Entry[] = [];
	for (const entry of entries) {
		const above = joined.at(-1);
		const isAnswer =
			above !== undefined &&
			above.children.length === 0 &&
			answerMark.test(entry.inline.text) &&
			questionMark.test(above.inline.text);
		if (isAnswer)
			joined[joined.length - 1] = {
				...above,
				children: [entry],
				endLine: entry.endLine,
			};
		else joined.push(entry);
	}
	return joined;
}
