// Sentences of people who write in whole sentences, not in terse lines: which of their cards are studied at once, and which wait.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

/** Fronts of the accepted cards. */
const accepted = (text: string, name = "Looms.md") =>
	acceptedCards(text, name).map(({ front }) => plainText(front));

const cards = (text: string) =>
	acceptedCards(text, "Looms.md").map(
		({ front, back }) => `${plainText(front)} ${plainText(back, "answer")}`,
	);

test.each([
	"Understanding warp tension helps define how a cloth drapes.",
	"The lazy shuttle only carries the weft when the brake is open.",
	"In a dobby, a weaver considers a thread lost if it slips twice.",
	"The temple is used in conjunction with a brake.",
	"The Jacquard loom finds applications in many trades.",
	"Neither can be used for rugs.",
	"You won't be required to weave any rugs.",
	"You need to know how a dobby is threaded.",
	"You cannot add, remove, or change it later.",
	"Beaters offer powerful tools for dense cloth.",
	"Cheaper looms brings higher wear.",
	"A raddle is a vital part of a loom, keeping the warp apart.",
	"Heddles are a type of eyelet.",
	"The thread path is found based on drafts and counts.",
	"A draft is a list of picks.",
	"Mills are built with little regard for the river.",
	"A tariff on looms is based on what the guild asks for.",
	"The guild of Leeds must guarantee the price of looms despite this.",
	"A slack warp may lead to a broken heddle.",
	"The loss hiding bad yarn leads into the ruin of a mill.",
	"Ada Lumby then outlines the ruin of the mills.",
	"Ada Lumby's visit provides a particularly good picture of the trade.",
	"Raddles perform similar tasks.",
	"Jacquard looms are also used to weave names.",
	"The main reason was because yarn of silk cost too much.",
	"To find the sett of a cloth, attempt to try the following in order.",
	"Looms may not be sold unless the guild of Leeds agrees.",
	"A plain weave was never the important part.",
	"Smiths can't do either.",
	"The most common form is the floor loom of the north.",
	"A dobby loom is an automatic loom.",
	"A raddle is another part of the loom.",
	"A heddle is a part of each shaft of a loom.",
	"The rug loom guild of Leeds protects the rug loom trade.",
	"The raddle is one of the four combs of a loom.",
	"Lumby town is the Venice of Kent.",
	"SSSS is the count of the shed (4 ends).",
	"Step 2 is the threading of the heddles by hand.",
	"The analogous bound is the sett of the reed.",
	"Adjacent is a room of spare looms.",
	"Looms used to be used in a number of homes.",
	"The price of looms is fixed by several guilds.",
	"A cartoon represents the cloth as a grid of squares.",
	"Bob's loom lifts the warp. Bob combines his warp with the weft of Alice.",
	"Slack warps move to the front beam while tight warps stay behind.",
	"The ends of a loom are sampled at regular intervals.",
	"Make sure the warp of a loom isn't slack.",
	"It is not clear where the warp of a loom ends.",
	"A slack warp is not only a fault, but a danger to looms.",
	"The LOOM guild does not store.",
	"When it comes to looms, either the warp or the weft is dyed.",
	"The dobby has been there for 140 years.",
	"Grades of LOOM-65: width above 65 cm.",
	"Licences are valid for 5 years, after which they can be",
])("nobody is asked about %j unseen", (line) => {
	expect(accepted(line)).toEqual([]);
});

test.each([
	["**wet the yarn**", "Weavers **wet the yarn** before they beat it."],
	["a deed", "Rug weavers can **skip picks** at the edge."],
	["a place", "The law of guilds is **behind** the craft of the towns."],
	[
		"four words",
		"Steam has changed the **entire craft of weaving** in the mills.",
	],
	[
		"praise",
		"Using a floor loom well is key to mastering **double cloth** in mills.",
	],
	["praise", "A **raddle** is a vital part of nearly every floor loom."],
	["a fragment", "Where each row is the matching **draft** of the cloth."],
	[
		"a task",
		"You can assume that all looms have a raddle, excluding **inkle looms**.",
	],
])("what is bold and no term is not asked for: %s", (_, line) => {
	expect(accepted(line)).toEqual([]);
});

test("a bold term is asked for", () => {
	expect(
		accepted("Yarn weights are found with a **wrap gauge** in the mill."),
	).toEqual(["Looms: yarn weights are found with a […] in the mill"]);
});

test.each([
	[
		"an aside",
		"A dobby slips often (a tappet loom does not, it slips by about 3 % a year).",
	],
	["an example", "A has a 40% chance of a break in the warp."],
	[
		"a date of knowledge",
		"As of 2019, the most used loom of Leeds is the rapier loom.",
	],
	["hearsay", "Maybe woven around 1815 in the mills of Leeds."],
	["an accident", "Last week somebody jammed the dobby, broke 3 heddles."],
	["what is listed", "Ada Lumby has listed three conditions for good cloth."],
	["half of a range", "The numbers 49152 65535 are free looms."],
	[
		"what stands there",
		"A folio is bent once, a quarto twice, an octavo three times.",
	],
	["a step", "Divide the warp into two halves on each side of the reed."],
	[
		"homework",
		"For the essay on mills (3,000 words, due after Easter) read Smith.",
	],
	["two columns", "quick, immutable cloth : linen of the north"],
])("a number that stands there by the way is not asked for: %s", (_, line) => {
	expect(accepted(line)).toEqual([]);
});

