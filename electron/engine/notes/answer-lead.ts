// A line that leads from a question as heading to the list that answers it.
import { linesOf } from "./inline.ts";
import { isQuestion } from "./label.ts";
import type { Block, Section } from "./section.ts";

/** "Many services can use it:" with its list answers the question above it. */
export function isAnswerLead(
	asked: Section | undefined,
	lead: Section | undefined,
): lead is Section {
	return (
		asked !== undefined &&
		lead?.title?.text.endsWith(":") === true &&
		lead.level === 8 &&
		lead.isStart &&
		asked.title !== null &&
		asked.isStart &&
		isQuestion(asked.title.text) &&
		asked.blocks.length === 0 &&
		lead.trail.length > asked.trail.length &&
		lead.blocks.length > 0
	);
}

/** The question's section with the lead and its list as its blocks. */
export function withLead(asked: Section, lead: Section): Section {
	const { title } = lead;
	if (!title) return asked;
	const text: Block = {
		type: "text",
		inline: title,
		blockId: null,
		tags: [],
		...linesOf(title),
	};
	return { ...asked, blocks: [text, ...lead.blocks] };
}
