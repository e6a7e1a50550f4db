// A note with its cards in the margin: each card stands beside the block that it comes from.
import { expect, test } from "vitest";
import type { NoteBlock } from "../../../electron/engine/contract/reading.ts";
import type {
	SheetElement,
	SheetNode,
} from "../../../electron/engine/contract/sheet-node.ts";
import type { SheetCard } from "../../../electron/engine/sheet/data.ts";
import { layOutNote } from "../../../electron/engine/sheet/note.ts";

const text = (value: string) => [{ type: "text" as const, value }];
const place = (line: number, endLine = line) => ({ line, endLine });

function paragraph(line: number, value: string): NoteBlock {
	return { ...place(line), type: "paragraph", content: text(value) };
}

function cardAt(line: number, front: string): SheetCard {
	return {
		kind: "basic",
		front: text(front),
		back: text("answer"),
		noteTitle: "N",
		headings: [],
		line,
		remark: null,
		scenario: null,
	};
}

/** Each row as what stands on its left and which fronts stand on its right. */
function rowsOf(nodes: readonly SheetNode[]): [string, string[]][] {
	const rows = nodes.filter(
		(node): node is SheetElement =>
			typeof node !== "string" && node.attributes.class === "s-margin-row",
	);
	return rows.map(({ children: [left, right] }) => [
		words(left),
		find(right, "s-front").map(words),
	]);
}

function words(node: SheetNode | undefined): string {
	if (node === undefined || typeof node === "string") return node ?? "";
	return node.children.map(words).join("");
}

function find(node: SheetNode | undefined, name: string): SheetElement[] {
	if (node === undefined || typeof node === "string") return [];
	const own = node.attributes.class === name ? [node] : [];
	return [...own, ...node.children.flatMap((child) => find(child, name))];
}

const blocks: NoteBlock[] = [
	{ ...place(1), type: "heading", level: 2, content: text("Scope") },
	paragraph(3, "An AMI is regional."),
	{
		...place(5, 6),
		type: "list",
		isOrdered: true,
		start: 1,
		items: [
			{ ...place(5), isDone: null, blocks: [paragraph(5, "Launch")] },
			{ ...place(6), isDone: true, blocks: [paragraph(6, "Copy")] },
		],
	},
	{
		...place(8, 9),
		type: "callout",
		kind: "note",
		title: text("Mind"),
		blocks: [paragraph(9, "Snapshots cost.")],
	},
];

test("cards stand beside their paragraph, their item of a list and their line of a callout", () => {
	const cards = [cardAt(3, "Q3"), cardAt(6, "Q6"), cardAt(9, "Q9")];
	const drawn = layOutNote(
		{ kind: "note", blocks, text: "", cards },
		() => null,
	);
	expect(rowsOf(drawn)).toEqual([
		["Scope", []],
		["An AMI is regional.", ["Q3"]],
		["Launch", []],
		["☑ Copy", ["Q6"]],
		["Mind", []],
		["Snapshots cost.", ["Q9"]],
	]);
});

test("headings go down one level at a time, whatever levels the note leaves out", () => {
	const heading = (line: number, level: number): NoteBlock => ({
		...place(line),
		type: "heading",
		level,
		content: text(`level ${level}`),
	});
	const levels = [heading(1, 3), heading(2, 6), heading(3, 4), heading(4, 1)];
	const drawn = layOutNote(
		{ kind: "note", blocks: levels, text: "", cards: [] },
		() => null,
	);
	const tags = JSON.stringify(drawn).match(/"tag":"h\d"/g);
	expect(tags).toEqual([
		'"tag":"h2"',
		'"tag":"h3"',
		'"tag":"h3"',
		'"tag":"h2"',
	]);
});

test("a card above every block, and all cards of a note too long for blocks, stand at the end", () => {
	const early = layOutNote(
		{ kind: "note", blocks, text: "", cards: [cardAt(0, "Q0")] },
		() => null,
	);
	expect(words(early.at(-1))).toBe("CardsQ0answer");
	const whole = layOutNote(
		{ kind: "note", blocks: null, text: "# All", cards: [cardAt(1, "Q1")] },
		() => null,
	);
	expect(whole.map(words)).toEqual(["# All", "CardsQ1answer"]);
});
