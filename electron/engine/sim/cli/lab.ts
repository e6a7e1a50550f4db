// The `lab` command: time, data, subscriptions and the bill, which AWS has no commands for.
import { accountOfProfile } from "../shell-account.ts";
import { type Given, sortArguments } from "./arguments.ts";
import { closestNames } from "./closest.ts";
import { labHelp, verbNames } from "./help.ts";
import type { Option } from "./option.ts";
import { Refusal } from "./refusal.ts";
import { readRequest } from "./request-params.ts";
import { callService, type Done, printed, type Setting } from "./setting.ts";

const whoAndWhere: readonly Option[] = [
	"--account",
	"--profile",
	"--region",
].map((name) => ({
	name,
	arity: "one",
	required: false,
	member: null,
	flag: true,
	hidden: false,
}));

/** Runs `lab` with its arguments. Answers are printed as JSON. */
export function runLab(setting: Setting, words: readonly string[]): Done {
	const { given, rest } = sortArguments(words, whoAndWhere);
	const [name, ...more] = rest;
	if (name === undefined || name === "help" || name === "--help")
		return printed(setting, labHelp(), labHelp());
	const verb = verbNames.get(name);
	if (!verb) throw unknownVerb(name);
	const { params } = readRequest(verb, more, setting.files);
	const inside = { ...setting, ...placeOf(setting, given) };
	const { world, call, events, output } = callService(
		inside,
		verb.name,
		params,
	);
	const isSilent = Object.keys(output).length === 0;
	const text = isSilent ? "" : `${JSON.stringify(output, null, 4)}\n`;
	return { world, calls: [call], events, text, value: output };
}

function placeOf(
	{ account, region }: Setting,
	given: readonly Given[],
): Pick<Setting, "account" | "region"> {
	const text = (name: string) =>
		given.find(({ option }) => option.name === name)?.texts[0];
	const named = text("--account") ?? text("--profile");
	const found = named === undefined ? account : accountOfProfile(named);
	if (found === null)
		throw new Refusal(
			252,
			"Usage",
			`lab: there is no account ${named}`,
			"An account is twelve digits, or default, partner or stranger.",
		);
	return { account: found, region: text("--region") ?? region };
}

function unknownVerb(name: string): Refusal {
	const [closest] = closestNames(name, [...verbNames.keys()]);
	return new Refusal(
		252,
		"Usage",
		`lab: there is no verb ${name}`,
		closest === undefined
			? "`lab help` lists the verbs."
			: `Did you mean lab ${closest}?`,
	);
}
