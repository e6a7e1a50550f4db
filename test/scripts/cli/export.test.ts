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

test("answers come along where they are wished for", async () => {
	const { folder, data } = await importNotes({ "a.md": noteWith(4) });
	await run("answer", "--card", "1", "--grade", "good", ...data);
	const file = join(folder, "all.amiable");
	await run("export", "--out", file, ...data);
	const there = ["--data", join(folder, "there")];
	const study = { cards: 1, reviews: 1, kept: 0, settings: 0 };
	const dry = await run(
		...["import", file, ...there, "--with-answers", "--dry-run", "--json"],
	);
	expect(JSON.parse(dry.out)).toMatchObject({ added: 4, study });
	const { out } = await run("import", file, ...there, "--with-answers");
	expect(out).toContain("the schedule of 1 cards, 1 answers");
	const doctor = JSON.parse((await run("doctor", ...there, "--json")).out);
	expect(doctor).toMatchObject({ cards: 4, reviews: 1 });
});
