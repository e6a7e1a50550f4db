// Lists that stand a tab or four spaces to the right are read as lists; code stays code.
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { readBlocks } from "../../../electron/engine/notes/reading.ts";
import { readWithTabbedLists } from "../../../electron/engine/notes/tabbed-list.ts";
import { readTree } from "../../../electron/engine/notes/tree.ts";

function cardsOf(text: string) {
	return parseNote({ path: "Looms.md", name: "Looms", text }).cards.map(
		({ front, back, sources }) =>
			`${sources[0]?.line}: ${plainText(front)} ${plainText(back, "answer")}`,
	);
}

/** The list as tree types and its items' lines. */
function shapeOf(text: string) {
	const tree = readWithTabbedLists(text, readTree);
	return "root" in tree ? tree.root.children.map(({ type }) => type) : [];
}

const facts = [
	"- **Heddle:** the frame that lifts the warp threads",
	"- **Shuttle:** the tool that carries the weft thread",
];

test.each([
	["a tab", "\t"],
	["four spaces", "    "],
])(
	"items that stand %s to the right give the cards of items that do not",
	(_, indent) => {
		const note = (by: string) =>
			["# Looms", ...facts.map((fact) => by + fact)].join("\n");
		expect(cardsOf(note(indent))).toEqual(cardsOf(note("")));
		expect(cardsOf(note(indent))).toHaveLength(2);
	},
);

test.each([
	["tabs", "\t"],
	["spaces", "    "],
])(
	"what stands deeper by %s is below its item, on the page as well",
	(_, indent) => {
		const note = `# Looms\n${indent}- Heddles\n${indent}${indent}- lift the warp\n\n${indent}- Shuttles\n`;
		const [, list] = readBlocks(note) ?? [];
		expect(list).toMatchObject({
			type: "list",
			items: [
				{ line: 2, blocks: [{ type: "paragraph" }, { type: "list" }] },
				{ line: 5, blocks: [{ type: "paragraph" }] },
			],
		});
	},
);

test.each([
	["YAML", "\t- name: web\n\t- image: nginx"],
	["numbers", "\t- 1\n\t- 2"],
	["one line", "\t- a single line"],
	["code between", "\t- one item\n\tconst x = 1;\n\t- another item"],
	["code that opens the block", "\tls\n\t- one item\n\t- another item"],
	["a fence", "```\n\t- one item\n\t- another item\n```"],
])("%s stays code", (_, code) => {
	expect(shapeOf(`# Looms\n\n${code}\n`)).toEqual(["heading", "code"]);
});

test("the text read has the lines and the length of the text given", () => {
	const line = fc
		.tuple(
			fc.constantFrom("", "\t", "\t\t", "    ", "        ", "# "),
			fc.constantFrom("- ", "12. ", "* ", "", "```"),
			fc.constantFrom("warp and weft", "key: value", "1", ""),
		)
		.map((parts) => parts.join(""));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
			const given = lines.join("\n");
			const { text } = readWithTabbedLists(given, readTree);
			expect(text.length).toBe(given.length);
			expect(text.split("\n").map(bare)).toEqual(given.split("\n").map(bare));
		}),
		{ seed: 13 },
	);
});

const bare = (line: string) => line.replace(/[ \t]/g, "");
