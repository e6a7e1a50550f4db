// Backups of a whole engine on a real file: made in use and at the end, looked into, and restored without losing what was there.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import { createEngine } from "../../../electron/engine/engine.ts";
import {
	createFolder,
	day,
	entriesOf,
	minute,
	morning,
	noteWith,
} from "../fixture.ts";

interface Run {
	client: EngineClient;
	clock: { now: number };
	restarts: number;
	close(): Promise<void>;
}

async function open(folder: string, now = morning): Promise<Run> {
	const run = { clock: { now }, restarts: 0 };
	const engine = await createEngine({
		file: join(folder, "amiable.sqlite"),
		now: () => run.clock.now,
		timeZone: "UTC",
		contentDir: null,
		version: "1.2.3",
		log: () => {},
		keepsBackups: true,
		restart: () => {
			run.restarts += 1;
		},
	});
	return Object.assign(run, {
		client: engine.client,
		close: () => engine.close(),
	});
}

const bring = (client: EngineClient, count: number) =>
	client.import.apply(entriesOf(createFolder({ "a.md": noteWith(count) })));

const countCards = async (client: EngineClient) =>
	(await client.card.list({})).filter(({ isRetired }) => !isRetired).length;

const kindsOf = async ({ client }: Run) =>
	(await client.backup.list({})).backups.map(({ kind }) => kind);

const noticesOf = async ({ client }: Run) =>
	(await client.system.status({})).notices.map(({ code }) => code);

/** A closed data folder of two cards that goes back to a backup of them at its next start. */
async function closeRestoring(): Promise<string> {
	const folder = createFolder();
	const run = await open(folder);
	await bring(run.client, 2);
	const { name } = await run.client.backup.create({});
	await run.client.backup.restore({ name });
	await run.close();
	return folder;
}

test("a session leaves one backup at its end, a longer one one each half hour, and one that changed nothing none", async () => {
	const folder = createFolder();
	const first = await open(folder);
	await bring(first.client, 2);
	expect(await kindsOf(first)).toEqual([]);
	await first.close();
	const second = await open(folder, morning + 5 * minute);
	expect(await kindsOf(second)).toEqual(["automatic"]);
	await second.close();
	const third = await open(folder, morning + 40 * minute);
	await third.client.setting.update({ newPerDay: 5 });
	expect(await kindsOf(third)).toHaveLength(1);
	third.clock.now += 3 * minute;
	await third.client.setting.update({ newPerDay: 6 });
	await expect.poll(() => kindsOf(third)).toHaveLength(2);
	third.clock.now += 10 * minute;
	await third.client.setting.update({ newPerDay: 7 });
	await third.close();
	const last = await open(folder, morning + day);
	expect(await kindsOf(last)).toHaveLength(2);
	await last.close();
	expect(
		readdirSync(join(folder, "backups")).every((name) =>
			name.endsWith(".sqlite"),
		),
	).toBe(true);
});

test("a backup made by hand can be looked into and removed", async () => {
	const run = await open(createFolder());
	await bring(run.client, 3);
	const made = await run.client.backup.create({});
	expect(made).toMatchObject({ kind: "manual", at: morning });
	expect(made.bytes).toBeGreaterThan(4096);
	expect(await run.client.backup.look({ name: made.name })).toEqual({
		notes: 1,
		cards: 3,
		reviews: 0,
		lastReviewAt: null,
	});
	await run.client.backup.remove({ name: made.name });
	expect(await kindsOf(run)).toEqual([]);
	await run.close();
});

