// The parameters of a request from the options of a command line.
import type { Operation } from "../operation-model/notation.ts";
import { isoTime } from "../operation-model/time.ts";
import { type Given, requireComplete, sortArguments } from "./arguments.ts";
import { JsonProblem, readJson } from "./json-problem.ts";
import { optionsOf } from "./option.ts";
import {
	Refusal,
	usageRefusal,
	validationRefusal,
	valueRefusal,
} from "./refusal.ts";
import { findParameterProblems } from "./validate.ts";
import { type Files, integer, loadFile, readValue } from "./value.ts";

export type Params = Readonly<Record<string, unknown>>;

/** The options of the command line itself, which are no parameters. */
export interface Controls {
	/** "input" or "output" when only a skeleton is asked for. */
	skeleton: "input" | "output" | null;
	startingToken: string | null;
	pageSize: number | null;
	maxItems: number | null;
}
export interface Request {
	params: Params;
	controls: Controls;
}

/** Reads and checks an operation's arguments. Throws a Refusal as the AWS CLI would, before any service is asked. */
export function readRequest(
	operation: Operation,
	words: readonly string[],
	files: Files,
): Request {
	const options = optionsOf(operation);
	const sorted = sortArguments(words, options);
	requireComplete(sorted, options);
	requireOneSide(sorted.given);
	const controls = readControls(sorted.given);
	if (controls.skeleton !== null) return { params: {}, controls };
	const params: Record<string, unknown> = inputJson(sorted.given, files);
	for (const { option, texts } of sorted.given)
		if (option.member)
			params[option.member.name] = readValue(
				option,
				option.member,
				texts,
				files,
			);
	if (operation.name === "RunInstances") completeLaunch(params, sorted.given);
	const problems = findParameterProblems(params, operation.input);
	if (problems.length > 0) throw validationRefusal(problems);
	return { params: sent(withIsoTimes(params, operation)) as Params, controls };
}

/** `--x` and `--no-x` in one command mean nothing. */
function requireOneSide(given: readonly Given[]): void {
	for (const { option } of given) {
		const other = given.find(
			(each) => each.option !== option && each.option.member === option.member,
		);
		if (option.arity === "switch" && option.member && other)
			throw new Refusal(
				252,
				"Usage",
				`Cannot specify both the "${option.name}" option and the "${other.option.name}" option.`,
				"The two are opposites: leave one out.",
			);
	}
}

function readControls(given: readonly Given[]): Controls {
	const text = (name: string) =>
		given.find(({ option }) => option.name === name)?.texts[0];
	const whole = (name: string) => {
		const value = text(name);
		if (value === undefined) return null;
		if (/^[+-]?\d+$/.test(value)) return Number(value);
		throw usageRefusal(
			`aws: error: argument ${name}: invalid int value: '${value}'`,
			`${name} takes a whole number.`,
		);
	};
	const isSkeleton = given.some(
		({ option }) => option.name === "--generate-cli-skeleton",
	);
	return {
		skeleton: isSkeleton ? skeletonKind(text("--generate-cli-skeleton")) : null,
		startingToken: text("--starting-token") ?? null,
		pageSize: whole("--page-size"),
		maxItems: whole("--max-items"),
	};
}

function skeletonKind(text: string | undefined): "input" | "output" {
	if (text === undefined || text === "input") return "input";
	if (text === "output") return "output";
	throw new Refusal(
		252,
		"Usage",
		`The value '${text}' is not supported for --generate-cli-skeleton. Choose input or output.`,
		"A skeleton shows what goes in or what comes out.",
	);
}

function inputJson(
	given: readonly Given[],
	files: Files,
): Record<string, unknown> {
	const text = given.find(({ option }) => option.name === "--cli-input-json")
		?.texts[0];
	if (text === undefined) return {};
	try {
		const value = readJson(loadFile("--cli-input-json", text, files));
		if (typeof value === "object" && value !== null && !Array.isArray(value))
			return { ...value };
	} catch (error) {
		if (!(error instanceof JsonProblem)) throw error;
	}
	throw valueRefusal(
		"cli-input-json",
		"Invalid JSON received.",
		"--cli-input-json takes a JSON structure of the operation's parameters.",
	);
}

/** `--count` stands for two parameters, and user data travels in base 64. */
function completeLaunch(
	params: Record<string, unknown>,
	given: readonly Given[],
): void {
	const count = given.find(({ option }) => option.name === "--count")?.texts[0];
	if (count !== undefined) {
		const [least = "", most = least, ...more] = count.split(":");
		if (more.length > 0 || ![least, most].every((text) => /^\d+$/.test(text)))
			throw new Refusal(
				252,
				"ParamValidation",
				"count parameter should be of the form min[:max]",
				"--count takes a number, or the fewest and the most that will do, as in 1:4.",
			);
		params.MinCount = integer(least);
		params.MaxCount = integer(most);
	}
	params.MinCount ??= params.MaxCount ?? 1;
	params.MaxCount ??= params.MinCount;
	if (typeof params.UserData === "string")
		params.UserData = toBase64(params.UserData);
}

function toBase64(text: string): string {
	const bytes = new TextEncoder().encode(text);
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function withIsoTimes(params: Params, { input }: Operation): Params {
	const result: Record<string, unknown> = { ...params };
	for (const { name, shape } of input.members) {
		const value = result[name];
		if (shape.kind !== "scalar" || shape.type !== "timestamp") continue;
		if (typeof value === "string" || typeof value === "number")
			result[name] = isoTime(value);
	}
	return result;
}

/** What a form can carry: an empty list or structure does not reach the service. */
function sent(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sent);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([key, inner]) => [key, sent(inner)] as const)
			.filter(([, inner]) => !isEmpty(inner)),
	);
}

function isEmpty(value: unknown): boolean {
	return (
		typeof value === "object" &&
		value !== null &&
		Object.keys(value).length === 0
	);
}
