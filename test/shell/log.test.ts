// The shell's log in real files.
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLog, pruneEngineLogs } from "../../electron/shell/log.ts";

const at = () => new Date("2026-11-23T08:00:00Z");

test("each entry is a line with its instant, in a folder made for it", () => {
	const folder = join(mkdtempSync(join(tmpdir(), "amiable-log-")), "logs");
	const log = createLog(join(folder, "shell.log"), at);
	log("engine starts");
	log("engine: ready\n");
	expect(readFileSync(join(folder, "shell.log"), "utf8")).toBe(
		"2026-11-23T08:00:00.000Z engine starts\n2026-11-23T08:00:00.000Z engine: ready\n",
	);
});

test("a file that has grown large is kept once, so that the log never fills the disk", () => {
	const folder = mkdtempSync(join(tmpdir(), "amiable-log-"));
	const log = createLog(join(folder, "shell.log"), at);
	for (let entry = 0; entry < 5; entry++) log("x".repeat(600_000));
	expect(readdirSync(folder).sort()).toEqual(["shell.log", "shell.log.old"]);
	expect(statSync(join(folder, "shell.log")).size).toBeLessThan(1_700_000);
});

test("two weeks of the engine's logs are kept, and nothing else is touched", () => {
	const folder = mkdtempSync(join(tmpdir(), "amiable-log-"));
	const days = Array.from(
		{ length: 20 },
		(_, index) => `engine-2026-03-${String(index + 1).padStart(2, "0")}.log`,
	);
	const others = ["shell.log", "engine-notes.log", "engine-2026-01-01.log.txt"];
	for (const name of [...days, ...others])
		writeFileSync(join(folder, name), "");
	pruneEngineLogs(folder);
	pruneEngineLogs(folder);
	expect(readdirSync(folder).sort()).toEqual(
		[...days.slice(6), ...others].sort(),
	);
});
