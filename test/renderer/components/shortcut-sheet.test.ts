// The sheet must begin with what is of use on the screen behind it.
import { expect, test } from "vitest";
import { shortcutScopes } from "../../../electron/engine/contract/shortcut.ts";
import { scopesFrom } from "../../../renderer/components/shortcut-sheet.tsx";

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
