// Sections that hold nothing to be learnt by itself: contents, examples, tasks, recipes, what a course asks for.
import { expect, test } from "vitest";
import { acceptedCards, standings } from "./fixture.ts";

const facts = `- A tide gauge measures the height of the water.
- The port of Fenmouth has 12 gauges.
- Float gauge: uses a float in a well`;

test.each([
	"Example 2",
	"Worked example",
	"Suppose we have the following harbour",
	"Exercises",
	"Tides Quiz 2",
	"Question 4",
	"Second proof",
	"User story",
	"Conclusion",
	"Learning outcomes",
	"Exam information",
	"Syllabus map",
])("what stands below “%s” waits", (heading) => {
	const cards = standings(`# Tide gauges\n\n## ${heading}\n${facts}`);
	expect(cards).not.toEqual([]);
	expect(cards.filter((card) => card.endsWith(" accepted"))).toEqual([]);
});

test.each(["Case law", "Proof by induction", "Questions and answers", "Parts"])(
	"what stands below “%s” does not wait for it",
	(heading) => {
		const text = `# Tide gauges\n\n## ${heading}\n${facts}`;
		expect(acceptedCards(text, "Tides.md")).not.toEqual([]);
	},
);

test("steps of a worked example wait as well", () => {
	const text =
		"# Gauges\n\n## Example\n1. Open the valve\n2. Read the scale\n3. Close the valve";
	expect(standings(text).every((card) => card.endsWith(" doubtful"))).toBe(
		true,
	);
});

test("a table of contents gives nothing", () => {
	const list = "- Kinds of gauges\n  - Float\n  - Radar\n  - Pressure";
	expect(standings(`# Tides\n\n## Contents\n${list}`)).toEqual([]);
	expect(standings(`# Tides\n\n## Overview\n${list}`)).not.toEqual([]);
});

test("a recipe waits as a whole", () => {
	const method = "## Method\nThe soup will keep for 3 days.";
	const soup = `# Fish soup\n\n## Ingredients\n- 500 g cod\n\n${method}`;
	expect(acceptedCards(soup, "Soup.md")).toEqual([]);
	expect(acceptedCards(`# Fish soup\n\n${method}`, "Soup.md")).not.toEqual([]);
});

test("a line that titles the note is left out, also straight above its text", () => {
	const found = standings(
		"harbour law - prof lindqvist - revision\nA berth is let for 12 months.\n",
		"Harbour.md",
	);
	expect(found.join()).not.toContain("harbour law");
	expect(found).toContainEqual(expect.stringContaining("berth"));
});
