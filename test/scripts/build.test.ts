// When a build may be skipped.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isUpToDate } from "../../scripts/build.ts";

/** A folder as a finished build of the inputs "abc" leaves it. */
function createBuilt(): string {
	const outDir = mkdtempSync(join(tmpdir(), "amiable-build-"));
	onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
	mkdirSync(join(outDir, "renderer"));
	for (const name of ["renderer/index.html", "renderer/licences.json"])
		writeFileSync(join(outDir, name), "");
	writeFileSync(join(outDir, "licences.txt"), "");
	writeFileSync(join(outDir, ".renderer-stamp"), "abc");
	return outDir;
}

test("a finished build of the same inputs is up to date", () => {
	expect(isUpToDate(createBuilt(), "renderer", "abc")).toBe(true);
});

test("changed inputs, another target and missing results are not", () => {
	const outDir = createBuilt();
	expect(isUpToDate(outDir, "renderer", "abd")).toBe(false);
	expect(isUpToDate(outDir, "electron", "abc")).toBe(false);
	rmSync(join(outDir, "renderer/index.html"));
	expect(isUpToDate(outDir, "renderer", "abc")).toBe(false);
});

test("a build that did not finish has no stamp", () => {
	const outDir = createBuilt();
	rmSync(join(outDir, ".renderer-stamp"));
	expect(isUpToDate(outDir, "renderer", "abc")).toBe(false);
});
