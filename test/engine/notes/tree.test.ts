// Text to tree: the extensions that are on and off, and input that would stop the parser.
import { expect, test } from "vitest";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { readTree } from "../../../electron/engine/notes/tree.ts";

function types(text: string): string[] {
	const tree = readTree(text);
	if ("tooDeepAt" in tree) throw new Error("expected a tree");
	const found: string[] = [];
	const visit = (node: { type: string; children?: unknown[] }) => {
		found.push(node.type);
		for (const child of node.children ?? [])
			visit(child as { type: string; children?: unknown[] });
	};
	visit(tree.root);
	return found;
}

test("tables, strikethrough, task lists, footnotes and front matter are read", () => {
	expect(types("---\na: b\n---\n")).toContain("yaml");
	expect(types("| a |\n| - |\n| b |\n")).toContain("table");
	expect(types("~~gone~~ ~one~")).toEqual([
		"root",
		"paragraph",
		"delete",
		"text",
		"text",
	]);
	expect(types("a[^1]\n\n[^1]: note\n")).toContain("footnoteReference");
});

test("bare addresses stay text, which keeps an unclosed bracket cheap", () => {
	expect(types("see https://example.org and a@example.org")).toEqual([
		"root",
		"paragraph",
		"text",
	]);
	const words = `[[${"org ".repeat(15_000)}`;
	expect(parseNote({ path: "a.md", name: "a.md", text: words }).cards).toEqual(
		[],
	);
});

test.each([
	["quotes", "> "],
	["bullets in one line", "- "],
	["numbers in one line", "1. "],
])("a hundred nested %s are refused with their line", (_name, marker) => {
	const text = `Fine :: yes\n\n${marker.repeat(30_000)}end\n`;
	expect(readTree(text)).toEqual({ tooDeepAt: 3 });
	const { cards, diagnostics } = parseNote({ path: "a", name: "a", text });
	expect(cards).toEqual([]);
	expect(diagnostics.map(({ line, code }) => [line, code])).toEqual([
		[3, "too-deep"],
	]);
});

test("rules and long dashes are not nesting", () => {
	expect(types(`${"-".repeat(500)}\n\n${"* ".repeat(40)}\n`)).toContain(
		"thematicBreak",
	);
});
