// What a failure inside the engine becomes for whoever called.
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

test("a data file that another program holds is told, with nothing in the log, and works again later", async () => {
	const folder = createFolder({ "notes/a.md": noteWith(1) });
	const file = join(folder, "amiable.sqlite");
	const { engine, client, log } = await createTestEngine({ file });
	engine.context.db.pragma("busy_timeout = 1");
	const other = new Database(file);
	onTestFinished(() => void other.close());
	other.exec("begin immediate");
	const notes = paths(join(folder, "notes"));
	await expect(client.import.apply(notes)).rejects.toMatchObject({
		code: "data-unavailable",
		message: expect.stringContaining("try again"),
		data: { cause: "SQLITE_BUSY" },
	});
	expect(log.filter(({ event }) => event === "incident")).toEqual([]);
	other.exec("rollback");
	expect((await client.import.apply(notes)).added).toBe(1);
});
