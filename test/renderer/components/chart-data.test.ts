// What all charts share: CSV, axes, and going from point to point by key.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	movePoint,
	roundUp,
	spaceLabels,
	toCsv,
} from "../../../renderer/components/chart-data.ts";
import {
	levelsOf,
	mondayBased,
} from "../../../renderer/components/chart-heatmap.tsx";

test("CSV quotes what has to be quoted and keeps formulas from being run", () => {
	const csv = toCsv({
		columns: ["Day", "Said"],
		rows: [
			["2026-03-02", 3],
			['a "b", c', "=1+1"],
			["two\nlines", -4.5],
		],
	});
	expect(csv).toBe(
		'Day,Said\r\n2026-03-02,3\r\n"a ""b"", c",\'=1+1\r\n"two\nlines",-4.5\r\n',
	);
});

test("an axis ends on a round number at most twice the value (seed 3)", () => {
	expect([0, 1, 4.2, 9, 110, 1500].map(roundUp)).toEqual([
		1, 1, 6, 10, 200, 2000,
	]);
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (value) => {
			const top = roundUp(value);
			expect(top).toBeGreaterThanOrEqual(value * 0.999_999);
			expect(top).toBeLessThanOrEqual(value * 2.000_001);
		}),
		{ seed: 3, numRuns: 200 },
	);
});

test("keys go from point to point and stop at both ends", () => {
	expect(movePoint("ArrowRight", 3, 5)).toBe(4);
	expect(movePoint("ArrowRight", 4, 5)).toBe(4);
	expect(movePoint("ArrowLeft", 0, 5)).toBe(0);
	expect(movePoint("Home", 3, 5)).toBe(0);
	expect(movePoint("End", 1, 5)).toBe(4);
	expect(movePoint("Tab", 1, 5)).toBeNull();
});

test("in a calendar the keys go by weeks to the sides and by days up and down", () => {
	expect(movePoint("ArrowRight", 10, 30, 7)).toBe(17);
	expect(movePoint("ArrowLeft", 10, 30, 7)).toBe(3);
	expect(movePoint("ArrowDown", 10, 30, 7)).toBe(11);
	expect(movePoint("ArrowUp", 10, 30, 7)).toBe(9);
});

test("labels that would run into each other are left out", () => {
	expect(spaceLabels(["a", "b", "", "c"], [0, 0.05, 0.1, 0.2])).toEqual([
		"a",
		"",
		"",
		"c",
	]);
});

test("a week begins on Monday", () => {
	// 2 March 2026 was a Monday.
	const monday = Date.UTC(2026, 2, 2) / 86_400_000;
	expect([0, 1, 6, 7].map((days) => mondayBased(monday + days))).toEqual([
		0, 1, 6, 0,
	]);
	expect(mondayBased(0)).toBe(3);
});

test("days without answers are level 0, others 1 to 4 by how busy they were", () => {
	const level = levelsOf([0, 0, 1, 2, 3, 4, 50]);
	expect([0, 1, 2, 3, 4, 50].map(level)).toEqual([0, 1, 1, 2, 3, 4]);
	expect(levelsOf([])(0)).toBe(0);
});
