// Reads the parameters of an EC2 Query request (`BlockDeviceMapping.1.Ebs.VolumeSize=10`) by an operation's input shape.
import { missingParameter } from "../operation-model/missing.ts";
import type {
	ScalarShape,
	Shape,
	StructureShape,
} from "../operation-model/notation.ts";
import { isoTime } from "../operation-model/time.ts";

export type Params = Readonly<Record<string, unknown>>;
export type Decoded =
	| { ok: true; params: Params }
	| { ok: false; error: { code: string; message: string; why: string } };

/** One step of a dotted key: `Filter.1.Name=x` becomes Filter -> 1 -> Name with the text "x". */
interface Branch {
	text: string | null;
	steps: Map<string, Branch>;
}

/** Thrown and caught in this file alone: a parameter that does not fit its shape. */
class Misfit extends Error {
	readonly code: string;
	readonly why: string;
	constructor(code: string, message: string, why: string) {
		super(message);
		this.code = code;
		this.why = why;
	}
}

/** What every Query request carries beside an operation's own parameters. */
const envelope: ReadonlySet<string> = new Set([
	"Action",
	"Version",
	"AWSAccessKeyId",
	"SignatureMethod",
	"SignatureVersion",
	"Signature",
	"Timestamp",
	"Expires",
]);
const longestKey = 12;

/**
 * Parameters as the API's JSON has them (`{ Filters: [{ Name, Values }] }`), from the pairs of a form. Lists may have gaps.
 * Errors: UnknownParameter for a key that the shape lacks, InvalidParameterValue for a value of the wrong type, MissingParameter.
 */
export function decodeQuery(
	pairs: Iterable<readonly [string, string]>,
	input: StructureShape,
): Decoded {
	const root: Branch = { text: null, steps: new Map() };
	try {
		for (const [key, text] of pairs)
			if (!envelope.has(key) && !key.startsWith("X-Amz-"))
				plant(root, key, text);
		return { ok: true, params: readStructure(root, input, "") };
	} catch (error) {
		if (!(error instanceof Misfit)) throw error;
		const { code, message, why } = error;
		return { ok: false, error: { code, message, why } };
	}
}

function plant(root: Branch, key: string, text: string): void {
	const steps = key.split(".");
	if (steps.length > longestKey) throw unknownParameter(key);
	let branch = root;
	for (const step of steps) {
		const next = branch.steps.get(step) ?? { text: null, steps: new Map() };
		branch.steps.set(step, next);
		branch = next;
	}
	branch.text ??= text;
}

function readShape(branch: Branch, shape: Shape, path: string): unknown {
	switch (shape.kind) {
		case "scalar":
			return readScalar(branch, shape, path);
		case "list":
			return readList(branch, shape.item, path);
		case "structure":
			return readStructure(branch, shape, path);
		default:
			return shape satisfies never;
	}
}

function readStructure(
	branch: Branch,
	shape: StructureShape,
	path: string,
): Record<string, unknown> {
	if (branch.text !== null && branch.text !== "") throw unknownParameter(path);
	for (const step of branch.steps.keys())
		if (!shape.byQueryName.has(step)) throw unknownParameter(join(path, step));
	const structure: Record<string, unknown> = {};
	for (const member of shape.members) {
		const inner = branch.steps.get(member.queryName);
		const innerPath = join(path, member.queryName);
		if (inner)
			structure[member.name] = readShape(inner, member.shape, innerPath);
		else if (member.required) {
			const { code, message, why } = missingParameter(innerPath);
			throw new Misfit(code, message, why);
		}
	}
	return structure;
}

function readList(branch: Branch, item: Shape, path: string): unknown[] {
	if (branch.text !== null && branch.text !== "") throw unknownParameter(path);
	const positions = [...branch.steps].map(([step, inner]) => {
		if (!/^[1-9]\d{0,5}$/.test(step)) throw unknownParameter(join(path, step));
		return { position: Number(step), inner };
	});
	return positions
		.sort((a, b) => a.position - b.position)
		.map(({ position, inner }) =>
			readShape(inner, item, join(path, String(position))),
		);
}

function readScalar(branch: Branch, shape: ScalarShape, path: string): unknown {
	if (branch.text === null || branch.steps.size > 0)
		throw unknownParameter(path);
	const value = scalarFromText(branch.text, shape.type);
	if (value === undefined)
		throw new Misfit(
			"InvalidParameterValue",
			`Value (${branch.text}) for parameter ${path} is invalid. Expected: ${shape.type}.`,
			`${path} takes a value of type ${shape.type}.`,
		);
	return value;
}

/** The value that a text stands for, or undefined where it does not fit the type. Timestamps come back as ISO 8601 in UTC. */
export function scalarFromText(
	text: string,
	type: ScalarShape["type"],
): string | number | boolean | undefined {
	switch (type) {
		case "string":
		case "blob":
			return text;
		case "integer":
		case "long":
			return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
		case "double":
			return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
		case "boolean":
			return /^(true|false)$/i.test(text)
				? text.toLowerCase() === "true"
				: undefined;
		case "timestamp":
			return isoTime(text) ?? undefined;
		default:
			return type satisfies never;
	}
}

function join(path: string, step: string): string {
	return path === "" ? step : `${path}.${step}`;
}

function unknownParameter(path: string): Misfit {
	return new Misfit(
		"UnknownParameter",
		`The parameter ${path} is not recognized`,
		`This operation has no parameter ${path}, or it is not in that form.`,
	);
}
