// Packages the app into a folder and uses that as a person would: start, study, close. What is checked here holds for what people install.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { promisify } from "node:util";
import { listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import Database from "better-sqlite3";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	type ElectronRuntime,
	ensureTestElectron,
} from "../../scripts/electron-runtime.ts";
import { skipFirstSteps } from "../../scripts/first-steps.ts";
import {
	desktopEnvironment,
	electronArguments,
	newDataDir,
	root,
} from "../e2e/desktop.ts";
import { openDisplay } from "../e2e/display.ts";

const output = newDataDir();
const folder = join(output, "linux-unpacked");
const executable = join(folder, "amiable");
const resources = join(folder, "resources");
const monday = "2026-03-02T09:00:00Z";

let closeDisplay = async () => {};
let runtime: ElectronRuntime;

beforeAll(async () => {
	closeDisplay = await openDisplay();
	runtime = await ensureTestElectron();
	await promisify(execFile)(process.execPath, [
		join(root, "scripts/package.ts"),
		"--dir",
		`--config.directories.output=${output}`,
	]);
});
afterAll(async () => {
	await rm(output, { recursive: true });
	await closeDisplay();
});

test("every fuse of the packaged program is set the strict way", async () => {
	const wire = await getCurrentFuseWire(executable);
	const states = Object.fromEntries(
		Object.entries(wire).flatMap(([fuse, state]) =>
			fuse === "version" ? [] : [[FuseV1Options[Number(fuse)], state]],
		),
	);
	// WebAssembly's trap handlers, which newer Electrons have a fuse for, stay as they come.
	const { WasmTrapHandlers: _newer, ...known } = states;
	expect(known).toEqual({
		RunAsNode: FuseState.DISABLE,
		EnableCookieEncryption: FuseState.ENABLE,
		EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
		EnableNodeCliInspectArguments: FuseState.DISABLE,
		EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
		OnlyLoadAppFromAsar: FuseState.ENABLE,
		LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
		GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
	});
});

test("the archive holds the bundles and the native modules, and nothing else", () => {
	const files = listPackage(join(resources, "app.asar"), { isPack: false });
	const outside = files.filter(
		(path) =>
			!/^\/(package\.json|dist(\/(shell|engine|renderer)(\/.*)?)?|node_modules(\/(better-sqlite3|satteri|@bruits|@open-spaced-repetition)(\/.*)?)?)$/.test(
				path,
			),
	);
	expect(outside).toEqual([]);
	expect(files.filter((path) => /\.(ts|map|c|cpp|h|gyp)$/.test(path))).toEqual(
		[],
	);
	const native = (name: string) =>
		expect.stringMatching(
			new RegExp(`^/node_modules/${name}.*linux-${process.arch}.*\\.node$`),
		);
	expect(files.filter((path) => path.endsWith(".node")).sort()).toEqual([
		native("@bruits/satteri"),
		native("@open-spaced-repetition/binding"),
		native("better-sqlite3"),
	]);
	const engine = join(resources, "app.asar.unpacked/dist/engine/utility.cjs");
	expect(existsSync(engine)).toBe(true);
	expect(existsSync(join(resources, "content/notes/aws-ami.md"))).toBe(true);
	expect(readdirSync(resources)).not.toContain("default_app.asar");
});

interface Packaged {
	page: Page;
	/** Ends the program as the system does; resolves with its exit status. */
	end(): Promise<number | null>;
}

/** Its fuses keep out Node's inspector, so it is reached through Chromium's own port. */
async function startPackaged(dataDir: string): Promise<Packaged> {
	await skipFirstSteps(dataDir);
	const child = spawn(
		executable,
		[...electronArguments, "--remote-debugging-port=0"],
		{
			env: desktopEnvironment({ dataDir, now: monday }, runtime),
			stdio: ["ignore", "ignore", "pipe"],
		},
	);
	const browser = await connect(createInterface({ input: child.stderr }));
	const page =
		browser.contexts()[0]?.pages()[0] ??
		(await browser.contexts()[0]?.waitForEvent("page"));
	if (!page) throw new Error("The packaged app has no window.");
	return {
		page,
		async end() {
			await browser.close();
			const ended = once(child, "exit");
			child.kill("SIGTERM");
			const [status] = await ended;
			return status;
		},
	};
}

/** Reads on after the address, or the program would stop once the pipe is full. */
async function connect(lines: Interface): Promise<Browser> {
	const address = await new Promise<string>((resolve, reject) => {
		lines.on("line", (line) => {
			const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
			if (found) resolve(found);
		});
		lines.on("close", () =>
			reject(new Error("The packaged app ended before it could be reached.")),
		);
	});
	return attach(address, 5);
}

/** A connection made while the window is being opened may never get its answer; the next one does. */
async function attach(address: string, tries: number): Promise<Browser> {
	try {
		return await chromium.connectOverCDP(address, { timeout: 10_000 });
	} catch (error) {
		if (tries <= 1) throw error;
		return attach(address, tries - 1);
	}
}

test("the packaged app starts, turns the bundled note into cards, keeps a grade and closes in order", async () => {
	const dataDir = newDataDir();
	const { page, end } = await startPackaged(dataDir);
	await page.getByRole("button", { name: /Start reviewing/ }).waitFor();
	await page.keyboard.press("Space");
	await page.locator(".card .front").waitFor();
	await page.keyboard.press("Space");
	await page.locator(".card .sources").waitFor();
	await page.keyboard.press("3");
	await page.locator(".card .sources").waitFor({ state: "detached" });
	expect(await end()).toBe(0);
	expect(readdirSync(dataDir)).not.toContain("amiable.sqlite-wal");
	const db = new Database(join(dataDir, "amiable.sqlite"), { readonly: true });
	const grades = db.prepare("select grade from review").pluck().all();
	db.close();
	expect(grades).toEqual(["good"]);
});
