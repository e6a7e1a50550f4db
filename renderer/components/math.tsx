// Formulas as MathML, built element by element: KaTeX gives a tree, and what is not in the lists here cannot appear.
import { createElement, Fragment, lazy, type ReactNode, Suspense } from "react";

/** The parts of KaTeX's tree: elements, text, and spaces that may be a character or a width in em. */
interface MathPart {
	type?: string;
	text?: string;
	character?: string | null;
	width?: number;
	attributes?: Record<string, string>;
	children?: MathPart[];
}

const elements = new Set(
	"math mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mmultiscripts mprescripts none mfrac msqrt mroot mtable mtr mtd mlabeledtr mstyle mpadded menclose mphantom merror".split(
		" ",
	),
);
const attributes = new Set(
	"accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width".split(
		" ",
	),
);

/** A formula may nest deeper than any reader follows; the stack has an end. */
const deepest = 100;

type ToTree = (value: string, options: object) => MathPart;

/** KaTeX's own way to its tree; the typings leave it out. Throws for what is no formula, as does everything where it cannot be loaded. */
async function loadKatex(): Promise<ToTree> {
	try {
		const katex: unknown = (await import("katex")).default;
		return (katex as { __renderToDomTree: ToTree }).__renderToDomTree;
	} catch (error) {
		return () => {
			throw error;
		};
	}
}

interface FormulaProps {
	value: string;
	isDisplay: boolean;
}

const Formula = lazy(async () => {
	const toTree = await loadKatex();
	return {
		default: ({ value, isDisplay }: FormulaProps) => {
			const tree = readFormula(toTree, value, isDisplay);
			return tree ? drawPart(tree, 0) : <FormulaSource value={value} />;
		},
	};
});

/** Shows LaTeX as a formula; as its source until KaTeX has come, and for what is no formula. */
export function FormulaView({ value, isDisplay }: FormulaProps) {
	const source = <FormulaSource value={value} />;
	const formula = (
		<Suspense fallback={source}>
			<Formula value={value} isDisplay={isDisplay} />
		</Suspense>
	);
	return isDisplay ? <span className="math-display">{formula}</span> : formula;
}

function FormulaSource({ value }: { value: string }) {
	return <code className="math">{value}</code>;
}

/** The tree of a formula, or null for what KaTeX does not take. Notes are hostile: no links, no HTML, macros and sizes have limits. */
function readFormula(
	toTree: ToTree,
	value: string,
	isDisplay: boolean,
): MathPart | null {
	try {
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
		return tree.children?.[0] ?? null;
	} catch {
		return null;
	}
}

function drawPart(part: MathPart, depth: number): ReactNode {
	if (part.text !== undefined) return part.text;
	if (part.character) return part.character;
	if (part.width !== undefined)
		return createElement("mspace", { width: `${part.width}em` });
	if (depth > deepest) return "…";
	const children = (part.children ?? []).map((child) =>
		drawPart(child, depth + 1),
	);
	// The source is an annotation beside the formula, for programs.
	if (part.type === "semantics") return children[0];
	const { type } = part;
	// A group without an element of its own, such as the letters of an operator's name.
	if (type === undefined) return createElement(Fragment, null, ...children);
	if (!elements.has(type)) return null;
	const allowed = Object.entries(part.attributes ?? {}).filter(([name]) =>
		attributes.has(name),
	);
	return createElement(type, Object.fromEntries(allowed), ...children);
}
