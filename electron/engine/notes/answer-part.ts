// Where the answer to a question ends that stands on a line of its own.
import { isQuestion } from "./label.ts";
import type { Section } from "./section.ts";

/** A question on a line of its own is answered by the text below it; another paragraph speaks about something else. */
export function partAnswer(section: Section): Section[] {
	const { title, blocks, trail, level } = section;
	const end = blocks.findIndex(
		({ type }, index) => index > 0 && type === "text",
	);
	if (level < 7 || end < 0 || !title || !isQuestion(title.text))
		return [section];
	const rest = {
		...section,
		title: null,
		trail: trail.slice(0, -1),
		level: 0,
		isStart: false,
		blocks: blocks.slice(end),
	};
	return [{ ...section, blocks: blocks.slice(0, end) }, rest];
}
