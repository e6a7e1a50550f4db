// Which lines of a note state a concept: by what they say, in whatever words, and not by words alone.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ConceptId } from "../../../../electron/engine/contract/concept.ts";
import { concepts } from "../../../../electron/engine/contract/data/concepts.ts";
import { parseNote } from "../../../../electron/engine/notes/parse.ts";
import { conceptsOf } from "../../../../electron/engine/notes/scenario/concept.ts";
import { lookingAlike, stating } from "./concept-lines.ts";

/** Concepts with their lines, of a text. */
function read(text: string, name = "ec2.md"): Record<string, number[]> {
	const parsed = parseNote({ path: name, name, text });
	return Object.fromEntries(
		conceptsOf(parsed).map(({ conceptId, sources }) => [
			conceptId,
			sources.map(({ line }) => line),
		]),
	);
}

/** In a note that is about EC2 and more than AMIs, so that the line itself has to say what it means. */
const among = (line: string) =>
	Object.keys(read(`# EC2\n\nNotes on EC2.\n\n- ${line}\n`));

test.each(stating)("%s is stated by “%s”", (concept, line) => {
	expect(among(line)).toContain(concept);
});

test.each(lookingAlike)("%s is not stated by “%s”", (concept, line) => {
	expect(among(line)).not.toContain(concept);
});

test("every concept has a line in somebody's words that states it", () => {
	const stated = new Set<ConceptId>(stating.map(([concept]) => concept));
	expect(concepts.map(({ id }) => id).filter((id) => !stated.has(id))).toEqual(
		[],
	);
});

test("a line states one concept, not everything that it has words of", () => {
	const many = stating.filter(([, line]) => among(line).length > 1);
	expect(many).toEqual([]);
});

test("the bundled note states its rules, each on the lines that say so", () => {
	const path = "content/notes/aws-ami.md";
	expect(read(readFileSync(path, "utf8"), path)).toEqual({
		regional: [26, 66],
		"unique-id": [52],
		"all-volumes": [8, 61],
		mapping: [28, 62],
		immutable: [33, 41, 68],
		permissions: [53, 70],
		marketplace: [15, 51],
		baking: [32, 67],
		copy: [34, 69],
		lifecycle: [17, 55],
		"storage-cost": [35],
		launch: [7, 9, 49, 64],
	});
});

test.each([
	[
		"items below a heading are about it",
		"# AMI\n\n- Regional\n- Can be copied to other regions\n- It cannot be edited\n",
		{ regional: [3], copy: [4], immutable: [5] },
	],
	[
		"items below another heading are about that",
		"# AMI\n\n## EBS snapshots\n\n- Regional\n- Only work in one region\n\n## S3\n\n- Immutable\n",
		{},
	],
	[
		"“they” are those of the heading",
		"# EC2\n\n## AMI\n\nThey are immutable. They can be copied across\nregions.\n",
		{ immutable: [5], copy: [5] },
	],
	[
		"images are AMIs only where the note is about such",
		"# Photos\n\nImages are immutable. Images are private by default.\n",
		{},
	],
	[
		"a row of a table states what its cells say",
		"AMIs are handy.\n\n| Fact | Value |\n|---|---|\n| Scope of an AMI | one region |\n",
		{ regional: [5] },
	],
	[
		"a condition belongs to what is below it",
		"# AMI\n\n- If an AMI is deregistered\n  - running instances keep running\n  - its snapshots are not deleted\n",
		{ "deregister-keeps": [5], "deregister-running": [4] },
	],
	[
		"a list states as a whole what no item does alone",
		"# AMI\n\n- Launch permission\n  - public\n  - explicit accounts\n  - implicit (owner)\n",
		{ permissions: [3] },
	],
	["a task is no statement", "# AMI\n\n- [ ] AMIs are regional\n", {}],
	["an empty note states nothing", "", {}],
])("%s", (_what, text, expected) => {
	expect(read(text)).toEqual(expected);
});

test("a note that states nothing has no list of concepts", () => {
	const note = { path: "a.md", name: "a.md", text: "Tea is a drink.\n" };
	expect(parseNote(note)).not.toHaveProperty("concepts");
});

test("long and odd lines are read in little time", () => {
	const odd = `- ${"ami snapshot not region launch permission ".repeat(4000)}\n`;
	expect(read(`# AMI\n\n${odd}`)).toEqual(expect.any(Object));
}, 20_000);
