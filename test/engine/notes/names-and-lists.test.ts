// What the notes of strangers taught about names that are none, lists that are mixed, and gaps that nobody could fill.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { isAdvice } from "../../../electron/engine/notes/advice.ts";
import { findMisfit } from "../../../electron/engine/notes/answer-fit.ts";
import type { Question } from "../../../electron/engine/notes/fact.ts";
import { findLearnersDoubt } from "../../../electron/engine/notes/scrutiny.ts";
import { acceptedCards } from "./fixture.ts";

/** "front = back" of the accepted cards of a note on tides. */
const accepted = (text: string) =>
	acceptedCards(`# Tides\n\n${text}`, "Tides.md").map(
		({ front, back }) => `${plainText(front)} = ${plainText(back, "answer")}`,
	);

test.each([
	[
		"a statement before a dash",
		"- Flood: high\n- Runs as ferry - slow in a storm\n- Ebb: low",
	],
	[
		"a name said again",
		"## Docks\n\n- DockMaster: Dock Master (a book)\n- Quay: stone\n- Pier: wood",
	],
	["an errand", "- Rent entire berth - pay per berth, not per boat"],
	["a deed", "- makes things simpler: removing the need for a pilot"],
	["how it is", "- completely managed - enables the use of every lock"],
	[
		"a participle in bold",
		"The data of a gauge is **precomputed** each morning in the tower.",
	],
	["what comes later", "After, 5 m of wall for 600 boats"],
	["a thing without a verb", "Anything running for more than 15 minutes"],
	[
		"nines in digits",
		"Every gauge has 99.99999999999%, (11 9's) uptime across many harbours",
	],
	[
		"a quality of a name",
		"## Resiliency in North Bay\n\n- Detects leaks and works on their repair",
	],
	[
		"a title that holds its value",
		"## Ferry dock\n\n- Max speed 5 m/s: max weight 500 t",
	],
	["a lesson", "The Harbour-Side Attacks module covers SSRF."],
	["two words of one name", "## Fast\n\n- Large data block sizes"],
	["a number in a file's name", "Secondary Categories: [[02 - Harbours]]"],
	["a number of an example", "504 lock failure, example is 29 second timeout"],
	[
		"whose they are",
		"## Duties\n\n| You manage | Harbour manages |\n|---|---|\n| Boat | Gates |\n| Crew | Lights |\n| Nets | Walls |",
	],
	[
		"how long it takes to read",
		"> **Level:** Beginner to Intermediate\n> **Estimated Reading Time:** 70–90 minutes\n> **Practice Time:** 3–5 hours",
	],
	[
		"a right answer of a mock",
		"#### A. Moor at the quay — ✅ Correct\n\n- The quay holds 12 ships of any size",
	],
	[
		"a wrong answer of a mock",
		"#### B. Moor at the pier — ❌ Incorrect\n\n- The pier holds 5 ships of any size",
	],
	[
		"a noun in the plural taken for a verb",
		"## Types\n\n### Hybrid Drives\n\nHybrid drives combine HDD and Flash memory",
	],
	["an essay of the course", "**Essay #1**: Analysis of the tides of a bay"],
	[
		"advice in a list",
		"## Guidelines\n\n- **Respect Berth Names**: Always write them in full\n- **Leverage Dock Hands**: Ask them for each rope\n- **Use Stable Knots**: Choose those that hold in rain",
	],
	[
		"what readers think",
		"## What do you notice?\n\nThe poem has no rhyme at all",
	],
	[
		"a warning of a plugin",
		"==⚠  Switch to DRAWING VIEW in the menu of this document. ⚠== You can read the tides with the palette of commands: 'Read tides'. For more see the settings under 'Tides'",
	],
	["a place in the note", "- Phase 3: change of the gates in the north"],
	["your own", "The lock initialises your berth"],
])("waits: %s", (_name, text) => {
	expect(
		accepted(text).filter((card) => !/Flood|Ebb|Quay|Pier/.test(card)),
	).toEqual([]);
});

test.each([
	"Related topics",
	"Learning path",
	"Beginner path (start here)",
	"See also",
])("waits below %s", (heading) => {
	const text = `## ${heading}\n\n1. Quays: stone walls that ships moor at\n2. Locks: chambers that lift ships\n3. Move ships: with a tug of the harbour`;
	expect(accepted(text)).toEqual([]);
	expect(accepted(text.replace(heading, "Buildings")).length).toBeGreaterThan(
		0,
	);
});

test("in a note of flashcards every highlight is meant", () => {
	const text = "Support for ==moving across many bays==";
	expect(accepted(`#flashcards\n\n${text}`)).toEqual([
		"Support for […] = moving across many bays",
	]);
	expect(accepted(text)).toEqual([]);
});

test("a tag before a line is none of its words", () => {
	expect(accepted("- #exam The north quay holds 12 ships")).toEqual([
		"Tides: the north quay holds […] ships = 12",
	]);
});

test("a researcher is somebody", () => {
	expect(accepted("Ada Lock is a tide researcher at a small college.")).toEqual(
		["Tides: who is Ada Lock? = a tide researcher at a small college"],
	);
});

