// From a note's lines to questions: one for each concept, judged, linked to the lines that state it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenariosOf } from "../../../electron/engine/handlers/scenario-generating.ts";
import { askScenarios } from "../../../electron/engine/handlers/scenario-judging.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

const note = (text: string, path = "note.md") =>
	parseNote({ path, name: path, text });
const bundled = note(
	readFileSync("content/notes/aws-ami.md", "utf8"),
	"aws-ami.md",
);

test("the bundled note gets a question for every rule that it states", () => {
	const asked = scenariosOf([bundled], 4);
	expect(asked.map(({ scenario }) => scenario.concepts)).toEqual(
		(bundled.concepts ?? []).map(({ conceptId }) => [conceptId]),
	);
	expect(asked.length).toBe(12);
	for (const { scenario } of asked) {
		expect(scenario.generated).toBe(true);
		expect(scenario.sources[0]?.path).toBe("aws-ami.md");
	}
});

test("two notes that state one concept share its question, with the lines of both", () => {
	const notes = [
		note("AMIs are regional.\n", "a.md"),
		note("# AMI\n\nAn AMI is regional.\n", "b.md"),
	];
	const [only, ...more] = scenariosOf(notes, 1);
	expect(more).toEqual([]);
	expect(only?.source.sources).toEqual([
		{ path: "a.md", line: 1, endLine: 1 },
		{ path: "b.md", line: 3, endLine: 3 },
	]);
});

test("a seed draws the same variants each time, and another draws others", () => {
	const asked = (seed: number) =>
		askScenarios([bundled], { seed }).map(({ scenario }) => scenario.prompt);
	expect(asked(1)).toEqual(asked(1));
	expect(asked(1)).not.toEqual(asked(2));
});

test("a note that states no concept gets no question", () => {
	expect(scenariosOf([note("Tea is a drink.\n")], 1)).toEqual([]);
});
