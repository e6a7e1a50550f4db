// The options of each operation, derived from its input shape as the AWS CLI derives them.
import type { Member, Operation, Shape } from "../operation-model/notation.ts";
import { ec2Operations, labOperations } from "../operation-model/operations.ts";
import { optionName } from "./option-name.ts";

/**
 * How an option takes its value: `one` word, `many` words up to the next option, a `flag` without one, or a `switch`,
 * which is a flag that may also carry `Value=…`.
 */
export type Arity = "one" | "many" | "flag" | "switch";
export interface Option {
	/** With its hyphens: "--image-ids". */
	name: string;
	arity: Arity;
	required: boolean;
	/** The parameter that it fills, null for options of the command line itself. */
	member: Member | null;
	/** What a flag stands for: `--no-x` means false. */
	flag: boolean;
	/** Accepted, but left out of help and completion. */
	hidden: boolean;
}

const globalOptions: readonly Option[] = [
	...["endpoint-url", "output", "query", "profile", "region", "color"],
	...["ca-bundle", "cli-read-timeout", "cli-connect-timeout"],
	"cli-binary-format",
].map((name) => own(name, "one"));
const globalFlags: readonly Option[] = [
	...["debug", "version", "no-verify-ssl", "no-paginate", "no-sign-request"],
	...["no-cli-pager", "cli-auto-prompt", "no-cli-auto-prompt"],
].map((name) => own(name, "flag"));

/** The options of the `aws` command itself, which may stand anywhere. */
export const globals: readonly Option[] = [...globalOptions, ...globalFlags];

const pagingOptions = ["starting-token", "page-size", "max-items"].map((name) =>
	own(name, "one"),
);
const inputOptions = [
	own("cli-input-json", "one"),
	own("generate-cli-skeleton", "switch"),
];

/** An operation's own options, in the order of its parameters, then those that every operation has. */
export function optionsOf({ name }: Operation): readonly Option[] {
	return optionTable.get(name) ?? [];
}

/** Whether the command line can fetch an operation's answer page by page. */
export function isPaged(operation: Operation): boolean {
	return (
		operation.input.byName.has("NextToken") &&
		operation.input.byName.has("MaxResults")
	);
}

function memberOptions(operation: string, member: Member): Option[] {
	const name = `--${optionName(member.name)}`;
	const option: Option = {
		name,
		arity: arityOf(member.shape),
		required: member.required,
		member,
		flag: true,
		hidden: false,
	};
	if (operation === "RunInstances" && /^M(in|ax)Count$/.test(member.name))
		return [{ ...option, required: false, hidden: true }];
	if (option.arity === "one" || option.arity === "many")
		return [
			{ ...option, hidden: /^(NextToken|MaxResults)$/.test(member.name) },
		];
	return [
		option,
		{ ...option, name: oppositeOf(name), arity: "flag", flag: false },
	];
}

/** `--no-reboot` is itself a negation, so its opposite is `--reboot`. */
export function oppositeOf(name: string): string {
	return name.startsWith("--no-")
		? name.replace("--no-", "--")
		: name.replace("--", "--no-");
}

function extraOptions(operation: string): Option[] {
	return operation === "RunInstances" ? [own("count", "one")] : [];
}

function own(name: string, arity: Arity): Option {
	return {
		name: `--${name}`,
		arity,
		required: false,
		member: null,
		flag: true,
		hidden: false,
	};
}

function arityOf(shape: Shape): Arity {
	if (shape.kind === "list") return "many";
	if (shape.kind === "scalar") return shape.type === "boolean" ? "flag" : "one";
	const [only] = shape.members;
	const isSwitch =
		shape.members.length === 1 &&
		only?.name === "Value" &&
		only.shape.kind === "scalar" &&
		only.shape.type === "boolean";
	return isSwitch ? "switch" : "one";
}

function derive(operation: Operation): readonly Option[] {
	const own = operation.input.members.flatMap((member) =>
		memberOptions(operation.name, member),
	);
	// The lab's verbs are no requests to AWS and need none of the rest.
	if (operation.name.startsWith("Lab")) return own.filter(({ flag }) => flag);
	return [
		...own,
		...extraOptions(operation.name),
		...inputOptions,
		...(isPaged(operation) ? pagingOptions : []),
	];
}

const optionTable: ReadonlyMap<string, readonly Option[]> = new Map(
	[...ec2Operations.values(), ...labOperations.values()].map((operation) => [
		operation.name,
		derive(operation),
	]),
);
