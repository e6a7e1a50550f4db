// Turns the texts of an option into the value of its parameter: shorthand or JSON, numbers, `file://`.
import type { Member, Shape } from "../operation-model/notation.ts";
import { JsonProblem, readJson } from "./json-problem.ts";
import type { Arity, Option } from "./option.ts";
import { notAnInteger, valueRefusal } from "./refusal.ts";
import { parseShorthand, ShorthandError } from "./shorthand.ts";

/** Named texts that `file://NAME` reads. */
export type Files = Readonly<Record<string, string>>;

/** The parameter's value for an option that was given. Throws a Refusal where the texts cannot be read. */
export function readValue(
	option: Option,
	member: Member,
	texts: readonly string[],
	files: Files,
): unknown {
	if (option.arity === "flag")
		return member.shape.kind === "structure"
			? { Value: option.flag }
			: option.flag;
	if (option.arity === "switch" && texts.length === 0) return { Value: true };
	const loaded = loadFiles(option.name, texts, files);
	if (isJson(loaded[0]) && member.shape.kind !== "scalar")
		return readJsonTexts(option, loaded);
	if (isComplex(member.shape)) return readShorthand(option, member, loaded);
	return member.shape.kind === "list"
		? loaded.map((text) => readScalar(text, member.shape))
		: readScalar(loaded[0] ?? "", member.shape);
}

/** The content of a `file://` text, and any other text as it is. */
export function loadFile(option: string, text: string, files: Files): string {
	const path = /^fileb?:\/\/(.*)$/s.exec(text)?.[1];
	if (path === undefined) return text;
	const content = Object.hasOwn(files, path) ? files[path] : undefined;
	if (content === undefined)
		throw valueRefusal(
			option,
			`Unable to load paramfile ${text}: [Errno 2] No such file or directory: '${path}'`,
			Object.keys(files).length === 0
				? "This lab comes without files; write the value itself."
				: `This lab's files are ${Object.keys(files).join(", ")}.`,
		);
	return content;
}

function loadFiles(
	option: string,
	texts: readonly string[],
	files: Files,
): string[] {
	return texts.length === 1
		? texts.map((text) => loadFile(option, text, files))
		: [...texts];
}

/** Shorthand is for structures and for lists of them. */
function isComplex(shape: Shape): boolean {
	return (
		shape.kind === "structure" ||
		(shape.kind === "list" && shape.item.kind !== "scalar")
	);
}

function isJson(text: string | undefined): boolean {
	return text !== undefined && /^\s*[[{]/.test(text);
}

/** One JSON list, or for a list of structures one JSON structure a word. */
function readJsonTexts(
	{ name, arity }: Pick<Option, "name" | "arity">,
	texts: readonly string[],
): unknown {
	const isWhole =
		arity !== ("many" satisfies Arity) || /^\s*\[/.test(texts[0] ?? "");
	return isWhole
		? readJsonText(name, texts[0] ?? "")
		: texts.map((text) => readJsonText(name, text));
}

function readJsonText(option: string, text: string): unknown {
	try {
		return readJson(text);
	} catch (error) {
		if (!(error instanceof JsonProblem)) throw error;
		throw valueRefusal(
			option,
			`Invalid JSON: ${error.message}\nJSON received: ${text}`,
			"A value that starts with [ or { is read as JSON, and this one is not.",
		);
	}
}

function readShorthand(
	{ name, arity }: Option,
	{ shape }: Member,
	texts: readonly string[],
): unknown {
	if (isPlainValue(shape, texts[0])) return { Value: texts[0] };
	try {
		const parsed = texts.map((text) => parseShorthand(text));
		return typed(arity === "many" ? parsed : parsed[0], shape);
	} catch (error) {
		if (!(error instanceof ShorthandError)) throw error;
		throw valueRefusal(
			name,
			error.message,
			"The value is neither JSON nor the shorthand Key=value,Key=value.",
		);
	}
}

/** A structure whose one member is the text `Value` may be written as that text alone. */
function isPlainValue(shape: Shape, text: string | undefined): boolean {
	if (shape.kind !== "structure" || shape.members.length !== 1) return false;
	const only = shape.members[0];
	return (
		only?.name === "Value" &&
		only.shape.kind === "scalar" &&
		(only.shape.type === "string" || only.shape.type === "blob") &&
		!(text ?? "").includes("=")
	);
}

/** Gives the texts of a shorthand value the types of their shapes; what does not fit is left for the check that follows. */
function typed(value: unknown, shape: Shape): unknown {
	switch (shape.kind) {
		case "scalar":
			return typeof value === "string" ? typedScalar(value, shape) : value;
		case "list":
			return Array.isArray(value)
				? value.map((item) => typed(item, shape.item))
				: [value];
		case "structure":
			if (typeof value !== "object" || value === null || Array.isArray(value))
				return value;
			return Object.fromEntries(
				Object.entries(value).map(([key, inner]) => {
					const member = shape.byName.get(key);
					return [key, member ? typed(inner, member.shape) : inner];
				}),
			);
		default:
			return shape satisfies never;
	}
}

function typedScalar(
	text: string,
	{ type }: Extract<Shape, { kind: "scalar" }>,
): unknown {
	if (type === "integer" || type === "long") return integer(text);
	if (type === "boolean" && /^(true|false)$/i.test(text))
		return text.toLowerCase() === "true";
	return text;
}

function readScalar(text: string, shape: Shape): unknown {
	if (shape.kind !== "scalar") return text;
	if (shape.type === "integer" || shape.type === "long") return integer(text);
	if (shape.type === "double") return Number(text);
	return text;
}

/** A whole number as Python reads it. */
export function integer(text: string): number {
	if (!/^\s*[+-]?\d+(_\d+)*\s*$/.test(text)) throw notAnInteger(text);
	return Number(text.replaceAll("_", ""));
}
