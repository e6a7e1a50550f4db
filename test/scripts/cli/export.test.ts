// `amiable export`, and importing what it wrote.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, noteWith } from "../../engine/fixture.ts";
import { run } from "../run.ts";

test("what was exported is imported elsewhere, and no file is written over", async () => {
	const folder = createFolder({ "notes/a.md": noteWith(4) });
	const [here, there] = [join(folder, "here"), join(folder, "there")];
	const file = join(folder, "all.amiable");
	await run("import", join(folder, "notes"), "--data", here);
	const made = await run("export", "--out", file, "--data", here);
	expect(made).toMatchObject({ status: 0, err: "" });
	expect(made.out).toContain("1 notes and 4 cards");
	const imported = await run("import", file, "--data", there, "--json");
	expect(imported.status).toBe(0);
	expect(JSON.parse(imported.out)).toMatchObject({ added: 4 });
	const again = await run("export", "--out", file, "--data", here, "--json");
	expect(again.status).toBe(1);
	expect(JSON.parse(again.out).error.message).toContain("is there already");
	expect((await run("export", "--data", here)).status).toBe(2);
});
