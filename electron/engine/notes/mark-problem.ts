// Marks for cards in places where no card can be made of them: headings, table cells, a `?` without both sides.
import type { Skipped } from "../contract/data.ts";
import { hasCloze } from "./cloze.ts";
import { skip } from "./fact.ts";
import { type Inline, linesOf } from "./inline.ts";
import type { Section } from "./section.ts";

/** The places of such marks, each with the reason. */
export function findMarkProblems(sections: readonly Section[]): Skipped[] {
	return sections.flatMap(({ title, isStart, blocks }) => {
		const marked = [
			...(title && isStart && isMarkedPlace(title) ? [title] : []),
			...blocks.flatMap((block) => {
				if (block.type === "table")
					return [
						...block.header.filter(isMarkedPlace),
						...block.rows.flat().filter(isParted),
					];
				return block.type === "text" && /^\?{1,2}$/.test(block.inline.mask)
					? [block.inline]
					: [];
			}),
		];
		return marked.map((inline) => skip(linesOf(inline), "mark-without-card"));
	});
}

function isMarkedPlace(inline: Inline): boolean {
	return hasCloze(inline) || isParted(inline);
}

function isParted({ mask }: Inline): boolean {
	return /\S\s:::?\s\S/.test(mask);
}
