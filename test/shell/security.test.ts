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
	icon: "/icon.png",
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
	expect(filesWith(/\bloadFile\(|net\.(fetch|request)/)).toEqual([]);
});

test("2, 3, 4: no page has Node; each is isolated and sandboxed", () => {
	expect(webPreferences).toMatchObject({
		nodeIntegration: false,
		nodeIntegrationInWorker: false,
		nodeIntegrationInSubFrames: false,
		contextIsolation: true,
		sandbox: true,
	});
	expect(shell.get("main.ts")).toContain("app.enableSandbox()");
	expect(filesWith(/\bnodeIntegration\b|contextIsolation|sandbox:/)).toEqual([
		"window-options.ts",
	]);
});

test("5: permissions are decided by one place for the one session that there is", () => {
	expect(filesWith(/setPermission(Request|Check)Handler/)).toEqual([
		"lockdown.ts",
	]);
	expect(shell.get("main.ts")).toContain("lockSession(session.defaultSession");
	expect(filesWith(/fromPartition|partition:|fromPath/)).toEqual([]);
});

test("6, 8, 9, 10: no protection of the web is switched off, no experiment on", () => {
	expect(webPreferences).toMatchObject({
		webSecurity: true,
		allowRunningInsecureContent: false,
		experimentalFeatures: false,
	});
	expect(webPreferences).not.toHaveProperty("enableBlinkFeatures");
	expect(
		filesWith(
			/enableBlinkFeatures|bypassCSP|allowServiceWorkers|appendSwitch|certificate-error|setCertificateVerifyProc/,
		),
	).toEqual([]);
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

test("11, 12: there is no webview, and none can be attached", () => {
	expect(webPreferences).toMatchObject({ webviewTag: false });
	expect(shell.get("lockdown.ts")).toContain('"will-attach-webview"');
	for (const text of renderer) expect(text).not.toMatch(/<(webview|iframe)\b/);
});

test("13, 14: every page is kept in place, and windows are made by the factory alone", () => {
	expect(shell.get("main.ts")).toMatch(
		/app\.on\("web-contents-created", \(_event, page\) => lockPage\(page\)\)/,
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
