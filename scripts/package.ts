// `npm run package`: builds the app and has electron-builder package it. All arguments go to electron-builder; `--dir` stops at the unpacked folder.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";
import { runPackage } from "./command.ts";
import {
	type ElectronRuntime,
	ensureTestElectron,
	findOfficialElectron,
} from "./electron-runtime.ts";

/**
 * Electron-builder's arguments. A folder or version of Electron that the caller chose stays; else
 * `runtime` is used, which saves a download.
 */
export function packageArguments(
	given: readonly string[],
	runtime: ElectronRuntime | undefined,
): string[] {
	const isChosen = given.some((arg) =>
		/^(-c|--config)\.electron(Dist|Version)\b/.test(arg),
	);
	// `never` also where a CI's tag would mean "upload".
	const always = ["--publish=never"];
	if (!runtime || isChosen) return [...always, ...given];
	return [
		...always,
		`--config.electronDist=${runtime.dist}`,
		`--config.electronVersion=${runtime.version}`,
		...given,
	];
}

/** Whether the package is for this very kind of machine, so that the Electron that is here fits. */
export function isForThisMachine(
	given: readonly string[],
	{ platform, arch }: { platform: NodeJS.Platform; arch: string },
): boolean {
	const asked = (...names: string[]) =>
		names.some((name) => given.includes(name));
	const systems: [NodeJS.Platform, boolean][] = [
		["linux", asked("--linux", "-l")],
		["darwin", asked("--mac", "-m", "-o", "--macos")],
		["win32", asked("--win", "-w", "--windows")],
	];
	const archs = ["x64", "arm64", "armv7l", "ia32", "universal"];
	const fits = (own: string, isAsked: boolean) => !isAsked || own === platform;
	return (
		systems.every(([system, isAsked]) => fits(system, isAsked)) &&
		archs.every((name) => name === arch || !asked(`--${name}`))
	);
}

/** The Electron to package, undefined for electron-builder to fetch its own. */
async function findRuntime(
	given: readonly string[],
): Promise<ElectronRuntime | undefined> {
	if (!isForThisMachine(given, process)) return undefined;
	const isGiven = Boolean(process.env.ELECTRON_OVERRIDE_DIST_PATH);
	// Only a folder to try may carry the older test runtime; what people install never does.
	return isGiven || given.includes("--dir")
		? await ensureTestElectron()
		: findOfficialElectron();
}

/** Packages into a folder below `output`, and resolves with that folder; on Linux. */
export async function packageFolder(output: string): Promise<string> {
	const args = ["--dir", `--config.directories.output=${output}`];
	const status = await pack(args, "ignore");
	if (status !== 0)
		throw new Error(
			"The app could not be packaged. Try: npm run package -- --dir",
		);
	return join(output, "linux-unpacked");
}

/** Resolves with electron-builder's exit status. */
async function pack(
	given: string[],
	output: "inherit" | "ignore",
): Promise<number> {
	await build(["renderer", "electron"]);
	const runtime = await findRuntime(given);
	if (runtime && output === "inherit")
		console.log(`Packaging with Electron ${runtime.version}.`);
	return runPackage(
		"electron-builder/cli.js",
		packageArguments(given, runtime),
		{ output },
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	process.exitCode = await pack(process.argv.slice(2), "inherit");
