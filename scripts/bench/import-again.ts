// Importing a folder again of which nothing has changed, against a walk that only looks at its files.
import assert from "node:assert/strict";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "./collection.ts";
import { interleave, type Measure } from "./measure.ts";
import { writeNotes } from "./notes.ts";

const sizes = {
	full: { notes: 10_000, rounds: 7 },
	quick: { notes: 1000, rounds: 5 },
	tiny: { notes: 10, rounds: 1 },
};

export const importAgainMeasure: Measure = {
	name: "import-again",
	about:
		"10,000 unchanged notes imported again, against a walk that only stats them",
	unit: "ms",
	target: { of: "ratio", atMost: 2 },
	async run(folder, scale) {
		const { notes, rounds } = sizes[scale];
		const vault = join(folder, "vault");
		writeNotes(vault, notes);
		age(vault);
		const engine = await openEngine(join(folder, "again.sqlite"));
		const source = { kind: "paths" as const, paths: [vault] };
		await engine.client.import.apply({ source });
		const samples = await interleave(rounds, {
			async value() {
				const start = performance.now();
				const again = await engine.client.import.apply({ source });
				const ms = performance.now() - start;
				assert.equal(again.unchangedFiles, notes);
				return ms;
			},
			floor() {
				const start = performance.now();
				assert.equal(countFiles(vault), notes);
				return performance.now() - start;
			},
		});
		await engine.close();
		return samples;
	},
};

/** As if written long ago: what is seconds old is read again to be sure. */
function age(vault: string): void {
	for (const name of readdirSync(vault, { recursive: true, encoding: "utf8" }))
		utimesSync(join(vault, name), 1_600_000_000, 1_600_000_000);
}

function countFiles(folder: string): number {
	let count = 0;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) count += countFiles(path);
		else if (statSync(path).isFile()) count += 1;
	}
	return count;
}
