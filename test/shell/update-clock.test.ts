// Looking for new versions as it follows the setting, the clock and exams; nothing is asked that was not wanted.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	type DesktopFile,
	firstMemory,
	openDesktopFile,
} from "../../electron/shell/desktop-file.ts";
import { createUpdates } from "../../electron/shell/update-clock.ts";

const nine = new Date(2026, 2, 2, 9).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;
const address = "https://example.org/latest.json";
const page = "https://example.org/next.html";
const answerOf = (version: string) => JSON.stringify({ version, page });

beforeEach(() => {
	vi.useFakeTimers({ now: nine });
});
afterEach(() => vi.useRealTimers());

const newPath = () =>
	join(mkdtempSync(join(tmpdir(), "amiable-update-")), "desktop.json");

function start(
	options: { file?: DesktopFile; address?: string | undefined } = {},
) {
	const file = options.file ?? openDesktopFile(newPath());
	const world = { answer: answerOf("0.1.0"), isSitting: false };
	const asked: string[] = [];
	const told: string[] = [];
	const logged: string[] = [];
	const updates = createUpdates({
		file,
		address: "address" in options ? options.address : address,
		version: "0.1.0",
		now: () => Date.now(),
		async request(url) {
			asked.push(url);
			if (world.answer === "") throw new TypeError("fetch failed");
			return world.answer;
		},
		isSitting: () => world.isSitting,
		tell: ({ version }) => told.push(version),
		log: (text) => logged.push(text),
	});
	const turn = (isOn: boolean) => {
		file.set({ settings: { ...file.get().settings, updates: isOn } });
		updates.look();
	};
	return { updates, file, world, asked, told, logged, turn };
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

test("nothing is asked while it is off, however long that is, nor in the first minute", async () => {
	const { updates, asked, turn } = start();
	updates.begin();
	await pass(30 * day);
	expect(asked).toEqual([]);
	expect(updates.view()).toEqual({
		version: "0.1.0",
		askedAt: null,
		hasFailed: false,
		newer: null,
	});
	turn(true);
	await pass(0);
	expect(asked).toEqual([address]);
	turn(false);
	await pass(30 * day);
	expect(asked).toHaveLength(1);
	const { file } = start();
	file.set({ settings: { ...file.get().settings, updates: true } });
	const again = start({ file });
	again.updates.begin();
	again.updates.look();
	await pass(minute - 1);
	expect(again.asked).toEqual([]);
	await pass(1);
	expect(again.asked).toHaveLength(1);
});

test("a build without an address has nothing to show and asks nobody", async () => {
	const { updates, asked, turn } = start({ address: undefined });
	updates.begin();
	turn(true);
	await pass(3 * day);
	expect(updates.view()).toBeNull();
	await expect(updates.lookNow()).rejects.toThrow("does not look for new");
	expect(asked).toEqual([]);
	expect(vi.getTimerCount()).toBe(0);
});

test("it is asked once a day, over restarts too, and four hours after no answer", async () => {
	const { updates, file, world, asked, logged, turn } = start();
	updates.begin();
	turn(true);
	await pass(minute);
	expect(asked).toHaveLength(1);
	await pass(3 * day);
	expect(asked).toHaveLength(4);
	updates.end();
	expect(vi.getTimerCount()).toBe(0);
	const again = start({ file });
	again.world.answer = "";
	again.updates.begin();
	await pass(23 * 60 * minute);
	expect(again.asked).toHaveLength(0);
	await pass(60 * minute);
	expect(again.asked).toHaveLength(1);
	expect(again.logged).toEqual(["no answer about new versions"]);
	expect(again.updates.view()).toMatchObject({ hasFailed: true });
	again.world.answer = world.answer;
	await pass(4 * 60 * minute);
	expect(again.asked).toHaveLength(2);
	expect(again.updates.view()).toMatchObject({ hasFailed: false });
	expect(logged).toEqual([]);
});

test("a newer version is told of once and stays in sight until it is there", async () => {
	const { updates, file, world, told, turn } = start();
	world.answer = answerOf("0.2.0");
	updates.begin();
	turn(true);
	await pass(3 * day);
	expect(told).toEqual(["0.2.0"]);
	expect(updates.view()).toMatchObject({ newer: { version: "0.2.0", page } });
	world.answer = answerOf("0.3.0");
	await pass(day);
	expect(told).toEqual(["0.2.0", "0.3.0"]);
	const updated = createUpdates({
		...{ file, address, version: "0.3.0", now: () => Date.now() },
		...{ request: async () => "", isSitting: () => false },
		...{ tell: () => {}, log: () => {} },
	});
	expect(updated.view()).toMatchObject({ newer: null });
});

test("an exam is neither asked through nor told into", async () => {
	const { updates, world, asked, told, turn } = start();
	world.answer = answerOf("0.2.0");
	world.isSitting = true;
	updates.begin();
	turn(true);
	await pass(3 * 60 * minute);
	await expect(updates.lookNow()).rejects.toThrow("during an exam");
	expect(asked).toEqual([]);
	world.isSitting = false;
	await pass(5 * minute);
	expect(asked).toHaveLength(1);
	expect(told).toEqual(["0.2.0"]);
});

test("an exam that begins while the answer is on its way hears of it afterwards", async () => {
	const { updates, world, told, turn, asked } = start();
	world.answer = answerOf("0.2.0");
	updates.begin();
	await pass(minute);
	turn(true);
	world.isSitting = true;
	await pass(60 * minute);
	expect(asked).toHaveLength(1);
	expect(told).toEqual([]);
	world.isSitting = false;
	await pass(5 * minute);
	expect(told).toEqual(["0.2.0"]);
});

test("looking now needs no switch, asks once however often it is pressed, and is not told of again", async () => {
	const { updates, world, asked, told, turn } = start();
	world.answer = answerOf("0.2.0");
	await Promise.all([updates.lookNow(), updates.lookNow()]);
	expect(asked).toHaveLength(1);
	expect(updates.view()).toMatchObject({
		askedAt: nine,
		newer: { version: "0.2.0" },
	});
	updates.begin();
	turn(true);
	await pass(2 * day);
	expect(told).toEqual([]);
	world.answer = '{"version":"0.3.0","page":"https://evil.example/"}';
	await expect(updates.lookNow()).rejects.toThrow("no answer");
	expect(updates.view()).toMatchObject({ newer: { version: "0.2.0" } });
});

test("an older file of the shell keeps what it holds, with the question off", () => {
	const path = newPath();
	const { updates: _later, ...older } = firstMemory;
	const { updates: _off, ...settings } = older.settings;
	const kept = { ...older, recent: ["/a.md"], settings };
	writeFileSync(
		path,
		JSON.stringify({ ...kept, settings: { ...settings, tray: true } }),
	);
	expect(openDesktopFile(path).get()).toEqual({
		...firstMemory,
		recent: ["/a.md"],
		settings: { ...firstMemory.settings, tray: true },
	});
});
