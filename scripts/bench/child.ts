// Runs a TypeScript file in a fresh Node, as a cold start has it, and reads what it prints.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "../command.ts";

export interface Child {
	/** The first line of output that `matches`; fails with what the child said if it ends before. */
	line(matches: RegExp): Promise<RegExpExecArray>;
	/** Ends it and waits until it is gone. */
	end(): Promise<void>;
}

/** Starts `file` (a path in the project) with `args` under this Node, by way of the command `before` if one is given. */
export function startChild(
	file: string,
	args: readonly string[],
	before: readonly string[] = [],
): Child {
	const [command = "", ...rest] = [
		...before,
		process.execPath,
		`${root}${file}`,
	];
	const child = spawn(command, [...rest, ...args], {
		cwd: root,
		stdio: ["ignore", "pipe", "pipe"],
	});
	const complaints: string[] = [];
	child.stderr.setEncoding("utf8").on("data", (text) => complaints.push(text));
	const lines = createInterface({ input: child.stdout });
	const ended = new Promise<void>((resolve) =>
		child.once("close", () => resolve()),
	);
	return {
		line: (matches) =>
			new Promise((resolve, reject) => {
				lines.on("line", (line) => {
					const found = matches.exec(line);
					if (found) resolve(found);
				});
				ended.then(() =>
					reject(new Error(`${file} ended early:\n${complaints.join("")}`)),
				);
			}),
		async end() {
			child.kill();
			await ended;
		},
	};
}
