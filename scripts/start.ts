// `npm start`: builds what has changed and opens the desktop app, or browser mode where no window can be opened.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "./build.ts";
import { root } from "./command.ts";
import { findDesktopRuntime, runtimeEnvironment } from "./desktop-runtime.ts";
import { hasDisplay } from "./display.ts";
import type { ElectronRuntime } from "./electron-runtime.ts";
import { untilExit } from "./launcher.mjs";
import {
	addressIn,
	browserOpener,
	chooseFace,
	parseStartOptions,
	type StartOptions,
	startUsage,
} from "./start-options.ts";

/** Electron that cannot start at all, for want of a library or a right, is gone by then. */
const startingMs = 5_000;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	if (args.includes("--help")) {
		console.log(startUsage);
		return 0;
	}
	try {
		return await start(parseStartOptions(args));
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		console.error(`${error.message}\n${startUsage}`);
		return 2;
	}
}

async function start(options: StartOptions): Promise<number> {
	const face = await chooseFace(
		options,
		hasDisplay(process.platform, process.env),
		() => findDesktopRuntime(Date.now()),
	);
	if (face.kind === "browser") return serveBrowser(options, face.why);
	await build(["renderer", "electron"]);
	const began = performance.now();
	const status = await untilExit(openWindow(face.runtime, options));
	if (status === 0 || performance.now() - began > startingMs) return status;
	return serveBrowser(
		options,
		"Electron could not open a window (the lines above say why), so Amiable runs in browser mode.",
	);
}

function openWindow(
	{ executable, version }: ElectronRuntime,
	options: StartOptions,
): ChildProcess {
	// Chromium's sandbox refuses to run as root.
	const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return spawn(executable, [root, ...asRoot], {
		stdio: "inherit",
		// An editor's terminal may carry this over; with it Electron is a plain Node.
		env: {
			...appEnvironment(options),
			...runtimeEnvironment(version, process.execPath),
			ELECTRON_RUN_AS_NODE: undefined,
		},
	});
}

async function serveBrowser(
	options: StartOptions,
	why: string | undefined,
): Promise<number> {
	if (why !== undefined) console.log(why);
	await build(["renderer"]);
	const host = spawn(
		process.execPath,
		[
			"electron/engine/hosts/loopback.ts",
			`--port=${options.port}`,
			"--web=dist/renderer",
		],
		{
			cwd: root,
			stdio: ["ignore", "pipe", "inherit"],
			env: appEnvironment(options),
		},
	);
	createInterface({ input: host.stdout }).on("line", (line) => {
		const address = addressIn(line);
		console.log(address ? `${line}\nCtrl+C ends it.` : line);
		if (address) openInBrowser(address);
	});
	return untilExit(host);
}

function appEnvironment({ data }: StartOptions): NodeJS.ProcessEnv {
	const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
	return {
		...process.env,
		AMIABLE_VERSION: version,
		...(data === undefined ? {} : { AMIABLE_DATA_DIR: resolve(data) }),
	};
}

function openInBrowser(address: string): void {
	const hasScreen = hasDisplay(process.platform, process.env);
	const opener = browserOpener(process.platform, hasScreen);
	if (opener === undefined) return;
	const [command, ...args] = opener;
	const child = spawn(command, [...args, address], { stdio: "ignore" });
	// No browser to open is no failure: the address is on the screen.
	child.on("error", () => {});
	child.unref();
}
