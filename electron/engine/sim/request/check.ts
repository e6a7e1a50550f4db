// What every command must pass before it is decided: a known operation, caller and Region, and known parameters.
import { regions } from "../data/regions.ts";
import type { Operation, Operations } from "./operation.ts";
import { missing, type Params } from "./params.ts";
import { refuse } from "./refusal.ts";

/** An operation with its parameter names taken apart. */
export interface CheckedOperation extends Operation {
	readonly known: ReadonlySet<string>;
	readonly required: readonly string[];
}

interface Command {
	readonly operation: string;
	readonly account: string;
	readonly region: string;
	readonly params: Params;
}

/** The tables of operations as one, ready for `checkCall`. */
export function checkedOperations(
	...tables: readonly Operations[]
): ReadonlyMap<string, CheckedOperation> {
	return new Map(
		tables
			.flatMap((table) => Object.entries(table))
			.map(([name, operation]) => [name, withNames(operation)]),
	);
}

/** The operation of a command that may be decided; refuses all others. */
export function checkCall(
	operations: ReadonlyMap<string, CheckedOperation>,
	command: Command,
): CheckedOperation {
	const operation =
		operations.get(command.operation) ?? unknownOperation(command.operation);
	checkCaller(command);
	checkNames(operation, command.params);
	return operation;
}

function withNames(operation: Operation): CheckedOperation {
	const names = operation.params.split(" ").filter((name) => name !== "");
	return {
		...operation,
		known: new Set([...names.map((name) => name.replace("!", "")), "DryRun"]),
		required: names
			.filter((name) => name.endsWith("!"))
			.map((name) => name.slice(0, -1)),
	};
}

function checkCaller({ account, region }: Command): void {
	if (!/^\d{12}$/.test(account))
		refuse(
			"AuthFailure",
			"AWS was not able to validate the provided access credentials",
			"An account is known by twelve digits.",
		);
	if (!regions.has(region))
		refuse(
			"InvalidRegion",
			`The region '${region}' does not exist`,
			"There is no Region of that name; describe-regions lists them.",
		);
}

function checkNames(operation: CheckedOperation, params: Params): void {
	for (const name of operation.required)
		if (params[name] === undefined) missing(name);
	for (const name in params)
		if (!operation.known.has(name) && params[name] !== undefined)
			refuse(
				"UnknownParameter",
				`The parameter ${name} is not recognized`,
				"This operation has no parameter of that name.",
			);
}

function unknownOperation(name: string): never {
	return refuse(
		"InvalidAction",
		`The action ${name} is not valid for this web service.`,
		"There is no such operation, or the simulator does not know it.",
	);
}
