// Tray, badge and reminder as they follow the engine and the settings.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import { openDesktopFile } from "../../electron/shell/desktop-file.ts";
import { trayTemplate } from "../../electron/shell/due.ts";
import type { ShellClient } from "../../electron/shell/engine-client.ts";
import { createPresence } from "../../electron/shell/presence.ts";

const nine = new Date(2026, 2, 2, 9).getTime();

beforeEach(() => {
	vi.useFakeTimers({ now: nine });
});
afterEach(() => vi.useRealTimers());

const path = () => join(mkdtempSync(join(tmpdir(), "amiable-presence-")), "d");

function start(file = openDesktopFile(path())) {
	const did: string[] = [];
	const engine = { due: 7, nextAt: null as number | null, asked: 0 };
	const review = {
		async today() {
			engine.asked += 1;
			const counts = { learning: 1, review: 2, new: engine.due - 3 };
			return { counts, minutes: 4, nextAt: engine.nextAt };
		},
	};
	let change = () => {};
	const client: ShellClient = {
		engine: async () => ({ review }) as unknown as EngineClient,
		follow(listener) {
			change = () => listener(["review"]);
			listener("all");
		},
	};
	let isAtLogin = false;
	const presence = createPresence({
		file,
		login: {
			canStart: true,
			isOn: () => isAtLogin,
			set(isOn) {
				isAtLogin = isOn;
			},
		},
		now: () => Date.now(),
		openTray() {
			did.push("tray opened");
			return {
				show: (due) => did.push(`tray ${due}`),
				remove: () => did.push("tray removed"),
			};
		},
		showBadge: (due) => did.push(`badge ${due}`),
		notify: (text) => did.push(text),
		isSitting: () => false,
		isFocused: () => false,
	});
	const heard = () => did.splice(0);
	return { presence, client, engine, heard, change: () => change(), file };
}

test("what is due is counted once after a row of changes, and when the next card comes due", async () => {
	const { presence, client, engine, heard, change } = start();
	presence.begin(client);
	await vi.advanceTimersByTimeAsync(2000);
	expect(heard()).toEqual(["badge 0", "badge 7"]);
	for (let grade = 0; grade < 20; grade += 1) {
		change();
		await vi.advanceTimersByTimeAsync(300);
	}
	engine.due = 5;
	engine.nextAt = Date.now() + 60_000;
	await vi.advanceTimersByTimeAsync(2000);
	expect(heard()).toEqual(["badge 5"]);
	expect(engine.asked).toBe(2);
	engine.due = 6;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(heard()).toContain("badge 6");
	presence.end();
	expect(vi.getTimerCount()).toBe(0);
});

test("the tray comes and goes with its setting, and nothing is counted when nobody wants to know", async () => {
	const { presence, client, engine, heard } = start();
	presence.begin(client);
	await vi.advanceTimersByTimeAsync(2000);
	heard();
	expect(presence.staysInTray()).toBe(false);
	presence.change({ tray: true });
	expect(presence.staysInTray()).toBe(true);
	expect(heard()).toEqual(["tray opened", "tray 7", "badge 7"]);
	presence.change({ tray: false, badge: false });
	expect(heard()).toEqual(["tray removed", "badge 0"]);
	const { asked } = engine;
	await vi.advanceTimersByTimeAsync(24 * 3_600_000);
	expect(engine.asked).toBe(asked);
});

test("a reminder that is switched on later than its time today begins tomorrow", async () => {
	const { presence, client, heard } = start();
	presence.begin(client);
	presence.change({ reminder: "08:00", badge: false });
	await vi.advanceTimersByTimeAsync(20 * 3_600_000);
	expect(heard().filter((text) => text.includes("due"))).toEqual([]);
	await vi.advanceTimersByTimeAsync(4 * 3_600_000);
	expect(heard()).toContain("7 cards are due – about 4 minutes.");
});

test("settings are kept in the file, but the start at login by the system", () => {
	const { presence, file } = start();
	presence.change({ login: true, quietFrom: "21:00" });
	const { settings, canLogin } = presence.view();
	expect(settings).toMatchObject({ login: true, quietFrom: "21:00" });
	expect(canLogin).toBe(true);
	expect(file.get().settings).not.toHaveProperty("login");
	const again = start(file);
	expect(again.presence.view().settings).toMatchObject({
		login: false,
		quietFrom: "21:00",
	});
});

test("the tray's menu tells what is due, and offers to review only when something is", () => {
	const actions = { start() {}, open() {}, quit() {} };
	const say = (due: number) =>
		trayTemplate(due, actions)
			.filter(({ label }) => label)
			.map(({ label, enabled }) => `${label}${enabled === false ? " –" : ""}`);
	expect(say(1)).toEqual([
		"1 card is due –",
		"Start reviewing",
		"Open Amiable",
		"Quit Amiable",
	]);
	expect(say(0).slice(0, 2)).toEqual(["Nothing is due –", "Start reviewing –"]);
});
