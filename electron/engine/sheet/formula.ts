// Formulas as MathML: KaTeX gives a tree, and what is not in the lists of the contract cannot appear.
import {
	mathAttributes,
	mathTags,
	type SheetNode,
} from "../contract/sheet-node.ts";
import { el } from "./element.ts";

/** Draws LaTeX; null for what is no formula, whose source is shown then. */
export type DrawFormula = (
	value: string,
	isDisplay: boolean,
) => SheetNode | null;

/** The parts of KaTeX's tree: elements, text, and spaces that may be a character or a width in em. */
export interface MathPart {
	type?: string;
	text?: string;
	character?: string | null;
	width?: number;
	attributes?: Record<string, string>;
	children?: MathPart[];
}

/** A formula may nest deeper than any reader follows; the stack has an end. */
const deepest = 100;

/** KaTeX's tree as elements of a sheet. */
export function drawFormula(part: MathPart): SheetNode[] {
	return drawPart(part, 0);
}

function drawPart(part: MathPart, depth: number): SheetNode[] {
	if (part.text !== undefined) return [part.text];
	if (part.character) return [part.character];
	if (part.width !== undefined)
		return [el("mspace", { width: `${part.width}em` })];
	if (depth > deepest) return ["…"];
	const children = part.children ?? [];
	// The source is an annotation beside the formula, for programs.
	const shown = part.type === "semantics" ? children.slice(0, 1) : children;
	const drawn = shown.flatMap((child) => drawPart(child, depth + 1));
	const { type } = part;
	if (type === undefined || type === "semantics") return drawn;
	if (!mathTags.has(type)) return [];
	const allowed = Object.entries(part.attributes ?? {}).filter(([name]) =>
		mathAttributes.has(name),
	);
	return [el(type, Object.fromEntries(allowed), drawn)];
}
