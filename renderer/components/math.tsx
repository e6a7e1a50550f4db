// Formulas as MathML elements, built one by one from the tree of the contract: what is not in its lists cannot appear.
import { createElement, lazy, type ReactNode, Suspense } from "react";
import {
	type DrawFormula,
	formulaDrawer,
} from "../../electron/engine/contract/formula.ts";
import type { SheetNode } from "../../electron/engine/contract/sheet-node.ts";

/** Loaded with the first formula. What is no formula gives null, as does everything where KaTeX cannot be loaded. */
async function loadDrawer(): Promise<DrawFormula> {
	try {
		return formulaDrawer((await import("katex")).default);
	} catch {
		return () => null;
	}
}

interface FormulaProps {
	value: string;
	isDisplay: boolean;
}

const Formula = lazy(async () => {
	const drawFormula = await loadDrawer();
	return {
		default: ({ value, isDisplay }: FormulaProps) => {
			const formula = drawFormula(value, isDisplay);
			return formula ? draw(formula) : <FormulaSource value={value} />;
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

/** Nodes have no identity but their place, so they become separate arguments, which need no keys. */
function draw(node: SheetNode): ReactNode {
	if (typeof node === "string") return node;
	return createElement(node.tag, node.attributes, ...node.children.map(draw));
}
