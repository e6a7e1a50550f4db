// `amiable sheet` as a person or a program calls it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
	return { folder, data, file: join(folder, "sheet.html") };
}

test("a sheet of everything, of a note and of a search is one file without script", async () => {
	const { folder, data, file } = await imported();
	const made = await run("sheet", "--kind", "cram", "--out", file, ...data);
	expect(made).toMatchObject({ status: 0, err: "" });
	expect(made.out).toContain("Least known: all cards: 5 on ");
	const html = readFileSync(file, "utf8");
	expect(html).toContain("Least known: all cards");
	expect(html).not.toContain("<script");
	const json = async (name: string, ...args: string[]) => {
		const out = ["--out", join(folder, name)];
		return JSON.parse(
			(await run("sheet", "--json", ...out, ...args, ...data)).out,
		);
	};
	expect(await json("note.html", "--note", "one", "--kind", "note")).toEqual({
		title: "One",
		count: 3,
		left: 0,
		file: join(folder, "note.html"),
	});
	const search = ["--search", "Volume", "--limit", "1"];
	expect(await json("search.html", ...search)).toMatchObject({
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

test("a file that is there stays as it is; people are told what to do", async () => {
	const { data, file } = await imported();
	writeFileSync(file, "mine");
	const refused = await run("sheet", "--out", file, "--json", ...data);
	expect(refused.status).toBe(1);
	expect(JSON.parse(refused.out).error).toEqual({
		code: "data-unavailable",
		message: `The sheet was not written: ${file} is there already, and no file is written over. Choose another --out, or move that file away.`,
	});
	expect(readFileSync(file, "utf8")).toBe("mine");
});
