// Files picked in a browser have bare names: notes that only share a name stay two notes.
import { expect, test } from "vitest";
import { createTestEngine } from "../fixture.ts";

const send = (...files: [path: string, text: string][]) => ({
	source: {
		kind: "files" as const,
		files: files.map(([path, text]) => ({
			path,
			base64: Buffer.from(text).toString("base64"),
		})),
	},
});
const disks = "The largest gp3 volume :: 16 TiB\n";
const bread = "Sourdough rises with the help of :: wild yeast\n";

async function start() {
	const { client } = await createTestEngine();
	const names = async () =>
		(await client.note.list({})).map(({ name }) => name);
	return { client, names };
}

test("an unrelated note of the same name is a note of its own, now and when it is brought again", async () => {
	const { client, names } = await start();
	await client.import.apply(send(["notes.md", disks]));
	const other = await client.import.apply(send(["notes.md", bread]));
	expect([other.added, other.retired]).toEqual([1, 0]);
	expect(await names()).toEqual(["notes (2).md", "notes.md"].toSorted());
	const again = await client.import.apply(send(["notes.md", bread]));
	expect([again.unchangedFiles, again.retired]).toEqual([1, 0]);
	await client.import.apply(send(["notes.md", `${disks}\nMore :: yes\n`]));
	expect((await names()).length).toBe(2);
});

test("an edited, emptied and restored note stays the note that it is", async () => {
	const { client, names } = await start();
	await client.import.apply(send(["notes.md", `${disks}\n${bread}`]));
	await client.import.apply(send(["notes.md", `${disks}\nNew :: fact\n`]));
	await client.import.apply(send(["notes.md", ""]));
	const back = await client.import.apply(send(["notes.md", disks]));
	expect(await names()).toEqual(["notes.md"]);
	expect(back.restored).toBe(1);
});

test("two files of one name sent together are two notes", async () => {
	const { client, names } = await start();
	const both = send(["notes.md", disks], ["notes.md", bread]);
	expect((await client.import.preview(both)).notes.length).toBe(2);
	await client.import.apply(both);
	expect((await names()).toSorted()).toEqual(["notes (2).md", "notes.md"]);
	const again = await client.import.apply(both);
	expect(again.unchangedFiles).toBe(2);
});

test("a file in a folder goes by its place, whatever is in it", async () => {
	const { client, names } = await start();
	await client.import.apply(send(["a/notes.md", disks]));
	await client.import.apply(send(["b/notes.md", bread]));
	const replaced = await client.import.apply(send(["a/notes.md", bread]));
	expect(replaced.retired).toBe(1);
	expect(await names()).toEqual(["a/notes.md", "b/notes.md"]);
});
