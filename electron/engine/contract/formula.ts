// Formulas as MathML: KaTeX gives a tree, and what is not in the lists of the sheet cannot appear. The screens draw them by it, and so do sheets.
import { mathAttributes, mathTags, type SheetNode } from "./sheet-node.ts";

/** Draws LaTeX; null for what is no formula, whose source is shown then. */
export type DrawFormula = (
	value: string,
	isDisplay: boolean,
) => SheetNode | null;

/** The parts of KaTeX's tree: elements, text, and spaces that may be a character or a width in em. */
interface MathPart {
	type?: string;
	text?: string;
	character?: string | null;
	width?: number;
	attributes?: Record<string, string>;
	children?: MathPart[];
}

type ToTree = (value: string, options: object) => MathPart;

/** A formula may nest deeper than any reader follows; the stack has an end. */
const deepest = 100;

/** Notes are hostile: no links, no HTML, macros and sizes have limits. */
const options = {
	output: "mathml",
	trust: false,
	strict: "ignore",
	errorColor: "currentcolor",
	throwOnError: true,
	maxExpand: 500,
	maxSize: 20,
};

/** How to draw with KaTeX, once its module is loaded: `import("katex")` and its default export. */
export function formulaDrawer(katex: unknown): DrawFormula {
	// KaTeX's own way to its tree; the typings leave it out.
	const toTree = (katex as { __renderToDomTree: ToTree }).__renderToDomTree;
	return (value, displayMode) => {
		try {
			const tree = toTree(value, { ...options, displayMode });
			return drawPart(tree, 0)[0] ?? null;
		} catch {
			return null;
		}
	};
}

function drawPart(part: MathPart, depth: number): SheetNode[] {
	if (part.text !== undefined) return [part.text];
	if (part.character) return [part.character];
	if (part.width !== undefined)
		return [
			{ tag: "mspace", attributes: { width: `${part.width}em` }, children: [] },
		];
	if (depth > deepest) return ["…"];
	const children = part.children ?? [];
	// The source is an annotation beside the formula, for programs.
	const shown = part.type === "semantics" ? children.slice(0, 1) : children;
	const drawn = shown.flatMap((child) => drawPart(child, depth + 1));
	const { type } = part;
	// A group without an element of its own, such as the letters of an operator's name.
	if (type === undefined || type === "semantics") return drawn;
	if (!mathTags.has(type)) return [];
	const allowed = Object.entries(part.attributes ?? {}).filter(([name]) =>
		mathAttributes.has(name),
	);
	return [
		{ tag: type, attributes: Object.fromEntries(allowed), children: drawn },
	];
}
