// Lists of fragments that no rule can ask about line by line: they wait as one card instead of being lost.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

/** What waits of a note as a whole list, as "front => back". */
function kept(text: string): string[] {
	const path = "Looms.md";
	return parseNote({ path, name: path, text: `# Looms\n\n${text}` })
		.cards.filter(({ rule }) => rule === "kept-list")
		.map(({ front, back, standing, inboxReason }) => {
			expect([standing, inboxReason?.code]).toEqual(["inbox", "loose-list"]);
			return `${plainText(front)} => ${plainText(back, "answer")}`;
		});
}

test.each([
	[
		"- draw loom\n  - two weavers\n  - patterned silk\n  - nearly unlimited figures",
		"Draw loom: which points? => - two weavers\n- patterned silk\n- nearly unlimited figures",
	],
	[
		"Warping:\n- measure the threads\n- hold the cross\n- cut the ends",
		"Looms – Warping: which steps? => - measure the threads\n- hold the cross\n- cut the ends",
	],
	[
		"Checks:\n1. tension at the beam\n2. reed\n3. selvedge",
		"Looms – Checks: which points? => 1. tension at the beam\n2. reed\n3. selvedge",
	],
])("%j waits as a whole", (text, card) => {
	expect(kept(text)).toEqual([card]);
	expect(
		parseNote({
			path: "Looms.md",
			name: "Looms.md",
			text: `# Looms\n\n${text}`,
		}).skipped,
	).toEqual([]);
});

test("to-dos and remarks are no points", () => {
	expect(
		kept(
			"- treadle loom\n  - two shafts\n  - plain weave\n  - todo: ask Ann\n",
		),
	).toEqual(["Treadle loom: which points? => - two shafts\n- plain weave"]);
});

test.each([
	"- [Warp](#warp)\n- [Weft](#weft)\n- [Reed](#reed)",
	"- [ ] two shafts\n- [ ] plain weave",
	"- plain weave",
	"Four kinds:\n- plain weave\n- coarse twill",
	"Parts:\n- it opens\n- it closes",
])("%j is no list that could wait", (text) => {
	expect(kept(text)).toEqual([]);
});

test("a point that is lost among a few below a name brings them all", () => {
	expect(kept("- dobby\n  - wooden pegs on a chain\n  - no drawboy")).toEqual([
		"Looms – dobby: which points? => - wooden pegs on a chain\n- no drawboy",
	]);
});

test.each([
	// Said of the label, one by one.
	"- dobby\n  - lifts the shafts by pegs\n  - used for small figures",
	// The note's own parts.
	"## Contents\n\n- Warp\n- Weft\n\n## Warp\n\nIt is long.\n\n## Weft\n\nIt is short.",
	"Topics today:\n- warp and weft\n- the shed",
	// Amounts of a recipe.
	"Dye bath:\n- 200 g madder root\n- ½ cup alum\n- soft water",
	// Shown by an example.
	"Example draft:\n- shaft one and two\n- shaft three",
	// Nothing names what they are points of.
	"It opens.\n\n- two shafts\n- a long beam",
	"If you want a loom that can weave wide and patterned cloth:\n- a draw loom\n- a dobby loom",
])("%j is not asked for as a whole", (text) => {
	expect(kept(text)).toEqual([]);
});
