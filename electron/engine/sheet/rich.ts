// Note content as elements of a sheet, by a table: what is not in the table cannot appear.

import type { DrawFormula } from "../contract/formula.ts";
import { isMediaName } from "../contract/media-name.ts";
import type { GapText, Rich, RichNode } from "../contract/rich.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import { el } from "./element.ts";

/** How content is drawn: gaps as blanks or filled in, and what makes a formula of LaTeX. */
export interface RichLook {
	gap: GapText;
	formula: DrawFormula;
}

interface Look extends RichLook {
	depth: number;
	isHead: boolean;
}

type Draw<T extends RichNode["type"]> = (
	node: Extract<RichNode, { type: T }>,
	look: Look,
) => SheetNode;

/** Notes are hostile input: deeper than this nobody reads, and the stack has an end. */
const deepest = 60;

const wrap =
	(tag: string) =>
	(node: { children: Rich }, look: Look): SheetNode =>
		el(tag, {}, drawAll(node.children, look));

const draws: { [T in RichNode["type"]]: Draw<T> } = {
	text: ({ value }) => value,
	code: ({ value }) => el("code", {}, value),
	math: ({ value, isDisplay = false }, { formula }) =>
		formula(value, isDisplay) ?? el("code", { class: "math" }, value),
	image: ({ src, alt }) =>
		isMediaName(src) ? el("img", { src, alt }) : el("em", {}, alt),
	audio: ({ alt }) => el("em", {}, `Sound: ${alt}`),
	break: () => el("br"),
	strong: wrap("strong"),
	emphasis: wrap("em"),
	delete: wrap("del"),
	highlight: wrap("mark"),
	link: (node, look) => {
		const href = safeAddress(node.href);
		return el(
			href ? "a" : "span",
			href ? { href } : {},
			drawAll(node.children, look),
		);
	},
	gap: (node, look) =>
		look.gap === "blank"
			? el("span", { class: "gap" }, node.hint ? `[${node.hint}]` : "[ … ]")
			: el("span", { class: "gap-answer" }, drawAll(node.children, look)),
	paragraph: wrap("p"),
	quote: wrap("blockquote"),
	list: (node, look) =>
		el(
			node.ordered ? "ol" : "ul",
			node.ordered && node.start !== 1 ? { start: node.start } : {},
			drawAll(node.children, look),
		),
	item: wrap("li"),
	codeBlock: ({ value }) => el("pre", {}, el("code", {}, value)),
	table: (node, look) => table(node.children, look),
	row: wrap("tr"),
	cell: (node, look) =>
		el(
			look.isHead ? "th" : "td",
			look.isHead ? { scope: "col" } : {},
			drawAll(node.children, look),
		),
};

/** Draws `rich`. A node of no known type is nothing. */
export function drawRich(rich: Rich, look: RichLook): SheetNode[] {
	return drawAll(rich, { ...look, depth: 0, isHead: false });
}

function drawAll(nodes: Rich, look: Look): SheetNode[] {
	if (look.depth > deepest) return ["…"];
	const deeper = { ...look, depth: look.depth + 1 };
	return nodes.flatMap((node) =>
		Object.hasOwn(draws, node.type) ? [drawOne(node, deeper)] : [],
	);
}

function drawOne<T extends RichNode["type"]>(
	node: Extract<RichNode, { type: T }>,
	look: Look,
): SheetNode {
	const type: T = node.type as T;
	return draws[type](node, look);
}

function table(rows: Rich, look: Look): SheetNode {
	const isHead = (row: RichNode) => row.type === "row" && row.header;
	const head = rows.filter(isHead);
	const body = rows.filter((row) => !isHead(row));
	return el(
		"table",
		{ class: "note-table" },
		head.length > 0 &&
			el("thead", {}, drawAll(head, { ...look, isHead: true })),
		body.length > 0 && el("tbody", {}, drawAll(body, look)),
	);
}

/** The address if it is https and carries no name or password; anything else is shown as its words alone. */
function safeAddress(href: string): string | null {
	if (!URL.canParse(href)) return null;
	const url = new URL(href);
	const isPlain = url.username === "" && url.password === "";
	return url.protocol === "https:" && isPlain ? url.href : null;
}
