// `amiable sheet` as a person or a program calls it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noteWith } from "../../engine/fixture.ts";
import { importNotes, run } from "../run.ts";

async function imported() {
	const { folder, data: place } = await importNotes({
		"one.md": noteWith(3, "Image"),
		"two.md": noteWith(2, "Volume"),
	});
	const data = [...place, "--at", "2026-11-22T09:00Z"];
	return { data, file: join(folder, "sheet.html") };
}

test("a sheet of everything, of a note and of a search is one file without script", async () => {
	const { data, file } = await imported();
	const made = await run("sheet", "--kind", "cram", "--out", file, ...data);
	expect(made).toMatchObject({ status: 0, err: "" });
	expect(made.out).toContain("Least known: all cards: 5 on ");
	const html = readFileSync(file, "utf8");
	expect(html).toContain("Least known: all cards");
	expect(html).not.toContain("<script");
	const json = async (...args: string[]) =>
		JSON.parse(
			(await run("sheet", "--json", "--out", file, ...args, ...data)).out,
		);
	expect(await json("--note", "one", "--kind", "note")).toEqual({
		title: "One",
		count: 3,
		left: 0,
		file,
	});
	expect(await json("--search", "Volume", "--limit", "1")).toMatchObject({
		title: "Volume",
		count: 1,
		left: 1,
	});
});

test("what makes no sense is wrong usage, and what is not there is refused; neither writes a file", async () => {
	const { data, file } = await imported();
	const status = async (...args: string[]) =>
		(await run("sheet", ...args, ...data)).status;
	expect(await status()).toBe(2);
	const out = ["--out", file];
	expect(await status(...out, "--kind", "poster")).toBe(2);
	expect(await status(...out, "--limit", "0")).toBe(2);
	expect(await status(...out, "--deck", "a", "--note", "b")).toBe(2);
	expect(await status(...out, "--attempt", "x")).toBe(2);
	expect(await status(...out, "--note", "three")).toBe(1);
	expect(await status(...out, "--deck", "none")).toBe(1);
	expect(await status(...out, "--missed")).toBe(1);
	expect(existsSync(file)).toBe(false);
	const refused = await run("sheet", "--missed", "--json", ...out, ...data);
	expect(JSON.parse(refused.out).error.code).toBe("empty-sheet");
	expect(await status("--out", join(file, "no", "x.html"))).toBe(1);
});
