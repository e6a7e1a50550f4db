// The list of questions: standing, order, filter, and where to go next.
import { expect, test } from "vitest";
import {
	filterRows,
	firstIncomplete,
	questionRows,
	sayStanding,
	sortRows,
	withCounts,
} from "../../../../renderer/screens/exam/navigator.ts";
import { allKinds } from "./paper.ts";
import { viewOf } from "./shown.ts";

const rows = questionRows(
	viewOf(
		allKinds.items,
		[
			{ response: { kind: "options", chosen: [0] }, note: "why?" },
			{ response: { kind: "options", chosen: [1] }, isFlagged: true },
			{},
		],
		{ current: 2 },
	),
);

test("each question stands as complete, incomplete or not seen", () => {
	expect(rows.map(({ status }) => status)).toEqual([
		"complete",
		"incomplete",
		"incomplete",
		"unseen",
		"unseen",
	]);
	expect(rows.filter(({ isCurrent }) => isCurrent)).toMatchObject([
		{ item: 2 },
	]);
	expect(rows.filter(({ hasNote }) => hasNote)).toMatchObject([{ item: 0 }]);
});

test("sorting by a column keeps the paper's order among equals, in both directions", () => {
	const order = (...args: [Parameters<typeof sortRows>[1], boolean]) =>
		sortRows(rows, ...args).map(({ item }) => item);
	expect(order("item", true)).toEqual([4, 3, 2, 1, 0]);
	expect(order("status", false)).toEqual([1, 2, 3, 4, 0]);
	expect(order("status", true)).toEqual([0, 3, 4, 1, 2]);
	expect(order("flag", false)).toEqual([1, 0, 2, 3, 4]);
});

test("a filter shows what is open or flagged", () => {
	expect(filterRows(rows, "incomplete").map(({ item }) => item)).toEqual([
		1, 2,
	]);
	expect(filterRows(rows, "flagged").map(({ item }) => item)).toEqual([1]);
	expect(filterRows(rows, "all")).toEqual(rows);
});

test("each filter says how many it leaves", () => {
	const words = { all: "All", flagged: "Flagged" };
	expect(withCounts(words, (name) => filterRows(rows, name).length)).toEqual({
		all: "All 5",
		flagged: "Flagged 1",
	});
});

test("says how many are left, and where the first of them is", () => {
	expect(sayStanding(rows)).toBe(
		"1 answered, 2 incomplete and 2 not seen; 1 flagged.",
	);
	expect(firstIncomplete(rows)).toBe(1);
	const done = rows.map((row) => ({
		...row,
		status: "complete" as const,
		isFlagged: false,
	}));
	expect(sayStanding(done)).toBe("All 5 questions answered.");
	expect(firstIncomplete(done)).toBeNull();
});
