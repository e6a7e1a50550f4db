// The package's configuration as data, and how the script fills in Electron.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isForThisMachine, packageArguments } from "../../scripts/package.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const config = parse(readFileSync(`${root}electron-builder.yml`, "utf8"));
const runtime = { dist: "/e", executable: "/e/electron", version: "45.4.1" };

test("Electron's folder and version are filled in, unless the caller named them", () => {
	expect(packageArguments(["--dir"], runtime)).toEqual([
		"--publish=never",
		"--config.electronDist=/e",
		"--config.electronVersion=45.4.1",
		"--dir",
	]);
	expect(packageArguments(["-c.electronDist=/x"], runtime)).toEqual([
		"--publish=never",
		"-c.electronDist=/x",
	]);
	expect(packageArguments(["--win"], undefined)).toEqual([
		"--publish=never",
		"--win",
	]);
});

test.each([
	[[], true],
	[["--dir"], true],
	[["--linux", "AppImage"], true],
	[["--linux", "--x64"], true],
	[["--linux", "--arm64"], false],
	[["--win"], false],
	[["-m"], false],
	[["--linux", "--win"], false],
])("on linux-x64, %j is for this machine: %s", (given, expected) => {
	expect(isForThisMachine(given, { platform: "linux", arch: "x64" })).toBe(
		expected,
	);
});

test("there is a package for each system", () => {
	expect([config.linux.target, config.mac.target, config.win.target]).toEqual([
		["AppImage", "deb"],
		"dmg",
		"nsis",
	]);
});

test("Amiable offers itself for Markdown beside the person's editor", () => {
	const association = {
		ext: ["md", "markdown"],
		mimeType: "text/markdown",
		rank: "Alternate",
		role: "Viewer",
	};
	expect(config.linux.fileAssociations).toMatchObject([association]);
	expect(config.mac.fileAssociations).toMatchObject([association]);
	// On Windows the builder would make it the default program.
	expect(config.win.fileAssociations).toBeUndefined();
	expect(config.fileAssociations).toBeUndefined();
	const installer = readFileSync(`${root}${config.nsis.include}`, "utf8");
	for (const ending of ["md", "markdown"]) {
		const key = `"Software\\Classes\\.${ending}\\OpenWithProgids" "Amiable.Note"`;
		expect(installer).toContain(`WriteRegStr SHELL_CONTEXT ${key}`);
		expect(installer).toContain(`DeleteRegValue SHELL_CONTEXT ${key}`);
		expect(installer).not.toContain(`\\.${ending}" "" `);
	}
});

test("uninstalling leaves the person's data alone", () => {
	expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
});

test("every file that the configuration names is there", () => {
	const paths = [
		config.afterPack,
		config.directories.buildResources,
		config.linux.icon,
		config.mac.icon,
		config.win.icon,
		config.nsis.include,
		...config.extraResources.map(({ from }: { from: string }) => from),
	];
	for (const path of paths)
		expect(existsSync(`${root}${path}`), path).toBe(true);
});
