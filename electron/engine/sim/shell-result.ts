// What came of a command, as the console shows it and as a program reads it.
import type { Refusal } from "./cli/refusal.ts";
import type { Command } from "./cli/script.ts";
import type { Call, Event } from "./simulator.ts";

/** `why` is the rule behind the refusal, in a plain sentence. */
export interface ShellError {
	readonly code: string;
	readonly message: string;
	readonly why: string;
}

/** What came of one command. */
export interface ShellResult {
	/** Line of the script on which the command starts, from 1. */
	readonly line: number;
	readonly command: string;
	readonly ok: boolean;
	/** The answer as data, after --query; {} where there is none; null when the command was refused. */
	readonly output: unknown;
	/** Standard output and standard error, as a terminal shows them. */
	readonly text: string;
	readonly errorText: string;
	readonly exitCode: number;
	readonly error: ShellError | null;
	/** The calls that went through, `$(…)` included; those that only read are left out. */
	readonly calls: readonly Call[];
	readonly events: readonly Event[];
}

export type Outer = Pick<ShellResult, "line" | "command" | "calls" | "events">;

/** The parts of a result that do not depend on how it went; `inner` are the commands inside `$(…)`. */
export function described(
	{ line, source }: Command,
	inner: readonly ShellResult[],
): Outer {
	return {
		line,
		command: source,
		calls: inner.flatMap((result) => result.calls),
		events: inner.flatMap((result) => result.events),
	};
}

/** What the commands inside `$(…)` wrote to standard error. */
export function errorsOf(inner: readonly ShellResult[]): string {
	return inner.map((result) => result.errorText).join("");
}

/** The result of a command that was refused, or that failed on the way. */
export function refused(
	outer: Outer,
	{ code, message, why, text, exitCode }: Refusal,
	before: string,
): ShellResult {
	return {
		...outer,
		ok: false,
		output: null,
		text: "",
		errorText: `${before}\n${text}\n`,
		exitCode,
		error: { code, message, why },
	};
}
