// What the app keeps in mind must outlive undo and restarts; keys of the learner must be sound and undoable.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { recentDepth } from "../../../electron/engine/contract/app.ts";
import { createEngine, type Engine } from "../../../electron/engine/engine.ts";

const engines: Engine[] = [];
const folders: string[] = [];

afterEach(async () => {
	for (const engine of engines.splice(0)) await engine.close();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function open(file = ":memory:") {
	const engine = await createEngine({
		file,
		now: () => 1_700_000_000_000,
		timeZone: "UTC",
		contentDir: null,
		version: "0.0.0-test",
		log: () => {},
	});
	engines.push(engine);
	return engine.client;
}

test("the newest choice comes first, once, and old ones are forgotten", async () => {
	const client = await open();
	for (let index = 0; index < recentDepth + 3; index += 1)
		await client.app.choose({ key: `note ${index}`, title: `Note ${index}` });
	const { recent } = await client.app.choose({ key: "note 20", title: "New" });
	expect(recent).toHaveLength(recentDepth);
	expect(recent[0]).toEqual({ key: "note 20", title: "New" });
	expect(recent[1]?.key).toBe(`note ${recentDepth + 2}`);
	expect(recent.filter(({ key }) => key === "note 20")).toHaveLength(1);
});

test("choices and the welcome are no steps to undo and survive a restart", async () => {
	const folder = mkdtempSync(join(tmpdir(), "amiable-app-"));
	folders.push(folder);
	const file = join(folder, "amiable.sqlite");
	const client = await open(file);
	expect(await client.app.memory({})).toEqual({
		isWelcomed: false,
		recent: [],
	});
	await client.app.choose({ key: "go today", title: "Today" });
	await client.app.welcome({});
	await client.app.welcome({});
	expect((await client.system.status({})).undo).toBe(null);
	await engines.pop()?.close();
	const again = await open(file);
	expect(await again.app.memory({})).toEqual({
		isWelcomed: true,
		recent: [{ key: "go today", title: "Today" }],
	});
});

test("notes of one’s own make the first steps needless", async () => {
	const client = await open();
	const base64 = Buffer.from("An AMI :: a template").toString("base64");
	await client.import.apply({
		source: { kind: "files", files: [{ path: "ami.md", base64 }] },
	});
	expect((await client.app.memory({})).isWelcomed).toBe(true);
	await client.system.undo({});
	expect((await client.app.memory({})).isWelcomed).toBe(false);
});

test("own keys are kept, undone by name, and refused where another action has the key", async () => {
	const client = await open();
	const { keys } = await client.setting.update({
		keys: { "grade-easy": ["G"] },
	});
	expect(keys).toEqual({ "grade-easy": ["G"] });
	await expect(
		client.setting.update({ keys: { ...keys, "grade-hard": ["g"] } }),
	).rejects.toMatchObject({
		code: "key-taken",
		message:
			"g cannot press “Hard”: it presses “Easy” already. Choose another key.",
	});
	await expect(
		client.setting.update({ keys: { palette: ["Mod+C"] } }),
	).rejects.toMatchObject({
		code: "key-taken",
		message:
			"Ctrl or Cmd+C cannot press “Go to or do anything…”: it copies. Choose another key.",
	});
	expect((await client.system.undo({})).label).toBe("Change of keys");
	expect((await client.setting.get({})).keys).toEqual({});
});
