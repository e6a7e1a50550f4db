// `--generate-cli-skeleton`: an operation's request or answer with placeholders in place of values.
import type { Shape, StructureShape } from "../operation-model/notation.ts";

/** A structure to fill in and pass to `--cli-input-json`. */
export function inputSkeleton(shape: StructureShape): Record<string, unknown> {
	return skeleton(shape, () => "") as Record<string, unknown>;
}

/** What an answer would look like; texts stand for themselves by their name. */
export function outputSkeleton(shape: StructureShape): Record<string, unknown> {
	return skeleton(shape, (name) => name) as Record<string, unknown>;
}

function skeleton(
	shape: Shape,
	text: (name: string) => string,
	name = "",
): unknown {
	switch (shape.kind) {
		case "structure":
			return Object.fromEntries(
				shape.members.map((member) => [
					member.name,
					skeleton(member.shape, text, member.name),
				]),
			);
		case "list":
			return [skeleton(shape.item, text, name)];
		case "scalar":
			return placeholder(shape, text(name));
		default:
			return shape satisfies never;
	}
}

function placeholder(
	{ type, values }: Extract<Shape, { kind: "scalar" }>,
	text: string,
): unknown {
	switch (type) {
		case "integer":
		case "long":
			return 0;
		case "double":
			return 0.0;
		case "boolean":
			return true;
		case "timestamp":
			return "1970-01-01T00:00:00";
		case "string":
		case "blob":
			return values[0] ?? text;
		default:
			return type satisfies never;
	}
}
