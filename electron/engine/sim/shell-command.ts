// Runs the commands of a script one after the other, with the variables and substitutions in them.
import { runAws } from "./cli/aws.ts";
import { builtins } from "./cli/builtin.ts";
import type { Configured } from "./cli/configure.ts";
import { type Expansion, expandText, expandWord } from "./cli/expand.ts";
import { runLab } from "./cli/lab.ts";
import { Refusal } from "./cli/refusal.ts";
import { type Command, parseScript } from "./cli/script.ts";
import type { Done, Setting } from "./cli/setting.ts";
import { accountOfProfile } from "./shell-account.ts";
import {
	described,
	errorsOf,
	type Outer,
	refused,
	type ShellResult,
} from "./shell-result.ts";
import type { Session } from "./shell-session.ts";

const deepestSubstitution = 8;

/** A result for each command; `depth` counts the substitutions around it. */
export function runCommands(
	start: Session,
	text: string,
	depth: number,
): { session: Session; results: readonly ShellResult[] } {
	let session = start;
	const results: ShellResult[] = [];
	for (const command of parseScript(text)) {
		if (isSkipped(command, session.exitCode)) continue;
		const after = runCommand(session, command, depth);
		session = after.session;
		results.push(after.result);
	}
	return { session, results };
}

function isSkipped({ condition }: Command, exitCode: number): boolean {
	if (condition === "after-success") return exitCode !== 0;
	if (condition === "after-failure") return exitCode === 0;
	return false;
}

/** One command with the substitutions inside it, whose effects come first. */
function runCommand(
	start: Session,
	command: Command,
	depth: number,
): { session: Session; result: ShellResult } {
	if (command.problem) return unreadable(start, command, command.problem);
	let session = start;
	const inner: ShellResult[] = [];
	const expansion: Expansion = {
		variable: (name) => variableOf(session, name),
		substitution: (script) => {
			if (depth >= deepestSubstitution) return "";
			const after = runCommands(session, script, depth + 1);
			// What a substitution sets stays inside it; the world goes on.
			session = {
				...session,
				world: after.session.world,
				exitCode: after.session.exitCode,
			};
			inner.push(...after.results);
			return after.results
				.map((result) => result.text)
				.join("")
				.replace(/\n+$/, "");
		},
	};
	const assigned: Record<string, string> = {};
	for (const { name, value } of command.assignments)
		assigned[name] = expandText(value, expansion);
	const words = command.words.flatMap((word) => expandWord(word, expansion));
	return command.words.length === 0
		? assign(session, command, assigned, inner)
		: invoke(session, command, assigned, words, inner);
}

function variableOf(session: Session, name: string): string {
	if (name === "?") return String(session.exitCode);
	return Object.hasOwn(session.variables, name)
		? (session.variables[name] ?? "")
		: "";
}

/** `NAME=value` alone: it fails when the last substitution in it failed. */
function assign(
	session: Session,
	command: Command,
	assigned: Readonly<Record<string, string>>,
	inner: readonly ShellResult[],
): { session: Session; result: ShellResult } {
	const failure = inner.findLast((result) => result.error !== null);
	const last = inner.at(-1);
	const exitCode = last?.exitCode ?? 0;
	const values = Object.values(assigned);
	return {
		session: {
			...session,
			variables: { ...session.variables, ...assigned },
			exitCode,
		},
		result: {
			...described(command, inner),
			ok: exitCode === 0,
			output: exitCode === 0 ? (last?.output ?? values.at(-1) ?? {}) : null,
			text: "",
			errorText: errorsOf(inner),
			exitCode,
			error: exitCode === 0 ? null : (failure?.error ?? null),
		},
	};
}

function invoke(
	session: Session,
	command: Command,
	assigned: Readonly<Record<string, string>>,
	words: readonly string[],
	inner: readonly ShellResult[],
): { session: Session; result: ShellResult } {
	const [name = "", ...rest] = words;
	const outer = described(command, inner);
	try {
		if (name === "export" || name === "unset")
			return changeVariables(session, name, rest, outer);
		const done = run(session, assigned, name, rest);
		return {
			session: {
				...session,
				...done.configured,
				world: done.world,
				exitCode: 0,
			},
			result: {
				...outer,
				ok: true,
				output: done.value,
				text: done.text,
				errorText: errorsOf(inner),
				exitCode: 0,
				error: null,
				calls: [...outer.calls, ...done.calls],
				events: [...outer.events, ...done.events],
			},
		};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			session: { ...session, exitCode: error.exitCode },
			result: refused(outer, error, errorsOf(inner)),
		};
	}
}

function run(
	session: Session,
	assigned: Readonly<Record<string, string>>,
	name: string,
	words: readonly string[],
): Done & { configured?: Configured } {
	const variables = { ...session.variables, ...assigned };
	const profile = variables.AWS_PROFILE || session.profile;
	const setting = settingOf(session, variables, profile);
	if (name === "aws") return runAws(setting, profile, words);
	if (name === "lab") return runLab(setting, words);
	const builtin = builtins.get(name);
	if (builtin) return builtin(setting, words);
	throw new Refusal(
		127,
		"CommandNotFound",
		`${name}: command not found`,
		"This console knows aws, lab, echo, sleep and help; `help` tells more.",
	);
}

/** Where a command runs, with the environment variables that the AWS CLI heeds. */
function settingOf(
	session: Session,
	variables: Readonly<Record<string, string>>,
	profile: string,
): Setting {
	const account = accountOfProfile(profile);
	if (account === null)
		throw new Refusal(
			255,
			"ProfileNotFound",
			`The config profile (${profile}) could not be found`,
			"The lab's profiles are default, partner and stranger.",
		);
	return {
		world: session.world,
		account,
		region:
			variables.AWS_REGION || variables.AWS_DEFAULT_REGION || session.region,
		output: session.output,
		files: session.files,
	};
}

function changeVariables(
	session: Session,
	verb: "export" | "unset",
	words: readonly string[],
	outer: Outer,
): { session: Session; result: ShellResult } {
	const variables: Record<string, string> = { ...session.variables };
	for (const word of words) {
		const [, name = word, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
		if (verb === "unset") delete variables[name];
		else if (value !== undefined) variables[name] = value;
	}
	return {
		session: { ...session, variables, exitCode: 0 },
		result: {
			...outer,
			ok: true,
			output: {},
			text: "",
			errorText: "",
			exitCode: 0,
			error: null,
		},
	};
}

/** A command that is not even shell. */
function unreadable(
	session: Session,
	command: Command,
	{ message, why }: NonNullable<Command["problem"]>,
): { session: Session; result: ShellResult } {
	const text = `bash: ${message}`;
	const refusal = new Refusal(2, "SyntaxError", message, why, text);
	return {
		session: { ...session, exitCode: refusal.exitCode },
		result: refused(described(command, []), refusal, ""),
	};
}
