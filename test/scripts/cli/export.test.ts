// `amiable export`, and importing what it wrote.
import { join } from "node:path";
import { expect, test } from "vitest";
import { noteWith } from "../../engine/fixture.ts";
import { importNotes, run } from "../run.ts";

test("what was exported is imported elsewhere, and no file is written over", async () => {
	const { folder, data } = await importNotes({ "a.md": noteWith(4) });
	const there = ["--data", join(folder, "there")];
	const file = join(folder, "all.amiable");
	const made = await run("export", "--out", file, ...data);
	expect(made).toMatchObject({ status: 0, err: "" });
	expect(made.out).toContain("1 notes and 4 cards");
	const imported = await run("import", file, ...there, "--json");
	expect(imported.status).toBe(0);
	expect(JSON.parse(imported.out)).toMatchObject({ added: 4 });
	const again = await run("export", "--out", file, ...data, "--json");
	expect(again.status).toBe(1);
	expect(JSON.parse(again.out).error.message).toBe(
		`The package was not written: ${file} is there already, and no file is written over. Choose another --out, or move that file away.`,
	);
	expect((await run("export", ...data)).status).toBe(2);
});
