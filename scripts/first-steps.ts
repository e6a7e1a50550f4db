// For tests and the bench, which start on a new folder and are not about the first steps: leaves them out.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../electron/engine/engine.ts";
import { dataFileName } from "../electron/engine/hosts/environment.ts";

/** Makes a data file in which the first steps are taken; one that is there already is left alone. */
export async function skipFirstSteps(dataDir: string): Promise<void> {
	const file = join(dataDir, dataFileName);
	if (existsSync(file)) return;
	const engine = await createEngine({
		file,
		now: () => 0,
		timeZone: "UTC",
		contentDir: null,
		version: "first-steps",
		log: () => {},
	});
	await engine.client.app.welcome({});
	await engine.close();
}
