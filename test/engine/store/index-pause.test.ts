// Cards that an import adds together are found like those added one by one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Tx } from "../../../electron/engine/store/history.ts";
import { indexTogether } from "../../../electron/engine/store/index-pause.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

async function importInto() {
	const { engine, client } = await createTestEngine();
	const { db, history } = engine.context;
	const found = (words: string) =>
		db
			.prepare("select rowid from card_index where card_index match ?")
			.pluck()
			.all(words);
	const ids = () => db.prepare("select id from card order by id").pluck().all();
	const foundNotes = (words: string) =>
		db
			.prepare("select rowid from note_index where note_index match ?")
			.pluck()
			.all(words);
	const read = (text: string) =>
		client.import.apply(paths(createFolder({ "a.md": text })));
	return { db, history, client, found, foundNotes, ids, read };
}

test("every card of an import is in the index once, and gone from it after undo", async () => {
	const { client, found, ids, read } = await importInto();
	await read(noteWith(3));
	await read(noteWith(2, "Later"));
	expect(found("number")).toEqual(ids());
	expect(found("Later")).toHaveLength(2);
	await client.system.undo({});
	expect(found("number")).toEqual(ids());
	expect(found("Later")).toEqual([]);
	await client.system.redo({});
	expect(found("Later")).toHaveLength(2);
});

test("every note of an import is in its index once, changed ones with their new words, and gone from it after undo", async () => {
	const { client, foundNotes, read } = await importInto();
	await read(noteWith(1));
	const folder = createFolder({ "b.md": noteWith(1, "Before"), "c.md": "Sea" });
	await client.import.apply(paths(folder));
	expect(foundNotes("number")).toEqual([1, 2]);
	writeFileSync(join(folder, "b.md"), noteWith(1, "After"));
	writeFileSync(join(folder, "d.md"), noteWith(1, "Before"));
	await client.import.apply(paths(folder));
	expect(foundNotes("number")).toEqual([1, 2, 4]);
	expect(foundNotes("After")).toEqual([2]);
	expect(foundNotes("Before")).toEqual([4]);
	await client.system.undo({});
	expect(foundNotes("Before")).toEqual([2]);
	expect(foundNotes("After")).toEqual([]);
	await client.system.undo({});
	expect(foundNotes("number")).toEqual([1]);
	await client.system.redo({});
	expect(foundNotes("number")).toEqual([1, 2]);
	expect(foundNotes("Sea")).toEqual([3]);
});

test("cards that the index takes on the way are in it once like those at the end", async () => {
	const { history, found, ids, read } = await importInto();
	await read(noteWith(1));
	const seen: unknown[][] = [];
	history.write({ op: "test", label: "Test", at: 0 }, (tx) =>
		indexTogether(
			tx,
			(keepUp) => {
				for (let count = 0; count < 5; count += 1) {
					copyFirstCard(tx);
					keepUp();
					seen.push(found("number"));
				}
			},
			2,
		),
	);
	expect(seen.map(({ length }) => length)).toEqual([1, 3, 3, 5, 5]);
	expect(found("number")).toEqual(ids());
	expect(ids()).toHaveLength(6);
});

function copyFirstCard(tx: Tx): void {
	tx.exec(`
		create temp table copied as select * from card order by id limit 1;
		update copied set id = (select max(id) + 1 from card);
		insert into card select * from copied;
		drop table copied`);
}

test("an import that fails half way leaves the index as it was and at work", async () => {
	const { db, history, found, ids, read } = await importInto();
	await read(noteWith(1));
	const fail = (tx: Tx) =>
		indexTogether(tx, () => {
			throw new Error("half way");
		});
	expect(() =>
		history.write({ op: "test", label: "Test", at: 0 }, fail),
	).toThrow("half way");
	expect(db.prepare("select count(*) from index_pause").pluck().get()).toBe(0);
	await read(noteWith(1, "Later"));
	expect(found("number")).toEqual(ids());
});
