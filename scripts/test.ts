// `npm test`: runs every check and test, all of them even when one fails, and closes with the count.
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build } from "./build.ts";
import { root, runPackage } from "./command.ts";
import { hasDisplay, withVirtualDisplay } from "./display.ts";
import { provideTestSystem } from "./system-packages.ts";
import {
	checkTally,
	closingLine,
	reportTally,
	sumTallies,
	type Tally,
	type VitestReport,
} from "./tally.ts";
import { parseTestOptions, pickFiles, testUsage } from "./test-options.ts";

interface Part {
	name: string;
	run: () => Promise<Tally>;
}

const checks: Part[] = [
	check("format and lint", "@biomejs/biome/bin/biome", [
		"ci",
		// It colours even what goes to a file.
		`--colors=${process.stdout.isTTY ? "force" : "off"}`,
		".",
	]),
	check("types", "typescript/bin/tsc", ["--noEmit"]),
];
const layers: Part = {
	name: "layers",
	run: () => runVitest("unit", ["test/layers.test.ts"]),
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	try {
		const parts = plan(args);
		const tallies: Tally[] = [];
		for (const part of parts) tallies.push(await runPart(part));
		return report(sumTallies(tallies));
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		console.error(`${error.message}\n${testUsage}`);
		return 2;
	}
}

function plan(args: string[]): Part[] {
	const { scope, filters } = parseTestOptions(args);
	const unit = pickFiles(globTests("test/**/*.test.{ts,tsx}"), filters);
	const e2e = pickFiles(globTests("test/**/*.e2e.ts"), filters);
	if (filters.length > 0) {
		return [
			...(unit.length > 0 ? [unitTests(unit)] : []),
			...(e2e.length > 0 && scope === "all" ? endToEnd(e2e) : []),
		];
	}
	if (scope === "check") return [...checks, layers];
	if (scope === "unit") return [...checks, unitTests([])];
	return [...checks, unitTests([]), ...endToEnd([])];
}

function globTests(pattern: string): string[] {
	return globSync(pattern, { cwd: root }).sort();
}

function check(name: string, program: string, args: string[]): Part {
	return {
		name,
		run: async () =>
			checkTally(name, await runPackage(program, args, { limitMinutes: 10 })),
	};
}

function unitTests(files: string[]): Part {
	return { name: "unit tests", run: () => runVitest("unit", files) };
}

function endToEnd(files: string[]): Part[] {
	return [
		{
			name: "build",
			run: async () => {
				await build(["renderer", "electron"]);
				return checkTally("build", 0);
			},
		},
		{ name: "end-to-end tests", run: () => runEndToEnd(files) },
	];
}

async function runEndToEnd(files: string[]): Promise<Tally> {
	process.env.AMIABLE_BROWSER = provideTestSystem();
	const run = () => runVitest("e2e", files);
	return hasDisplay(process.platform, process.env)
		? run()
		: withVirtualDisplay(run);
}

/** `files` empty runs the whole suite. */
async function runVitest(
	suite: "unit" | "e2e",
	files: string[],
): Promise<Tally> {
	const output = join(root, `test-results/${suite}.json`);
	// An old report must not stand in for a runner that dies.
	rmSync(output, { force: true });
	const status = await runPackage("vitest/vitest.mjs", [
		"run",
		"--config=scripts/vitest.config.ts",
		`--project=${suite}`,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${output}`,
		...files,
	]);
	return reportTally(suite, readReport(output), status);
}

function readReport(path: string): VitestReport | undefined {
	if (!existsSync(path)) return undefined;
	return JSON.parse(readFileSync(path, "utf8"));
}

/** Whatever goes wrong inside a part is that part's failure; the others still run. */
async function runPart({ name, run }: Part): Promise<Tally> {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const tally = await run().catch((error: unknown) => {
		const message = error instanceof Error ? error.message : String(error);
		return { passed: 0, failed: 1, problems: [`${name}: ${message}`] };
	});
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`── ${name}: ${closingLine(tally)}, ${seconds} s`);
	return tally;
}

function report(total: Tally): number {
	if (total.passed + total.failed === 0) {
		total.failed = 1;
		total.problems.push("No test file matches.");
	}
	console.log("");
	for (const problem of total.problems) console.log(`✗ ${plain(problem)}`);
	console.log(closingLine(total));
	return total.failed === 0 ? 0 : 1;
}

/** Bundlers colour the text of their errors whoever reads it. */
function plain(text: string): string {
	return process.stdout.isTTY ? text : stripVTControlCharacters(text);
}
