// One vault, however it is reached: the same notes, decks and cards.
import { symlinkSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

const vaultFiles = {
	"a.md": noteWith(1, "A"),
	"deep/b.md": noteWith(2, "B"),
};

test("a vault imported by its path and by a link is one vault", async () => {
	const { client } = await createTestEngine();
	const vault = createFolder(vaultFiles);
	const link = join(createFolder(), "link");
	symlinkSync(vault, link);
	await client.import.apply(paths(vault));
	const again = await client.import.apply(paths(link));
	expect(again).toMatchObject({ added: 0, kept: 3, unchangedFiles: 2 });
	const byFile = await client.import.apply(paths(join(link, "deep", "b.md")));
	expect(byFile).toMatchObject({ added: 0, moved: 0 });
	expect(await client.note.list({})).toHaveLength(2);
	expect(await client.folder.list({})).toMatchObject([{ path: vault }]);
});

test.each([
	["with a slash at its end", (vault: string) => vault + sep],
	["relative to here", (vault: string) => relative(process.cwd(), vault)],
	["with detours", (vault: string) => `${join(vault, "deep")}${sep}..`],
])("decks are the same when the path is typed %s", async (_how, typed) => {
	const { client } = await createTestEngine();
	const vault = createFolder(vaultFiles);
	await client.import.apply(paths(typed(vault)));
	const name = basename(vault);
	expect((await client.note.list({})).map(({ deck }) => deck)).toEqual([
		name,
		`${name}/deep`,
	]);
});

test("a note, a folder and the whole of an Obsidian vault give the same names", async () => {
	const vault = createFolder({ ...vaultFiles, ".obsidian/app.json": "{}" });
	const given = [join(vault, "deep", "b.md"), join(vault, "deep"), vault];
	const names = await Promise.all(
		given.map(async (path) => {
			const { client } = await createTestEngine();
			await client.import.apply(paths(path));
			const notes = await client.note.list({});
			return notes
				.map(({ name }) => name)
				.find((name) => name.endsWith("b.md"));
		}),
	);
	expect(new Set(names)).toEqual(new Set([`${basename(vault)}/deep/b.md`]));
});

test("a note that is imported alone later keeps the deck of its folder", async () => {
	const { client } = await createTestEngine();
	const vault = createFolder(vaultFiles);
	await client.import.apply(paths(vault));
	const before = await client.note.list({});
	const alone = await client.import.apply(paths(join(vault, "deep", "b.md")));
	expect(alone).toMatchObject({ updated: 0, unchangedFiles: 1 });
	expect(await client.note.list({})).toEqual(before);
});
