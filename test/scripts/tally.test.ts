// The count must never look better than what ran.
import { expect, test } from "vitest";
import {
	checkTally,
	closingLine,
	reportTally,
	sumTallies,
	type VitestReport,
} from "../../scripts/tally.ts";

function report(...files: [status: string, ...tests: string[]][]) {
	const tests = files.flatMap(([, ...statuses]) => statuses);
	return {
		numTotalTests: tests.length,
		numPassedTests: tests.filter((status) => status === "passed").length,
		testResults: files.map(([status, ...statuses], index) => ({
			name: `${index}.test.ts`,
			status,
			assertionResults: statuses.map((of) => ({ status: of, fullName: of })),
		})),
	} satisfies VitestReport;
}

test("a check counts as one, whatever its status", () => {
	expect(checkTally("types", 0)).toEqual({
		passed: 1,
		failed: 0,
		problems: [],
	});
	expect(checkTally("types", 2)).toEqual({
		passed: 0,
		failed: 1,
		problems: ["types ended with status 2"],
	});
});

test("tests count one by one", () => {
	const run = report(["passed", "passed", "passed"], ["failed", "failed"]);
	expect(reportTally("unit", run, 1)).toEqual({
		passed: 2,
		failed: 1,
		problems: [],
	});
});

test.each(["skipped", "pending", "todo", "disabled"])(
	"a test that is %s counts as failed",
	(status) => {
		expect(
			reportTally("unit", report(["passed", "passed", status]), 0),
		).toEqual({
			passed: 1,
			failed: 1,
			problems: [`unit: skipped “${status}”`],
		});
	},
);

test("a file that did not load counts as failed, beside its tests that passed", () => {
	const run = report(["failed", "passed"], ["failed"]);
	expect(reportTally("unit", run, 1)).toEqual({
		passed: 1,
		failed: 2,
		problems: [
			"unit: 0.test.ts did not run to its end",
			"unit: 1.test.ts did not run to its end",
		],
	});
});

test("a runner that dies, or fails after all tests passed, counts as failed", () => {
	expect(reportTally("unit", undefined, 0)).toEqual({
		passed: 0,
		failed: 1,
		problems: ["unit: the test runner left no report"],
	});
	expect(reportTally("unit", report(["passed", "passed"]), 1)).toEqual({
		passed: 1,
		failed: 1,
		problems: ["unit: the test runner ended with status 1"],
	});
});

test("no test at all counts as failed", () => {
	expect(reportTally("e2e", report(), 0)).toEqual({
		passed: 0,
		failed: 1,
		problems: ["e2e: no test ran"],
	});
});

test("the closing line is the sum", () => {
	const total = sumTallies([
		{ passed: 2, failed: 0, problems: [] },
		{ passed: 40, failed: 1, problems: ["a"] },
	]);
	expect(total.problems).toEqual(["a"]);
	expect(closingLine(total)).toBe("42 passed, 1 failed");
});
