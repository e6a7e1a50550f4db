// Import: 1,000 notes through the engine into a fresh database, against remark-parse alone on the same files.
import { join } from "node:path";
import { startChild } from "./child.ts";
import { interleave, type Measure } from "./measure.ts";
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
	run(folder, scale) {
		const { notes, rounds } = sizes[scale];
		const vault = join(folder, "vault");
		writeNotes(vault, notes);
		let round = 0;
		return interleave(rounds, {
			value: () => {
				round += 1;
				const file = join(folder, `import-${round}.sqlite`);
				return timeIn("import-engine.ts", [vault, file]);
			},
			floor: () => timeIn("import-floor.ts", [vault]),
		});
	},
};

/** Either side prints how long it took once its modules were loaded: loading is measured by the start. */
async function timeIn(file: string, args: string[]): Promise<number> {
	const child = startChild(`scripts/bench/${file}`, args);
	const [, ms] = await child.line(/^ms (\S+)$/);
	await child.end();
	return Number(ms);
}
