// A key press must mean its shortcut on every keyboard, and nothing else.
import { expect, test } from "vitest";
import { makeKeymap } from "../../electron/engine/contract/keymap.ts";
import type { ShortcutId } from "../../electron/engine/contract/shortcut.ts";
import { shortcuts } from "../../electron/engine/contract/shortcut.ts";
import {
	ariaKeys,
	findShortcut,
	type KeyPress,
	keyCaps,
	matchesKey,
	readCombination,
	sayKey,
} from "../../renderer/shortcut.ts";
import { createShortcutHub } from "../../renderer/shortcut-hub.ts";

const all = Object.keys(shortcuts) as ShortcutId[];

function press(key: string, rest: Partial<KeyPress> = {}): KeyPress {
	return {
		key,
		code: "",
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		altKey: false,
		...rest,
	};
}

function meaning(
	given: KeyPress,
	ids: readonly ShortcutId[] = all,
	isMac = false,
) {
	return findShortcut(given, ids, isMac);
}

test("plain keys find their action", () => {
	const review = all.filter((id) => shortcuts[id].scope === "review");
	expect(
		[" ", "Enter", "1", "4", "u", "U", "o", "Escape", "x"].map((key) =>
			meaning(press(key), review),
		),
	).toEqual([
		"show-answer",
		"show-answer",
		"grade-again",
		"grade-easy",
		"undo-grade",
		"undo-grade",
		"open-source",
		"leave-review",
		null,
	]);
});

test("Mod is Ctrl, and Cmd on a Mac; the other one is not", () => {
	const ctrl = press("z", { ctrlKey: true });
	const cmd = press("z", { metaKey: true });
	expect([meaning(ctrl), meaning(cmd)]).toEqual(["undo", null]);
	expect([meaning(ctrl, all, true), meaning(cmd, all, true)]).toEqual([
		null,
		"undo",
	]);
});

test("a further modifier makes it another key", () => {
	expect(meaning(press("z", { ctrlKey: true, altKey: true }))).toBe(null);
	expect(meaning(press("Z", { ctrlKey: true, shiftKey: true }))).toBe("redo");
	expect(meaning(press("u", { ctrlKey: true }))).toBe(null);
	expect(meaning(press("U", { shiftKey: true }))).toBe(null);
});

test("grades work on keyboards whose digits need Shift", () => {
	const unshifted = press("&", { code: "Digit1" });
	const shifted = press("1", { code: "Digit1", shiftKey: true });
	expect([meaning(unshifted), meaning(shifted)]).toEqual([
		"grade-again",
		"grade-again",
	]);
});

test("letters work by position where the script has no such letter", () => {
	expect(meaning(press("г", { code: "KeyU" }))).toBe("undo-grade");
	// On a Dvorak keyboard that position types another Latin letter, which is what counts.
	expect(meaning(press("w", { code: "KeyU" }))).toBe(null);
});

test("keys are printed as they stand on the keyboard", () => {
	expect(keyCaps("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
	expect(keyCaps("Mod+Shift+Z", true)).toEqual(["⌘", "⇧", "Z"]);
	expect(keyCaps("Escape", false)).toEqual(["Esc"]);
});

test("assistive technology is told all combinations in its own names", () => {
	expect(ariaKeys(shortcuts.redo.keys, false)).toBe(
		"Control+Shift+Z Control+Y",
	);
	expect(ariaKeys(shortcuts.redo.keys, true)).toBe("Meta+Shift+Z Meta+Y");
});

test("the screen that came last answers, and leaves when it goes", () => {
	const hub = createShortcutHub(false);
	const ran: string[] = [];
	hub.offer({
		undo: () => ran.push("shell"),
		"go-notes": () => ran.push("go"),
	});
	const leave = hub.offer({ undo: () => ran.push("screen") });
	hub.press(press("z", { ctrlKey: true }));
	leave();
	hub.press(press("z", { ctrlKey: true }));
	expect(hub.run("go-notes")).toBe(true);
	expect(hub.run("show-answer")).toBe(false);
	expect(hub.press(press(" "))).toBe(false);
	expect(ran).toEqual(["screen", "shell", "go"]);
});

test("a sign on the key of a digit is the sign, where something answers to it", () => {
	const at = press("@", { code: "Digit2", shiftKey: true });
	expect(meaning(at)).toBe("card-suspend");
	expect(meaning(at, ["grade-hard"])).toBe("grade-hard");
	expect(meaning(press("é", { code: "Digit2" }))).toBe("grade-hard");
	expect(meaning(press("¡", { code: "Digit1", altKey: true }))).toBe("flag-1");
});

test("an own key presses its action at once, and the former one nothing", () => {
	const ran: string[] = [];
	let keymap = makeKeymap({ keys: {}, characterKeys: true });
	const hub = createShortcutHub(false, () => keymap);
	hub.offer({ "grade-again": () => ran.push("again") });
	keymap = makeKeymap({
		keys: { "grade-again": ["Alt+F"] },
		characterKeys: true,
	});
	expect(hub.press(press("1"))).toBe(false);
	expect(hub.press(press("f", { altKey: true }))).toBe(true);
	expect(ran).toEqual(["again"]);
	expect([...hub.offered()]).toEqual(["grade-again"]);
});

test("a pressed combination is read in the spelling of the registry, and means itself again", () => {
	const presses = [
		press("k", { ctrlKey: true }),
		press("Z", { ctrlKey: true, shiftKey: true }),
		press("?", { shiftKey: true, code: "Slash" }),
		press(" "),
		press("¡", { altKey: true, code: "Digit1" }),
		press("ArrowLeft", { altKey: true, shiftKey: true }),
		press("+", { ctrlKey: true }),
	];
	const read = presses.map((each) => readCombination(each, false));
	expect(read).toEqual([
		"Mod+K",
		"Mod+Shift+Z",
		"?",
		"Space",
		"Alt+1",
		"Alt+Shift+ArrowLeft",
		"Mod++",
	]);
	for (const [index, given] of presses.entries())
		expect(matchesKey(given, read[index] ?? "", false)).toBe(true);
});

test("modifiers alone, and the one that has no name here, are no combination", () => {
	expect(readCombination(press("Shift", { shiftKey: true }), false)).toBe(null);
	expect(readCombination(press("k", { metaKey: true }), false)).toBe(null);
	expect(readCombination(press("k", { metaKey: true }), true)).toBe("Mod+K");
});

test("a combination reads as the platform writes it, and a missing one is not announced", () => {
	expect(sayKey("Mod+Shift+ArrowUp", false)).toBe("Ctrl+Shift+↑");
	expect(sayKey("Mod+Alt+K", true)).toBe("⌘⌥K");
	expect(sayKey("Mod++", false)).toBe("Ctrl++");
	expect(ariaKeys([], false)).toBe(undefined);
});
