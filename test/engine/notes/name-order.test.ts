// Names in the order in which people expect them.
import { expect, test } from "vitest";
import { compareNames } from "../../../electron/engine/notes/name-order.ts";

test("numbers go by value, letters by alphabet, and a folder stays together", () => {
	const names = [
		"b/10 Costs.md",
		"B.md",
		"b/2 Disks.md",
		"b 2/x.md",
		"Ärzte.md",
		"Zoo.md",
		"a.md",
	];
	expect(names.toSorted(compareNames)).toEqual([
		"a.md",
		"Ärzte.md",
		"b/2 Disks.md",
		"b/10 Costs.md",
		"b 2/x.md",
		"B.md",
		"Zoo.md",
	]);
});

test("equal names are equal, others never are", () => {
	expect(compareNames("a/b.md", "a/b.md")).toBe(0);
	expect(compareNames("a.md", "A.md")).not.toBe(0);
	expect(compareNames("a", "a/b")).toBeLessThan(0);
});
