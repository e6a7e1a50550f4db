// A build is skipped by its fingerprint, so any change of its inputs must change it.
import {
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../scripts/fingerprint.ts";

let folder: string;
const inputs = ["src", "one.json", "missing.json"];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "amiable-fingerprint-"));
	mkdirSync(join(folder, "src/deep"), { recursive: true });
	writeFileSync(join(folder, "src/deep/a.ts"), "a");
	writeFileSync(join(folder, "src/b.ts"), "b");
	writeFileSync(join(folder, "one.json"), "{}");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("nothing but names and content matters", () => {
	const before = fingerprint(folder, inputs);
	utimesSync(join(folder, "src/b.ts"), 0, 0);
	writeFileSync(join(folder, "other.txt"), "not an input");
	expect(fingerprint(folder, inputs)).toBe(before);
	expect(fingerprint(folder, [...inputs].reverse())).toBe(before);
});

test.each<[string, () => void]>([
	["a changed file", () => writeFileSync(join(folder, "src/deep/a.ts"), "A")],
	["a new file", () => writeFileSync(join(folder, "src/c.ts"), "")],
	[
		"a file that was missing",
		() => writeFileSync(join(folder, "missing.json"), ""),
	],
	["a removed file", () => rmSync(join(folder, "one.json"))],
	[
		"a renamed file",
		() => renameSync(join(folder, "src/b.ts"), join(folder, "src/c.ts")),
	],
	[
		"text that moved from one file to the next",
		() => {
			writeFileSync(join(folder, "src/b.ts"), "");
			writeFileSync(join(folder, "src/deep/a.ts"), "ba");
		},
	],
])("%s changes the fingerprint", (_title, change) => {
	const before = fingerprint(folder, inputs);
	change();
	expect(fingerprint(folder, inputs)).not.toBe(before);
});
