// Choosing rows as file managers have it, and how cards read in the list.
import { expect, test } from "vitest";
import type { FoundCard } from "../../../../electron/engine/contract/find.ts";
import {
	choose,
	emptySelection,
	extend,
	moveCursor,
	toggle,
} from "../../../../renderer/screens/browse/selection.ts";
import {
	sayDue,
	sayState,
	sayTotal,
	shortDays,
} from "../../../../renderer/screens/browse/words.ts";

const ids = [10, 11, 12, 13, 14];
const between = (from: number, to: number) => ids.slice(from, to + 1);

test("a stretch grows and turns around its anchor", () => {
	const start = choose(2, 12);
	const down = extend(start, 4, between);
	expect([...down.ids]).toEqual([12, 13, 14]);
	const up = extend(down, 1, between);
	expect([...up.ids]).toEqual([11, 12]);
	expect([up.cursor, up.anchor]).toEqual([1, 2]);
});

test("single rows join and leave what is chosen", () => {
	const two = toggle(choose(0, 10), 3, 13);
	expect([...two.ids]).toEqual([10, 13]);
	expect([...toggle(two, 0, 10).ids]).toEqual([13]);
	expect(emptySelection().ids.size).toBe(0);
});

test.each([
	["ArrowDown", 4, 4],
	["ArrowUp", 0, 0],
	["PageDown", 1, 4],
	["PageUp", 4, 1],
	["Home", 3, 0],
	["End", 1, 4],
	["x", 1, null],
])("%s from row %i goes to %s and stays inside", (key, cursor, expected) => {
	expect(moveCursor(key, { cursor, total: 5, page: 3 })).toBe(expected);
});

const card = {
	state: "review",
	standing: "accepted",
	dueIn: 3,
	flag: null,
	isMarked: false,
	isLeech: false,
	isSuspended: false,
	isBuried: false,
	isRemoved: false,
	isRetired: false,
} as FoundCard;

test("a state says what keeps the card from study first", () => {
	expect(sayState(card)).toBe("known");
	expect(sayState({ ...card, isSuspended: true, isLeech: true, flag: 1 })).toBe(
		"suspended, leech, red flag",
	);
	expect(sayState({ ...card, isRetired: true, isSuspended: true })).toBe(
		"retired",
	);
	expect(sayState({ ...card, standing: "inbox" })).toBe("inbox");
});

test("days and totals are short", () => {
	expect([0, 5, -2].map((dueIn) => sayDue({ ...card, dueIn }))).toEqual([
		"today",
		"in 5 d",
		"2 d ago",
	]);
	expect(sayDue({ ...card, dueIn: null })).toBe("");
	expect([2.34, 42.4, 120, 800].map(shortDays)).toEqual([
		"2.3 d",
		"42 d",
		"3.9 mo",
		"2.2 y",
	]);
	expect(sayTotal(1204, true)).toBe("1,204 cards");
	expect(sayTotal(500, false)).toBe("more than 500 cards");
	expect(sayTotal(0, true)).toBe("No cards");
	expect(sayTotal(0, false, 1200)).toBe(
		"No card yet among the first 1,200; looking at the others…",
	);
});
