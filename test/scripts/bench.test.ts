// The bench works and reports what it says: checked at tiny sizes, never for speed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startChild } from "../../scripts/bench/child.ts";
import {
	interleave,
	type Measure,
	median,
	quantile,
	summarise,
	Unavailable,
} from "../../scripts/bench/measure.ts";
import { writeNotes } from "../../scripts/bench/notes.ts";
import { memoryOfTree } from "../../scripts/bench/process-memory.ts";
import { formatReport, type Report } from "../../scripts/bench/report.ts";
import { screenScripts } from "../../scripts/bench/screen-script.ts";
import { measures, runBench } from "../../scripts/bench.ts";
import { root } from "../../scripts/command.ts";

const times: Measure = {
	name: "times",
	about: "one thing against another",
	unit: "ms",
	target: { of: "ratio", atMost: 2 },
	run: async () => [
		{ value: 30, floor: 10 },
		{ value: 22, floor: 20 },
		{ value: 25.00001, floor: 12.5 },
	],
};
const rates: Measure = { ...times, unit: "per second" };
const limited: Measure = { ...times, target: { of: "value", atMost: 24 } };
const untargeted: Measure = { ...times, target: null };

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "amiable-bench-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

function readAll(folder: string): [string, string][] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.sort()
		.map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

/** Those that need a browser or a desktop are in bench.e2e.ts. */
const shown = /^(start-page|key-paint|screen-script|desktop-.*)$/;
const engineMeasures = measures.filter(({ name }) => !shown.test(name));

test.each(engineMeasures.map((measure) => [measure.name, measure] as const))(
	"the measure %s runs and reports figures that hang together",
	async (name, measure) => {
		const told: string[] = [];
		const report = await runBench([measure], "tiny", (line) => told.push(line));
		const [result] = (JSON.parse(JSON.stringify(report)) as Report).measures;
		expect(told).toHaveLength(1);
		expect(result).toMatchObject({
			name,
			about: measure.about,
			unit: measure.unit,
			target: measure.target,
			samples: [{ value: result?.value, floor: result?.floor }],
		});
		expect(result?.value).toBeGreaterThan(0);
		expect(result?.floor).toBeGreaterThan(0);
		expect(result?.ratio).toBeGreaterThan(0);
		expect(report.machine).toMatchObject({
			node: process.versions.node,
			sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
			cores: expect.any(Number),
			cpu: expect.any(String),
		});
	},
);

test("a measure that the machine cannot take is named with what is missing, and the others go on", async () => {
	const missing: Measure = {
		...times,
		name: "missing",
		run: () => Promise.reject(new Unavailable("there is no browser")),
	};
	const report = await runBench([missing, times], "tiny", () => {});
	expect(report.unavailable).toEqual([
		{ name: "missing", why: "there is no browser" },
	]);
	expect(report.measures.map(({ name }) => name)).toEqual(["times"]);
	const broken = { ...times, run: () => Promise.reject(new Error("a bug")) };
	await expect(runBench([broken], "tiny", () => {})).rejects.toThrow("a bug");
});

test("a result is the median of the rounds, and its ratio the median of the rounds' own", async () => {
	const samples = await times.run("", "tiny");
	expect(summarise(times, samples)).toEqual({
		name: "times",
		about: "one thing against another",
		value: 25,
		unit: "ms",
		floor: 12.5,
		ratio: 2,
		target: { of: "ratio", atMost: 2 },
		ok: true,
		samples: [
			{ value: 30, floor: 10 },
			{ value: 22, floor: 20 },
			{ value: 25, floor: 12.5 },
		],
	});
});

test("of rates the floor is the higher one, and the ratio still says how many times the cost", () => {
	const samples = [{ value: 1000, floor: 3000 }];
	expect(summarise(rates, samples)).toMatchObject({ ratio: 3, ok: false });
});

test("a target may be on the value, and a measure without one is never missed", async () => {
	const samples = await times.run("", "tiny");
	expect(summarise(limited, samples).ok).toBe(false);
	expect(summarise(limited, samples.slice(1, 2)).ok).toBe(true);
	expect(summarise(untargeted, samples).ok).toBe(true);
});

test("what makes up a value is told with it, the largest part first", async () => {
	const parted: Measure = {
		...untargeted,
		unit: "MB",
		run: async () => [
			{ value: 3, floor: 1, parts: { engine: 1.00001, fonts: 2 } },
		],
	};
	const report = await runBench([parted], "tiny", () => {});
	expect(report.measures[0]?.parts).toEqual({ engine: 1, fonts: 2 });
	expect(formatReport(report)).toContain(
		"times, part by part: fonts 2 MB, engine 1 MB.",
	);
});

