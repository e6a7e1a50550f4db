// Settings in words, and learning steps as people write them.
import { expect, test } from "vitest";
import { settings } from "../../../../electron/engine/contract/setting.ts";
import {
	readSteps,
	sayHour,
	sayRetention,
	saySteps,
	writeSteps,
} from "../../../../renderer/screens/settings/words.ts";

test.each([
	["1, 10", [1, 10]],
	["1 10", [1, 10]],
	["1m 10min 2h", [1, 10, 120]],
	["1;10,", [1, 10]],
	["1.5", [1.5]],
	["", []],
	["ten", null],
	["1, -5", null],
	["1 h", null],
	["99999", null],
])("the steps %j are read as %j", (text, expected) => {
	expect(readSteps(text)).toEqual(expected);
});

test("steps survive being written and read", () => {
	expect(readSteps(writeSteps([1, 10, 90]))).toEqual([1, 10, 90]);
});

test("the contract refuses what no step may be", () => {
	const accepts = (steps: unknown) =>
		settings.shape.learningSteps.safeParse(steps).success;
	expect([accepts([1, 10]), accepts([0]), accepts([1440])]).toEqual([
		true,
		false,
		false,
	]);
});

test("steps say when a card comes back", () => {
	expect(saySteps("A new card", [1, 10])).toBe(
		"A new card comes back after 1 min, then after 10 min, then in days.",
	);
	expect(saySteps("A new card", [])).toBe("A new card goes straight to days.");
});

test("retention is told as times in a hundred, with its cost", () => {
	expect(sayRetention(0.9)).toMatch(/about 90 times in 100\. A good balance/);
	expect(sayRetention(0.97)).toMatch(/about 97 times in 100\. .*many reviews/);
	expect(sayRetention(0.7)).toMatch(/about 70 times in 100\. Fewer reviews/);
});

test("hours are written as on a clock", () => {
	expect([sayHour(4), sayHour(0), sayHour(23)]).toEqual([
		"04:00",
		"00:00",
		"23:00",
	]);
});
