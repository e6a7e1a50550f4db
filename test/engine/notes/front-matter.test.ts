// Properties at the top of a note.
import { expect, test } from "vitest";
import { readFrontMatter } from "../../../electron/engine/notes/front-matter.ts";
import { readTree } from "../../../electron/engine/notes/tree.ts";

function read(text: string) {
	const tree = readTree(text);
	if ("tooDeepAt" in tree) throw new Error("expected a tree");
	const { frontMatter, diagnostics } = readFrontMatter(tree.root, text, "n.md");
	return {
		frontMatter,
		problems: diagnostics.map(({ line, column, code }) => [line, column, code]),
	};
}

const none = { title: null, deck: null, tags: [], aliases: [] };

test("tags come as a list or a line, nested and with or without #", () => {
	expect(
		read("---\ntags:\n  - a/b\n  - '#c'\ntag: d, e\n---\n").frontMatter.tags,
	).toEqual(["a/b", "c", "d", "e"]);
});

test("title, deck and aliases are read, numbers as text", () => {
	expect(
		read("---\ntitle: 2024\ndeck: A::B\naliases: [x, y z]\n---\n").frontMatter,
	).toEqual({ title: "2024", deck: "A::B", tags: [], aliases: ["x", "y z"] });
});

test.each([
	["empty", "---\n---\ntext\n"],
	["a scalar", "---\njust words\n---\n"],
	["a list", "---\n- a\n- b\n---\n"],
	["other types", "---\ntitle: {a: 1}\ntags: {b: 2}\ndeck: true\n---\n"],
])("front matter that is %s gives nothing and no problem", (_name, text) => {
	expect(read(text)).toEqual({ frontMatter: none, problems: [] });
});

test("a mistake is reported where it stands", () => {
	expect(read("---\ntitle: a\ntags: [a, b\n---\n").problems).toEqual([
		[3, 12, "invalid-front-matter"],
	]);
	expect(read("---\na: *nothing\n---\n").problems).toHaveLength(1);
});

test("properties without a closing line are reported, a rule is not", () => {
	expect(read("---\ntitle: a\n\ntext\n").problems).toEqual([
		[1, 1, "unclosed-front-matter"],
	]);
	expect(read("---\n\ntext\n").problems).toEqual([]);
});
