// Imports under way: followed by their name, and cancelled without a trace.
import { expect, test } from "vitest";
import { readFailure } from "../../../electron/engine/contract/client.ts";
import type { ImportProgress } from "../../../electron/engine/contract/import.ts";
import { createImportJobs } from "../../../electron/engine/handlers/import-job.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

const manyNotes = (count: number) =>
	createFolder(
		Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`${n}.md`,
				noteWith(1, `N${n}`),
			]),
		),
	);

const state = (done: number): ImportProgress => ({
	phase: "reading",
	done,
	total: 9,
});

test("an import tells how far it is, from finding files to writing", async () => {
	const { client } = await createTestEngine();
	const folder = manyNotes(40);
	const job = "one";
	const progress = await client.import.progress({ job });
	const heard: ImportProgress[] = [];
	const [result] = await Promise.all([
		client.import.apply({ ...paths(folder), job }),
		(async () => {
			for await (const step of progress) heard.push(step);
		})(),
	]);
	expect(result.added).toBe(40);
	expect(heard[0]?.phase).toBe("finding");
	expect(heard.at(-1)).toEqual({ phase: "writing", done: 0, total: 40 });
	const reading = heard.filter(({ phase }) => phase === "reading");
	expect(reading.map(({ done }) => done)).toEqual(
		reading.map(({ done }) => done).toSorted((one, other) => one - other),
	);
	expect(reading.every(({ total }) => total === 40)).toBe(true);
});

test("a cancelled import fails as cancelled and has written nothing", async () => {
	const { client } = await createTestEngine();
	const folder = manyNotes(60);
	const job = "two";
	const progress = await client.import.progress({ job });
	const applied = client.import.apply({ ...paths(folder), job }).then(
		() => null,
		(error: unknown) => readFailure(error),
	);
	for await (const { phase } of progress)
		if (phase === "reading") await client.import.cancel({ job });
	expect(await applied).toMatchObject({ code: "cancelled" });
	expect(await client.note.list({})).toEqual([]);
	expect((await client.system.status({})).undo).toBeNull();
});

test("to cancel what is not under way does nothing", async () => {
	const { client } = await createTestEngine();
	await client.import.cancel({ job: "none" });
	const folder = manyNotes(1);
	const done = await client.import.apply({ ...paths(folder), job: "none" });
	expect(done.added).toBe(1);
});

test("a follower hears the newest state alone, and the end", async () => {
	const jobs = createImportJobs();
	const follower = jobs.follow("x", undefined);
	const first = follower.next();
	await jobs.run({ id: "x", caller: undefined }, async ({ report }) => {
		report(state(1));
		expect((await first).value).toEqual(state(1));
		for (const done of [2, 3, 4]) report(state(done));
		expect((await follower.next()).value).toEqual(state(4));
	});
	expect((await follower.next()).done).toBe(true);
});

test("a caller who leaves ends the work", async () => {
	const jobs = createImportJobs();
	const caller = new AbortController();
	const work = jobs.run(
		{ id: undefined, caller: caller.signal },
		async ({ signal }) => {
			caller.abort();
			signal.throwIfAborted();
		},
	);
	await expect(work).rejects.toMatchObject({ code: "cancelled" });
});

test("whoever follows a job that never begins may leave", async () => {
	const jobs = createImportJobs();
	const leaving = new AbortController();
	const next = jobs.follow("never", leaving.signal).next();
	leaving.abort();
	expect((await next).done).toBe(true);
});
