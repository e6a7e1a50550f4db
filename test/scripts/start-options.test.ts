// What `npm start` opens, by its arguments and by what the machine can show.
import { expect, test } from "vitest";
import {
	runtimeEnvironment,
	shouldWait,
} from "../../scripts/desktop-runtime.ts";
import {
	addressIn,
	browserOpener,
	chooseFace,
	parseStartOptions,
} from "../../scripts/start-options.ts";

const plain = parseStartOptions([]);
const runtime = {
	dist: "/dist",
	executable: "/dist/electron",
	version: "45.4.1",
};
const found = async () => runtime;
const none = async () => undefined;

async function notAsked(): Promise<undefined> {
	throw new Error("Electron was looked for");
}

test("options have defaults and are read", () => {
	expect(plain).toEqual({ browser: false, port: 0, data: undefined });
	expect(
		parseStartOptions(["--browser", "--port", "8080", "--data", "d"]),
	).toEqual({ browser: true, port: 8080, data: "d" });
});

test.each([
	[["--port", "x"], "x is not a port"],
	[["--port", "65536"], "65536 is not a port"],
	[["--data", ""], "--data takes a folder"],
	[["--colour"], "--colour"],
	[["file.md"], "file.md"],
])("%j is refused by name", (args, message) => {
	expect(() => parseStartOptions(args)).toThrow(TypeError);
	expect(() => parseStartOptions(args)).toThrow(message);
});

test("the desktop app opens where it can", async () => {
	expect(await chooseFace(plain, true, found)).toEqual({
		kind: "desktop",
		runtime,
	});
});

test("browser mode says why it is used, unless it was asked for", async () => {
	expect(await chooseFace(plain, true, none)).toEqual({
		kind: "browser",
		why: "Electron could not be downloaded, so Amiable runs in browser mode.",
	});
	expect(await chooseFace(plain, false, notAsked)).toEqual({
		kind: "browser",
		why: "There is no display here, so Amiable runs in browser mode.",
	});
	const asked = { ...plain, browser: true };
	expect(await chooseFace(asked, true, notAsked)).toEqual({ kind: "browser" });
});

test("a failed download is not tried again for six hours", () => {
	const hour = 3_600_000;
	const now = Date.UTC(2026, 10, 22);
	expect(shouldWait(undefined, now)).toBe(false);
	expect(shouldWait(now - 1, now)).toBe(true);
	expect(shouldWait(now - 6 * hour, now)).toBe(false);
	expect(shouldWait(now + hour, now)).toBe(false);
});

test("an Electron that is too old for the SQLite module gets our Node for the engine", () => {
	expect(runtimeEnvironment("33.2.1", "/node")).toEqual({
		AMIABLE_ENGINE_NODE: "/node",
	});
	expect(runtimeEnvironment("35.0.0", "/node")).toEqual({});
	expect(runtimeEnvironment("45.4.1", "/node")).toEqual({});
});

test("the address is found in the host's line", () => {
	expect(addressIn("Amiable is at http://127.0.0.1:4321/#token=a-_b")).toBe(
		"http://127.0.0.1:4321/#token=a-_b",
	);
	expect(addressIn("Moved a data file aside")).toBeUndefined();
});

test("the default browser is opened by the platform's own command", () => {
	expect(browserOpener("darwin", true)).toEqual(["open"]);
	expect(browserOpener("win32", true)).toEqual(["cmd", "/c", "start", ""]);
	expect(browserOpener("linux", true)).toEqual(["xdg-open"]);
	expect(browserOpener("linux", false)).toBeUndefined();
});
