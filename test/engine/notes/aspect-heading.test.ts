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
