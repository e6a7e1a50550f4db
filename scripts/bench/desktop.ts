// The desktop app against a bare Electron window in the same run: how long until the first card is on screen, and how much memory it holds at rest.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "../build.ts";
import type { ElectronRuntime } from "../electron-runtime.ts";
import { skipFirstSteps } from "../first-steps.ts";
import {
	type DesktopApp,
	startAmiable,
	startBareWindow,
	withElectron,
} from "./desktop-app.ts";
import { interleave, type Measure, type Sample } from "./measure.ts";
import { memoryOfTree } from "./process-memory.ts";

const rounds = { full: 7, quick: 3, tiny: 1 };

export const desktopStartMeasure: Measure = {
	name: "desktop-start",
	about:
		"the built desktop app on a data file and code caches of before, as on any day but the first, from launch until Today is on screen and after one key press the first card; against an Electron app that is one bare window",
	unit: "ms",
	target: { of: "ratio", atMost: 1.3 },
	run: (folder, scale) =>
		compare(folder, rounds[scale], async (app) => app.shownAfter),
};

/** How long an app is left alone before it counts as at rest, in ms. */
const restAfter = { full: 8000, quick: 4000, tiny: 500 };

export const desktopMemoryMeasure: Measure = {
	name: "desktop-memory",
	about:
		"the memory of all processes of the desktop app at rest with a card on screen, each shared page counted once; against that of the bare window",
	unit: "MB",
	target: null,
	run: (folder, scale) =>
		compare(folder, { full: 3, quick: 1, tiny: 1 }[scale], async ({ pid }) => {
			await pause(restAfter[scale]);
			return memoryOfTree(pid);
		}),
};

async function compare(
	folder: string,
	rounds: number,
	read: (app: DesktopApp) => Promise<number>,
): Promise<Sample[]> {
	await build(["renderer", "electron"]);
	await skipFirstSteps(join(folder, "data"));
	return withElectron(async (runtime) => {
		const amiable = side(runtime, startAmiable, join(folder, "data"), read);
		const bare = side(runtime, startBareWindow, join(folder, "bare"), read);
		// The code cache is written from the second start on.
		for (const _warm of [1, 2]) await amiable();
		await bare();
		return interleave(rounds, { value: amiable, floor: bare });
	});
}

function side(
	runtime: ElectronRuntime,
	start: typeof startAmiable,
	data: string,
	read: (app: DesktopApp) => Promise<number>,
): () => Promise<number> {
	return async () => {
		const app = await start(runtime, data);
		try {
			return await read(app);
		} finally {
			await app.end();
		}
	};
}