test("restoring goes back at the next start and keeps what was there, which can be restored in turn", async () => {
	const folder = createFolder();
	const first = await open(folder);
	await bring(first.client, 3);
	const { name } = await first.client.backup.create({});
	await first.client.system.undo({});
	expect(await countCards(first.client)).toBe(0);
	expect(await first.client.backup.restore({ name })).toEqual({ isNow: true });
	expect(first.restarts).toBe(1);
	expect((await first.client.backup.list({})).restoring).toBe(name);
	await first.close();

	const second = await open(folder, morning + minute);
	expect(await countCards(second.client)).toBe(3);
	expect(await noticesOf(second)).toEqual(["backup-restored"]);
	const { backups, restoring } = await second.client.backup.list({});
	expect(restoring).toBeNull();
	const aside = backups.find(({ kind }) => kind === "aside");
	expect(backups.map((one) => one.name)).toContain(name);
	await second.client.backup.restore({ name: aside?.name ?? "" });
	await second.close();

	const third = await open(folder, morning + 2 * minute);
	expect(await countCards(third.client)).toBe(0);
	expect(await kindsOf(third)).toContain("manual");
	expect((await third.client.system.check({})).problems).toEqual([]);
	await third.close();
	const fourth = await open(folder, morning + 3 * minute);
	expect(await noticesOf(fourth)).toEqual([]);
	await fourth.close();
});

test("a data file that was destroyed is set aside too, log and all, and the backup takes its place", async () => {
	const folder = await closeRestoring();
	writeFileSync(join(folder, "amiable.sqlite"), "no database");
	writeFileSync(join(folder, "amiable.sqlite-wal"), "nor a log");
	const second = await open(folder, morning + minute);
	expect(await countCards(second.client)).toBe(2);
	const kept = readdirSync(join(folder, "backups")).filter((one) =>
		one.includes("aside"),
	);
	expect(kept.length).toBeGreaterThanOrEqual(1);
	await second.close();
});

test("a backup that cannot be copied at the start leaves everything as it was, and says so once", async () => {
	const folder = await closeRestoring();
	// Where the copy would be made, a folder stands in the way.
	mkdirSync(join(folder, "amiable.sqlite.part", "x"), { recursive: true });
	const second = await open(folder, morning + minute);
	expect(await countCards(second.client)).toBe(2);
	expect(await noticesOf(second)).toEqual(["backup-not-restored"]);
	await second.close();
	const third = await open(folder, morning + 2 * minute);
	expect(await noticesOf(third)).toEqual([]);
	await third.close();
});

test("what is no sound backup is refused, and a name leads nowhere else", async () => {
	const folder = createFolder();
	const run = await open(folder);
	await bring(run.client, 1);
	const { name } = await run.client.backup.create({});
	writeFileSync(join(folder, "backups", name), "no database");
	const codeOf = (call: Promise<unknown>) =>
		call.then(
			() => "done",
			({ code }: { code: string }) => code,
		);
	const { backup } = run.client;
	expect(await codeOf(backup.look({ name }))).toBe("data-unavailable");
	expect(await codeOf(backup.restore({ name }))).toBe("data-unavailable");
	for (const other of ["../amiable.sqlite", "amiable.sqlite", ""])
		expect(await codeOf(backup.remove({ name: other }))).toBe("not-found");
	expect(run.restarts).toBe(0);
	expect(existsSync(join(folder, "amiable.sqlite"))).toBe(true);
	await run.close();
});

test("a picture that only a backup shows stays until that backup is gone", async () => {
	const folder = createFolder();
	const run = await open(folder);
	const vault = createFolder({
		"n.md": "What is it? :: ![[dot.png]]\n",
		"dot.png": Buffer.from(
			"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
			"base64",
		),
	});
	const media = join(folder, "media");
	await run.client.import.apply(entriesOf(vault));
	const { name } = await run.client.backup.create({});
	// One that cannot be read shows nothing, and stands in nobody's way.
	writeFileSync(
		join(folder, "backups", name.replace("manual", "automatic")),
		"no data file",
	);
	await run.client.system.undo({});
	expect(await run.client.media.check({})).toMatchObject({ unused: [] });
	await run.client.media.tidy({});
	expect(readdirSync(media)).toHaveLength(1);
	await run.client.backup.remove({ name });
	await run.client.media.tidy({});
	expect(readdirSync(media)).toEqual([]);
	await run.close();
});
