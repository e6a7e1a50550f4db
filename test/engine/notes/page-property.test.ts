// Properties of pages and blocks: they are no headings, and say whether a page was written to learn from.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	filedUnder,
	isStudyPage,
} from "../../../electron/engine/notes/page-property.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test("properties below a block are in no context", () => {
	const text =
		"type:: study-note\n---\n\n# Rigging\n\n- Sails of a sloop\n  background-color:: blue\n  collapsed:: true\n\t- The jib weighs 12 kg.\n";
	const { cards } = parseNote({ path: "/Rig.md", name: "Rig.md", text });
	expect(cards.map(({ context }) => context)).toEqual([
		["Rig", "Rigging", "Sails of a sloop"],
	]);
});

test("pairs below a pair are no properties", () => {
	const text = "#flashcards\n\n- jib::foresail\n  boom:: spar\n";
	const { cards } = parseNote({ path: "/Rig.md", name: "Rig.md", text });
	expect(cards.map(({ front }) => plainText(front))).toEqual(["jib", "boom"]);
});

const day = "- I tied up at 10:30.\n- A keel weighs 40% of the boat.\n";

test("a page of a journal that was written to learn from does not wait", () => {
	const name = "journals/2024_03_11.md";
	expect(
		standings(`type:: study\ncourse:: [[Seamanship]]\n\n${day}`, name),
	).toEqual(["Seamanship: a keel weighs […] of the boat accepted"]);
	expect(standings(`mood:: tired\n\n${day}`, name)).not.toContainEqual(
		expect.stringMatching(/accepted$/),
	);
});

test.each([
	["tags:: #tides, #exam\n\ntext", true],
	["---\ntype: lecture\n---\ntext", true],
	["---\ntags:\n  - revision\n---\ntext", true],
	["course:: Tides\n", true],
	["mood:: fine\n\ntype:: study", false],
	["The exam is on tides.", false],
])("whether %j is to be learnt from", (text, is) => {
	expect(isStudyPage(text)).toBe(is);
});

test("a page is filed under its course", () => {
	expect(filedUnder("type:: study\ncourse:: [[Tides]]\n")).toBe("Tides");
	expect(filedUnder("type:: study\n")).toBeNull();
});
