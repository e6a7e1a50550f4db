// Files that look as they did at the last import are not read again, and nothing is missed by that.
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import {
	createFolder,
	createTestEngine,
	paths,
	writeFiles,
} from "../fixture.ts";

const before = "A gp3 volume holds up to :: 16 TiB\n";
const after = "A gp3 volume holds up to :: 64 TiB\n";
const longAgo = 1_600_000_000;

/** Writes the note with a modification time of `seconds` since 1970, or of now. */
function write(folder: string, text: string, seconds?: number): void {
	writeFiles(folder, { "a.md": text });
	if (seconds) utimesSync(join(folder, "a.md"), seconds, seconds);
}

async function start(text: string, seconds?: number) {
	const { client } = await createTestEngine();
	const folder = createFolder();
	write(folder, text, seconds);
	const read = () => client.import.apply(paths(folder));
	expect((await read()).added).toBe(1);
	return { client, folder, read };
}

test("a file of the same size and time is taken as unchanged without reading it", async () => {
	const { folder, read } = await start(before, longAgo);
	write(folder, after, longAgo);
	expect(await read()).toMatchObject({ updated: 0, unchangedFiles: 1 });
});

test.each([
	["another time", after, longAgo + 1],
	["another size", `${after}\n`, longAgo],
])("a file of %s is read", async (_name, text, seconds) => {
	const { folder, read } = await start(before, longAgo);
	write(folder, text, seconds);
	expect(await read()).toMatchObject({ updated: 1, unchangedFiles: 0 });
});

test("a file that was touched has its hash compared, once", async () => {
	const { folder, read, client } = await start(before, longAgo);
	write(folder, before, longAgo + 1);
	const undo = (await client.system.status({})).undo;
	expect(await read()).toMatchObject({ kept: 1, unchangedFiles: 1 });
	expect((await client.system.status({})).undo).toBe(undo);
	// Its new time is remembered now: this edit is no longer looked at.
	write(folder, after, longAgo + 1);
	expect(await read()).toMatchObject({ updated: 0, unchangedFiles: 1 });
});

test.each([
	["just before", 1, { updated: 1, unchangedFiles: 0 }],
	["long enough before", 3, { updated: 0, unchangedFiles: 1 }],
])(
	"a file changed %s the import may or may not change again within the same time stamp",
	async (_when, seconds, expected) => {
		// Files have the time of the computer, so that is what stands still here.
		vi.useFakeTimers({ toFake: ["Date"], now: (longAgo + seconds) * 1000 });
		onTestFinished(() => {
			vi.useRealTimers();
		});
		const { folder, read } = await start(before, longAgo);
		write(folder, after, longAgo);
		expect(await read()).toMatchObject(expected);
	},
);

test("undoing an import has the changed file read again", async () => {
	const { client, folder, read } = await start(before, longAgo);
	write(folder, after, longAgo + 1);
	expect(await read()).toMatchObject({ updated: 1 });
	await client.system.undo({});
	expect(await read()).toMatchObject({ updated: 1, unchangedFiles: 0 });
});

test("each file meets its own note, whatever the names, also with some new and some gone", async () => {
	const { client } = await createTestEngine();
	// In the order of whole paths, of names in each folder, and of capital letters these come differently.
	const names = ["a b/x.md", "a.md", "a/x.md", "a/B.md", "a!/x.md", "Z.md"];
	const folder = createFolder();
	const write = (name: string) => {
		writeFiles(folder, { [name]: `Fact of ${name} :: this\n` });
		utimesSync(join(folder, name), longAgo, longAgo);
	};
	for (const name of names) write(name);
	const read = () => client.import.apply(paths(folder));
	expect(await read()).toMatchObject({ added: 6 });
	expect(await read()).toMatchObject({ kept: 6, unchangedFiles: 6 });
	rmSync(join(folder, "a b/x.md"));
	write("a b/y.md");
	write("0.md");
	expect(await read()).toMatchObject({
		added: 2,
		kept: 5,
		retired: 1,
		unchangedFiles: 5,
	});
});