test("what follows the list of a question does not answer it", () => {
	const text =
		"## 📖 What is a bilge?\n\nA bilge is the lowest part of a hull.\n\nIt holds:\n\n- Water\n- Oil\n\nYou only pump it in a harbour.";
	expect(accepted(text)).toEqual([
		"What is a bilge? = A bilge is the lowest part of a hull",
	]);
});

test("whom a thing lets do something is asked in English", () => {
	expect(
		accepted("## DockFront\n\n- DockFront allows to expose external gates"),
	).toEqual(["What does DockFront allow you to do? = expose external gates"]);
});

test.each([
	[
		"docs/DNS_101.md",
		"# DNS Basics\n\nThe registrar may hold 12 names of a person.",
		"DNS: ",
	],
	[
		"docs/index.md",
		"# Tide Summary & Tips\n\nThe gauge may hold 12 readings of a day.",
		"Tide: ",
	],
])("the topic of %s", (name, text, lead) => {
	const fronts = acceptedCards(text, name).map(({ front }) => plainText(front));
	expect(fronts.map((front) => front.startsWith(lead))).toEqual([true]);
});

test("“common use cases” are no place", () => {
	const text =
		"## Common Use Cases\n\n| Scenario | Recommended boat |\n|---|---|\n| Fishing | trawler |\n| Racing | yacht |\n| Freight | barge |";
	for (const card of accepted(text)) expect(card).not.toContain("Common");
});

test("a group below limits is not asked for its limit", () => {
	const text =
		"## Limits (per harbour)\n\n- Deployment\n  - Max zip size: 50 MB\n  - Maximum time: 15 minutes";
	for (const card of accepted(text))
		expect(card).not.toContain("of Deployment");
});

test("names beside what they are for are no list", () => {
	const text =
		"## Changes at the gate\n\n### Gate functions\n\n- Lightweight hooks\n- For high gates, wide locks\n- Change the water";
	expect(accepted(text)).toEqual([]);
});

test.each([
	[
		"- Wave Metrics: show how the water rose in a year",
		"What do Wave Metrics do? = show how the water rose in a year",
	],
	[
		"- Flood Graphs: pictures of the water that rose in a year",
		"What are Flood Graphs? = pictures of the water that rose in a year",
	],
])("plural: %s", (line, card) => {
	expect(accepted(line)).toEqual([card]);
});

test("the benefits of a thing are several", () => {
	expect(
		accepted(
			"## Gate Locks\n\n- **Benefits**: Simpler to set up and manage for a small harbour",
		).filter((card) => card.includes("What is the")),
	).toEqual([]);
});

test("a value is described, not meant", () => {
	const text =
		"## Settings of the gauge\n\n| Setting | Description |\n|---|---|\n| Reading interval | 30 s (default) or 10 s |\n| Depth threshold | number of waves before the alarm |\n| Wave latency | time until the wave is seen |";
	const found = accepted(text);
	expect(found.join("\n")).not.toContain("meant by reading interval");
	expect(found.join("\n")).toContain(
		"Reading interval – description? = 30 s (default) or 10 s",
	);
});

test("what one kind rests on is not what all rest on", () => {
	const text =
		"## Checks\n\n### Wind-Based Mooring Policy\n\n- Mooring is based on winds of the last hour";
	expect(accepted(text)).toEqual([
		"Tides – Wind-Based Mooring Policy: what is mooring based on? = winds of the last hour",
	]);
});

test("lines that were marked to be read are not hidden", () => {
	const text =
		"==Low season -==\n==A berth costs half of what it costs in the summer months==\n==The same goes for every pier==";
	expect(accepted(text)).toEqual([]);
	expect(accepted("Support for ==moving across many bays==")).toEqual([]);
	expect(
		accepted("Up to 15 gauges and faster tides than the bay (==below 10 m)=="),
	).toEqual([]);
	expect(accepted("==Ebb==\nThe water that leaves the bay").length).toBe(1);
});

const blank: Omit<Question, "rule"> = {
	kind: "basic",
	front: [],
	back: [],
	deletion: null,
};

test.each([
	["Maintain type safety", "Update the types of each gate", true],
	["Use stable knots", "Always choose those that hold", true],
	["Type safety", "Update the types of each gate", false],
	["Delete marker", "Hides the other versions", false],
])("%s: %s is advice: %s", (name, meaning, is) => {
	expect(isAdvice(name, meaning)).toBe(is);
});

test.each([
	["What are the contains base classes of a dock?", true],
	["What are the what flows of a bay?", true],
	["What are the tidal flows of a bay?", false],
])("%s waits: %s", (shown, waits) => {
	const question: Question = { ...blank, rule: "enumeration" };
	expect(findMisfit(question, shown, "- ebb\n- flood") !== null).toBe(waits);
});

test.each([
	["What is a common problem?", "the need to moor again in every storm", true],
	["What is a bilge?", "very narrow in terms of what it can hold", true],
	["What is a bilge?", "the lowest part of a hull", false],
])("%s %s: waits %s", (shown, answer, waits) => {
	const question: Question = { ...blank, rule: "definition" };
	expect(findLearnersDoubt(question, shown, answer) !== null).toBe(waits);
});
