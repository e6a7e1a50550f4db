// Which note files are found below a folder, and under which names.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findNoteFiles } from "../../../electron/engine/handlers/note-files.ts";
import { createFolder, paths } from "../fixture.ts";

/** What is found in `folder`, and what is told of which place, both relative to it. */
async function findIn(folder: string) {
	const inside = (path: string) => path.slice(folder.length + 1);
	const found = await findNoteFiles(paths(folder).source);
	return {
		files: found.files.map(({ path }) => inside(path)),
		told: found.diagnostics.map(({ file, code }) => [inside(file), code]),
	};
}

test("files come in the order of their names", async () => {
	const folder = createFolder({ "b.md": "", "a/c.md": "", "a/B.md": "" });
	expect((await findIn(folder)).files).toEqual(["a/B.md", "a/c.md", "b.md"]);
});

test("a real folder wins over a link to it that sorts first", async () => {
	const folder = createFolder({ "deep/real/r.md": "" });
	symlinkSync(join(folder, "deep", "real"), join(folder, "alias"));
	expect(await findIn(folder)).toEqual({
		files: ["deep/real/r.md"],
		told: [["alias", "link-repeat"]],
	});
});

test("a file is read once, however many links lead to it", async () => {
	const folder = createFolder({ "z.md": "" });
	symlinkSync(join(folder, "z.md"), join(folder, "a.md"));
	expect(await findIn(folder)).toEqual({
		files: ["z.md"],
		told: [["a.md", "link-repeat"]],
	});
});

test("links out of the folder are followed, each place once", async () => {
	const outside = createFolder({ "notes/n.md": "", "one.md": "" });
	const folder = createFolder();
	symlinkSync(join(outside, "notes"), join(folder, "first"));
	symlinkSync(join(outside, "notes"), join(folder, "second"));
	symlinkSync(join(outside, "one.md"), join(folder, "one.md"));
	symlinkSync(folder, join(outside, "notes", "back"));
	expect(await findIn(folder)).toEqual({
		files: ["first/n.md", "one.md"],
		told: [
			["second", "link-repeat"],
			["first/back", "link-repeat"],
		],
	});
});

test("a link to a folder around it is a loop, one to itself too", async () => {
	const folder = createFolder({ "a/n.md": "" });
	symlinkSync(folder, join(folder, "a", "up"));
	symlinkSync(join(folder, "self"), join(folder, "self"));
	expect(await findIn(folder)).toEqual({
		files: ["a/n.md"],
		told: [
			["a/up", "link-loop"],
			["self", "link-loop"],
		],
	});
});

test("a folder that is reached by a link goes by its own place", async () => {
	const real = createFolder({ "n.md": "" });
	const around = createFolder();
	symlinkSync(real, join(around, "vault"));
	const byLink = await findNoteFiles(paths(join(around, "vault")).source);
	const byPath = await findNoteFiles(paths(real).source);
	const placeOf = ({ path, name }: { path: string; name: string }) => [
		path,
		name,
	];
	expect(byLink.files.map(placeOf)).toEqual(byPath.files.map(placeOf));
	expect(byLink.folders).toEqual([real]);
});
