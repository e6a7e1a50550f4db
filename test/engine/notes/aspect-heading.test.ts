// Of whom a line without a subject speaks: which headings name a thing, and when a heading is too far off to tell.
import { expect, test } from "vitest";
import {
	isAspectHeading,
	isTask,
	ownContent,
} from "../../../electron/engine/notes/aspect-heading.ts";
import { standings } from "./fixture.ts";

test.each([
	["Key features", true],
	["Pricing", true],
	["Tide gauge limits", true],
	["Types of gauges", true],
	["Historical context", true],
	["Management harbour", false],
	["Process scheduling", false],
	["Rules engine", false],
	["Tides", false],
])("%s names a side of something: %s", (title, isAspect) => {
	expect(isAspectHeading(title)).toBe(isAspect);
});

test.each([
	["Register a berth", true],
	["Check your boat", true],
	["Plotting height against time", true],
	["Calculating depths", true],
	["Sorting algorithms", false],
	["Mooring lines", false],
	["Rule of twelfths", false],
])("%s says what to do: %s", (name, isDone) => {
	expect(isTask(name)).toBe(isDone);
});

test("a side of the topic has no words of its own", () => {
	expect([...ownContent("Key features and limits")]).toEqual([]);
	expect([...ownContent("Lock management")]).toEqual(["lock"]);
	expect([...ownContent("Creating a lock")]).toEqual(["lock"]);
});

test.each([
	// The kind that the heading names, not what it is a kind of.
	[
		"# Tide gauges\n\n## Management gauge\n- Used for remote readings",
		"What is Management gauge used for? accepted",
	],
	[
		"# Tide gauges\n\n## Default gauge\n- Cannot be removed",
		"Can Default gauge be removed? accepted",
	],
	// Sides of the topic.
	[
		"# Corryvreckan Harbour\n\n## Historical context\n- Founded with money from the salt tax",
		"What is Corryvreckan Harbour founded with? accepted",
	],
	[
		"# Tide gauges\n\n## Set of the stream\n### Applications\n- Used in the planning of passages",
		"What is Set of the stream used in? accepted",
	],
	// What is done there is nobody.
	[
		"# Tide gauges\n\n## Register a Berth Early\n- Used for yachts of visitors",
		"What are tide gauges used for? from-context",
	],
	// The sort of note is no thing either.
	[
		"# Tide gauges\n\n## Exam revision list\n- Used for yachts of visitors",
		"What are tide gauges used for? accepted",
	],
	[
		"# Tide gauges\n\n## Spring Tides – Exam Tips\n- Used for launching ships",
		"What are Spring Tides used for? accepted",
	],
])("a line without a subject speaks of the right heading: %s", (text, card) => {
	expect(standings(text, "notes.md")).toContain(card);
});

test("a title that says what to do is nobody either", () => {
	expect(
		standings("# Register a Berth\n\n- Used for yachts of visitors", "a.md"),
	).toEqual([]);
});

test.each([
	// Below a bold line of its own item, a term of the line above, a heading of two names.
	[
		"# Boats\n\n## Hull Building\n- **Planking**\n  A skin of boards that covers the ribs. May also refer to the covering of ribs.",
		[
			"What is Planking? accepted",
			"Boats: what may Planking refer to? from-context",
		],
	],
	[
		"# Boats\n\nDraught (D) - The depth of water that a boat needs\n- Measured in metres",
		[
			"What is Draught (D)? accepted",
			"Boats: what is Draught measured in? from-context",
		],
	],
	[
		"# Boats\n\n## Schemes\n### Slipway or Cradle\nA rejection of lifting in favour of a slope for boats",
		["What is meant by Schemes? from-context"],
	],
	[
		"# Ribs\n\n- **Frames**\n  - A rib or timber which gives the hull its shape",
		["What is Frames? rough-wording"],
	],
	// A sentence of its own, a sentence for a heading, a side of what is no thing.
	["# Fenmouth\n\nA rowboat that seats two is available.", []],
	[
		"# Fenmouth\n\n## The algorithm works by\nA key for the gate of the harbour",
		["What is Fenmouth? from-context"],
	],
	[
		"# Scaling Berths with Moorings\n\n## Steps\n- cost: whatever the owner asks",
		[],
	],
	// What is kept about the note, and its title.
	["class:: OCE\nprogress:: Finished\n\n# Boats", []],
	["Knot tying – notes from the workshop with Ruth\n\n## Boats", []],
	// What stands below another line is said of that.
	[
		"# Hashing\n\n## Brine\n- Prevents rainbow moulds from growing\n\t- A film of common spores with their colours",
		["What is Brine? from-context"],
	],
	[
		"# Hashing\n\n## Instance Mode\n- Only one spare\n- Can't be used for salt",
		[],
	],
	[
		"# Reeds\n\n## Vegetation\n1. A canopy of tall reeds\n2. A layer of sedge",
		["What is vegetation? from-context"],
	],
	[
		"# Snow Boats\n\n- Move stores over ice\n- A set of boats that help to move stores",
		["Snow Boats: which points? loose-list", "What are Snow Boats? accepted"],
	],
	[
		"# Sea Mark\n\n## Fixtures with a light or two\n1. It is not moved by the tide.",
		["Is Sea Mark moved by the tide? from-context"],
	],
	// A field is nobody.
	[
		"# Fenmouth 1625–1660\n\n- Unites the ports",
		["What does Fenmouth 1625–1660 unite? from-context"],
	],
	// Titles and what is kept about the note.
	["Chapter 7: Spring tides\n\n## Boats", []],
	["TIDE SAFETY – prep for Friday\n\n## Boats", []],
	["**Related artwork:** [[Tide]]\n\n## Boats", []],
])("nothing is said of the wrong thing: %s", (text, cards) => {
	expect(
		standings(text, "notes.md").filter((card) => !card.endsWith(" guess")),
	).toEqual(cards);
});

test("tags are no words of a heading, hashes none of an item", () => {
	const fronts = (text: string) => standings(`# Locks\n\n${text}`, "a.md");
	expect(fronts("#### Lock Naming #harbour\n- Limited to 12 letters")).toEqual([
		"Lock Naming: limited to […] letters accepted",
	]);
	expect(
		fronts("1. ###Causes of leaks\n    - worn gates\n    - rust\n    - ice"),
	).toEqual(["Locks: what are the causes of leaks? accepted"]);
});

test("a list of two names or of a task is not asked as one", () => {
	const fronts = (label: string) =>
		standings(`# Locks\n\n## ${label}\n- rotary pump\n- piston pump`, "a.md");
	expect(fronts("Strange groups and services").join()).not.toContain(
		"What are the",
	);
	expect(fronts("Choosing between methods").join()).not.toContain("what are");
});
