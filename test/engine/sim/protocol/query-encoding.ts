// Writes parameters as an AWS client does, so that tests can send what they mean. Also makes random parameters of a shape.
import fc from "fast-check";
import type {
	Shape,
	StructureShape,
} from "../../../../electron/engine/sim/operation-model/notation.ts";

/** The pairs of a form for parameters of a shape. */
export function encodeQuery(
	params: Readonly<Record<string, unknown>>,
	shape: StructureShape,
	prefix = "",
): [string, string][] {
	return shape.members.flatMap((member) =>
		params[member.name] === undefined
			? []
			: encodeValue(
					params[member.name],
					member.shape,
					prefix + member.queryName,
				),
	);
}

function encodeValue(
	value: unknown,
	shape: Shape,
	key: string,
): [string, string][] {
	if (shape.kind === "scalar") return [[key, String(value)]];
	if (shape.kind === "structure")
		return encodeQuery(value as Record<string, unknown>, shape, `${key}.`);
	return (value as unknown[]).flatMap((item, index) =>
		encodeValue(item, shape.item, `${key}.${index + 1}`),
	);
}

/** Random parameters of a shape, without empty lists and structures, which a form cannot hold. */
export function paramsOf(
	shape: StructureShape,
): fc.Arbitrary<Record<string, unknown>> {
	const entries = shape.members.map(
		({ name, shape: inner }) => [name, valueFor(inner)] as const,
	);
	const required = shape.members
		.filter((member) => member.required)
		.map(({ name }) => name);
	return fc
		.record(Object.fromEntries(entries), { requiredKeys: required })
		.map((params) => ({ ...params }));
}

function valueFor(shape: Shape): fc.Arbitrary<unknown> {
	if (shape.kind === "list")
		return fc.array(valueFor(shape.item), { minLength: 1, maxLength: 3 });
	if (shape.kind === "structure")
		return paramsOf(shape).filter((value) => Object.keys(value).length > 0);
	switch (shape.type) {
		case "boolean":
			return fc.boolean();
		case "integer":
		case "long":
			return fc.integer();
		case "double":
			return fc.integer().map((n) => n / 4);
		case "timestamp":
			return fc
				.integer({ min: 0, max: 4e12 })
				.map((at) => new Date(at).toISOString());
		default:
			return fc.string();
	}
}
