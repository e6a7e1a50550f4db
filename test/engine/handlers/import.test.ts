// Importing: what happens to cards when files change, and files that are not what they should be.
import {
	chmodSync,
	mkdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type {
	ImportCounts,
	ImportResult,
} from "../../../electron/engine/contract/import.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	noteWith,
	paths,
	writeFiles,
} from "../fixture.ts";

const nothing: ImportCounts = {
	added: 0,
	inbox: 0,
	updated: 0,
	kept: 0,
	moved: 0,
	retired: 0,
	restored: 0,
	unchangedFiles: 0,
};

function counts({ diagnostics: _, ...rest }: ImportResult): ImportCounts {
	return rest;
}

test("an unchanged folder is read without changing or undoing anything", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md": noteWith(2),
		"b/c.md": noteWith(1, "C"),
	});
	await client.import.apply(paths(folder));
	const before = (await client.system.status({})).undo;
	const again = await client.import.apply(paths(folder));
	expect(counts(again)).toEqual({ ...nothing, kept: 3, unchangedFiles: 2 });
	expect((await client.system.status({})).undo).toBe(before);
});

test("an edited front keeps its history, a new fact is added, a vanished one is retired", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md":
			"The largest volume of type gp3 :: 16 TiB\n\nBackups are kept up to :: 35 days\n",
	});
	await client.import.apply(paths(folder));
	const [first] = await client.card.list({});
	if (!first) throw new Error("expected a card");
	await client.review.answer({ cardId: first.id, grade: "easy" });
	writeFiles(folder, {
		"a.md":
			"The largest volume of the type gp3 :: 16 TiB\n\nA bucket belongs to :: one Region\n",
	});
	const result = await client.import.apply(paths(folder));
	expect(counts(result)).toEqual({
		...nothing,
		updated: 1,
		added: 1,
		retired: 1,
	});
	const edited = await client.card.get({ cardId: first.id });
	expect(plainText(edited.front)).toContain("the type gp3");
	expect(edited.schedule.state).toBe("review");
	expect(edited.isAnswerChanged).toBe(false);
});

test("a changed answer keeps the history and says so until the next grade", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "a.md": "Largest gp3 volume :: 16 TiB\n" });
	await client.import.apply(paths(folder));
	const [card] = await client.card.list({});
	if (!card) throw new Error("expected a card");
	await client.review.answer({ cardId: card.id, grade: "good" });
	writeFiles(folder, { "a.md": "Largest gp3 volume :: 64 TiB\n" });
	await client.import.apply(paths(folder));
	const flagged = () => client.card.get({ cardId: card.id });
	expect((await flagged()).isAnswerChanged).toBe(true);
	await client.review.answer({ cardId: card.id, grade: "again" });
	expect((await flagged()).isAnswerChanged).toBe(false);
	await client.system.undo({});
	expect((await flagged()).isAnswerChanged).toBe(true);
});

test("a file that was emptied and put back loses no history", async () => {
	const { client } = await createTestEngine();
	const text = noteWith(3);
	const folder = createFolder({ "a.md": text });
	await client.import.apply(paths(folder));
	const before = await client.card.list({});
	for (const { id } of before)
		await client.review.answer({ cardId: id, grade: "good" });
	writeFiles(folder, { "a.md": "" });
	const emptied = await client.import.apply(paths(folder));
	expect(emptied).toMatchObject({ retired: 3, added: 0 });
	writeFiles(folder, { "a.md": text });
	const restored = await client.import.apply(paths(folder));
	expect(counts(restored)).toEqual({ ...nothing, restored: 3 });
	const after = await client.card.list({});
	expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	expect(after.every(({ schedule }) => schedule.state === "learning")).toBe(
		true,
	);
});

test("a renamed file takes its cards along", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "a.md": noteWith(3) });
	await client.import.apply(paths(folder));
	const ids = (await client.card.list({})).map(({ id }) => id);
	renameSync(join(folder, "a.md"), join(folder, "b.md"));
	const result = await client.import.apply(paths(folder));
	expect(counts(result)).toEqual({ ...nothing, moved: 3 });
	const after = await client.card.list({});
	expect(after.map(({ id }) => id)).toEqual(ids);
	expect(after[0]?.sources[0]?.path).toBe(join(folder, "b.md"));
});

test("an import of many files is one undo step, exact both ways", async () => {
	const { client, engine } = await createTestEngine();
	const folder = createFolder({
		"a.md": noteWith(2),
		"b.md": noteWith(2, "B"),
	});
	const rows = () =>
		["note", "card"].map((table) =>
			engine.context.db.prepare(`select * from ${table}`).all(),
		);
	await client.import.apply(paths(folder));
	const before = rows();
	writeFiles(folder, { "a.md": noteWith(1), "c.md": noteWith(3, "C") });
	rmSync(join(folder, "b.md"));
	await client.import.apply(paths(folder));
	const after = rows();
	await client.system.undo({});
	expect(rows()).toEqual(before);
	await client.system.redo({});
	expect(rows()).toEqual(after);
});

test("the preview tells what was there before and what is retired, then the import does just that", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md": "Largest gp3 volume :: 16 TiB\n\nSmallest gp3 volume :: 1 GiB\n",
	});
	await client.import.apply(paths(folder));
	writeFiles(folder, { "a.md": "Largest gp3 volume :: 64 TiB\n" });
	const { notes, counts: planned } = await client.import.preview(paths(folder));
	const changes = notes[0]?.changes.map(({ change, front, back, before }) => [
		change,
		plainText(front),
		plainText(back),
		before && plainText(before.back),
	]);
	expect(changes).toEqual([
		["updated", "Largest gp3 volume", "64 TiB", "16 TiB"],
		["retired", "Smallest gp3 volume", "1 GiB", null],
	]);
	expect(counts(await client.import.apply(paths(folder)))).toEqual(planned);
});

