// Puts an operation's answer into the form in which a client of AWS sees it: the shape's members in its order, and nothing else.
import type { Operation, Shape, StructureShape } from "./notation.ts";

type Structure = Readonly<Record<string, unknown>>;

/** Lists that AWS leaves out of a resource when they are empty; other empty lists stay, and all that an answer itself consists of. */
const absentWhenEmpty: ReadonlySet<string> = new Set([
	"tagSet",
	"productCodes",
]);

/** Whether a member goes out to the client; `isTop` for those of the answer itself. */
export function isSent(
	xmlName: string,
	value: unknown,
	isTop: boolean,
): boolean {
	if (value === undefined || value === null) return false;
	if (isTop || !Array.isArray(value) || value.length > 0) return true;
	return !absentWhenEmpty.has(xmlName);
}

/** The answer as the AWS CLI has it in hand: ordered, without unknown members, times with an offset. Operations without an answer give {}. */
export function clientAnswer(
	{ output: shape }: Operation,
	output: Structure,
): Record<string, unknown> {
	return shape === null ? {} : ordered(withReturn(output, shape), shape, true);
}

/** Operations whose only news is success say so themselves. */
export function withReturn(
	output: Structure,
	shape: StructureShape,
): Structure {
	return shape.byName.has("Return") ? { Return: true, ...output } : output;
}

function ordered(
	value: Structure,
	shape: StructureShape,
	isTop: boolean,
): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const { name, xmlName, shape: inner } of shape.members)
		if (isSent(xmlName, value[name], isTop))
			result[name] = inClientForm(value[name], inner);
	return result;
}

function inClientForm(value: unknown, shape: Shape): unknown {
	switch (shape.kind) {
		case "structure":
			return ordered(value as Structure, shape, false);
		case "list":
			return (value as readonly unknown[]).map((item) =>
				inClientForm(item, shape.item),
			);
		case "scalar":
			if (shape.type === "timestamp") return withOffset(value);
			return shape.type === "string" ? String(value) : value;
		default:
			return shape satisfies never;
	}
}

/** "2026-01-01T00:00:00.000Z" as "2026-01-01T00:00:00+00:00". */
function withOffset(value: unknown): string {
	const text =
		typeof value === "number" ? new Date(value).toISOString() : String(value);
	return text
		.replace(/(?:\.000)?Z$/, "+00:00")
		.replace(/(\.\d{3})\+/, "$1000+");
}
