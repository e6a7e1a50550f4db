// Draws the tree of a sheet: elements of the contract alone, so that no HTML string ever exists.
import {
	createElement,
	Fragment,
	type MouseEvent,
	type ReactNode,
} from "react";
import { mediaAddress } from "../../../electron/engine/contract/media-name.ts";
import {
	isSheetElement,
	type SheetElement,
	type SheetNode,
} from "../../../electron/engine/contract/sheet-node.ts";
import { OutsideLink } from "../../components/rich.tsx";

/** Nodes have no identity but their place, so they become separate arguments, which need no keys. */
export function SheetView({ nodes }: { nodes: readonly SheetNode[] }) {
	return drawAll(nodes);
}

function drawAll(nodes: readonly SheetNode[]): ReactNode {
	return createElement(Fragment, null, ...nodes.map(draw));
}

function draw(node: SheetNode): ReactNode {
	if (typeof node === "string") return node;
	if (!isSheetElement(node)) return null;
	if (node.tag === "a") return drawLink(node);
	const { class: className, src, ...attributes } = node.attributes;
	const properties = {
		...attributes,
		...(className !== undefined && { className }),
		...(src !== undefined && { src: mediaAddress + src }),
	};
	return node.tag === "br" || node.tag === "img"
		? createElement(node.tag, properties)
		: createElement(node.tag, properties, ...node.children.map(draw));
}

/** A place on the sheet is scrolled to: the address itself names the screen. */
function drawLink({ attributes, children }: SheetElement): ReactNode {
	const { href = "" } = attributes;
	if (!href.startsWith("#"))
		return <OutsideLink href={href}>{drawAll(children)}</OutsideLink>;
	const go = (event: MouseEvent) => {
		event.preventDefault();
		document.getElementById(href.slice(1))?.scrollIntoView();
	};
	return (
		<a href={href} onClick={go}>
			{drawAll(children)}
		</a>
	);
}
