// Places of a note that no rule reads, with the reason: questions without an answer, and code.
import { isBulletLine } from "./bullet.ts";
import { skip } from "./fact.ts";
import { linesOf } from "./inline.ts";
import { isQuestion } from "./label.ts";
import type { Found } from "./line.ts";
import type { Block, Section } from "./section.ts";

/** A question as heading with nothing below it. */
export function noteOpenQuestion(
	section: Section,
	next: Section | undefined,
	found: Found,
) {
	const { title, blocks, level } = section;
	const isAsked = title !== null && isQuestion(title.text) && section.isStart;
	if (isAsked && blocks.length === 0 && (next?.level ?? 0) <= level)
		found.skipped.push(skip(linesOf(title), "open-question"));
}

/** Code is shown in answers, but no rule reads facts out of it. */
export function noteOther(
	block: Extract<Block, { type: "other" }>,
	found: Found,
) {
	const [node] = block.rich;
	if (node?.type !== "codeBlock") return;
	const lines = node.value.split("\n").filter((line) => line.trim());
	const bullets = lines.filter((line) => isBulletLine(line.trim()));
	const isSlide = bullets.length > 0 && bullets.length >= lines.length / 2;
	found.skipped.push(skip(block, isSlide ? "slide-in-code" : "code"));
}
