// The persistent map: it behaves as a Map, shares structure, and is JSON.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	emptyTable,
	lookUp,
	type Table,
	tableKeys,
	tableSize,
	tableValues,
	withEntry,
	withoutEntry,
} from "../../../../electron/engine/sim/world/table.ts";

const seed = 20_260_102;

const filled = (count: number) =>
	Array.from({ length: count }, (_, at) => at).reduce(
		(table: Table<number>, at) => withEntry(table, `key-${at}`, at),
		emptyTable<number>(),
	);

test("it does what a Map does (seed 20260102)", () => {
	const change = fc.tuple(fc.string({ maxLength: 2 }), fc.option(fc.nat()));
	const property = fc.property(fc.array(change, { maxLength: 400 }), (list) => {
		const map = new Map<string, number>();
		let table = emptyTable<number>();
		for (const [key, value] of list) {
			if (value === null) {
				map.delete(key);
				table = withoutEntry(table, key);
			} else {
				map.set(key, value);
				table = withEntry(table, key, value);
			}
		}
		expect(tableSize(table)).toBe(map.size);
		expect(tableKeys(table).sort()).toEqual([...map.keys()].sort());
		expect(tableKeys(table).map((key) => lookUp(table, key))).toEqual(
			tableValues(table),
		);
		for (const [key, value] of map) expect(lookUp(table, key)).toBe(value);
	});
	fc.assert(property, { seed, numRuns: 200 });
});

test("a change leaves the older version as it was", () => {
	const before = filled(1000);
	const copy = structuredClone(before);
	withEntry(before, "key-500", -1);
	withoutEntry(before, "key-7");
	expect(before).toEqual(copy);
	expect(lookUp(withEntry(before, "key-500", -1), "key-500")).toBe(-1);
});

test("a large table survives JSON, and taking all out leaves none", () => {
	const table: Table<number> = JSON.parse(JSON.stringify(filled(5000)));
	expect(tableSize(table)).toBe(5000);
	expect(lookUp(table, "key-4999")).toBe(4999);
	const rest = tableKeys(table).reduce(withoutEntry, table);
	expect(tableSize(rest)).toBe(0);
	expect(tableValues(rest)).toEqual([]);
});

test("taking out what is not there gives the same table", () => {
	const table = filled(20);
	expect(withoutEntry(table, "absent")).toBe(table);
});

test("keys that are names of object members are keys like others", () => {
	const table = withEntry(emptyTable<number>(), "__proto__", 1);
	expect(lookUp(table, "__proto__")).toBe(1);
	expect(lookUp(table, "constructor")).toBeUndefined();
});
