// The `aws` command: options of its own, then a service and an operation.
import { clientAnswer } from "../operation-model/answer.ts";
import type { Operation } from "../operation-model/notation.ts";
import { accountOfProfile } from "../shell-account.ts";
import { type Given, sortArguments } from "./arguments.ts";
import { closestNames } from "./closest.ts";
import { type Configured, runConfigure, runSts } from "./configure.ts";
import { commandNames, consoleHelp, ec2Help, operationPage } from "./help.ts";
import { globals } from "./option.ts";
import { type OutputFormat, outputFormats, printOutput } from "./output.ts";
import { fetchAll, isResumeToken } from "./paging.ts";
import { applyQuery } from "./query.ts";
import { Refusal, usageRefusal } from "./refusal.ts";
import { readRequest } from "./request-params.ts";
import { callService, type Done, printed, type Setting } from "./setting.ts";
import { inputSkeleton, outputSkeleton } from "./skeleton.ts";
import { runWait } from "./wait.ts";

type Structure = Readonly<Record<string, unknown>>;

interface Global {
	query: string | null;
	isPagingOff: boolean;
}

const services = ["configure", "ec2", "sts"];
const onlyReads = /^(Describe|Get|List)/;

/** Runs `aws` with its arguments. Throws a Refusal with the AWS CLI's wording and status when it cannot. */
export function runAws(
	setting: Setting,
	profile: string,
	words: readonly string[],
): Done & { configured?: Configured } {
	const { given, rest } = sortArguments(words, globals);
	if (given.some(({ option }) => option.name === "--version"))
		return printed(setting, "aws-cli/2 (simulated)\n", "aws-cli/2 (simulated)");
	const inside = withGlobals(setting, given);
	const global: Global = {
		query: textOf(given, "--query"),
		isPagingOff: given.some(({ option }) => option.name === "--no-paginate"),
	};
	const [service, ...more] = rest;
	switch (service) {
		case "ec2":
			return runEc2(inside, global, more);
		case "sts":
			return runSts(inside, more, global.query);
		case "configure":
			return runConfigure(inside, more, textOf(given, "--profile") ?? profile);
		case "help":
			return page(inside, consoleHelp());
		default:
			throw unknownService(service);
	}
}

function runEc2(
	setting: Setting,
	global: Global,
	words: readonly string[],
): Done {
	const [name, ...rest] = words;
	if (name === "help") return page(setting, ec2Help());
	if (name === "wait") return runWait(setting, rest);
	const operation = commandNames.get(name ?? "");
	if (!operation) throw unknownOperation(name);
	if (rest.length === 1 && rest[0] === "help")
		return page(setting, operationPage(operation));
	return runOperation(setting, global, operation, rest);
}

function runOperation(
	setting: Setting,
	{ query, isPagingOff }: Global,
	operation: Operation,
	words: readonly string[],
): Done {
	const request = readRequest(operation, words, setting.files);
	const { skeleton } = request.controls;
	if (skeleton !== null)
		return show(setting, null, operation, skeletonOf(operation, skeleton));
	if (onlyReads.test(operation.name)) {
		const answer = fetchAll(setting, operation, request, isPagingOff);
		return show(setting, query, operation, answer);
	}
	const { world, call, events, output } = callService(
		setting,
		operation.name,
		request.params,
	);
	const answer = clientAnswer(operation, output);
	return {
		...show(setting, query, operation, answer),
		world,
		calls: [call],
		events,
	};
}

function show(
	setting: Setting,
	query: string | null,
	{ name, output }: Operation,
	answer: Structure,
): Done {
	const value = query === null ? answer : applyQuery(answer, query);
	if (output === null && query === null) return printed(setting, "", value);
	const text =
		setting.output === "text"
			? tabbedPages(answer, query)
			: printOutput(value, setting.output, name);
	return printed(setting, text, value);
}

/** As text, the AWS CLI prints the token for more items after the items, and puts both through the query. */
function tabbedPages(answer: Structure, query: string | null): string {
	const { NextToken: token, ...items } = answer;
	const pages = isResumeToken(token)
		? [items, { NextToken: { NextToken: token } }]
		: [answer];
	return pages
		.map((page) => (query === null ? page : applyQuery(page, query)))
		.map((page) => printOutput(page, "text", ""))
		.join("");
}

function skeletonOf(
	{ input, output }: Operation,
	kind: "input" | "output",
): Record<string, unknown> {
	if (kind === "input") return inputSkeleton(input);
	return output === null ? {} : outputSkeleton(output);
}

function page(setting: Setting, text: string): Done {
	return printed(setting, text, text);
}

function withGlobals(setting: Setting, given: readonly Given[]): Setting {
	const profile = textOf(given, "--profile");
	const account =
		profile === null ? setting.account : accountOfProfile(profile);
	if (account === null)
		throw new Refusal(
			255,
			"ProfileNotFound",
			`The config profile (${profile}) could not be found`,
			"The lab's profiles are default, partner and stranger; any twelve digits are an account too.",
		);
	return {
		...setting,
		account,
		region: textOf(given, "--region") ?? setting.region,
		output: outputOf(textOf(given, "--output")) ?? setting.output,
	};
}

function outputOf(text: string | null): OutputFormat | null {
	const format = outputFormats.find((known) => known === text);
	if (text === null || format) return format ?? null;
	throw invalidChoice("--output", [...outputFormats], text);
}

function textOf(given: readonly Given[], name: string): string | null {
	return given.find(({ option }) => option.name === name)?.texts[0] ?? null;
}

function unknownService(service: string | undefined): Refusal {
	return service === undefined
		? missing("command")
		: invalidChoice("command", services, service);
}

function unknownOperation(name: string | undefined): Refusal {
	return name === undefined
		? missing("operation")
		: invalidChoice(
				"operation",
				[...commandNames.keys(), "wait", "help"],
				name,
			);
}

function missing(what: string): Refusal {
	return usageRefusal(
		`aws: error: the following arguments are required: ${what}`,
		"Try `aws ec2 help`.",
	);
}

/** Two columns of names, as the AWS CLI prints them, and those that come closest to what was typed. */
function invalidChoice(
	argument: string,
	choices: readonly string[],
	typed: string,
): Refusal {
	const lines: string[] = [];
	for (let index = 0; index < choices.length; index += 2)
		lines.push(
			choices
				.slice(index, index + 2)
				.map((choice) => choice.padEnd(40))
				.join(" | "),
		);
	const close = closestNames(typed, choices);
	const hint =
		close.length === 0
			? ""
			: `\n\nInvalid choice: '${typed}', maybe you meant:\n\n${close.map((name) => `  * ${name}`).join("\n")}`;
	return usageRefusal(
		`aws: error: argument ${argument}: Invalid choice, valid choices are:\n\n${lines.join("\n")}${hint}`,
		close[0] === undefined
			? `The lab does not know ${typed}.`
			: `There is no ${typed}; ${close[0]} comes closest.`,
	);
}
