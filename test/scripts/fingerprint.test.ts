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
import { expect, onTestFinished, test } from "vitest";
import { fingerprint } from "../../scripts/fingerprint.ts";

const inputs = ["src", "one.json", "missing.json"];

function createInputs(): string {
	const folder = mkdtempSync(join(tmpdir(), "amiable-fingerprint-"));
	mkdirSync(join(folder, "src/deep"), { recursive: true });
	writeFileSync(join(folder, "src/deep/a.ts"), "a");
	writeFileSync(join(folder, "src/b.ts"), "b");
	writeFileSync(join(folder, "one.json"), "{}");
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test("nothing but names and content matters", () => {
	const folder = createInputs();
	const before = fingerprint(folder, inputs);
	utimesSync(join(folder, "src/b.ts"), 0, 0);
	writeFileSync(join(folder, "other.txt"), "not an input");
	expect(fingerprint(folder, inputs)).toBe(before);
	expect(fingerprint(folder, [...inputs].reverse())).toBe(before);
});

test.each<[string, (folder: string) => void]>([
	[
		"a changed file",
		(folder) => writeFileSync(join(folder, "src/deep/a.ts"), "A"),
	],
	["a new file", (folder) => writeFileSync(join(folder, "src/c.ts"), "")],
	[
		"a file that was missing",
		(folder) => writeFileSync(join(folder, "missing.json"), ""),
	],
	["a removed file", (folder) => rmSync(join(folder, "one.json"))],
	[
		"a renamed file",
		(folder) => renameSync(join(folder, "src/b.ts"), join(folder, "src/c.ts")),
	],
	[
		"text that moved from one file to the next",
		(folder) => {
			writeFileSync(join(folder, "src/b.ts"), "");
			writeFileSync(join(folder, "src/deep/a.ts"), "ba");
		},
	],
])("%s changes the fingerprint", (_title, change) => {
	const folder = createInputs();
	const before = fingerprint(folder, inputs);
	change(folder);
	expect(fingerprint(folder, inputs)).not.toBe(before);
});
