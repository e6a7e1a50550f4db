// The menu of a card: what is done already is offered to be taken back, and days are read as they are written.
import { expect, test } from "vitest";
import { shortcuts } from "../../../electron/engine/contract/shortcut.ts";
import {
	cardMenu,
	flagAction,
	readDays,
} from "../../../renderer/components/card-action.ts";

const plain = {
	isSuspended: false,
	isBuried: false,
	isRemoved: false,
	isMarked: false,
	isLeech: false,
	isMoved: false,
	flag: null,
};
const labels = (marks: Partial<typeof plain> | { flag: number }) =>
	cardMenu({ ...plain, ...marks }).flatMap(({ entries }) =>
		entries.map(({ label }) => label),
	);

test("each mark turns its entry round", () => {
	for (const [mark, usual, turned] of [
		["isSuspended", "Suspend", "Study again"],
		["isBuried", "Leave out for today", "Bring back today"],
		["isRemoved", "Remove from study", "Put back into study"],
		["isMarked", "Mark", "Take the mark away"],
	] as const) {
		expect(labels({})).toContain(usual);
		expect(labels({})).not.toContain(turned);
		expect(labels({ [mark]: true })).toContain(turned);
		expect(labels({ [mark]: true })).not.toContain(usual);
	}
});

test("what only some cards have is offered only to them", () => {
	const more = ["No flag", "No longer a leech", "Back to the deck of its note"];
	expect(labels({}).filter((label) => more.includes(label))).toEqual([]);
	expect(labels({ flag: 2 })).toContain("No flag");
	expect(labels({ isLeech: true })).toContain("No longer a leech");
	expect(labels({ isMoved: true })).toContain("Back to the deck of its note");
});

test("no label stands twice, and each key is one of the registry", () => {
	const all = labels({ isLeech: true, isMoved: true });
	expect(new Set(all).size).toBe(all.length);
	const keys = cardMenu(plain).flatMap(({ entries }) =>
		entries.flatMap(({ shortcut }) => shortcut ?? []),
	);
	expect(keys.length).toBe(10);
	for (const key of keys) expect(shortcuts).toHaveProperty(key);
});

test("a flag's key gives it, and takes it away the second time", () => {
	expect(flagAction({ flag: null }, 3)).toEqual({ kind: "flag", flag: 3 });
	expect(flagAction({ flag: 1 }, 3)).toEqual({ kind: "flag", flag: 3 });
	expect(flagAction({ flag: 3 }, 3)).toEqual({ kind: "flag", flag: null });
});

test("days are one number or a span, within limits", () => {
	expect(readDays(" 5 ")).toEqual({ kind: "set-due", days: 5 });
	expect(readDays("5-9")).toEqual({ kind: "set-due", days: 5, untilDays: 9 });
	for (const wrong of ["", "x", "9-5", "40000", "1-40000", "-3", "1.5"])
		expect([wrong, readDays(wrong)]).toEqual([wrong, null]);
});
