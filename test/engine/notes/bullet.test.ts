// Items that Markdown takes for text: below a line of text, and a tab or more to the right of it.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { readCards } from "./fixture.ts";

function cards(text: string) {
	return parseNote({ path: "/Rivers.md", name: "Rivers.md", text }).cards.map(
		({ front, context }) => [plainText(front), context.slice(1)],
	);
}

test("items that a tab sets below a line stand under it as under a label", () => {
	const list = (tab: string) =>
		`Rhine\n${tab}- is 1230 km long\n${tab}- flows into the North Sea\nDanube\n${tab}- is 2850 km long`;
	const found = cards(list("\t"));
	expect(found).toContainEqual(["Rhine is […] km long", ["Rhine"]]);
	expect(found).toContainEqual(["Danube is […] km long", ["Danube"]]);
	expect(found).toEqual(cards(list("")));
});

test("a line that goes back to the left ends the items, whether or not it is a label", () => {
	const text =
		"Rhine\n\t- is 1230 km long\nthe Rhine falls are 23 m high\nthe Main joins it at Mainz, which lies 89 m above the sea\n\t- floods last 4 days";
	expect(cards(text).map(([front]) => front)).toContainEqual(
		"The Rhine falls are […] m high",
	);
	expect(cards(text).join()).not.toContain("- ");
});

test("items further to the right belong to the item above", () => {
	const text =
		"Rhine\n\t- sources\n\t\t- the Vorderrhein is 76 km long\n\t- mouths\n\t\t- the Waal takes 65 % of the water";
	expect(cards(text).map(([, context]) => context)).toEqual([
		["Rhine", "sources"],
		["Rhine", "mouths"],
	]);
});

test("an escaped dash and a dash in code begin no item", () => {
	const [block] = parseNote({
		path: "/a.md",
		name: "a.md",
		text: "Take away\n    \\- 5 km from 10 km\n    `- x` as well",
	}).skipped;
	expect(block).toMatchObject({ line: 1 });
});

test("items that go ever further to the right are read all the same", () => {
	const lines = Array.from(
		{ length: 3000 },
		(_, at) => `${" ".repeat(4 + at)}- bank ${at} is ${at} km long`,
	);
	const { cards, skipped } = parseNote({
		path: "/a.md",
		name: "Rivers.md",
		text: `Rhine\n${lines.join("\n")}`,
	});
	const spans = [...skipped, ...cards.flatMap(({ sources }) => sources)];
	const last = Math.max(...spans.map(({ endLine }) => endLine));
	expect(last).toBeGreaterThan(2990);
});

test.each([
	"a. flat\nb. round\nc. vee",
	"A) flat\nB) round\nC) vee",
	"(a) flat\n(b) round\n(c) vee",
	"i. flat\nii. round\niii. vee",
])("letters below a line that leads up to them make a list: %j", (items) => {
	const text = `Types of hull:\n${items}\nThe punt has a draught of 9 inches.`;
	expect(
		readCards("Boats.md", text).cards.map(({ front, back }) => [front, back]),
	).toEqual([
		["Boats: what are the types of hull?", "- flat\n- round\n- vee"],
		["Boats: the punt has a draught of […] inches", "9"],
	]);
});

test.each([
	"Which hull is the fastest?\na) flat\nb) round\nc) vee",
	"A. Smith built 4 punts.\nB. Jones built 6 skiffs.",
])("letters make no list of %j", (text) => {
	const { cards } = readCards("Boats.md", text);
	expect(cards.filter(({ kind }) => kind === "list")).toEqual([]);
	expect(
		cards.filter(({ back, inbox }) => back.includes("flat") && !inbox),
	).toEqual([]);
});