test("files sent by a browser are notes by their relative name", async () => {
	const { client } = await createTestEngine();
	const send = (text: string) =>
		client.import.apply({
			source: {
				kind: "files",
				files: [
					{
						path: "vault/ami.md",
						base64: Buffer.from(text).toString("base64"),
					},
				],
			},
		});
	expect((await send(noteWith(2))).added).toBe(2);
	expect(counts(await send(noteWith(2)))).toEqual({
		...nothing,
		kept: 2,
		unchangedFiles: 1,
	});
	expect((await client.note.list({})).map(({ name }) => name)).toEqual([
		"vault/ami.md",
	]);
});

test("the first start brings the bundled notes, which no undo takes away", async () => {
	const { client } = await createTestEngine({ contentDir });
	const [note] = await client.note.list({});
	expect(note?.name).toBe("aws-ami.md");
	expect(note?.cards).toBeGreaterThan(15);
	expect((await client.system.status({})).undo).toBeNull();
});

test("whatever is wrong with one file, the rest is imported and the place is told", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"good.md": noteWith(1),
		"binary.md": new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 1, 2, 3]),
		"latin1.md": Buffer.concat([
			Buffer.from("first line\ncaf"),
			Buffer.from([0xe9, 0x0a]),
		]),
		"utf16.md": Buffer.concat([
			Buffer.from([0xff, 0xfe]),
			Buffer.from("Wide letters :: are read\n", "utf16le"),
		]),
		"bom.md": `\uFEFFMarked text :: is read\n`,
		"crlf.md": "one\r\n\r\nLine ends :: of Windows\r\n",
		"empty.md": "",
		"front.md": "---\ntitle: [unclosed\n---\n\nBroken head :: body is read\n",
		"huge.md": "",
		"hostile.md":
			"<script>alert(1)</script>\n\nA [link](javascript:alert(1)) :: harmless\n",
		".obsidian/workspace.md": noteWith(1, "Hidden"),
		"deep/er/nested.md": noteWith(1, "Nested"),
	});
	truncateSync(join(folder, "huge.md"), 50 * 1024 * 1024);
	symlinkSync(folder, join(folder, "deep", "loop"));
	symlinkSync(join(folder, "nowhere.md"), join(folder, "dangling.md"));
	const result = await client.import.apply(paths(folder));
	const told = Object.fromEntries(
		result.diagnostics.map(({ file, line, code }) => [
			file.slice(folder.length + 1),
			`${code}:${line}`,
		]),
	);
	expect(told).toMatchObject({
		"binary.md": "binary-file:1",
		"latin1.md": "invalid-utf8:2",
		"huge.md": "file-too-large:1",
		"deep/loop": "link-loop:1",
		"dangling.md": "file-not-found:1",
	});
	expect(told["front.md"]).toMatch(/^[a-z-]*front-?matter[a-z-]*:\d$/);
	const cards = await client.card.list({});
	const fronts = cards.map(({ front }) => plainText(front));
	for (const front of [
		"Wide letters",
		"Marked text",
		"Line ends",
		"Broken head",
	])
		expect(fronts.some((text) => text.includes(front))).toBe(true);
	expect(fronts.some((text) => text.includes("Hidden"))).toBe(false);
	expect(fronts.some((text) => text.includes("Nested"))).toBe(true);
	expect(JSON.stringify(cards)).not.toMatch(/javascript:|"html"/);
	const windows = cards.find(({ front }) =>
		plainText(front).includes("Line ends"),
	);
	expect(windows?.sources[0]?.line).toBe(3);
});

test("a file deleted between preview and import is told, the others come in", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md": noteWith(1),
		"b.md": noteWith(1, "B"),
	});
	const source = paths(join(folder, "a.md"), join(folder, "b.md"));
	expect((await client.import.preview(source)).counts.added).toBe(2);
	rmSync(join(folder, "b.md"));
	const result = await client.import.apply(source);
	expect(result.added).toBe(1);
	expect(result.diagnostics).toMatchObject([
		{ file: join(folder, "b.md"), line: 1, code: "file-not-found" },
	]);
});

test("what may not be read is told, and its cards are not taken for gone", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md": noteWith(1),
		"closed/b.md": noteWith(1, "B"),
		"locked.md": noteWith(1, "L"),
	});
	for (const open of [folder, dirname(folder)]) chmodSync(open, 0o755);
	await client.import.apply(paths(folder));
	chmodSync(join(folder, "closed"), 0);
	// A file that looks as before is not even opened.
	writeFiles(folder, { "locked.md": noteWith(2, "L") });
	chmodSync(join(folder, "locked.md"), 0);
	const result = await asNobody(() => client.import.apply(paths(folder)));
	chmodSync(join(folder, "closed"), 0o755);
	const places = result.diagnostics.map(({ file, code }) => [file, code]);
	expect(places).toEqual([
		[join(folder, "closed"), "file-unreadable"],
		[join(folder, "locked.md"), "file-unreadable"],
	]);
	expect(result.retired).toBe(0);
});

/** Root may read everything, so a test of permissions gives that up for a moment. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) return run();
	process.seteuid?.(65_534);
	try {
		return await run();
	} finally {
		process.seteuid?.(0);
	}
}

test("a path that is no note says what is", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "picture.png": "x", "notes.txt": noteWith(1) });
	mkdirSync(join(folder, "sub"));
	writeFileSync(join(folder, "sub", "x.txt"), noteWith(1, "X"));
	const result = await client.import.apply(
		paths(join(folder, "picture.png"), join(folder, "notes.txt")),
	);
	expect(result.diagnostics.map(({ code }) => code)).toEqual(["not-a-note"]);
	expect(result.added).toBe(1);
});
