// What the quiet word about changed notes says.
import { expect, test } from "vitest";
import { sayWaiting } from "../../../renderer/components/waiting-notes.tsx";

test.each([
	[
		{ notes: 3, added: 5, updated: 0, retired: 0 },
		"3 notes changed: 5 new cards.",
	],
	[
		{ notes: 1, added: 1, updated: 2, retired: 1 },
		"1 note changed: 1 new card, 2 changed cards and 1 card to retire.",
	],
	[{ notes: 2, added: 0, updated: 0, retired: 0 }, "2 notes changed."],
])("%o is told as %s", (waiting, words) => {
	expect(sayWaiting({ paths: [], ...waiting })).toBe(words);
});
