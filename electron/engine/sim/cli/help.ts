// The pages behind `help`: short, with every operation and every option.
import type { Operation, Shape } from "../operation-model/notation.ts";
import { ec2Operations, labOperations } from "../operation-model/operations.ts";
import { operationNames } from "../simulator.ts";
import { operationHelp, parameterHelp } from "./help-text.ts";
import { type Option, oppositeOf, optionsOf } from "./option.ts";
import { optionName } from "./option-name.ts";
import { waiters } from "./wait.ts";

const known: ReadonlySet<string> = new Set(operationNames);

/** The EC2 operations that can be called, by their name on the command line, in alphabetical order. */
export const commandNames: ReadonlyMap<string, Operation> = new Map(
	[...ec2Operations.values()]
		.filter(({ name }) => known.has(name))
		.map((operation): [string, Operation] => [
			optionName(operation.name),
			operation,
		])
		.sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The lab's verbs by their name on the command line: "has-marker". */
export const verbNames: ReadonlyMap<string, Operation> = new Map(
	[...labOperations.values()].map((operation) => [
		optionName(operation.name.replace("Lab", "")),
		operation,
	]),
);

/** What can be typed at all. */
export function consoleHelp(): string {
	return page([
		[
			"COMMANDS",
			[
				"aws ec2 OPERATION …            the simulated EC2; `aws ec2 help` lists its operations",
				"aws sts get-caller-identity    which account you are",
				"aws configure list             profile, Region and key in use",
				"lab VERB …                     what only a lab can do; `lab help` lists the verbs",
				"NAME=$(aws …)                  keeps what a command prints; use it as $NAME",
				"sleep SECONDS                  lets time pass",
				"echo TEXT                      prints",
			],
		],
		[
			"OPTIONS OF EVERY aws COMMAND",
			[
				"--region REGION    --profile default|partner|stranger",
				"--query EXPRESSION    --output json|text|table|yaml",
			],
		],
	]);
}

/** The operations of EC2 with a sentence each. */
export function ec2Help(): string {
	const rows = [...commandNames].map(
		([name, operation]) => [name, operationHelp[operation.name] ?? ""] as const,
	);
	return page([
		[
			"OPERATIONS",
			columns([...rows, ["wait", "Waits until something holds."]]),
		],
		["WAITERS", [...waiters.keys()]],
	]);
}

export function labHelp(): string {
	const rows = [...verbNames].map(
		([name, verb]) =>
			[
				[name, ...optionsOf(verb).filter(isOwn).map(synopsis)].join(" "),
				operationHelp[verb.name] ?? "",
			] as const,
	);
	return page([["VERBS", columns(rows)]]);
}

/** One operation: what it does, how it is written, what its options mean. */
export function operationPage(operation: Operation): string {
	const options = optionsOf(operation).filter(({ hidden }) => !hidden);
	const rows = options.map(
		(option) => [synopsis(option), optionHelp(option)] as const,
	);
	return page([
		["NAME", [optionName(operation.name)]],
		["DESCRIPTION", [operationHelp[operation.name] ?? ""]],
		["OPTIONS", columns(rows)],
	]);
}

/** One sentence about an option; empty where its name says it all. */
export function optionHelp({ member, name, flag }: Option): string {
	if (!flag) return `The opposite of ${oppositeOf(name)}.`;
	return parameterHelp[member?.name ?? name] ?? "";
}

function isOwn({ member }: Option): boolean {
	return member !== null;
}

/** An option as it is written: in brackets when it may be left out. */
function synopsis(option: Option): string {
	const { name, arity, member, required } = option;
	const value = member ? form(member.shape) : "VALUE";
	const written =
		arity === "flag"
			? name
			: arity === "switch"
				? `${name} [${value}]`
				: `${name} ${value}${arity === "many" ? " …" : ""}`;
	return required ? written : `[${written}]`;
}

/** What a value looks like: `Key=string,Value=string`. */
function form(shape: Shape): string {
	switch (shape.kind) {
		case "scalar":
			return shape.values.length > 0 ? shape.values.join("|") : shape.type;
		case "list":
			return form(shape.item);
		case "structure":
			return shape.members
				.map((member) => `${member.name}=${innerForm(member.shape)}`)
				.join(",");
		default:
			return shape satisfies never;
	}
}

function innerForm(shape: Shape): string {
	if (shape.kind === "structure") return `{${form(shape)}}`;
	if (shape.kind === "list" && shape.item.kind === "structure")
		return `[{${form(shape.item)}},…]`;
	return shape.kind === "list" ? `${form(shape.item)},…` : form(shape);
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
	const lengths = rows.map(([left]) => left.length).filter((n) => n < 44);
	const width = Math.max(0, ...lengths) + 2;
	return rows.map(([left, right]) =>
		left.length < width
			? `${left.padEnd(width)}${right}`.trimEnd()
			: `${left}${right === "" ? "" : `\n${" ".repeat(width + 2)}${right}`}`,
	);
}

function page(
	sections: readonly (readonly [string, readonly string[]])[],
): string {
	return sections
		.map(
			([title, lines]) =>
				`${title}\n${lines.map((line) => `  ${line}\n`).join("")}`,
		)
		.join("\n");
}
