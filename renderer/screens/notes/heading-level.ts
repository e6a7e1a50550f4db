// Levels of a note's headings below the screen's own: authors skip levels, a page must not. Pure.
import type { NoteBlock } from "../../../electron/engine/contract/reading.ts";

/** The level at which each heading is drawn, by its line: 2 for the outermost, one more for each that stands above it. */
export function headingLevels(
	blocks: readonly NoteBlock[],
): ReadonlyMap<number, number> {
	const levels = new Map<number, number>();
	const above: number[] = [];
	const visit = (block: NoteBlock): void => {
		if (block.type === "heading") {
			while ((above.at(-1) ?? 0) >= block.level) above.pop();
			above.push(block.level);
			levels.set(block.line, Math.min(6, above.length + 1));
		} else if (block.type === "list")
			for (const item of block.items) item.blocks.forEach(visit);
		else if ("blocks" in block) block.blocks.forEach(visit);
	};
	blocks.forEach(visit);
	return levels;
}
