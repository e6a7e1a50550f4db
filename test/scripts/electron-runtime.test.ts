// The decisions around the Electron runtimes; that the runtime starts is shown by the end-to-end tests.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	archiveName,
	checkIntegrity,
	readRuntime,
	renameDonorEntry,
} from "../../scripts/electron-runtime.ts";

function folder() {
	return mkdtempSync(join(tmpdir(), "amiable-runtime-"));
}

test("of the donor's zip only Electron itself is taken, under its own name", () => {
	const names = [
		"Cypress/Cypress",
		"Cypress/locales/en-GB.pak",
		"Cypress/resources/app/index.js",
		"Cypress/resources/app-update.yml",
		"Cypress/browser_v8_context_snapshot.bin",
		"elsewhere/file",
	];
	expect(names.map(renameDonorEntry)).toEqual([
		"electron",
		"locales/en-GB.pak",
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

test("a download is used only with the digest that was pinned", async () => {
	const path = join(folder(), "a.tgz");
	writeFileSync(path, "hello");
	const digest =
		"sha512-m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==";
	await expect(checkIntegrity(path, digest)).resolves.toBeUndefined();
	writeFileSync(path, "hello!");
	await expect(checkIntegrity(path, digest)).rejects.toThrow(
		"is not the file that was expected",
	);
});

test("the archive's name is the one that npm gives it", () => {
	expect(archiveName("@scope/name@1.2.3")).toBe("scope-name-1.2.3.tgz");
	expect(archiveName("name@1.2.3")).toBe("name-1.2.3.tgz");
});

test.runIf(process.platform === "linux")(
	"a folder is an Electron when it has the executable, and its version is read from it",
	() => {
		const dist = folder();
		expect(() => readRuntime(dist)).toThrow("There is no Electron in");
		writeFileSync(join(dist, "electron"), "");
		writeFileSync(join(dist, "version"), "v45.4.1\n");
		expect(readRuntime(dist)).toEqual({
			dist,
			executable: join(dist, "electron"),
			version: "45.4.1",
		});
	},
);
