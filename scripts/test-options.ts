// What the person asked `npm test` or `npm run check` to run.
import { parseArgs } from "node:util";

export interface TestOptions {
	/** "check": format, lint, types and layers. "unit": that and the unit tests. "all": everything. */
	scope: "check" | "unit" | "all";
	/** Parts of test files' paths. With any, only the tests of these files run, and no check. */
	filters: string[];
}

export const testUsage = `Usage: npm test [-- [--unit] [FILTER...]]
  --unit   checks and unit tests only: no build, no browser, no desktop app
  FILTER   only the test files whose path contains it, without the checks`;

/** Throws a TypeError that names the option when there is no such option. */
export function parseTestOptions(args: string[]): TestOptions {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { check: { type: "boolean" }, unit: { type: "boolean" } },
	});
	const scope = values.check ? "check" : values.unit ? "unit" : "all";
	return { scope, filters: positionals };
}

/** The test files out of `files` that the filters pick: all without filters. */
export function pickFiles(files: string[], filters: string[]): string[] {
	if (filters.length === 0) return files;
	return files.filter((file) => filters.some((part) => file.includes(part)));
}
