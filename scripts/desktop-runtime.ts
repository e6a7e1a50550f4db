// The Electron that `npm start` runs: fetched once; where that fails, not tried again for some hours.
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";
import {
	type ElectronRuntime,
	findOfficialElectron,
	installOfficialElectron,
	readRuntime,
} from "./electron-runtime.ts";

const hour = 3_600_000;
const retryAfter = 6 * hour;
const failureFile = join(root, ".cache/electron-download-failed");

/**
 * The Electron to open windows with; undefined where none can be had. In this order: the folder that
 * `ELECTRON_OVERRIDE_DIST_PATH` names, what is installed, a download.
 */
export async function findDesktopRuntime(
	now: number,
): Promise<ElectronRuntime | undefined> {
	const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
	if (override) return readRuntime(override);
	const installed = findOfficialElectron();
	if (installed) return installed;
	if (shouldWait(readFailure(), now)) return undefined;
	console.log("Fetching the desktop runtime (Electron, about 110 MB, once)…");
	const fetched = await installOfficialElectron();
	if (fetched === undefined) rememberFailure(now);
	else rmSync(failureFile, { force: true });
	return fetched;
}

/**
 * What an Electron needs in its environment beside ours: one before version 35 cannot load the
 * SQLite module, so the engine runs in this Node instead.
 */
export function runtimeEnvironment(
	version: string,
	node: string,
): Record<string, string> {
	return Number.parseInt(version, 10) < 35 ? { AMIABLE_ENGINE_NODE: node } : {};
}

/** Whether a download that failed at `failedAt` is too recent to try another. A clock set back does not count. */
export function shouldWait(failedAt: number | undefined, now: number): boolean {
	if (failedAt === undefined || failedAt > now) return false;
	return now - failedAt < retryAfter;
}

function readFailure(): number | undefined {
	if (!existsSync(failureFile)) return undefined;
	const at = Number(readFileSync(failureFile, "utf8"));
	return Number.isFinite(at) ? at : undefined;
}

function rememberFailure(now: number): void {
	mkdirSync(join(root, ".cache"), { recursive: true });
	writeFileSync(failureFile, String(now));
}
