// How long an engine that died waits, and what is told of its end.
import { expect, test } from "vitest";
import { findProblem, restartDelay } from "../../electron/shell/restart.ts";

test("deaths in a row are answered at once, then slower, and the sixth within a minute is left to the person", () => {
	const deaths = [0, 1000, 2000, 3000, 4000, 5000];
	const delays = deaths.map((_, index) =>
		restartDelay(deaths.slice(0, index + 1)),
	);
	expect(delays).toEqual([0, 250, 500, 1000, 2000, undefined]);
});

test("deaths of more than a minute ago do not count", () => {
	expect(restartDelay([0, 1000, 2000, 3000, 4000, 64_000])).toBe(0);
	expect(restartDelay([0, 1000, 2000, 3000, 4000, 63_999])).toBe(250);
	expect(restartDelay([0, 3_600_000])).toBe(0);
});

test("the problem is the message of the error that Node printed last words with", () => {
	const output = `file:///app/dist/engine/utility.js:120
		throw new Failure("newer-database", "x");
		^

Failure: This data file was written by a newer Amiable. Update the app.
    at openStore (file:///app/dist/engine/utility.js:120:9) {
  code: 'newer-database'
}

Node.js v24.21.0`;
	expect(findProblem(output)).toBe(
		"This data file was written by a newer Amiable. Update the app.",
	);
	expect(findProblem("TypeError [ERR_X]: no\n    at x")).toBe("no");
	expect(findProblem("engine ready\n")).toBeUndefined();
});
