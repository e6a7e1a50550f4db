// What stands beside the marked cards of a note and becomes no card.
import type { Skipped } from "../contract/data.ts";
import type { CardDraft } from "./draft.ts";
import { isMarked } from "./explicit.ts";
import { isTagged } from "./explicit-tagged.ts";
import { skip } from "./fact.ts";
import type { Section } from "./section.ts";

/** The lines of a note with marked cards that are none themselves. */
export function findUnmarked(
	sections: readonly Section[],
	isFlashcardNote: boolean,
	cards: readonly CardDraft[],
): Skipped[] {
	const taken = new Set<number>();
	for (const { sources } of cards)
		for (const { line, endLine } of sources)
			for (let at = line; at <= endLine; at += 1) taken.add(at);
	return sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => {
			if (block.type === "list")
				return block.entries
					.filter(
						({ inline, children, line }) =>
							!isMarked(inline, isFlashcardNote) &&
							children.length === 0 &&
							!taken.has(line),
					)
					.map((entry) => skip(entry, "not-marked"));
			const isOwn =
				block.type === "table"
					? taken.has(block.line + 2)
					: block.type !== "text" ||
						taken.has(block.line) ||
						isSaid(block.inline.mask);
			if (isOwn) return [];
			const isEmpty =
				isTagged(block) ||
				(block.type === "text" && isMarked(block.inline, isFlashcardNote));
			return [skip(block, isEmpty ? "mark-without-card" : "not-marked")];
		}),
	);
}

/** A `?` alone is reported elsewhere, and number 0 is meant to ask for nothing. */
function isSaid(mask: string): boolean {
	return /^\?{1,2}$|\{\{c0::/.test(mask);
}
