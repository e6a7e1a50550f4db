// Answers as a client of AWS sees them.
import { expect, test } from "vitest";
import { clientAnswer } from "../../../../electron/engine/sim/operation-model/answer.ts";
import { readTables } from "../../../../electron/engine/sim/operation-model/notation.ts";

const operations = readTables([
	`Tag = Key, Value
Disk = Size: integer, At: timestamp, Tags: Tag[] @tagSet, Names: string[] @nameSet
Look() -> (Disks: Disk[] @diskSet, Count: integer)
Drop() -> nothing
Allow() -> (Return: boolean)`,
]);

function answer(name: string, output: Record<string, unknown>): unknown {
	const operation = operations.get(name);
	if (!operation) throw new Error(`no ${name}`);
	return clientAnswer(operation, output);
}

test("members come in the model's order, and only those that it has", () => {
	expect(
		JSON.stringify(
			answer("Look", { Count: 1, Secret: 2, Disks: [{ Tags: [], Size: 3 }] }),
		),
	).toBe('{"Disks":[{"Size":3}],"Count":1}');
});

test("an empty list stays, but for tags and product codes", () => {
	expect(answer("Look", { Disks: [] })).toEqual({ Disks: [] });
	expect(answer("Look", { Disks: [{ Tags: [], Names: [] }] })).toEqual({
		Disks: [{ Names: [] }],
	});
});

test("times have an offset, with fractions only where there are some", () => {
	const at = (At: unknown) => answer("Look", { Disks: [{ At }] });
	expect(at(1767225600000)).toEqual({
		Disks: [{ At: "2026-01-01T00:00:00+00:00" }],
	});
	expect(at("2026-01-01T00:00:00.250Z")).toEqual({
		Disks: [{ At: "2026-01-01T00:00:00.250000+00:00" }],
	});
});

test("an operation without an answer gives an empty one, and success says so", () => {
	expect(answer("Drop", { Ignored: 1 })).toEqual({});
	expect(answer("Allow", {})).toEqual({ Return: true });
});
