// The console of the lab: runs typed lines against a world and says what came of them. Pure: a session in, a session out.
import { runCommands } from "./shell-command.ts";
import type { ShellResult } from "./shell-result.ts";
import type { Session } from "./shell-session.ts";

export { type Completion, complete } from "./shell-completion.ts";
export type { ShellError, ShellResult } from "./shell-result.ts";
export {
	createShell,
	type Session,
	type ShellOptions,
} from "./shell-session.ts";

const historyLength = 500;

/** Runs what was typed at the prompt, which may be several commands: one result for each. */
export function runLine(
	session: Session,
	line: string,
): { session: Session; results: readonly ShellResult[] } {
	const { session: after, results } = runScript(session, line);
	const isEmpty = line.trim() === "";
	const history = isEmpty
		? session.history
		: [...session.history, line].slice(-historyLength);
	return { session: { ...after, history }, results };
}

/** Runs commands one after the other, also after one that was refused. Nothing is thrown for what a person types. */
export function runScript(
	session: Session,
	text: string,
): { session: Session; results: readonly ShellResult[] } {
	return runCommands(session, text, 0);
}
