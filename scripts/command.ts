// Runs other programs for the scripts: with our own input and output, a time limit, and an end when we end.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export interface CommandOptions {
	env?: Record<string, string | undefined>;
	limitMinutes?: number;
	/** "inherit" shows what the program prints; "ignore" hides it. */
	output?: "inherit" | "ignore";
}

/** Runs a program in the project's folder and resolves with its exit status; 1 if it was ended or would not start. */
export function runCommand(
	command: string,
	args: string[],
	{ env = {}, limitMinutes = 30, output = "inherit" }: CommandOptions = {},
): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...plainUnlessWatched(), ...env },
			stdio: ["ignore", output, output],
			timeout: limitMinutes * 60_000,
		});
		const end = () => child.kill();
		process.once("exit", end);
		child.on("error", (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(1);
		});
		child.on("exit", (code) => {
			process.off("exit", end);
			resolve(code ?? 1);
		});
	});
}

/** Colours are for people: in a log file or a pipe they make the text unreadable. */
function plainUnlessWatched(): CommandOptions["env"] {
	return process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
}

/** Runs a package's JavaScript program (a path below node_modules) under this Node. */
export function runPackage(
	program: string,
	args: string[],
	options: CommandOptions = {},
): Promise<number> {
	return runCommand(
		process.execPath,
		[`${root}node_modules/${program}`, ...args],
		options,
	);
}
