// Checking notes on the command line: problems, disagreements, and what each rule made of each line.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder } from "../../engine/fixture.ts";
import { run } from "../run.ts";

test("lint names the places of two notes that disagree", async () => {
	const folder = createFolder({
		"a.md": "# Lambda\n\n- A function can run for up to 15 minutes\n",
		"b.md": "# Lambda\n\n- A function can run for up to 5 minutes\n",
	});
	const { status, out } = await run("lint", folder, "--json");
	expect(status).toBe(0);
	expect(JSON.parse(out)).toEqual({
		notes: 2,
		diagnostics: [],
		disagreements: [
			{
				question: "Lambda: a function can run for up to […] minutes",
				sides: [
					{ path: join(folder, "a.md"), line: 3, answer: "15" },
					{ path: join(folder, "b.md"), line: 3, answer: "5" },
				],
			},
		],
	});
	const shown = (await run("lint", folder)).out;
	expect(shown).toContain(`${join(folder, "a.md")}:3: 15`);
	expect(shown).toContain("2 notes: 0 problems, 1 disagreement.");
});

test("lint reports what is wrong with a file at its line", async () => {
	const folder = createFolder({ "a.md": "---\ntags: [a\n---\n\n# A\n" });
	const { status, out } = await run("lint", folder);
	expect(status).toBe(0);
	expect(out).toMatch(/a\.md:\d+:\d+: /);
	expect(out).toContain("1 note: 1 problem, 0 disagreements.");
});

test("cards --explain tells what became of each attempt", async () => {
	const folder = createFolder({
		"a.md":
			"# Volcanoes\n\n- Magma = molten rock below the surface\n- very loud\n",
	});
	const { status, out } = await run("cards", folder, "--explain", "--json");
	expect(status).toBe(0);
	const [note] = JSON.parse(out).notes;
	expect(note.attempts).toEqual([
		{
			line: 3,
			endLine: 3,
			rule: "term-definition",
			front: "Volcanoes: what is meant by magma?",
			back: "molten rock below the surface",
			gate: null,
			standing: "accepted",
			reason: null,
		},
	]);
	expect(note.skipped).toMatchObject([{ line: 4, code: "no-clear-question" }]);
});

test("lint and explain of nothing that exists are refused", async () => {
	const path = join(createFolder({}), "none.md");
	expect((await run("lint", path)).status).toBe(1);
	expect((await run("cards", path, "--explain")).status).toBe(1);
	expect((await run("lint")).status).toBe(2);
});