test("the memory of a process is that of all it started, too", () => {
	const alone = memoryOfTree(process.pid);
	expect(alone).toBeGreaterThan(10);
	expect(memoryOfTree(2 ** 30)).toBe(0);
});

test("the script of a screen is what the page and the screen import, each file once", () => {
	const manifest = {
		"index.html": {
			file: "i.js",
			imports: ["_react.js", "_style.css"],
			dynamicImports: ["screens/a.tsx", "screens/b.tsx", "formula.js"],
		},
		"_react.js": { file: "r.js" },
		"_style.css": { file: "s.css" },
		"formula.js": { file: "f.js" },
		"screens/a.tsx": { file: "a.js", imports: ["_react.js", "_chart.js"] },
		"_chart.js": { file: "c.js", imports: ["_react.js"] },
		"screens/b.tsx": { file: "b.js", dynamicImports: ["screens/a.tsx"] },
	};
	const sizes: Record<string, number> = {
		i: 3,
		r: 4,
		a: 8,
		c: 16,
		b: 32,
	};
	expect(
		screenScripts(manifest, (file) => sizes[file.split(".")[0] ?? ""] ?? 0),
	).toEqual({ "every screen": 7, "screens/a.tsx": 31, "screens/b.tsx": 39 });
});

test("a rate may have a least value to reach", () => {
	const target = { of: "value", atLeast: 1000 } as const;
	const reaches = (value: number) =>
		summarise({ ...rates, target }, [{ value, floor: 3000 }]).ok;
	expect([reaches(999), reaches(1000)]).toEqual([false, true]);
});

test("rounds take turns in which side goes first", async () => {
	const order: string[] = [];
	const note = (side: string) => () => order.push(side);
	const samples = await interleave(3, {
		value: note("value"),
		floor: note("floor"),
	});
	expect(order.join(" ")).toBe("value floor floor value value floor");
	expect(samples.map(({ value }) => value)).toEqual([1, 4, 5]);
});

test("medians and quantiles are those of the sorted values", () => {
	const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
	expect(quantile(hundred, 0.99)).toBe(99);
	expect(quantile([7], 0.99)).toBe(7);
	expect(median([9, 1, 4])).toBe(4);
	expect(median([9, 1, 4, 2])).toBe(3);
});

test("the notes are the same in every run, of several styles, and of the size of real ones", () => {
	const [first, second] = [temporaryFolder(), temporaryFolder()];
	writeNotes(first, 50);
	writeNotes(second, 50);
	const notes = readAll(first);
	const bytes = notes.reduce((sum, [, text]) => sum + text.length, 0);
	expect(notes).toEqual(readAll(second));
	expect(notes).toHaveLength(50);
	expect(new Set(notes.map(([name]) => name.split(/[\\/]/)[0])).size).toBe(5);
	expect(bytes / notes.length).toBeGreaterThan(2000);
	expect(bytes / notes.length).toBeLessThan(4500);
});

test("the table names the machine, every measure and what was missed", async () => {
	const samples = await times.run("", "tiny");
	const table = formatReport({
		machine: {
			cpu: "Abacus",
			cores: 2,
			memoryGb: 8,
			platform: "linux x64",
			node: "24.0.0",
			sqlite: "3.50.0",
		},
		scale: "full",
		measures: [times, limited, untargeted].map((measure, n) =>
			summarise({ ...measure, name: `measure-${n}` }, samples),
		),
		unavailable: [{ name: "measure-3", why: "there is no browser" }],
	});
	expect(table.split("\n").slice(0, 6)).toEqual([
		"Abacus, 2 cores, 8 GB, linux x64, Node 24.0.0, SQLite 3.50.0, full run",
		"",
		"measure    Amiable  bare  unit  ratio  target",
		"measure-0  25       12.5  ms    2.00×  ≤ 2×     ok",
		"measure-1  25       12.5  ms    2.00×  ≤ 24 ms  MISSED",
		"measure-2  25       12.5  ms    2.00×  none     ok",
	]);
	expect(table).toContain("measure-3 was left out: there is no browser.");
});

test("a measure that does not exist is refused with the names of those that do", () => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, "scripts/bench.ts"), "--json", "--only", "speed"],
		{ encoding: "utf8" },
	);
	expect([status, stdout]).toEqual([2, ""]);
	expect(stderr).toContain('There is no measure "speed"');
	for (const { name } of measures) expect(stderr).toContain(name);
});

test("a child that ends before it has said what it should is reported with its own words", async () => {
	const child = startChild("scripts/bench/import-floor.ts", [
		join(temporaryFolder(), "nothing"),
	]);
	await expect(child.line(/^ms/)).rejects.toThrow(
		/import-floor\.ts ended early:.*ENOENT/s,
	);
});
