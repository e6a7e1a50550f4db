// Compares the tables of operations with the model inside AWS's own SDK, and with the operations that the world has.
import * as sdk from "@aws-sdk/client-ec2";
import { expect, test } from "vitest";
import type {
	Member,
	Shape,
	StructureShape,
} from "../../../../electron/engine/sim/operation-model/notation.ts";
import {
	ec2Operations,
	labOperations,
} from "../../../../electron/engine/sim/operation-model/operations.ts";
import { operationNames } from "../../../../electron/engine/sim/simulator.ts";

type Traits = { ec2QueryName?: string; xmlName?: string };
const schemas = sdk as unknown as Record<string, unknown>;

/** The SDK writes a schema as an array, a reference as a function, and traits around it as [schema, traits]. */
function resolve(schema: unknown): { schema: unknown; traits: Traits } {
	if (typeof schema === "function") return resolve(schema());
	if (Array.isArray(schema) && schema.length === 2) {
		const inner = resolve(schema[0]);
		return { schema: inner.schema, traits: schema[1] as Traits };
	}
	// A scalar with a name of its own: [0, namespace, name, traits, type].
	if (Array.isArray(schema) && schema[0] === 0) return resolve(schema[4]);
	return { schema, traits: {} };
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const scalarKinds: Readonly<Record<string, readonly unknown[]>> = {
	string: [0],
	integer: [1],
	long: [1, 17],
	double: [1],
	boolean: [2],
	timestamp: [4, 5],
	blob: [21, 42],
};

function differences(
	ours: Shape,
	theirs: unknown,
	path: string,
	side: "input" | "output",
): string[] {
	const { schema } = resolve(theirs);
	if (ours.kind === "scalar")
		return scalarKinds[ours.type]?.includes(schema)
			? []
			: [`${path} is no ${ours.type} but ${JSON.stringify(schema)}`];
	// A list of scalars may be written as one number with bit 64.
	if (ours.kind === "list" && typeof schema === "number")
		return differences(ours.item, schema & ~64, `${path}[]`, side);
	if (!Array.isArray(schema)) return [`${path} is no ${ours.kind}`];
	if (ours.kind === "list")
		return differences(ours.item, schema[4], `${path}[]`, side);
	return ours.members.flatMap((member) =>
		memberDifferences(member, schema, path, side),
	);
}

function memberDifferences(
	member: Member,
	structure: readonly unknown[],
	path: string,
	side: "input" | "output",
): string[] {
	const here = `${path}.${member.name}`;
	const names = structure[4] as readonly string[];
	const at = names.indexOf(member.name);
	if (at < 0) return [`${here} is unknown to AWS`];
	const field = (structure[5] as readonly unknown[])[at];
	const { traits } = resolve(field);
	const query = traits.ec2QueryName ?? capital(traits.xmlName ?? member.name);
	const xml = traits.xmlName ?? member.name;
	const wire =
		side === "input"
			? [member.queryName, query, "queryName"]
			: [member.xmlName, xml, "xmlName"];
	return [
		...(wire[0] === wire[1]
			? []
			: [`${here}: ${wire[2]} is ${wire[1]}, not ${wire[0]}`]),
		...differences(member.shape, field, here, side),
	];
}

/** A structure's first members are the required ones; their number comes last. */
function requiredNames(schema: readonly unknown[]): string[] {
	const names = schema[4] as readonly string[];
	return names.slice(0, Number(schema[6] ?? 0));
}

function operationSchema(name: string): {
	input: readonly unknown[];
	output: readonly unknown[];
} {
	const schema = schemas[`${name}$`] as readonly unknown[];
	return {
		input: resolve(schema[4]).schema as readonly unknown[],
		output: resolve(schema[5]).schema as readonly unknown[],
	};
}

test("every parameter has the name and type that AWS's SDK sends", () => {
	const found = [...ec2Operations.values()].flatMap(({ name, input }) =>
		differences(input, operationSchema(name).input, name, "input"),
	);
	expect(found).toEqual([]);
});

test("every field of an answer has the name and type that AWS's SDK reads", () => {
	const found = [...ec2Operations.values()].flatMap(({ name, output }) =>
		output === null
			? []
			: differences(output, operationSchema(name).output, name, "output"),
	);
	expect(found).toEqual([]);
});

test("the required parameters are those of AWS's SDK", () => {
	for (const { name, input } of ec2Operations.values()) {
		const required = (shape: StructureShape) =>
			shape.members.filter((m) => m.required).map((m) => m.name);
		expect([name, ...required(input).sort()]).toEqual([
			name,
			...requiredNames(operationSchema(name).input).sort(),
		]);
	}
});

test("an operation answers nothing exactly where AWS's SDK expects nothing", () => {
	for (const { name, output } of ec2Operations.values()) {
		const names = operationSchema(name).output[4] as
			| readonly string[]
			| undefined;
		expect([name, output === null]).toEqual([name, !names?.length]);
	}
});

test("every operation of the world has a model", () => {
	const unknown = operationNames.filter(
		(name) => !ec2Operations.has(name) && !labOperations.has(name),
	);
	expect(unknown).toEqual([]);
});
