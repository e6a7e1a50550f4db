// The checks that the AWS CLI makes on a request's values before it sends them, with its sentences.
import type {
	ScalarShape,
	Shape,
	StructureShape,
} from "../operation-model/notation.ts";
import { isoTime } from "../operation-model/time.ts";
import { pythonClass, pythonText } from "./python-text.ts";

/** Everything that is wrong with the parameters of a request; empty when it can be sent. */
export function findParameterProblems(
	params: Readonly<Record<string, unknown>>,
	input: StructureShape,
): string[] {
	return structureProblems(params, input, "");
}

function valueProblems(value: unknown, shape: Shape, name: string): string[] {
	switch (shape.kind) {
		case "structure":
			return isStructure(value)
				? structureProblems(value, shape, name)
				: [wrongType(value, name, "<class 'dict'>")];
		case "list":
			return Array.isArray(value)
				? value.flatMap((item, index) =>
						valueProblems(item, shape.item, `${name}[${index}]`),
					)
				: [wrongType(value, name, "<class 'list'>, <class 'tuple'>")];
		case "scalar":
			return fits(value, shape.type)
				? []
				: [wrongType(value, name, accepted[shape.type])];
		default:
			return shape satisfies never;
	}
}

function structureProblems(
	value: Readonly<Record<string, unknown>>,
	shape: StructureShape,
	name: string,
): string[] {
	const where = name === "" ? "input" : name;
	const missing = shape.members
		.filter((member) => member.required && !Object.hasOwn(value, member.name))
		.map(
			(member) => `Missing required parameter in ${where}: "${member.name}"`,
		);
	const unknown = Object.keys(value)
		.filter((key) => !shape.byName.has(key))
		.map(
			(key) =>
				`Unknown parameter in ${where}: "${key}", must be one of: ${knownNames(shape)}`,
		);
	const inner = shape.members
		.filter((member) => Object.hasOwn(value, member.name))
		.flatMap((member) =>
			valueProblems(
				value[member.name],
				member.shape,
				name === "" ? member.name : `${name}.${member.name}`,
			),
		);
	return [...missing, ...unknown, ...inner];
}

function knownNames({ members }: StructureShape): string {
	return members.map(({ name }) => name).join(", ");
}

const accepted: Readonly<Record<ScalarShape["type"], string>> = {
	string: "<class 'str'>",
	integer: "<class 'int'>",
	long: "<class 'int'>",
	double: "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>",
	boolean: "<class 'bool'>",
	timestamp: "<class 'datetime.datetime'>, timestamp-string",
	blob: "<class 'bytes'>, <class 'bytearray'>, file-like object",
};

function fits(value: unknown, type: ScalarShape["type"]): boolean {
	switch (type) {
		case "string":
		case "blob":
			return typeof value === "string";
		case "integer":
		case "long":
			return Number.isInteger(value);
		case "double":
			return typeof value === "number";
		case "boolean":
			return typeof value === "boolean";
		case "timestamp":
			return (
				(typeof value === "number" || typeof value === "string") &&
				isoTime(value) !== null
			);
		default:
			return type satisfies never;
	}
}

function wrongType(value: unknown, name: string, types: string): string {
	return `Invalid type for parameter ${name}, value: ${pythonText(value)}, type: ${pythonClass(value)}, valid types: ${types}`;
}

function isStructure(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
