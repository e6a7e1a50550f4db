// Makes the elements that sheets are built of.
import type { SheetElement, SheetNode } from "../contract/sheet-node.ts";

type Child = SheetNode | null | false | readonly Child[];

/**
 * An element. Its classes get a prefix of their own, since a sheet is also drawn among the app's styles;
 * children that are null or false are left out, lists are laid flat.
 */
export function el(
	tag: string,
	attributes: Record<string, string | number> = {},
	...children: Child[]
): SheetElement {
	return {
		tag,
		attributes: Object.fromEntries(
			Object.entries(attributes).map(([name, value]) => [
				name,
				name === "class" ? ownClasses(String(value)) : String(value),
			]),
		),
		children: flat(children),
	};
}

function ownClasses(names: string): string {
	return names
		.split(" ")
		.filter((name) => name !== "")
		.map((name) => `s-${name}`)
		.join(" ");
}

/** A list of nodes without gaps. */
export function flat(children: readonly Child[]): SheetNode[] {
	return children.flatMap((child) => {
		if (child === null || child === false) return [];
		return Array.isArray(child) ? flat(child) : [child as SheetNode];
	});
}

/** A block with a class of its own. */
export function block(name: string, ...children: Child[]): SheetElement {
	return el("div", { class: name }, ...children);
}
