// The sheet must begin with what is of use on the screen behind it.
import { expect, test } from "vitest";
import {
	makeKeymap,
	usualKeymap,
} from "../../../electron/engine/contract/keymap.ts";
import { shortcutScopes } from "../../../electron/engine/contract/shortcut.ts";
import {
	scopesFrom,
	sheetRows,
} from "../../../renderer/components/shortcut-sheet.tsx";

test("scopes of the present screen come first, then what works everywhere, then all others", () => {
	const order = scopesFrom(new Set(["go-today", "grade-good", "undo"]));
	expect(order.slice(0, 2)).toEqual([
		{ scope: "review", isHere: true },
		{ scope: "global", isHere: false },
	]);
	expect(order.map(({ scope }) => scope).toSorted()).toEqual(
		Object.keys(shortcutScopes).toSorted(),
	);
});

const options = [
	"exam-option-a",
	"exam-option-b",
	"exam-option-c",
	"exam-option-d",
	"exam-strike",
] as const;

test("letters that choose the option of that letter are one row", () => {
	expect(sheetRows(options, usualKeymap)).toEqual([
		{ label: "Option", keys: ["A"], run: ["A", "D"] },
		{ label: "Strike out: then the option’s letter", keys: ["X"] },
	]);
});

test("an option with a key of the learner's own has its own row", () => {
	const keymap = makeKeymap({
		keys: { "exam-option-c": ["1"] },
		characterKeys: true,
	});
	expect(
		sheetRows(options, keymap).map(({ label, run }) => [label, run]),
	).toEqual([
		["Option", ["A", "B"]],
		["Option C", undefined],
		["Option D", undefined],
		["Strike out: then the option’s letter", undefined],
	]);
});
