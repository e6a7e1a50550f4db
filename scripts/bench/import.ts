// Import: notes through the engine into a fresh database, against the bare parser on the same files.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
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

function compare(
	folder: string,
	scale: Scale,
	{ floor, pin }: { floor: "bare" | "gfm"; pin: boolean },
) {
	const { notes, rounds } = sizes[scale];
	const vault = join(folder, "vault");
	writeNotes(vault, notes);
	let round = 0;
	return interleave(rounds, {
		value: () => {
			round += 1;
			const file = join(folder, `import-${round}.sqlite`);
			return timeIn("import-engine.ts", [vault, file], pin);
		},
		floor: () => timeIn("import-floor.ts", [vault, floor], pin),
	});
}

/** Either side prints how long it took once its modules were loaded: loading is measured by the start. */
async function timeIn(
	file: string,
	args: string[],
	pin: boolean,
): Promise<number> {
	const before = pin ? ["taskset", "--cpu-list", "0"] : [];
	const child = startChild(`scripts/bench/${file}`, args, before);
	const [, ms] = await child.line(/^ms (\S+)$/);
	await child.end();
	return Number(ms);
}
