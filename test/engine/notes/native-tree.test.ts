// The native parser's trees against the reference: the same cards of every fixture, and the same reading of what the two see differently.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Root } from "mdast";
import { markdownToMdast } from "satteri";
import { expect, test } from "vitest";
import { createNativeReader } from "../../../electron/engine/notes/native-tree.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { readTree } from "../../../electron/engine/notes/tree.ts";

const seed = 20261122;
const native = createNativeReader((text) => markdownToMdast(text) as Root);
const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(folder + name, "utf8");

/** What rules look at: types, texts, addresses and lines. */
function outlineOf(tree: ReturnType<typeof readTree>): unknown {
	if ("tooDeepAt" in tree) return tree;
	interface Node {
		type: string;
		value?: string;
		url?: string;
		checked?: boolean | null;
		position?: { start: object; end: object } | undefined;
		children?: Node[];
	}
	const outline = (node: Node): unknown => ({
		type: node.type,
		value: node.value,
		url: node.url,
		checked: node.checked ?? null,
		start: { ...node.position?.start },
		end: { ...node.position?.end },
		children: node.children?.map(outline),
	});
	return outline(tree.root as Node);
}

test.each(fixtures)("%s gives the same cards by either parser", (name) => {
	const note = { path: name, name, text: read(name) };
	expect(parseNote(note, native)).toEqual(parseNote(note, readTree));
});

test.each([
	["bare addresses", "See https://a.example/b and a@b.example, www.c.example."],
	["an address in bold", "**https://a.example** is *it*"],
	["an address with syntax in it", "See (www.a.example/b*c*d) and <x>"],
	["an address over two lines", "One https://a.example\ntwo www.b.example"],
	["links that the author wrote", "[a](https://a.example) <https://b.example>"],
	["single tildes", "~one~ and ~~two~~, ~10 ms or ~20 ms"],
	["small figures between tildes", "H~2~O and 10^3^ in **Ca~2~+** at ~20 °C"],
	["code and emphasis between tildes", "a ~`2`~ b ~1 *c* \\< d~ e"],
	["syntax between tildes", "~one *two~ three* ~a ~~b~~ c~"],
	["an address with fields", "https://a.example/w?v=b&t=c_d=e&copy=1 now"],
	["an address with a character reference", "https://a.example/?a&copy;b"],
	[
		"HTML far from a footnote",
		"a[^1]\n\n[^1]: b\n\n<b>c</b>\n\n<div>\nd\n</div>",
	],
	["HTML right below a footnote", "> [^1]: a\n> </script>\n> <div>\n> b"],
	["TOML properties", "+++\na = 1\n+++\ntext"],
	["properties without an end", "---\n> quote\n"],
	["the zero character", "a\0b"],
	["half a character", "a\ud83d b"],
	["characters of two units", "\u{1f600} **é** `c`\n\n- \u{1f600} [x](y)"],
	["too many quotes", `a\n\n${"> ".repeat(200)}b`],
])("%s are read as the reference reads them", (_name, text) => {
	expect(outlineOf(native(text))).toEqual(outlineOf(readTree(text)));
});

test.each([
	["small figures between tildes", "H~2~O, Ca~`2+`~ and x~**n** a\\_b~"],
	["an address with fields", "https://a.example/w?v=b&t=c_d"],
	["HTML far from a footnote", "a[^1]\n\n[^1]: b\n\n<div>\nc\n</div>"],
])("%s need no second reading by the reference", (_name, text) => {
	const roots: Root[] = [];
	const reader = createNativeReader((source) => {
		const root = markdownToMdast(source) as Root;
		roots.push(root);
		return root;
	});
	const tree = reader(text);
	expect("root" in tree && roots.includes(tree.root)).toBe(true);
});

test("what the native parser cannot read goes to the reference", () => {
	const broken = createNativeReader(() => {
		throw new Error("no tree");
	});
	expect(outlineOf(broken("- a\n"))).toEqual(outlineOf(readTree("- a\n")));
});

test(`a fixture with a line left out, doubled or moved gives the same cards by either parser (seed ${seed})`, () => {
	const edits = fc.tuple(
		fc.constantFrom(...fixtures.filter((name) => name !== "hostile.md")),
		fc.nat(),
		fc.constantFrom("drop", "double", "swap"),
	);
	fc.assert(
		fc.property(edits, ([name, at, edit]) => {
			const lines = read(name).split("\n");
			const place = at % lines.length;
			const [line = ""] = lines.splice(place, 1);
			if (edit === "double") lines.splice(place, 0, line, line);
			if (edit === "swap") lines.splice(place + 1, 0, line);
			const note = { path: name, name, text: lines.join("\n") };
			expect(parseNote(note, native)).toEqual(parseNote(note, readTree));
		}),
		{ seed, numRuns: 150 },
	);
});
