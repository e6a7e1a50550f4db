// Finds the ```scenario blocks of a note, with the way back from a place in a block to the note.
import type { Code, Root, RootContent } from "mdast";

/** A block's YAML. */
export interface ScenarioBlock {
	yaml: string;
	/** The lines of the note that it covers, fences included. */
	line: number;
	endLine: number;
	/** Where its first fence begins in `line`. */
	column: number;
	/** Where a line and column of the YAML, from 1, stand in the note. */
	toNote(line: number, column: number): { line: number; column: number };
}

/** All blocks, in lists and quotes too; `text` is the note with `\n` as line end. */
export function findScenarioBlocks(root: Root, text: string): ScenarioBlock[] {
	if (!text.includes("scenario")) return [];
	const lines = text.split("\n");
	const found: ScenarioBlock[] = [];
	const visit = (node: Root | RootContent) => {
		if (node.type === "code" && node.lang === "scenario")
			found.push(blockOf(node, lines));
		else if ("children" in node) node.children.forEach(visit);
	};
	visit(root);
	return found;
}

function blockOf(node: Code, lines: readonly string[]): ScenarioBlock {
	const line = node.position?.start.line ?? 1;
	const yaml = node.value.split("\n");
	return {
		yaml: node.value,
		line,
		endLine: node.position?.end.line ?? line,
		column: node.position?.start.column ?? 1,
		toNote: (at, column) => {
			const inNote = lines[line + at - 1] ?? "";
			// In a list or quote the marks before the block are no part of it.
			const indent = inNote.length - (yaml[at - 1] ?? "").length;
			return { line: line + at, column: column + Math.max(0, indent) };
		},
	};
}
