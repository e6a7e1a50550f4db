// A refused key must be told in words that say what has it and what to do.
import { expect, test } from "vitest";
import {
	makeKeymap,
	usualKeymap,
} from "../../../../electron/engine/contract/keymap.ts";
import { sayRefusal } from "../../../../renderer/screens/settings/key-dialog.tsx";

const refuse = (key: string, isMac = false) =>
	sayRefusal({ id: "grade-easy", keymap: usualKeymap, key, isMac });

test("a free key is refused by nothing", () => {
	expect(refuse("G")).toBe(null);
});

test("a taken key says what has it and where", () => {
	expect(refuse("U")).toBe(
		"U is “Undo the last step” in Review. Press another one, or change that one first.",
	);
	expect(refuse("Mod+K", true)).toBe(
		"⌘K is “Go to or do anything” everywhere. Press another one, or change that one first.",
	);
});

test("a key of the system says what it does there, the action’s own that it is that", () => {
	expect(refuse("Mod+V")).toBe(
		"Ctrl+V pastes, in every app. Press another one.",
	);
	expect(refuse("4")).toBe("It is this action’s key already.");
});

test("a key that was taken away from something is free", () => {
	const keymap = makeKeymap({
		keys: { "undo-grade": [] },
		characterKeys: true,
	});
	expect(sayRefusal({ id: "grade-easy", keymap, key: "U", isMac: false })).toBe(
		null,
	);
});
