// Watched folders: what changes is noticed, counted, and imported when the person says so or has said so once.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Engine } from "../../../electron/engine/engine.ts";
import type { StartWatch } from "../../../electron/engine/handlers/watch-state.ts";
import { watchFolder } from "../../../electron/engine/hosts/watch-folder.ts";
import {
	createFolder,
	createTestEngine,
	noteWith,
	paths,
	writeFiles,
} from "../fixture.ts";

/** A host that tells of a change when the test says so. */
function createFakeWatch() {
	const open = new Map<string, (path: string) => void>();
	const start: StartWatch = (folder, { onChange }) => {
		open.set(folder, onChange);
		return {
			ready: Promise.resolve(),
			close: async () => {
				open.delete(folder);
			},
		};
	};
	return { start, open };
}

async function start(mode: "ask" | "automatic" = "ask") {
	const fake = createFakeWatch();
	const made = await createTestEngine({ watch: fake.start });
	const folder = createFolder({
		"a.md": noteWith(2, "A"),
		"b.md": noteWith(1, "B"),
	});
	await made.client.setting.update({ watch: mode });
	await made.client.import.apply(paths(folder));
	await made.engine.context.watch.settled();
	/** Writes the file, or deletes it, and tells of it. */
	async function change(name: string, content: string | null) {
		if (content === null) rmSync(join(folder, name));
		else writeFiles(folder, { [name]: content });
		fake.open.get(folder)?.(join(folder, name));
		await made.engine.context.watch.settled();
	}
	const fronts = async () =>
		(await made.client.card.list({})).filter((card) => !card.isRetired).length;
	return { ...made, fake, folder, change, fronts };
}

/** Resolves with the next notice that says that notes changed. */
function nextNews(engine: Engine): Promise<void> {
	return new Promise((resolve) => {
		const stop = engine.context.history.subscribe(({ op }) => {
			if (op !== "folder.changed") return;
			stop();
			resolve();
		});
	});
}

test("an imported folder is watched; a changed note waits and changes no card", async () => {
	const { client, change, fronts, folder } = await start();
	await change("a.md", noteWith(5, "A"));
	expect(await client.folder.waiting({})).toEqual({
		paths: [join(folder, "a.md")],
		notes: 1,
		added: 3,
		updated: 0,
		retired: 0,
	});
	expect(await client.folder.list({})).toMatchObject([
		{ path: folder, mode: null, waiting: 1, problem: null },
	]);
	expect(await fronts()).toBe(3);
});

test("what waits is imported by its paths, new and deleted notes too", async () => {
	const { client, change, fronts } = await start();
	await change("new.md", noteWith(4, "New"));
	await change("b.md", null);
	const waiting = await client.folder.waiting({});
	expect(waiting).toMatchObject({ notes: 2, added: 4, retired: 1 });
	const { counts } = await client.import.preview(paths(...waiting.paths));
	expect(counts).toMatchObject({ added: 4, retired: 1 });
	await client.import.apply(paths(...waiting.paths));
	expect(await client.folder.waiting({})).toMatchObject({
		notes: 0,
		paths: [],
	});
	expect(await fronts()).toBe(6);
	expect((await client.note.list({})).map(({ name }) => name)).toContainEqual(
		expect.stringMatching(/\/new\.md$/),
	);
});

test("a note that is put back as it was waits no longer", async () => {
	const { client, change } = await start();
	await change("a.md", noteWith(9, "A"));
	await change("a.md", noteWith(2, "A"));
	expect(await client.folder.waiting({})).toMatchObject({ notes: 0 });
});

test("a change that touches no card is no news", async () => {
	const { client, change } = await start();
	await change("a.md", `${noteWith(2, "A")}\n\n<!-- a thought -->\n`);
	expect(await client.folder.waiting({})).toMatchObject({ notes: 0, added: 0 });
});

test("where it is automatic, the change is imported as one step that undo takes back", async () => {
	const { client, change, fronts } = await start("automatic");
	await change("a.md", noteWith(6, "A"));
	expect(await fronts()).toBe(7);
	expect((await client.folder.waiting({})).notes).toBe(0);
	await client.system.undo({});
	expect(await fronts()).toBe(3);
});

test("a folder has a mode of its own; off ends the watching", async () => {
	const { client, change, fake, fronts, engine } = await start();
	const [folder] = await client.folder.list({});
	if (!folder) throw new Error("expected the folder");
	const { id: folderId } = folder;
	await client.folder.setMode({ folderId, mode: "off" });
	expect([...fake.open]).toEqual([]);
	await client.folder.setMode({ folderId, mode: "automatic" });
	await engine.context.watch.settled();
	await change("b.md", noteWith(3, "B"));
	expect(await fronts()).toBe(5);
	await client.folder.remove({ folderId });
	expect(await client.folder.list({})).toEqual([]);
	expect(await fronts()).toBe(5);
	await client.system.undo({});
	expect(await client.folder.list({})).toMatchObject([{ mode: "automatic" }]);
});

test("what changed while the app was closed is noticed at the start", async () => {
	const file = join(createFolder(), "amiable.sqlite");
	const folder = createFolder({ "a.md": noteWith(1) });
	const before = await createTestEngine({ file });
	await before.client.import.apply(paths(folder));
	await before.engine.close();
	writeFiles(folder, { "a.md": noteWith(3) });
	const after = await createTestEngine({
		file,
		watch: createFakeWatch().start,
	});
	await after.engine.context.watch.settled();
	expect(await after.client.folder.waiting({})).toMatchObject({ added: 2 });
});

test("a folder that is gone retires nothing and says so", async () => {
	const { client, folder, fake, fronts, engine } = await start("automatic");
	renameSync(folder, `${folder}-away`);
	onTestFinished(() => rmSync(`${folder}-away`, { recursive: true }));
	fake.open.get(folder)?.(join(folder, "a.md"));
	await engine.context.watch.settled();
	expect(await fronts()).toBe(3);
	expect((await client.folder.list({}))[0]?.problem).toContain("not there");
});

test("the command line, without a watch, remembers the folder and watches nothing", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "a.md": noteWith(1) });
	await client.import.apply(paths(folder));
	expect(await client.folder.list({})).toMatchObject([{ path: folder }]);
	expect(await client.folder.waiting({})).toMatchObject({ notes: 0 });
});

test("a folder inside a watched one is watched with it, and the outer one takes over", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({ "sub/a.md": noteWith(1) });
	await client.folder.add({ path: join(folder, "sub") });
	await client.folder.add({ path: folder });
	await client.folder.add({ path: join(folder, "sub") });
	expect((await client.folder.list({})).map(({ path }) => path)).toEqual([
		folder,
	]);
});

test("on a real disk a save through another file is noticed, programs' folders are not", async () => {
	const { engine, client } = await createTestEngine({ watch: watchFolder });
	const folder = createFolder({ "a.md": noteWith(1) });
	await client.import.apply(paths(folder));
	await engine.context.watch.settled();
	writeFiles(folder, {
		".obsidian/x.md": noteWith(7, "X"),
		".trash/y.md": noteWith(7, "Y"),
		"node_modules/p/z.md": noteWith(7, "Z"),
	});
	const news = nextNews(engine);
	writeFileSync(join(folder, "a.md.tmp"), noteWith(3));
	renameSync(join(folder, "a.md.tmp"), join(folder, "a.md"));
	await news;
	await engine.context.watch.settled();
	expect(await client.folder.waiting({})).toMatchObject({
		paths: [join(folder, "a.md")],
		added: 2,
		retired: 0,
	});
});
