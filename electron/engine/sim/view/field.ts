// Flattens what AWS would answer into rows of name and value, for the panel that shows one thing with all its fields.
import type { LabObject } from "../../contract/lab.ts";

type Field = LabObject["fields"][number];

/** `{ State: { Name: "running" }, Tags: [{ Key: "a", Value: "b" }] }` becomes `State.Name: running`, `Tags.a: b`. Empty values are left out. */
export function fieldsOf(output: Readonly<Record<string, unknown>>): Field[] {
	return Object.entries(output).flatMap(([name, value]) => rows(name, value));
}

function rows(name: string, value: unknown): Field[] {
	if (value === null || value === undefined || value === "") return [];
	if (Array.isArray(value))
		return value.flatMap((item, index) =>
			isTag(item)
				? [{ name: `${name}.${item.Key}`, value: item.Value }]
				: rows(value.length === 1 ? name : `${name}[${index}]`, item),
		);
	if (typeof value === "object")
		return Object.entries(value).flatMap(([key, inner]) =>
			rows(`${name}.${key}`, inner),
		);
	return [{ name, value: String(value) }];
}

function isTag(item: unknown): item is { Key: string; Value: string } {
	return (
		typeof item === "object" &&
		item !== null &&
		"Key" in item &&
		"Value" in item
	);
}
