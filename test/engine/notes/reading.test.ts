// A note as a page: its blocks with their lines, and nothing in them that could do harm.
import { expect, test } from "vitest";
import { noteBlock } from "../../../electron/engine/contract/reading.ts";
import {
	longestPage,
	readBlocks,
} from "../../../electron/engine/notes/reading.ts";

const text = (value: string) => [{ type: "text" as const, value }];

test("headings, paragraphs, code and rules carry their lines", () => {
	const note = "# Disks\n\nOne line\nand another.\n\n```sh\nls\n```\n\n---\n";
	expect(readBlocks(note)).toEqual([
		{ type: "heading", level: 1, content: text("Disks"), line: 1, endLine: 1 },
		{
			type: "paragraph",
			content: [
				...text("One line"),
				{ type: "break" },
				...text("and another."),
			],
			line: 3,
			endLine: 4,
		},
		{ type: "code", language: "sh", value: "ls", line: 6, endLine: 8 },
		{ type: "rule", line: 10, endLine: 10 },
	]);
});

test("items nest, tasks know their state", () => {
	const blocks = readBlocks("- a\n  - [x] b\n- [ ] c\n");
	expect(blocks).toEqual([
		{
			type: "list",
			isOrdered: false,
			start: 1,
			line: 1,
			endLine: 3,
			items: [
				{
					line: 1,
					endLine: 2,
					isDone: null,
					blocks: [
						{ type: "paragraph", content: text("a"), line: 1, endLine: 1 },
						expect.objectContaining({
							type: "list",
							items: [expect.objectContaining({ isDone: true, line: 2 })],
						}),
					],
				},
				expect.objectContaining({ isDone: false, line: 3 }),
			],
		},
	]);
});

test("a callout has a kind, a title and its body", () => {
	expect(readBlocks("> [!Tip]- Keep it\n> short\n>\n> - a\n")).toEqual([
		{
			type: "callout",
			kind: "tip",
			title: text("Keep it"),
			line: 1,
			endLine: 4,
			blocks: [
				{ type: "paragraph", content: text("short"), line: 2, endLine: 2 },
				expect.objectContaining({ type: "list", line: 4 }),
			],
		},
	]);
});

test("a table's rows have their own lines", () => {
	expect(readBlocks("| a | b |\n|---|---|\n| 1 | **2** |\n")).toEqual([
		{
			type: "table",
			line: 1,
			endLine: 3,
			rows: [
				{ line: 1, isHead: true, cells: [text("a"), text("b")] },
				{
					line: 3,
					isHead: false,
					cells: [text("1"), [{ type: "strong", children: text("2") }]],
				},
			],
		},
	]);
});

test("hostile content is dropped or plain, and every block fits the contract", () => {
	const note = [
		"---\ntitle: x\n---",
		"<script>alert(1)</script>",
		'<img src=x onerror="alert(1)">',
		"[click](javascript:alert(1)) and [me](data:text/html,x)",
		"> [!<b>x</b>] <svg onload=alert(1)>",
		`${"> ".repeat(90)}deep`,
	].join("\n\n");
	const blocks = readBlocks(note) ?? [];
	expect(JSON.stringify(blocks)).not.toMatch(
		/<script|onerror|onload|javascript:|data:text/,
	);
	for (const block of blocks) expect(noteBlock.parse(block)).toEqual(block);
});

test("what is too long or too deep for a page gives none", () => {
	expect(readBlocks("a\n".repeat(longestPage / 2 + 1))).toBeNull();
	expect(readBlocks(`${"> ".repeat(200)}deep`)).toBeNull();
	expect(readBlocks("")).toEqual([]);
});
