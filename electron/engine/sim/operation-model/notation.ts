// Reads the compact notation of the operation tables. A line is one shape or one operation; an indented line continues it:
//   Filter = Name, Values: string[] @Value
//   DescribeRegions(RegionNames: string[] @RegionName, DryRun: boolean) -> (Regions: Region[] @regionInfo)
// `!` marks a required member, `<a|b>` a string with those values, `@x` a wire name that does not follow from the member's name.

export type ScalarType =
	| "string"
	| "integer"
	| "long"
	| "double"
	| "boolean"
	| "timestamp"
	| "blob";

/** `values` is empty where any text is allowed. */
export interface ScalarShape {
	kind: "scalar";
	type: ScalarType;
	values: readonly string[];
}
export interface ListShape {
	kind: "list";
	item: Shape;
}
export interface StructureShape {
	kind: "structure";
	members: readonly Member[];
	/** The same members by the name that a Query request uses. */
	byQueryName: ReadonlyMap<string, Member>;
	byName: ReadonlyMap<string, Member>;
}
export type Shape = ScalarShape | ListShape | StructureShape;

/** One field: `name` in JSON, `queryName` in a Query request, `xmlName` in an XML answer. */
export interface Member {
	name: string;
	required: boolean;
	shape: Shape;
	queryName: string;
	xmlName: string;
	/** Where the field's element begins and ends: answers hold thousands of them. */
	openTag: string;
	closeTag: string;
}

/** `output` is null where the answer is only `<return>true</return>`. */
export interface Operation {
	name: string;
	input: StructureShape;
	output: StructureShape | null;
}

const scalarTypes: ReadonlySet<string> = new Set([
	"string",
	"integer",
	"long",
	"double",
	"boolean",
	"timestamp",
	"blob",
]);

/** Operations by name, from tables in the notation above. A shape must stand before its first use. Throws on a bad table. */
export function readTables(
	tables: readonly string[],
): ReadonlyMap<string, Operation> {
	const structures = new Map<string, StructureShape>();
	const operations = new Map<string, Operation>();
	for (const line of tables.flatMap(logicalLines)) {
		const shape = /^(\w+) = (.*)$/.exec(line);
		if (shape) {
			structures.set(part(shape, 1), readMembers(part(shape, 2), structures));
			continue;
		}
		const operation = /^(\w+)\((.*?)\) -> (.*)$/.exec(line);
		if (!operation) throw new Error(`Not an operation or a shape: ${line}`);
		const name = part(operation, 1);
		operations.set(name, {
			name,
			input: readMembers(part(operation, 2), structures),
			output: readOutput(part(operation, 3), structures),
		});
	}
	return operations;
}

function logicalLines(table: string): string[] {
	return table
		.trim()
		.replace(/\n\s+/g, " ")
		.split("\n")
		.filter((line) => line !== "");
}

function readOutput(
	text: string,
	structures: ReadonlyMap<string, StructureShape>,
): StructureShape | null {
	if (text === "nothing") return null;
	if (text.startsWith("(")) return readMembers(text.slice(1, -1), structures);
	return namedStructure(text, structures);
}

function readMembers(
	text: string,
	structures: ReadonlyMap<string, StructureShape>,
): StructureShape {
	const members = text
		.split(", ")
		.filter((member) => member !== "")
		.map((member) => readMember(member, structures));
	return {
		kind: "structure",
		members,
		byQueryName: new Map(members.map((m) => [m.queryName, m])),
		byName: new Map(members.map((m) => [m.name, m])),
	};
}

function readMember(
	text: string,
	structures: ReadonlyMap<string, StructureShape>,
): Member {
	const match = /^(\w+)(!?)(?:: (\S+))?(?: @(\w+))?$/.exec(text);
	if (!match) throw new Error(`Not a member: ${text}`);
	const name = part(match, 1);
	const wire = match[4] ?? name;
	const xmlName = wire.charAt(0).toLowerCase() + wire.slice(1);
	return {
		name,
		required: match[2] === "!",
		shape: readShape(match[3] ?? "string", structures),
		queryName: wire.charAt(0).toUpperCase() + wire.slice(1),
		xmlName,
		openTag: `<${xmlName}>`,
		closeTag: `</${xmlName}>`,
	};
}

function readShape(
	text: string,
	structures: ReadonlyMap<string, StructureShape>,
): Shape {
	if (text.endsWith("[]"))
		return { kind: "list", item: readShape(text.slice(0, -2), structures) };
	if (text.startsWith("<"))
		return {
			kind: "scalar",
			type: "string",
			values: text.slice(1, -1).split("|"),
		};
	if (scalarTypes.has(text))
		return { kind: "scalar", type: text as ScalarType, values: [] };
	return namedStructure(text, structures);
}

function namedStructure(
	name: string,
	structures: ReadonlyMap<string, StructureShape>,
): StructureShape {
	const found = structures.get(name);
	if (!found) throw new Error(`No shape is called ${name} so far`);
	return found;
}

function part(match: RegExpExecArray, index: number): string {
	return match[index] ?? "";
}
