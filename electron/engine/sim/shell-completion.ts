// Completion for the console: commands, operations, options, ids and names that fit at the cursor.

import { builtins } from "./cli/builtin.ts";
import {
	type Candidate,
	candidatesFor,
	type Whereabouts,
} from "./cli/candidate.ts";
import { commandNames, optionHelp, verbNames } from "./cli/help.ts";
import { operationHelp } from "./cli/help-text.ts";
import { globals, type Option, optionsOf } from "./cli/option.ts";
import { typedWords } from "./cli/typed-words.ts";
import { waiters } from "./cli/wait.ts";
import type { Operation } from "./operation-model/notation.ts";
import { ec2Operations } from "./operation-model/operations.ts";
import { accountOfProfile, ownAccount } from "./shell-account.ts";
import type { Session } from "./shell-session.ts";

/** What may replace the text from `from` up to the cursor. */
export interface Completion {
	from: number;
	items: readonly Candidate[];
}

/** Offers in the order in which they are worth reading; empty where nothing fits. */
export function complete(
	session: Session,
	line: string,
	cursor: number,
): Completion {
	const { before, current, from } = typedWords(line, cursor);
	if (/^\$\w*$/.test(current))
		return { from, items: matching(variables(session), current) };
	const offers = before.length === 0 ? commands : commandArguments;
	return { from, items: matching(offers(session, before, current), current) };
}

function matching(
	items: readonly Candidate[],
	typed: string,
): readonly Candidate[] {
	const seen = new Set<string>();
	return items.filter(({ value }) => {
		const fits = value.startsWith(typed) && value !== typed && !seen.has(value);
		seen.add(value);
		return fits;
	});
}

function commands(): Candidate[] {
	const own = [
		{ value: "aws", detail: "the AWS command line" },
		{ value: "lab", detail: "what only a lab can do" },
	];
	return [...own, ...names([...builtins.keys(), "export", "unset"])];
}

function commandArguments(
	session: Session,
	before: readonly string[],
	current: string,
): readonly Candidate[] {
	const [command, ...words] = before;
	if (command === "lab") return labArguments(session, words, current);
	return command === "aws" ? awsArguments(session, words, current) : [];
}

function labArguments(
	session: Session,
	words: readonly string[],
	current: string,
): readonly Candidate[] {
	const verb = verbNames.get(words[0] ?? "");
	if (words.length === 0)
		return [...verbNames].map(([value, { name }]) => ({
			value,
			detail: operationHelp[name] ?? "",
		}));
	const place = globals.filter(({ name }) => /^--(region|profile)$/.test(name));
	return verb ? forOperation(session, verb, words, current, place) : [];
}

function awsArguments(
	session: Session,
	words: readonly string[],
	current: string,
): readonly Candidate[] {
	const pending = pendingOption(words, globals);
	if (pending && !current.startsWith("-"))
		return candidatesFor(pending, "", whereabouts(session, words));
	const [service, name, waiter] = words.filter((_, i) => !isGlobal(words, i));
	if (current.startsWith("-") && name === undefined)
		return optionNames(globals);
	if (service === undefined) return names(["ec2", "sts", "configure", "help"]);
	if (service === "sts") return names(["get-caller-identity"]);
	if (service === "configure") return names(["list", "get", "set"]);
	if (name === undefined) return service === "ec2" ? operations() : [];
	if (name === "wait" && waiter === undefined)
		return names([...waiters.keys()]);
	const operation =
		commandNames.get(name) ??
		ec2Operations.get(waiters.get(waiter ?? "")?.operation ?? "");
	return operation
		? forOperation(session, operation, words, current, globals)
		: [];
}

function operations(): Candidate[] {
	const all = [...commandNames].map(([value, { name }]) => ({
		value,
		detail: operationHelp[name] ?? "",
	}));
	return [...all, ...names(["wait", "help"])];
}

/** Values after an option that takes one, option names elsewhere. */
function forOperation(
	session: Session,
	operation: Operation,
	words: readonly string[],
	current: string,
	more: readonly Option[],
): readonly Candidate[] {
	const options = [...optionsOf(operation), ...more];
	const pending = pendingOption(words, options);
	if (pending && !current.startsWith("-"))
		return candidatesFor(pending, operation.name, whereabouts(session, words));
	const unused = options.filter(
		({ name, hidden }) => !hidden && !words.includes(name),
	);
	return optionNames([
		...unused.filter(({ required }) => required),
		...unused.filter(({ required }) => !required),
	]);
}

/** The option whose value comes next, if the words end with one that still takes some. */
function pendingOption(
	words: readonly string[],
	options: readonly Option[],
): Option | null {
	const at = words.findLastIndex((word) => word.startsWith("--"));
	const option = options.find(({ name }) => name === words[at]);
	if (!option || option.arity === "flag" || option.arity === "switch")
		return null;
	return option.arity === "many" || at === words.length - 1 ? option : null;
}

/** Whether the word at `index` is an option of `aws` itself, or the value of one. */
function isGlobal(words: readonly string[], index: number): boolean {
	const word = words[index] ?? "";
	const option = globals.find(({ name }) => name === words[index - 1]);
	return word.startsWith("--") || option?.arity === "one";
}

function whereabouts(session: Session, words: readonly string[]): Whereabouts {
	const after = (name: string) => words[words.indexOf(name) + 1];
	const profile = words.includes("--profile")
		? after("--profile")
		: session.profile;
	const region = words.includes("--region")
		? after("--region")
		: (session.variables.AWS_REGION ?? session.variables.AWS_DEFAULT_REGION);
	return {
		world: session.world,
		account: accountOfProfile(profile ?? "") ?? ownAccount,
		region: region || session.region,
		files: Object.keys(session.files),
	};
}

function optionNames(options: readonly Option[]): Candidate[] {
	return options.map((option) => ({
		value: option.name,
		detail: optionHelp(option),
	}));
}

function variables(session: Session): Candidate[] {
	return Object.entries(session.variables).map(([name, detail]) => ({
		value: `$${name}`,
		detail,
	}));
}

function names(list: readonly string[]): Candidate[] {
	return list.map((value) => ({ value, detail: "" }));
}
