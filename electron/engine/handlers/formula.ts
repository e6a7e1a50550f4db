// Draws formulas with KaTeX, which is loaded when the first sheet needs it.
import {
	type DrawFormula,
	drawFormula,
	type MathPart,
} from "../sheet/formula.ts";

type ToTree = (value: string, options: object) => MathPart;

/** KaTeX's own way to its tree; the typings leave it out. */
export async function loadFormula(): Promise<DrawFormula> {
	const katex: unknown = (await import("katex")).default;
	const toTree = (katex as { __renderToDomTree: ToTree }).__renderToDomTree;
	return (value, isDisplay) => {
		try {
			// Notes are hostile: no links, no HTML, macros and sizes have limits.
			const tree = toTree(value, {
				output: "mathml",
				displayMode: isDisplay,
				trust: false,
				strict: "ignore",
				errorColor: "currentcolor",
				throwOnError: true,
				maxExpand: 500,
				maxSize: 20,
			});
			return drawFormula(tree)[0] ?? null;
		} catch {
			return null;
		}
	};
}
