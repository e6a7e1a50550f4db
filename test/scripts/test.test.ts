// `npm test` as a whole: the count is its last line, and nothing that did not run has passed.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

function runTests(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		["scripts/test.ts", ...args],
		{ encoding: "utf8" },
	);
	return { status, lastLine: stdout.trimEnd().split("\n").at(-1), stderr };
}

test("the tests of the files that a filter picks are run and counted", () => {
	const { status, lastLine } = runTests("test/scripts/tally.test.ts");
	expect(lastLine).toMatch(/^[1-9]\d* passed, 0 failed$/);
	expect(status).toBe(0);
});

test("a filter that picks nothing is a failure", () => {
	const { status, lastLine } = runTests("no-such-test");
	expect(lastLine).toBe("0 passed, 1 failed");
	expect(status).toBe(1);
});

test("an option that does not exist ends it with the usage", () => {
	const { status, stderr } = runTests("--fast");
	expect(status).toBe(2);
	expect(stderr).toContain("Usage: npm test");
});
