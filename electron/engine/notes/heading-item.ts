// `- ## Heading`: items of lists that head the blocks below them, as outliners write their pages.
import type { List, ListItem } from "mdast";
import { boldLevel } from "./section.ts";

/** True for a text in which some item may be a heading. */
export function hasHeadingItems(text: string): boolean {
	return /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+#{1,6}[ \t]/m.test(text);
}

/** True for an item that is a heading or has one below it. */
export function holdsHeading({
	children: [first, ...rest],
}: ListItem): boolean {
	return first?.type === "heading" || [first, ...rest].some(isHeaded);
}

/** The lists below an item that hold headings. */
export function headingLists({ children }: ListItem): List[] {
	return children.filter(isHeaded);
}

function isHeaded(
	node: ListItem["children"][number] | undefined,
): node is List {
	return node?.type === "list" && node.children.some(holdsHeading);
}

/** The item as it stands before the headings below it; null for one that is a heading itself. */
export function withoutHeadings(item: ListItem): ListItem | null {
	const children = item.children.filter((node) => !isHeaded(node));
	const end = children.at(-1)?.position?.end;
	if (children[0]?.type === "heading" || !end || !item.position) return null;
	return { ...item, children, position: { ...item.position, end } };
}

/** The level of a heading inside a list: how far it is set in counts for more than its marks. */
export function levelBelow(depth: number, above: number): number {
	return above < boldLevel ? Math.min(6, Math.max(depth, above + 1)) : depth;
}
