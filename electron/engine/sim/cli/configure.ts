// `aws sts get-caller-identity` and `aws configure`: who and where one is.

import { callerIdentity } from "../protocol/reply.ts";
import { profiles } from "../shell-account.ts";
import { type OutputFormat, outputFormats, printOutput } from "./output.ts";
import { applyQuery } from "./query.ts";
import { Refusal, usageRefusal } from "./refusal.ts";
import { type Done, printed, type Setting } from "./setting.ts";

/** Answers `aws sts …`, which knows one operation here. */
export function runSts(
	setting: Setting,
	words: readonly string[],
	query: string | null,
): Done {
	if (words[0] !== "get-caller-identity" || words.length > 1)
		throw usageRefusal(
			words[0] === undefined
				? "aws: error: the following arguments are required: operation"
				: "aws: error: argument operation: Invalid choice, valid choices are:\n\nget-caller-identity",
			"Of the identity service, the lab knows get-caller-identity alone.",
		);
	const identity = callerIdentity(setting.account);
	const value = query === null ? identity : applyQuery(identity, query);
	const text = printOutput(value, setting.output, "GetCallerIdentity");
	return printed(setting, text, value);
}

/** What `aws configure set` changes for the commands that follow. */
export type Configured = Partial<Pick<Setting, "region" | "output">>;

/** Answers `aws configure …`. Throws a Refusal for a name that is not set: exit status 1, as the AWS CLI does. */
export function runConfigure(
	setting: Setting,
	words: readonly string[],
	profile: string,
): Done & { configured: Configured } {
	const [verb, name = "", value = ""] = words;
	if (verb === "set")
		return { ...printed(setting, "", {}), configured: configured(name, value) };
	const text = configureText(setting, verb, name, profile);
	return { ...printed(setting, `${text}\n`, text), configured: {} };
}

function configureText(
	setting: Setting,
	verb: string | undefined,
	name: string,
	profile: string,
): string {
	if (verb === "list-profiles") return Object.keys(profiles).join("\n");
	if (verb === "list") return settingsTable(setting, profile);
	const values: Record<string, string> = {
		region: setting.region,
		output: setting.output,
		aws_access_key_id: accessKey(setting.account),
	};
	const value = verb === "get" ? values[name] : undefined;
	if (value !== undefined) return value;
	throw new Refusal(
		verb === "get" ? 1 : 252,
		"Usage",
		verb === "get"
			? ""
			: "aws: error: configure takes get, set, list or list-profiles here",
		"The lab knows the settings region, output and aws_access_key_id.",
	);
}

function configured(name: string, value: string): Configured {
	if (name === "region" && value !== "") return { region: value };
	const format = outputFormats.find((known) => known === value);
	if (name === "output" && format)
		return { output: format satisfies OutputFormat };
	throw new Refusal(
		252,
		"Usage",
		`aws: error: cannot set ${name} to ${value}`,
		"Here region and output can be set.",
	);
}

/** The access key by which the endpoint knows an account. */
export function accessKey(account: string): string {
	return `SIM${account}`;
}

function settingsTable(setting: Setting, profile: string): string {
	const rows = [
		["Name", "Value", "Type", "Location"],
		["----", "-----", "----", "--------"],
		["profile", profile, "manual", "--profile"],
		["access_key", accessKey(setting.account), "lab", ""],
		["secret_key", "(any)", "lab", ""],
		["region", setting.region, "lab", ""],
	];
	return rows
		.map(([first = "", second = "", third = "", fourth = ""]) =>
			`${first.padStart(10)} ${second.padStart(24)} ${third.padStart(16)}    ${fourth}`.trimEnd(),
		)
		.join("\n");
}
