// For end-to-end tests: starts the built desktop app in a real Electron window and watches what must never happen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { build } from "../../scripts/build.ts";
import {
	type ElectronRuntime,
	ensureTestElectron,
} from "../../scripts/electron-runtime.ts";
import { skipFirstSteps } from "../../scripts/first-steps.ts";
import { watchPage } from "./browser.ts";
import type { NetworkGuard } from "./network.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Desktop {
	app: ElectronApplication;
	page: Page;
	/** Script errors, policy violations, failed and foreign requests since the start. */
	faults: string[];
	/** Quits as a person would and waits until every process has ended. */
	quit(): Promise<void>;
}

export interface DesktopStart {
	dataDir: string;
	/** ISO instant at which the engine's clock starts. */
	now: string;
	/** More of Electron's arguments, such as a note to open. */
	args?: string[];
	/** The folder that the app is started from, if it is not this project's. */
	appDir?: string;
	/** Runs the engine in a process of its own that is kept from the network. */
	guard?: NetworkGuard;
	/** False leaves the page as the start made it; what happened before the watch began then goes unseen. */
	reload?: boolean;
	/** True begins with the first steps, where the data is new. */
	firstSteps?: boolean;
}

/** A new, empty data folder. */
export function newDataDir(): string {
	return mkdtempSync(join(tmpdir(), "amiable-desktop-"));
}

export async function startDesktop(start: DesktopStart): Promise<Desktop> {
	await build(["renderer", "electron"]);
	if (!start.firstSteps) await skipFirstSteps(start.dataDir);
	const runtime = await ensureTestElectron();
	// Given an executable, Playwright would leave out its own loader, and its connection would race with the app's start. Without one it asks the `electron` package, which looks here.
	process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
	const app = await _electron.launch({
		cwd: root,
		args: [start.appDir ?? root, ...electronArguments, ...(start.args ?? [])],
		env: desktopEnvironment(start, runtime),
		timeout: 60_000,
	});
	// The machine may be slow; what never comes is found all the same.
	app.context().setDefaultTimeout(60_000);
	const page = await app.firstWindow({ timeout: 60_000 });
	const heading = page.getByRole("heading", { level: 1 });
	await heading.waitFor();
	// What happened before the watch began happens again under it.
	const faults = watchWindow(page);
	if (start.reload !== false) await page.reload();
	await heading.waitFor();
	return { app, page, faults, quit: () => app.close() };
}

/** Resolves with the window that the app opens next; to be called before it does. */
export function nextWindow(app: ElectronApplication): Promise<Page> {
	return app.waitForEvent("window", { timeout: 60_000 });
}

/** Starts the app once more on the same data; resolves with the exit status of what has to be a short visit. */
export async function startSecond(start: DesktopStart): Promise<number | null> {
	const runtime = await ensureTestElectron();
	const child = spawn(
		runtime.executable,
		[root, ...electronArguments, ...(start.args ?? [])],
		{ env: desktopEnvironment(start, runtime), stdio: "ignore" },
	);
	const [status] = await once(child, "exit");
	return status;
}

/** Chromium's sandbox does not run as root, and a virtual screen has no graphics card. */
export const electronArguments = ["--no-sandbox", "--disable-gpu"];

export function desktopEnvironment(
	{ dataDir, now, guard }: DesktopStart,
	{ version }: ElectronRuntime,
): Record<string, string> {
	const environment: Record<string, string | undefined> = {
		...process.env,
		// The app keeps compiled code in its own folder.
		NODE_COMPILE_CACHE: undefined,
		TZ: "UTC",
		AMIABLE_DATA_DIR: dataDir,
		AMIABLE_NOW: now,
		// Before 35, Electron's own Node is too old for the SQLite module.
		AMIABLE_ENGINE_NODE:
			guard?.program ??
			(Number.parseInt(version, 10) < 35 ? process.execPath : undefined),
	};
	return Object.fromEntries(
		Object.entries(environment).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		),
	);
}

function watchWindow(page: Page): string[] {
	const faults = watchPage(page, (address) =>
		/^(amiable:\/\/app\/|blob:|data:)/.test(address),
	);
	page.on("requestfailed", (request) =>
		faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
	);
	return faults;
}

/** The engine's process id: the one descendant of the app that runs the engine. */
export function enginePid(app: ElectronApplication): number {
	const parents = new Map(
		readdirSync("/proc")
			.filter((name) => /^\d+$/.test(name))
			.map((pid) => [Number(pid), parentOf(pid)]),
	);
	const main = app.process().pid;
	const isInside = (pid: number | undefined): boolean =>
		pid !== undefined && (pid === main || isInside(parents.get(pid)));
	const engines = [...parents.keys()].filter(
		(pid) => pid !== main && isInside(pid) && isEngine(pid),
	);
	const [engine] = engines;
	if (engine === undefined || engines.length > 1)
		throw new Error(`There are ${engines.length} engines, expected one.`);
	return engine;
}

function parentOf(pid: string): number | undefined {
	const status = readProcess(pid, "status");
	return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0) || undefined;
}

function isEngine(pid: number): boolean {
	const command = readProcess(String(pid), "cmdline");
	return /dist\/engine\/utility\.cjs|NodeService/.test(command);
}

/** Empty for a process that has just ended. */
function readProcess(pid: string, file: string): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, "utf8");
	} catch {
		return "";
	}
}
