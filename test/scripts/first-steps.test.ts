// Tests and bench rely on it: a new folder then begins on Today, and data that is there stays as it is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createEngine } from "../../electron/engine/engine.ts";
import { skipFirstSteps } from "../../scripts/first-steps.ts";

const folder = mkdtempSync(join(tmpdir(), "amiable-first-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a new folder gets a data file in which the first steps are taken and nothing else is", async () => {
	const dataDir = join(folder, "new");
	await skipFirstSteps(dataDir);
	const engine = await createEngine({
		file: join(dataDir, "amiable.sqlite"),
		now: () => 0,
		timeZone: "UTC",
		contentDir: null,
		version: "test",
		log: () => {},
	});
	expect((await engine.client.app.memory({})).isWelcomed).toBe(true);
	expect(await engine.client.note.list({})).toEqual([]);
	expect((await engine.client.system.status({})).undo).toBe(null);
	await engine.close();
});

test("a file that is there is not touched, even one that is no data file", async () => {
	const dataDir = mkdtempSync(join(tmpdir(), "amiable-first-"));
	const file = join(dataDir, "amiable.sqlite");
	writeFileSync(file, "not a database");
	await skipFirstSteps(dataDir);
	expect(readFileSync(file, "utf8")).toBe("not a database");
	rmSync(dataDir, { recursive: true });
});
