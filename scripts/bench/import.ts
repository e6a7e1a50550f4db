// Import: notes through the engine into a fresh database, against the bare parser on the same files.
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildBundle } from "../build-electron.ts";
import { root } from "../command.ts";
import { startChild } from "./child.ts";
import {
	interleave,
	type Measure,
	type Scale,
	Unavailable,
} from "./measure.ts";
import { writeNotes } from "./notes.ts";

const sizes = {
	full: { notes: 1000, rounds: 5 },
	quick: { notes: 200, rounds: 3 },
	tiny: { notes: 10, rounds: 1 },
};

export const importMeasure: Measure = {
	name: "import",
	about:
		"1,000 notes read, parsed, planned and stored, against reading and remark-parse alone; each in its own process",
	unit: "ms",
	target: { of: "ratio", atMost: 2.5 },
	run: (folder, scale) => compare(folder, scale, { floor: "bare", pin: false }),
};

export const importOneCoreMeasure: Measure = {
	name: "import-one-core",
	about:
		"the same 1,000 notes, against reading and remark-parse with GFM, each in its own process on one core",
	unit: "ms",
	target: { of: "ratio", atMost: 1.3 },
	run(folder, scale) {
		if (spawnSync("taskset", ["--version"]).status !== 0)
			return Promise.reject(
				new Unavailable("there is no taskset to keep a process on one core"),
			);
		return compare(folder, scale, { floor: "gfm", pin: true });
	},
};

/** Notes of a large vault, imported once: how much memory an import takes hardly varies. */
const vaults = { full: 5000, quick: 1000, tiny: 10 };

export const importMemoryMeasure: Measure = {
	name: "import-memory",
	about:
		"most memory while 5,000 notes are imported for the first time, against reading and remark-parse alone; each in its own process",
	unit: "MB",
	target: { of: "value", atMost: 400 },
	async run(folder, scale) {
		await buildEngine();
		const vault = join(folder, "vault");
		writeNotes(vault, vaults[scale]);
		const file = join(folder, "memory.sqlite");
		return [
			{
				value: await readIn(engine, [vault, file], { name: "mb" }),
				floor: await readIn(floorFile, [vault, "bare"], { name: "mb" }),
			},
		];
	},
};

async function compare(
	folder: string,
	scale: Scale,
	{ floor, pin }: { floor: "bare" | "gfm"; pin: boolean },
) {
	await buildEngine();
	const { notes, rounds } = sizes[scale];
	const vault = join(folder, "vault");
	writeNotes(vault, notes);
	let round = 0;
	return interleave(rounds, {
		value: () => {
			round += 1;
			const file = join(folder, `import-${round}.sqlite`);
			return readIn(engine, [vault, file], { name: "ms", pin });
		},
		floor: () => readIn(floorFile, [vault, floor], { name: "ms", pin }),
	});
}

const engine = ".cache/bench/import-engine.js";
const floorFile = "scripts/bench/import-floor.ts";

/** The engine is measured as people run it: bundled, like the parser's thread beside it. */
async function buildEngine(): Promise<void> {
	// What an older engine left there has other names.
	await rm(join(root, dirname(engine)), { recursive: true, force: true });
	await buildBundle(
		{
			folder: "bench",
			entries: {
				"import-engine.js": "scripts/bench/import-engine.ts",
				"parse-worker.js": "electron/engine/handlers/parse-worker.ts",
			},
			format: "es",
			target: "node24",
		},
		join(root, ".cache"),
	);
}

/** Either side prints the memory it took and, in ms, how long once its modules were loaded: loading is measured by the start. */
async function readIn(
	file: string,
	args: string[],
	{ name, pin = false }: { name: "ms" | "mb"; pin?: boolean },
): Promise<number> {
	const before = pin ? ["taskset", "--cpu-list", "0"] : [];
	const child = startChild(file, args, before);
	const [, figure] = await child.line(new RegExp(`^${name} (\\S+)$`));
	await child.end();
	return Number(figure);
}