test.each([
	[
		"The loom of the north is also called the rapier loom.",
		["The loom of the north is also called […]"],
	],
	[
		"The heddle guides the yarn between the beam and the reed.",
		["Looms: the heddle guides the yarn between […]"],
	],
	["A loom is sold only through the guild.", []],
	["The sett is chosen based on the yarn.", []],
])("what a sentence ends in is a name or two sides: %s", (line, fronts) => {
	expect(accepted(line)).toEqual(fronts);
});

test.each([
	"Since R is symmetric, the draft of R must be woven twice.",
	"The draft makes it easier to weave persistent volumes of data.",
	"Heddle data are immutable (cannot be changed).",
])("an opposite that the sentence gives away or does not tell: %s", (line) => {
	expect(accepted(line)).toEqual([]);
});

test.each([
	[
		"A heddle loom cannot lift, drop or turn the rug threads.",
		"Can a heddle loom lift, drop or turn the rug threads? No, a heddle loom cannot lift, drop or turn the rug threads",
	],
	[
		"A heddle loom cannot weave rugs, mats, or wool cloth.",
		"Can a heddle loom weave rugs, mats, or wool cloth? No, a heddle loom cannot weave rugs, mats, or wool cloth",
	],
])("a whole question of %j", (line, card) => {
	expect(cards(line)).toEqual([card]);
});

test.each([
	[
		"A loom lifts the warp and passes the shuttle below it.",
		"What does a loom do? lifts the warp and passes the shuttle below it",
	],
	[
		"## Sley\n\n- Beats the weft and guides the shuttle.",
		"What does Sley do? Beats the weft and guides the shuttle",
	],
])("what a thing does is asked for as a whole: %s", (line, card) => {
	expect(cards(line)).toEqual([card]);
});

test.each([
	[
		"$f^{-1}$ turns the draft and mirrors its picks.",
		"Looms: what does f^{-1} do? turns the draft and mirrors its picks",
	],
])("verb and subject are found in %j", (line, card) => {
	expect(cards(line)).toEqual([card]);
});

test.each([
	[
		"below a label that is not finished",
		"## Looms use a second beam when\n\n- Threads exceed the 512-end limit of the beam.",
	],
	[
		"below a heading that says it",
		"# Looms\n\n## Guild of Leeds (GL)\n\nThe looms of Lumby are taxed by the GL.",
	],
	[
		"below a heading with the word",
		"# Looms\n\n## Synchronous looms\n\nThe two looms are synchronous machines.",
	],
	[
		"below an item about something else",
		"## Raddle\n\n- Prevents rainbow cloth from tangling\n  - A mixture of dyes with their values",
	],
	[
		"with a subject that stands above",
		"# Looms\n\n## Cloth\n\nSee the chart:\n\n- kept in step using synchronous beams",
	],
	[
		"in a conclusion",
		"## Conclusion\n\nA treadle lets you lift the shafts of the loom.",
	],
	[
		"below a supposition",
		"## Suppose we weave the following\n\n- Ada is a weaver of Lumby",
	],
])("what stands %s is not asked at once", (_, text) => {
	expect(accepted(text)).toEqual([]);
});

test("“it” means what the sentence behind the label speaks of", () => {
	expect(
		standings(
			"- **Counting ends against picks**: Loom sett is a measure of the cloth. It represents the number of ends per inch.",
			"Looms.md",
		).filter((card) => card.includes("Counting")),
	).toEqual([]);
});

test("“they” of a sentence about many is not one thing’s plural", () => {
	expect(
		accepted(
			"# Loom\n\n- **Concept**: Warp counts in looms represent the likelihood of a break. They determine the speed of weaving.",
			"Loom.md",
		),
	).toEqual([]);
});

test("a number is asked for, not what it is given for", () => {
	expect(accepted("The gap is 8 to 9 mm wide for 2 mm yarn boards.")).toEqual([
		"Looms: the gap is […] mm wide for 2 mm yarn boards",
	]);
});

test("a colon behind the verb is no part of the meaning", () => {
	expect(
		cards("A raddle is: the comb that spreads the warp of a loom."),
	).toEqual([
		"Looms: what is a raddle? the comb that spreads the warp of a loom",
	]);
});

test.each([
	"You have 20 skeins of wool, and you want to know the length of the cloth.",
	"A loom is dangerous machinery as defined by 1603(b).",
	"The weaving paper has two sections, each worth 40 marks.",
	"Section B has one question worth 40 marks.",
	"The weaver's handbook p 14 shows the draft.",
	"Weaving paper 1 has parts worth 40 marks each for a total of 80.",
	"You should never trust a weaver with wet hands.",
	"The flying shuttle is a more robust.",
	"I.e. a float is needed to skip 3 threads.",
])("no number of a task, of a law or of an exam is asked for: %s", (line) => {
	expect(accepted(line)).toEqual([]);
});

test("a leader is asked for with “who”, also with a particle in the name", () => {
	expect(
		cards("Rashid bin Nasir was the leader of the weavers of Fez."),
	).toEqual(["Who was Rashid bin Nasir? the leader of the weavers of Fez"]);
});

test("an example is not asked for where nothing says of what", () => {
	expect(accepted("A common example is a table loom that folds.")).toEqual([]);
});

test("a remark on a step is not what happens in it, and an effort is no effect", () => {
	expect(
		accepted(
			"# Warping\n\n1. **Wind**: Don't forget the cross\n2. **Beam**: Roll the warp on the back beam\n3. **Thread**: Heddle hooks",
			"Warping.md",
		).filter((card) => card.includes("what happens")),
	).toEqual([]);
	expect(
		accepted("# Loom\n\n- Disadvantage: Difficult to carry", "Loom.md"),
	).toEqual([]);
});
