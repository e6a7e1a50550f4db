// Electron's security checklist, point by point, as facts of the sources and the configuration. What a running app must show is in desktop.e2e.ts.
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contentSecurityPolicy } from "../../electron/engine/contract/csp.ts";
import type { DesktopBridge } from "../../electron/engine/contract/desktop.ts";
import { externalUrl, isAllowedRequest } from "../../electron/shell/address.ts";
import { assetPath } from "../../electron/shell/asset.ts";
import { channel } from "../../electron/shell/channel.ts";
import { payloads } from "../../electron/shell/payload.ts";
import { windowOptions } from "../../electron/shell/window-options.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

/** A source without its comments, which may name what the code must not do. */
const readCode = (path: string) =>
	read(path).replace(/^\s*(\/\/|\/?\*).*$/gm, "");

const shell = new Map(
	globSync("electron/shell/*.ts", { cwd: root }).map((path) => [
		basename(path),
		readCode(path),
	]),
);
const renderer = globSync("renderer/**/*.{ts,tsx,html}", { cwd: root }).map(
	readCode,
);

/** Names of the shell's files in which the pattern occurs. */
const filesWith = (pattern: RegExp) =>
	[...shell].filter(([, text]) => pattern.test(text)).map(([name]) => name);

const { webPreferences } = windowOptions({
	title: "Amiable",
	preload: "/preload.cjs",
	theme: "system",
	zoom: 1,
	kind: "main",
	isDark: false,
	isDeveloping: false,
});

const policy = new Map(
	contentSecurityPolicy("N")
		.split("; ")
		.map((directive) => {
			const [name, ...values] = directive.split(" ");
			return [name, values];
		}),
);

