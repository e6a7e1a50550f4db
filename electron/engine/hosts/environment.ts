// What an entry point takes from its surroundings: folders, clock, time zone and log, read once at start.
import { appendFileSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { EngineOptions } from "../engine.ts";

/** Name of the data file inside the data folder. */
export const dataFileName = "amiable.sqlite";

/**
 * Options of `createEngine` for a host. `AMIABLE_NOW` (an ISO instant) starts the clock there, for
 * tests; it then runs on at its usual pace.
 */
export function engineOptions(given: {
	dataDir: string;
	contentDir: string | null;
	version: string;
	env: NodeJS.ProcessEnv;
}): EngineOptions {
	const { dataDir, contentDir, version, env } = given;
	const now = createClock(env.AMIABLE_NOW);
	return {
		file: join(dataDir, dataFileName),
		now,
		timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		contentDir,
		version,
		log: createLog(join(dataDir, "logs"), now),
		// Loaded when it is switched on: with its server Node loads all that `fetch` is made of.
		startEndpoint: async (answer) => {
			const { serveEc2 } = await import("./ec2.ts");
			return serveEc2({ port: 0, answer });
		},
	};
}

/** Where each platform keeps the data of programs for one person. */
export function defaultDataDir(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform = process.platform,
): string {
	if (env.AMIABLE_DATA_DIR) return env.AMIABLE_DATA_DIR;
	const home = homedir();
	if (platform === "win32")
		return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "Amiable");
	if (platform === "darwin")
		return join(home, "Library", "Application Support", "Amiable");
	return join(env.XDG_CONFIG_HOME ?? join(home, ".config"), "Amiable");
}

function createClock(start: string | undefined): () => number {
	const from = start === undefined ? Number.NaN : Date.parse(start);
	if (Number.isNaN(from)) return () => Date.now();
	const began = performance.now();
	return () => Math.round(from + performance.now() - began);
}

/** One JSON line an event, a file a day; note content never gets here. */
function createLog(folder: string, now: () => number): EngineOptions["log"] {
	return (event, details = {}) => {
		const at = new Date(now()).toISOString();
		mkdirSync(folder, { recursive: true });
		appendFileSync(
			join(folder, `engine-${at.slice(0, 10)}.log`),
			`${JSON.stringify({ at, event, ...details })}\n`,
		);
	};
}
