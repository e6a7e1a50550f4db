// Finding a browser on each platform, on machines that are made up.
import { expect, test } from "vitest";
import {
	findBrowser,
	findCommand,
	type Machine,
} from "../../scripts/browser.ts";

function machine(
	platform: NodeJS.Platform,
	env: Machine["env"],
	...files: string[]
): Machine {
	return { platform, env, exists: (path) => files.includes(path) };
}

test.each<[string, Machine, string | undefined]>([
	[
		"Chromium on the path comes before Chrome",
		machine(
			"linux",
			{ PATH: "/opt/bin" },
			"/opt/bin/google-chrome",
			"/opt/bin/chromium",
		),
		"/opt/bin/chromium",
	],
	[
		"Debian's place is looked at even when the path is short",
		machine("linux", {}, "/usr/bin/chromium"),
		"/usr/bin/chromium",
	],
	[
		"Chrome on a Mac",
		machine(
			"darwin",
			{},
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		),
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	],
	[
		"Edge on Windows",
		machine(
			"win32",
			{ "ProgramFiles(x86)": "C:\\Programs" },
			"C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe",
		),
		"C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe",
	],
	[
		"AMIABLE_BROWSER comes first",
		machine(
			"linux",
			{ AMIABLE_BROWSER: "/my/browser" },
			"/my/browser",
			"/usr/bin/chromium",
		),
		"/my/browser",
	],
	[
		"a wrong AMIABLE_BROWSER is not passed over",
		machine(
			"linux",
			{ AMIABLE_BROWSER: "/my/browsr" },
			"/my/browser",
			"/usr/bin/chromium",
		),
		undefined,
	],
	["no browser", machine("linux", { PATH: "/bin" }), undefined],
])("%s", (_title, given, path) => {
	expect(findBrowser(given)).toBe(path);
});

test("a command is found in the first folder that has it", () => {
	const given = machine("linux", { PATH: "/a:/b" }, "/b/Xvfb", "/usr/bin/Xvfb");
	expect(findCommand(given, "Xvfb")).toBe("/b/Xvfb");
	expect(findCommand(given, "Xorg")).toBeUndefined();
});
