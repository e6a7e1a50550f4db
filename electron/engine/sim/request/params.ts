// Reads a command's parameters by name and type. Whoever parsed text into JSON has typed it; here a wrong type is refused.
import { refuse } from "./refusal.ts";

export type Params = Readonly<Record<string, unknown>>;

/** The text under `key`, or undefined. */
export function textParam(params: Params, key: string): string | undefined {
	const value = params[key];
	return value === undefined || typeof value === "string"
		? value
		: wrongType(key, value);
}

/** The text under `key`, which has to be there. */
export function requiredText(params: Params, key: string): string {
	return textParam(params, key) ?? missing(key);
}

/** True, false, or undefined when the parameter is absent. */
export function flagParam(params: Params, key: string): boolean | undefined {
	const value = params[key];
	return value === undefined || typeof value === "boolean"
		? value
		: wrongType(key, value);
}

/** The whole number under `key`, or undefined. */
export function wholeParam(params: Params, key: string): number | undefined {
	const value = params[key];
	return value === undefined || Number.isSafeInteger(value)
		? (value as number | undefined)
		: wrongType(key, value);
}

/** The list of texts under `key`; empty when absent. */
export function textsParam(params: Params, key: string): readonly string[] {
	const value = params[key];
	if (value === undefined) return [];
	return Array.isArray(value) && value.every((each) => typeof each === "string")
		? value
		: wrongType(key, value);
}

/** The structure under `key`, or undefined. */
export function structureParam(
	params: Params,
	key: string,
): Params | undefined {
	const value = params[key];
	return value === undefined || isStructure(value)
		? value
		: wrongType(key, value);
}

/** The list of structures under `key`; empty when absent. */
export function structuresParam(
	params: Params,
	key: string,
): readonly Params[] {
	const value = params[key];
	if (value === undefined) return [];
	return Array.isArray(value) && value.every(isStructure)
		? value
		: wrongType(key, value);
}

/** One of a few values, or undefined when absent. */
export function choiceParam<T extends string>(
	params: Params,
	key: string,
	values: readonly T[],
): T | undefined {
	const text = textParam(params, key);
	return (
		values.find((value) => value === text) ??
		(text === undefined
			? undefined
			: refuse(
					"InvalidParameterValue",
					`Value (${text}) for parameter ${key} is invalid.`,
					`${key} is one of ${values.join(", ")}.`,
				))
	);
}

/** The time under `key` in milliseconds since 1970, from ISO 8601 text or seconds; undefined when absent. */
export function timeParam(params: Params, key: string): number | undefined {
	const value = params[key];
	if (value === undefined) return undefined;
	const time =
		typeof value === "number" ? value * 1000 : Date.parse(String(value));
	return Number.isFinite(time) ? time : wrongType(key, value);
}

/** An attribute given as `{ Value: … }` or plain, as CLI and SDKs differ in it. */
export function valueParam(params: Params, key: string): unknown {
	const value = params[key];
	return isStructure(value) ? value.Value : value;
}

function isStructure(value: unknown): value is Params {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Refuses a command without a parameter that AWS requires. */
export function missing(key: string): never {
	return refuse(
		"MissingParameter",
		`The request must contain the parameter ${key}`,
		`This operation cannot do anything without ${key}.`,
	);
}

function wrongType(key: string, value: unknown): never {
	const shown = typeof value === "string" ? value : JSON.stringify(value);
	return refuse(
		"InvalidParameterValue",
		`Value (${shown}) for parameter ${key} is invalid.`,
		`${key} takes another type of value.`,
	);
}
