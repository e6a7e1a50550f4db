// The menu must say what undo would do and show the learner's own keys, without being made anew for each grade.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../electron/engine/contract/setting.ts";
import type { ShellClient } from "../../electron/shell/engine-client.ts";
import { createMenuWords, nameSteps } from "../../electron/shell/menu-words.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function setUp() {
	let change = () => {};
	const state = {
		undo: null as string | null,
		keys: {} as Record<string, string[]>,
		asked: 0,
	};
	const engine = {
		setting: {
			get: async () => ({ ...defaultSettings, keys: state.keys }),
		},
		system: {
			status: async () => {
				state.asked += 1;
				return { undo: state.undo, redo: null };
			},
		},
	};
	const client = {
		engine: async () => engine,
		follow: (listener: () => void) => {
			change = listener;
		},
	} as unknown as ShellClient;
	const words = createMenuWords();
	let drawn = 0;
	words.follow(client, () => {
		drawn += 1;
	});
	return {
		state,
		words,
		drawn: () => drawn,
		change: () => change(),
		settle: () => vi.advanceTimersByTimeAsync(1000),
	};
}

test("names of steps and own keys come after a change, a row of changes at once", async () => {
	const { state, words, change, settle, drawn } = setUp();
	state.undo = "Good on “AMI”";
	state.keys = { "go-lab": ["Mod+J"] };
	change();
	change();
	await settle();
	expect(state.asked).toBe(1);
	expect(drawn()).toBe(1);
	expect(words.get().names).toEqual({ undo: "Undo: Good on “AMI”" });
	expect(words.get().keymap["go-lab"]).toEqual(["Mod+J"]);
});

test("a change that changes no word draws no menu", async () => {
	const { change, settle, drawn } = setUp();
	change();
	await settle();
	expect(drawn()).toBe(0);
});

test("an engine that goes away leaves the menu as it is", async () => {
	const { state, words, change, settle, drawn } = setUp();
	Object.defineProperty(state, "undo", {
		get: () => {
			throw new Error("gone");
		},
	});
	change();
	await settle();
	expect(drawn()).toBe(0);
	expect(words.get().names).toEqual({});
});

test("long names are cut, missing ones leave the plain word", () => {
	expect(nameSteps({ undo: null, redo: null })).toEqual({});
	const { redo } = nameSteps({ undo: null, redo: "x".repeat(200) });
	expect(redo).toBe(`Redo: ${"x".repeat(60)}…`);
});
