// What a machine lacks for the end-to-end tests, and what its owner is told.
import { expect, test } from "vitest";
import { hasDisplay } from "../../scripts/display.ts";
import {
	type Findings,
	installAdvice,
	unmetNeeds,
} from "../../scripts/system-packages.ts";

const complete: Findings = {
	browser: "/usr/bin/chromium",
	hasScreen: true,
	hasFonts: true,
	libraries:
		"libgtk-3.so.0 libnss3.so libasound.so.2 libgbm.so.1 libother.so.9",
};

function lacks(changes: Partial<Findings>): string[] {
	return unmetNeeds({ ...complete, ...changes }).map((need) => need.what);
}

test("a complete machine lacks nothing", () => {
	expect(lacks({})).toEqual([]);
});

test("each missing thing is named", () => {
	expect(lacks({ browser: undefined })).toEqual(["a Chromium browser"]);
	expect(lacks({ hasScreen: false })).toEqual(["a screen (Xvfb)"]);
	expect(lacks({ hasFonts: false })).toEqual(["fonts"]);
	expect(lacks({ libraries: "libnss3.so libgbm.so.1" })).toEqual([
		"libgtk-3.so.0",
		"libasound.so.2",
	]);
});

test("where libraries cannot be listed, none counts as missing", () => {
	expect(lacks({ libraries: undefined })).toEqual([]);
});

test("the advice names what to install on this platform", () => {
	const missing = unmetNeeds({
		...complete,
		browser: undefined,
		libraries: "",
	});
	expect(installAdvice(missing, "linux")).toBe(
		"The end-to-end tests need a Chromium browser, libgtk-3.so.0, libnss3.so, libasound.so.2, libgbm.so.1. On Debian or Ubuntu: sudo apt-get install chromium libgtk-3-0 libnss3 libasound2 libgbm1, or name a browser with AMIABLE_BROWSER=/path/to/it.",
	);
	expect(installAdvice(missing.slice(0, 1), "darwin")).toBe(
		"The end-to-end tests need a Chromium browser. Install Google Chrome, Chromium or Microsoft Edge, or name a browser with AMIABLE_BROWSER=/path/to/it.",
	);
});

test("only Linux can be without a display", () => {
	expect(hasDisplay("linux", {})).toBe(false);
	expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
	expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
	expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
	expect(hasDisplay("darwin", {})).toBe(true);
});
