// The exam's clock: what it shows, when it returns, warns and notices sleep.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	canHide,
	hasSlept,
	isClockShown,
	leftAfter,
	sayClock,
	sayLeft,
	saySpent,
	warningBetween,
} from "../../../../renderer/screens/exam/clock.ts";

const minute = 60_000;

test("the clock counts down to nothing, in hours only where there are any", () => {
	expect(
		[130 * minute, 60 * minute, 59 * minute + 59_000, 12_000, 1, 0, -5].map(
			sayClock,
		),
	).toEqual(["2:10:00", "1:00:00", "59:59", "0:12", "0:01", "0:00", "0:00"]);
});

test("time left is said in whole minutes, and in seconds at the end", () => {
	expect([130 * minute, 120 * minute, 61_000, 59_000, 0].map(sayLeft)).toEqual([
		"2 hours 10 minutes",
		"2 hours",
		"1 minute",
		"59 seconds",
		"0 seconds",
	]);
	expect([1, 499, 500, 67_400].map(saySpent)).toEqual([
		"0:00",
		"0:00",
		"0:01",
		"1:07",
	]);
});

test("a hidden clock returns at five minutes and stays", () => {
	expect(isClockShown(true, 5 * minute + 1)).toBe(false);
	expect(isClockShown(true, 5 * minute)).toBe(true);
	expect(isClockShown(false, 90 * minute)).toBe(true);
	expect(canHide(5 * minute + 1)).toBe(true);
	expect(canHide(5 * minute)).toBe(false);
});

test("it warns at 30, 10 and 5 minutes, once each, however coarse the steps", () => {
	fc.assert(
		fc.property(fc.integer({ min: 200, max: 240_000 }), (step) => {
			const heard: string[] = [];
			for (let left = 40 * minute; left > 0; left -= step) {
				const warning = warningBetween(left, left - step);
				if (warning) heard.push(warning);
			}
			expect(heard).toEqual([
				"30 minutes left.",
				"10 minutes left.",
				"5 minutes left.",
			]);
		}),
		{ seed: 7, numRuns: 50 },
	);
});

test("an exam that begins with ten minutes does not begin with a warning", () => {
	expect(warningBetween(10 * minute, 10 * minute)).toBeNull();
	expect(warningBetween(10 * minute, 10 * minute - 1000)).toBeNull();
});

test("of several warnings at once, as after a late timer, only the last is told; none at the end", () => {
	expect(warningBetween(31 * minute, 4 * minute)).toBe("5 minutes left.");
	expect(warningBetween(31 * minute, 0)).toBeNull();
});

test("a tick that is more than fifteen seconds late was held up by sleep", () => {
	const at = (seconds: number) => ({
		monotonic: seconds * 1000,
		wall: 1_000_000 + seconds * 1000,
	});
	expect(hasSlept(at(0), at(20), false)).toBe(false);
	expect(hasSlept(at(0), at(20.1), false)).toBe(true);
	// Timers of hidden pages are late without any sleep.
	expect(hasSlept(at(0), at(66), true)).toBe(false);
	expect(hasSlept(at(0), at(90), true)).toBe(true);
});

test("sleep shows on the wall's clock where the monotonic one stood still", () => {
	const before = { monotonic: 1000, wall: 0 };
	expect(hasSlept(before, { monotonic: 6000, wall: 3_600_000 }, false)).toBe(
		true,
	);
});

test("the time left falls only while the exam runs, and not below nothing", () => {
	const state = { phase: "running" } as never;
	expect(leftAfter({ state, remainingMs: 10_000 }, 4000)).toBe(6000);
	expect(leftAfter({ state, remainingMs: 10_000 }, 40_000)).toBe(0);
	expect(leftAfter({ state, remainingMs: null }, 1)).toBeNull();
	const paused = { phase: "interrupted" } as never;
	expect(leftAfter({ state: paused, remainingMs: 10_000 }, 4000)).toBe(10_000);
});
