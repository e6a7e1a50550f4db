// The package's configuration as data, and how the script fills in Electron.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XMLParser } from "fast-xml-parser";
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
		["AppImage", "deb", "tar.gz"],
		[{ target: "dmg", arch: "universal" }],
		"nsis",
	]);
	// Both halves of a universal app hold the native modules of both kinds of Mac.
	expect(config.mac.files).toHaveLength(3);
	for (const pattern of config.mac.files)
		expect(pattern).toMatch(/^node_modules\/.*darwin-\*/);
});

test("Amiable offers itself for Markdown beside the person's editor", () => {
	const association = {
		ext: ["md", "markdown"],
		mimeType: "text/markdown",
		rank: "Alternate",
		role: "Viewer",
	};
	expect(config.linux.fileAssociations[0]).toMatchObject(association);
	expect(config.mac.fileAssociations[0]).toMatchObject(association);
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

test("packages and links are Amiable’s own on each system", () => {
	const { linux, mac, nsis, protocols, deb } = config;
	const association = { ext: "amiable", rank: "Owner" };
	expect(linux.fileAssociations[1]).toMatchObject(association);
	expect(mac.fileAssociations[1]).toMatchObject(association);
	expect(protocols).toMatchObject([{ schemes: ["amiable"] }]);
	const installer = readFileSync(`${root}${nsis.include}`, "utf8");
	const written = [
		...installer.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)" "([^"]*)"/g),
	].map(([, key, name]) => `${key} ${name}`);
	expect(written).toContain("Software\\Classes\\.amiable ");
	expect(written).toContain("Software\\Classes\\amiable URL Protocol");
	for (const key of ["Amiable.Note", "Amiable.Package", ".amiable", "amiable"])
		expect(installer).toContain(
			`DeleteRegKey SHELL_CONTEXT "Software\\Classes\\${key}"`,
		);
	const [metainfo = ""] = deb.fpm[0].split("=");
	const about = readFileSync(`${root}${metainfo}`, "utf8");
	expect(new XMLParser().parse(about).component).toMatchObject({
		id: config.appId,
		launchable: `${linux.executableName}.desktop`,
		provides: {
			mediatype: linux.fileAssociations.map(
				({ mimeType }: { mimeType: string }) => mimeType,
			),
		},
	});
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
	// What is in dist/ comes with the build that packaging begins with.
	for (const path of paths.filter((path) => !path.startsWith("dist/")))
		expect(existsSync(`${root}${path}`), path).toBe(true);
});
