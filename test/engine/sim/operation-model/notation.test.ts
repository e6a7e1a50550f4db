// The notation of the operation tables.
import { expect, test } from "vitest";
import {
	type Operation,
	readTables,
} from "../../../../electron/engine/sim/operation-model/notation.ts";

function read(table: string, name: string): Operation {
	const operation = readTables([table]).get(name);
	if (!operation) throw new Error(`no ${name}`);
	return operation;
}

test("a member has a name, a type, a wire name and a mark when it is required", () => {
	const { input, output } = read(
		"Stop(InstanceIds!: string[] @InstanceId, Force: boolean) -> (Left: integer @remaining)",
		"Stop",
	);
	expect(input.members).toEqual([
		{
			name: "InstanceIds",
			required: true,
			shape: {
				kind: "list",
				item: { kind: "scalar", type: "string", values: [] },
			},
			queryName: "InstanceId",
			xmlName: "instanceId",
			openTag: "<instanceId>",
			closeTag: "</instanceId>",
		},
		{
			name: "Force",
			required: false,
			shape: { kind: "scalar", type: "boolean", values: [] },
			queryName: "Force",
			xmlName: "force",
			openTag: "<force>",
			closeTag: "</force>",
		},
	]);
	expect(output?.members.map(({ xmlName }) => xmlName)).toEqual(["remaining"]);
});

test("a shape is used by its name, and lines may be continued", () => {
	const { input } = read(
		"Tag = Key,\n  Value\nSet(Tags: Tag[],\n  Kind: <a|b>) -> nothing",
		"Set",
	);
	const [tags, kind] = input.members;
	const inner = tags?.shape.kind === "list" ? tags.shape.item : undefined;
	expect(
		inner?.kind === "structure" && inner.members.map(({ name }) => name),
	).toEqual(["Key", "Value"]);
	expect(kind?.shape).toEqual({
		kind: "scalar",
		type: "string",
		values: ["a", "b"],
	});
});

test("an answer may be a named shape, or nothing", () => {
	const table = "Disk = Size: integer\nMake() -> Disk\nDrop() -> nothing";
	expect(read(table, "Make").output?.byName.has("Size")).toBe(true);
	expect(read(table, "Drop").output).toBe(null);
	expect(read(table, "Drop").input.members).toEqual([]);
});

test.each([
	["Make(Disk: Disk) -> nothing", "No shape is called Disk so far"],
	["Make(Size integer) -> nothing", "Not a member: Size integer"],
	["Make(Size: integer)", "Not an operation or a shape"],
])("a wrong table is a bug that shows at once: %s", (table, message) => {
	expect(() => readTables([table])).toThrow(message);
});
