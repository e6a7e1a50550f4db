// Sentences that leave out their subject: whose they are, and which headings never are it.
import { expect, test } from "vitest";
import { isTask } from "../../../electron/engine/notes/aspect-heading.ts";
import { standings } from "./fixture.ts";

test("a sentence goes on with the subject of the one right before it", () => {
	expect(
		standings(
			"# Locks\n\n## EastBasin\n\n- The WestLock drains the EastBasin. Holds 9 boats.\n",
			"Locks.md",
		),
	).toContain("What does the WestLock hold? accepted");
});

test("one that stands behind a subject that cannot be told waits", () => {
	expect(
		standings(
			"# Locks\n\n## Gate API\n\n- `OpenGate` moves one gate by its number. Slowly by default.\n- `ListGates` returns gates based on the basin key, optionally with a filter. Returns up to 3 MB.\n",
			"Locks.md",
		),
	).toContain("Gate API returns up to […] MB from-context");
});

test.each(["Obtain consent", "Keep records", "Reading gauges"])(
	"%s is done, and does nothing itself",
	(heading) => {
		expect(isTask(heading)).toBe(true);
		expect(
			standings(
				`# Locks\n\n## ${heading}\n\n- must not open a gate at night\n- returns up to 12 boats\n`,
				"Locks.md",
			).filter(
				(found) => found.includes(heading) && found.endsWith(" accepted"),
			),
		).toEqual([]);
	},
);

test("the purpose of a chapter comes after nothing", () => {
	expect(
		standings(
			"# Locks\n\n## Chapter purpose\n\nIt should come after the chapter on tides.\n",
			"Locks.md",
		),
	).not.toContainEqual(expect.stringMatching(/chapter purpose/i));
});

test("the number behind a title is not what the note is about", () => {
	expect(
		standings(
			"---\ntitle: Mitre gates - 2\n---\nIt is called a mitre gate because its halves meet at an angle.\n",
			"Locks.md",
		).join(),
	).not.toMatch(/\b2\b/);
});
