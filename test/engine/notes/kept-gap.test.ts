// Which words of a statement are hidden where no rule finds a question in it.
import { expect, test } from "vitest";
import { readClause } from "../../../electron/engine/notes/clause.ts";
import { words } from "../../../electron/engine/notes/inline.ts";
import { findPhrase } from "../../../electron/engine/notes/kept-gap.ts";
import { contentOf } from "../../../electron/engine/notes/words.ts";

function phraseIn(text: string, known = ""): string | null {
	const found = findPhrase(words(text), readClause(text), contentOf(known));
	return found && text.slice(found.start, found.end);
}

test.each([
	// A name before all else, then a compound, first what the verb is about.
	["Old firn can bury the dust of the Sahara", "dust of the Sahara"],
	["Old firn can bury soft volcanic ash under it", "soft volcanic ash"],
	["Firn that has survived one summer is called névé", "névé"],
	[
		"The bed of the Aletsch is older than all the others near it",
		"bed of the Aletsch",
	],
	// What "and" or "of" joins is asked for as a whole.
	[
		"Old firn can bury soft sand and volcanic ash",
		"soft sand and volcanic ash",
	],
	["Old firn can bury leaves, twigs and seeds", "leaves, twigs and seeds"],
	["Old firn is a layer of snow crystals", "layer of snow crystals"],
	// A verb ends the phrase, a participle behind a noun is no part of it.
	["Old firn can bury fine dust carried by storms", "fine dust"],
	["Old firn can hold a grey dust that stops it", "grey dust"],
	["Firn is never found below the snow line", "snow line"],
	// What follows from a condition stands behind it.
	[
		"If the summer is hot, firn becomes part of a meltwater stream",
		"meltwater stream",
	],
	["Cause: hot summers can feed a cold stream", "cold stream"],
	// A fragment is asked for what stands behind its preposition, or for the name before "used".
	[
		"sharp contact between ice and the dark bedrock",
		"ice and the dark bedrock",
	],
	["GPR, used to find the depth of the bed", "GPR"],
])("in “%s” it is “%s”", (text, phrase) => {
	expect(phraseIn(text)).toBe(phrase);
});

test.each([
	// Any word would do.
	"Old firn can be found in many other places",
	"Old firn is a simple way to see it",
	"Old firn tells how thick the snow was",
	// An example may be another one.
	"Old firn can bury things such as volcanic ash",
	// Half of a list, part of a code, a remark in brackets.
	"Old firn can bury (for a while) and then (soft volcanic ash) show",
	// Somebody does something in it.
	"The bed is steep as no two layers map onto it",
	"By using it (as a bed), you're telling it to melt",
	// A line of a sum.
	"The firn line has h = 2 x old volcanic ash",
	// A condition alone, and what to do.
	"If the old firn has buried soft volcanic ash",
	"If the firn is old, bury soft volcanic ash in it",
])("“%s” has nothing to hide", (text) => {
	expect(phraseIn(text)).toBeNull();
});

test("what the card shows before the statement is not asked for", () => {
	const text = "Old firn can bury the dust of the Sahara";
	expect(phraseIn(text, "dust of the Sahara")).toBeNull();
});