test("1: nothing is loaded from outside", () => {
	expect(isAllowedRequest("https://example.com", { isDeveloping: true })).toBe(
		false,
	);
	expect(filesWith(/\bloadURL\(/)).toEqual(["window.ts"]);
	expect(shell.get("window.ts")).toContain(
		"loadURL(windowAddress(options.place))",
	);
	expect(filesWith(/\bloadFile\(|net\.(fetch|request)|node:https?/)).toEqual(
		[],
	);
	// The question for new versions, which a build has an address for only if its packager gave one.
	expect(filesWith(/(?<!\w)fetch\(/)).toEqual([
		"update-app.ts",
		"update-request.ts",
	]);
	expect(JSON.parse(read("package.json"))).not.toHaveProperty("updates");
	expect(parse(read("electron-builder.yml")).extraMetadata).not.toHaveProperty(
		"updates",
	);
});

test("2: no page has Node, nor has a worker or a frame in it", () => {
	expect(webPreferences).toMatchObject({
		nodeIntegration: false,
		nodeIntegrationInWorker: false,
		nodeIntegrationInSubFrames: false,
	});
	expect(filesWith(/\bnodeIntegration/)).toEqual(["window-options.ts"]);
});

test("3: the preload script is isolated from the page", () => {
	expect(webPreferences).toMatchObject({ contextIsolation: true });
	expect(filesWith(/contextIsolation/)).toEqual(["window-options.ts"]);
});

test("4: every page is sandboxed, from before the app is ready", () => {
	expect(webPreferences).toMatchObject({ sandbox: true });
	expect(filesWith(/\bsandbox:/)).toEqual(["window-options.ts"]);
	const main = shell.get("main.ts") ?? "";
	expect(main.indexOf("app.enableSandbox()")).toBeGreaterThan(0);
	expect(main.indexOf("app.enableSandbox()")).toBeLessThan(
		main.indexOf("whenReady()"),
	);
});

test("5: permissions are decided by one place for the one session that there is", () => {
	expect(filesWith(/setPermission(Request|Check)Handler/)).toEqual([
		"lockdown.ts",
	]);
	expect(shell.get("main.ts")).toContain("lockSession(session.defaultSession");
	expect(filesWith(/fromPartition|partition:|fromPath/)).toEqual([]);
});

test("6: the web's own protection stays on", () => {
	expect(webPreferences).toMatchObject({ webSecurity: true });
	expect(filesWith(/\bwebSecurity\b/)).toEqual(["window-options.ts"]);
	expect(filesWith(/bypassCSP|certificate-error|setCertificateVerify/)).toEqual(
		[],
	);
	// When scripts are compiled is all that is switched.
	expect(
		filesWith(/appendSwitch(?!\("js-flags", "--no-lazy"\))|appendArgument/),
	).toEqual([]);
});

test("8: nothing insecure runs inside of a secure page", () => {
	expect(webPreferences).toMatchObject({ allowRunningInsecureContent: false });
});

test("9: no experiment is switched on", () => {
	expect(webPreferences).toMatchObject({ experimentalFeatures: false });
});

test("10: no feature of Blink is switched on by name", () => {
	expect(webPreferences).not.toHaveProperty("enableBlinkFeatures");
	expect(filesWith(/[eE]nableBlinkFeatures|enable-blink-features/)).toEqual([]);
});

test("7: the policy allows the app's own scripts alone, and no string becomes HTML", () => {
	expect(policy.get("default-src")).toEqual(["'none'"]);
	expect(policy.get("script-src")).toEqual(["'self'"]);
	expect(policy.get("connect-src")).toEqual(["'self'"]);
	expect(policy.get("style-src")).toEqual(["'self'", "'nonce-N'"]);
	expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
	for (const name of [
		"base-uri",
		"form-action",
		"frame-ancestors",
		"object-src",
	])
		expect(policy.get(name), name).toEqual(["'none'"]);
	for (const text of renderer)
		expect(text).not.toMatch(
			/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
		);
});

test("11: there is no webview, so none that opens windows", () => {
	expect(webPreferences).toMatchObject({ webviewTag: false });
	for (const text of renderer)
		expect(text).not.toMatch(/<(webview|iframe)\b|allowpopups/);
});

test("12: none can be attached, whatever its options", () => {
	expect(shell.get("lockdown.ts")).toContain(
		'page.on("will-attach-webview", (event) => event.preventDefault())',
	);
});

test("13: every page that is ever made is kept where it is", () => {
	expect(shell.get("main.ts")).toMatch(
		/app\.on\("web-contents-created", \(_event, page\) => lockPage\(page\)\)/,
	);
	for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"])
		expect(shell.get("lockdown.ts")).toContain(
			`page.on("${event}", stayInside)`,
		);
});

test("14: no page opens a window; those of the app are made by one factory", () => {
	expect(shell.get("lockdown.ts")).toContain(
		'page.setWindowOpenHandler(() => ({ action: "deny" }))',
	);
	expect(filesWith(/new (BrowserWindow|BaseWindow|WebContentsView)\b/)).toEqual(
		["window.ts"],
	);
	expect(shell.get("window.ts")).toContain("...windowOptions(");
});

test("15: addresses are opened in one place, after the check", () => {
	expect(filesWith(/shell\.openExternal/)).toEqual(["dialog.ts"]);
	expect(shell.get("dialog.ts")).toMatch(
		/const url = externalUrl\(text\);\s+if \(!url\)\s+throw/,
	);
	expect(externalUrl("http://example.com")).toBeUndefined();
	expect(filesWith(/shell\.openPath/).sort()).toEqual(["dialog.ts", "main.ts"]);
});

test("16: Electron is of the line that gets fixes, and pinned", () => {
	const { devDependencies } = JSON.parse(read("package.json"));
	expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
	expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(
		45,
	);
});

test("17: every message is heard through the one wrapper and has a schema", () => {
	expect(filesWith(/ipcMain\.(handle|on)\w*\(/)).toEqual(["ipc.ts"]);
	expect(filesWith(/\bipcMain\b/)).toEqual(["ipc.ts", "main.ts"]);
	const heard = [
		...(shell.get("bridge.ts") ?? "").matchAll(
			/ipc\.(?:hear|answer)\(channel\.(\w+), \{\s+schema: payloads\.(\w+)/g,
		),
	].map(([, name, schema]) => [name, schema]);
	expect(heard.map(([name]) => name).sort()).toEqual(
		Object.keys(payloads).sort(),
	);
	for (const [name, schema] of heard) expect(schema).toBe(name);
	expect(shell.get("preload.ts")).not.toMatch(/ipcRenderer\.sendSync/);
	const told = Object.keys(channel).filter((name) => !(name in payloads));
	expect(told.sort()).toEqual(["command", "enginePort"]);
});

test("18: pages come by the app's own scheme, never from file:", () => {
	expect(filesWith(/file:\/\//)).toEqual([]);
	expect(shell.get("protocol.ts")).toContain("standard: true");
	expect(shell.get("protocol.ts")).toContain("secure: true");
	expect(shell.get("protocol.ts")).not.toMatch(
		/bypassCSP|allowServiceWorkers|corsEnabled/,
	);
	expect(assetPath("amiable://app/..%2f..%2fetc/passwd.txt")).toBeUndefined();
});

test("19: every fuse that the packager knows is set, each the strict way", () => {
	expect(parse(read("electron-builder.yml")).electronFuses).toEqual({
		runAsNode: false,
		enableCookieEncryption: true,
		enableNodeOptionsEnvironmentVariable: false,
		enableNodeCliInspectArguments: false,
		enableEmbeddedAsarIntegrityValidation: true,
		onlyLoadAppFromAsar: true,
		loadBrowserProcessSpecificV8Snapshot: false,
		grantFileProtocolExtraPrivileges: false,
	});
});

test("20: the page gets a few verbs, and neither Electron nor its events", () => {
	const preload = shell.get("preload.ts") ?? "";
	const verbs: Record<keyof DesktopBridge, true> = {
		platform: true,
		window: true,
		requestEngine: true,
		chooseImport: true,
		pathForFile: true,
		openExternal: true,
		openNote: true,
		onCommand: true,
		setTheme: true,
		savePdf: true,
		addRecent: true,
		openWindow: true,
		settings: true,
		changeSettings: true,
		lookForUpdate: true,
		copyDiagnostics: true,
	};
	const [, body = ""] =
		/const bridge: DesktopBridge = \{([\s\S]*?)\n\};/.exec(preload) ?? [];
	const offered = [...body.matchAll(/^\t(\w+)[:,]/gm)].map(([, name]) => name);
	expect(offered.sort()).toEqual(Object.keys(verbs).sort());
	expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
	expect(preload).toContain('exposeInMainWorld("amiableDesktop", bridge)');
	expect(preload).not.toMatch(/\b(listener|entry)\(_?event/);
});

test("the table has a line for each of the twenty points", () => {
	const titles = [
		...read("test/shell/security.test.ts").matchAll(/^test\("(\d+): /gm),
	].map(([, point]) => Number(point));
	expect(titles.sort((one, other) => one - other)).toEqual(
		Array.from({ length: 20 }, (_, index) => index + 1),
	);
});
