// Adding very many rows: without their checks, which hold again afterwards and would have held.
import { afterEach, expect, test } from "vitest";
import { addMany } from "../../../electron/engine/store/many-rows.ts";
import { openStore } from "../../../electron/engine/store/open.ts";
import { createFolder, createTestEngine, noteWith, paths } from "../fixture.ts";

const { db } = openStore(":memory:", 0);
const addBroken = () =>
	db.prepare("insert into setting (key, value) values ('a', '{')").run();
const broken = () => db.prepare("select count(*) from setting").pluck().get();

afterEach(() => {
	db.exec("delete from setting");
	expect(addBroken).toThrow("CHECK constraint failed");
});

test("rows are added without a look at their checks", () => {
	addMany(db, addBroken);
	expect(broken()).toBe(1);
});

test("a failure brings the checks back as well", () => {
	expect(() =>
		addMany(db, () => {
			throw new Error("no more");
		}),
	).toThrow("no more");
});

test("what a large import writes passes all checks", async () => {
	const { engine, client } = await createTestEngine();
	const files = Array.from({ length: 500 }, (_, n) => [
		`${n}.md`,
		noteWith(1, `Fact ${n}`),
	]);
	const folder = createFolder(Object.fromEntries(files));
	const { added } = await client.import.apply(paths(folder));
	expect(added).toBe(500);
	const { db } = engine.context;
	expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
});
