// What a browser gives for picked and dropped files must become what the engine imports: notes and what they show, whole, by their names.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	droppedFiles,
	isNotePath,
	largestFile,
	largestMedia,
	largestTotal,
	type NamedFile,
	pickedFiles,
	readFiles,
} from "../../renderer/import-source.ts";

function named(path: string, content: string | Uint8Array<ArrayBuffer>) {
	return { path, file: new File([content], path.split("/").at(-1) ?? "") };
}

/** A file that claims a size without needing the memory. */
function huge(path: string, size: number): NamedFile {
	const { file } = named(path, "x");
	Object.defineProperty(file, "size", { value: size });
	return { path, file };
}

test.each([
	["note.md", true],
	["deep/er/Note.MARKDOWN", true],
	["plain.txt", true],
	["picture.png", false],
	["md", false],
	[".obsidian/workspace.md", false],
	["vault/.trash/old.md", false],
	["vault/.hidden.md", false],
])("%s is a note: %s", (path, expected) => {
	expect(isNotePath(path)).toBe(expected);
});

test("picked files keep the path inside their folder, single ones their name", () => {
	const inFolder = new File(["x"], "a.md");
	Object.defineProperty(inFolder, "webkitRelativePath", {
		value: "vault/deep/a.md",
	});
	const alone = new File(["x"], "b.md");
	expect(pickedFiles([inFolder, alone]).map(({ path }) => path)).toEqual([
		"vault/deep/a.md",
		"b.md",
	]);
});

test("notes are read byte for byte, files that none shows are passed over in silence", async () => {
	const { source, leftOut } = await readFiles([
		named("a.md", "# Ä\r\n"),
		named("picture.png", "x"),
	]);
	expect(leftOut).toEqual([]);
	expect(source).toEqual({
		kind: "files",
		files: [
			{ path: "a.md", base64: Buffer.from("# Ä\r\n").toString("base64") },
		],
	});
});

test("pictures and sounds that a note names come along, others stay", async () => {
	const { source, leftOut } = await readFiles([
		named("v/a.md", "![[Map.png|300]] ![x](img/my%20song.mp3) ![[no.pdf]]"),
		named("v/img/map.png", "m"),
		named("v/img/my song.mp3", "s"),
		named("v/img/unseen.png", "u"),
		named("v/.trash/map.png", "t"),
		named("v/no.pdf", "p"),
	]);
	expect(leftOut).toEqual([]);
	expect(source.files.map(({ path }) => path)).toEqual(["v/a.md"]);
	expect(source.media).toEqual([
		{ path: "v/img/map.png", base64: btoa("m") },
		{ path: "v/img/my song.mp3", base64: btoa("s") },
	]);
});

test("notes come first: a picture that does not fit is left out with a reason", async () => {
	const { source, leftOut } = await readFiles([
		huge("map.png", largestMedia + 1),
		...Array.from({ length: 5 }, (_, at) => huge(`${at}.png`, largestMedia)),
		named("a.md", "![[map.png]] ![[0.png]] ![[1.png]] ![[2.png]] ![[3.png]]"),
	]);
	expect(source.files).toHaveLength(1);
	expect(source.media?.map(({ path }) => path)).toEqual([
		"0.png",
		"1.png",
		"2.png",
	]);
	expect(leftOut).toMatchObject([
		{ path: "map.png", reason: expect.stringContaining("than 10 MB") },
		{ path: "3.png", reason: expect.stringContaining("second step") },
	]);
});

test("any bytes survive the way, also more than one portion (seed 11)", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ minLength: 0, maxLength: 70_000 }),
			async (bytes) => {
				const { source } = await readFiles([
					named("a.md", new Uint8Array(bytes)),
				]);
				const base64 = source.files[0]?.base64 ?? "";
				expect(Buffer.from(base64, "base64").equals(bytes)).toBe(true);
			},
		),
		{ seed: 11, numRuns: 30 },
	);
});

test("a file that is too large is left out with a reason, the rest is read", async () => {
	const { source, leftOut } = await readFiles([
		huge("big.md", largestFile + 1),
		named("small.md", "x"),
	]);
	expect(source.files.map(({ path }) => path)).toEqual(["small.md"]);
	expect(leftOut.map(({ path }) => path)).toEqual(["big.md"]);
	expect(leftOut[0]?.reason).toContain("larger than 5 MB");
});

test("what does not fit into one request waits for a second import", async () => {
	const fits = Math.floor(largestTotal / largestFile);
	const files = Array.from({ length: fits + 1 }, (_, index) =>
		huge(`${index}.md`, largestFile),
	);
	const { source, leftOut } = await readFiles(files);
	expect([source.files.length, leftOut.map(({ path }) => path)]).toEqual([
		fits,
		[`${fits}.md`],
	]);
});

test("a file that vanished since it was chosen is left out, not a failure", async () => {
	const gone = named("gone.md", "x");
	gone.file.arrayBuffer = () => Promise.reject(new Error("NotFoundError"));
	const { source, leftOut } = await readFiles([gone, named("b.md", "y")]);
	expect(source.files.map(({ path }) => path)).toEqual(["b.md"]);
	expect(leftOut[0]?.reason).toContain("could not be read");
});

/** A dropped entry as browsers give it; folders hand out their children two at a time. */
function entry(name: string, children?: FileSystemEntry[]): FileSystemEntry {
	const waiting = [...(children ?? [])];
	return {
		name,
		isFile: children === undefined,
		isDirectory: children !== undefined,
		file: (take: (file: File) => void) => take(new File(["x"], name)),
		createReader: () => ({
			readEntries: (take: (portion: FileSystemEntry[]) => void) =>
				take(waiting.splice(0, 2)),
		}),
	} as unknown as FileSystemEntry;
}

test("a dropped folder is read to its depths in the order of names, hidden parts left out", async () => {
	const vault = entry("vault", [
		entry("c.md"),
		entry("b", [entry("deep.md"), entry("picture.png")]),
		entry(".obsidian", [entry("workspace.md")]),
		entry("a.md"),
		entry("d.txt"),
	]);
	const found = await droppedFiles([
		vault,
		null,
		entry("single.md"),
		new File(["x"], "attachment.md"),
	]);
	expect(found.map(({ path }) => path)).toEqual([
		"vault/a.md",
		"vault/b/deep.md",
		"vault/b/picture.png",
		"vault/c.md",
		"vault/d.txt",
		"single.md",
		"attachment.md",
	]);
});
