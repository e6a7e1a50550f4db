// Two imports at the same time: each fact still becomes one card.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

test("two imports of the same notes at once add each card once", async () => {
	const { client } = await createTestEngine();
	const folder = createFolder({
		"a.md": noteWith(3),
		"b.md": noteWith(2, "B"),
	});
	const results = await Promise.all([
		client.import.apply(paths(folder)),
		client.import.apply(paths(folder)),
	]);
	expect(results.map(({ added }) => added).toSorted()).toEqual([0, 5]);
	expect(results.map(({ kept }) => kept).toSorted()).toEqual([0, 5]);
	expect((await client.card.list({})).length).toBe(5);
});

test("two engines on one file add each card once", async () => {
	const folder = createFolder({ "notes/a.md": noteWith(4) });
	const file = join(folder, "amiable.sqlite");
	const engines = [
		await createTestEngine({ file }),
		await createTestEngine({ file }),
	];
	const notes = paths(join(folder, "notes"));
	const results = await Promise.all(
		engines.map(({ client }) => client.import.apply(notes)),
	);
	expect(results.map(({ added }) => added).toSorted()).toEqual([0, 4]);
	const [first] = engines;
	expect((await first?.client.card.list({}))?.length).toBe(4);
});
