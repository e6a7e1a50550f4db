// Counts what a test run proved. Nothing counts as passed that did not run.

/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
	numTotalTests: number;
	numPassedTests: number;
	testResults: {
		name: string;
		status: string;
		assertionResults: { status: string; fullName: string }[];
	}[];
}

/** `problems` says in words what failed beyond what the test runner has printed. */
export interface Tally {
	passed: number;
	failed: number;
	problems: string[];
}

/** A check has one outcome, whatever it looks at. */
export function checkTally(name: string, exitStatus: number): Tally {
	if (exitStatus === 0) return { passed: 1, failed: 0, problems: [] };
	return {
		passed: 0,
		failed: 1,
		problems: [`${name} ended with status ${exitStatus}`],
	};
}

/**
 * The tally of one vitest run. A test that was skipped counts as failed, and so do a file that did
 * not load, a runner that died without a report, and a run without any test.
 */
export function reportTally(
	name: string,
	report: VitestReport | undefined,
	exitStatus: number,
): Tally {
	if (report === undefined) {
		return {
			passed: 0,
			failed: 1,
			problems: [`${name}: the test runner left no report`],
		};
	}
	const tests = report.testResults.flatMap((file) => file.assertionResults);
	const failed = tests.filter((test) => test.status === "failed");
	const skipped = tests.filter(
		(test) => test.status !== "failed" && test.status !== "passed",
	);
	const unloaded = report.testResults.filter(
		(file) =>
			file.status === "failed" &&
			file.assertionResults.every((test) => test.status !== "failed"),
	);
	const problems = [
		...skipped.map((test) => `${name}: skipped “${test.fullName}”`),
		...unloaded.map((file) => `${name}: ${file.name} did not run to its end`),
	];
	if (tests.length === 0 && unloaded.length === 0) {
		problems.push(`${name}: no test ran`);
	} else if (exitStatus !== 0 && failed.length + problems.length === 0) {
		problems.push(`${name}: the test runner ended with status ${exitStatus}`);
	}
	return {
		passed: tests.length - failed.length - skipped.length,
		failed: failed.length + problems.length,
		problems,
	};
}

export function sumTallies(tallies: Tally[]): Tally {
	return {
		passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
		failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
		problems: tallies.flatMap((tally) => tally.problems),
	};
}

/** The last line of every run, alone on its line. */
export function closingLine(tally: Tally): string {
	return `${tally.passed} passed, ${tally.failed} failed`;
}
