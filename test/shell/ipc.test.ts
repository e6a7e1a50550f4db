// The wrapper is driven through a stand-in for Electron's ipcMain that only collects listeners.
import { EventEmitter } from "node:events";
import type { IpcMain } from "electron";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { createIpc, isTrusted } from "../../electron/shell/ipc.ts";
import { payloads } from "../../electron/shell/payload.ts";

function pageOf(id: number, url = "amiable://app/") {
	const mainFrame = { url };
	const sender = { id, mainFrame };
	return { sender, senderFrame: mainFrame } as never as Parameters<
		typeof isTrusted
	>[0];
}

const isKnown = (id: number) => id === 1;

test("the main frame of a known window on the app's page may speak", () => {
	expect(isTrusted(pageOf(1), isKnown)).toBe(true);
	expect(isTrusted(pageOf(1, "amiable://app/review?x#y"), isKnown)).toBe(true);
});

test("unknown windows, frames inside of a page, foreign pages and frames that are gone may not", () => {
	const own = pageOf(1);
	expect(isTrusted(pageOf(2), isKnown)).toBe(false);
	expect(isTrusted(pageOf(1, "https://example.com/"), isKnown)).toBe(false);
	expect(isTrusted(pageOf(1, "amiable://app.evil/"), isKnown)).toBe(false);
	expect(isTrusted({ ...own, senderFrame: null }, isKnown)).toBe(false);
	const inner = { url: "amiable://app/" } as never;
	expect(isTrusted({ ...own, senderFrame: inner }, isKnown)).toBe(false);
});

function setUp() {
	const handlers = new Map<string, (...args: never[]) => unknown>();
	const emitter = new EventEmitter();
	const logged: string[] = [];
	const calls: unknown[] = [];
	const ipcMain = {
		handle: (name: string, handler: (...args: never[]) => unknown) =>
			handlers.set(name, handler),
		on: emitter.on.bind(emitter),
	} as unknown as IpcMain;
	const ipc = createIpc({ ipcMain, isKnown, log: (line) => logged.push(line) });
	const ask = (event: unknown, payload: unknown) =>
		handlers.get("ask")?.(event as never, payload as never);
	return { ipc, emitter, logged, calls, ask };
}

test("a question is answered with a value, a failure with its words alone", async () => {
	const { ipc, ask } = setUp();
	ipc.answer("ask", {
		schema: z.enum(["good", "bad"]),
		run: (word) => {
			if (word === "bad") throw new Error("That did not work.");
			return [word];
		},
	});
	expect(await ask(pageOf(1), "good")).toEqual({ value: ["good"] });
	expect(await ask(pageOf(1), "bad")).toEqual({
		problem: "That did not work.",
	});
});

test("nothing runs for a wrong sender or a wrong payload, and both are logged", async () => {
	const { ipc, ask, calls, logged, emitter } = setUp();
	const listener = {
		schema: z.string(),
		run: (text: string) => calls.push(text),
	};
	ipc.answer("ask", listener);
	ipc.hear("say", listener);
	const refusal = { problem: "Amiable refused the request ask." };
	expect(await ask(pageOf(2), "x")).toEqual(refusal);
	expect(await ask(pageOf(1), { path: "x" })).toEqual(refusal);
	emitter.emit("say", pageOf(2), "x");
	emitter.emit("say", pageOf(1), 5);
	expect(calls).toEqual([]);
	expect(logged).toEqual([
		"refused ask: its sender is not what it should be",
		"refused ask: its payload is not what it should be",
		"refused say: its sender is not what it should be",
		"say failed: Amiable refused the request say.",
		"refused say: its payload is not what it should be",
		"say failed: Amiable refused the request say.",
	]);
	emitter.emit("say", pageOf(1), "hello");
	expect(calls).toEqual(["hello"]);
});

test.each([
	["requestEngine", undefined, {}],
	["chooseImport", "folder", "anything"],
	["openExternal", "https://example.com", ["https://example.com"]],
	["openExternal", "", "x".repeat(8193)],
	["openNote", { path: "/a.md", line: 3 }, { path: "/a.md", line: "3; rm" }],
	["openNote", { path: "/a.md" }, "/a.md"],
	["changeSettings", { editor: "vscode" }, { editor: "/bin/sh -c" }],
	["setTheme", "contrast", "url(javascript:1)"],
] as const)("a page's %s takes %j and refuses %j", (name, good, bad) => {
	expect(payloads[name].safeParse(good).success).toBe(true);
	expect(payloads[name].safeParse(bad).success).toBe(false);
});
