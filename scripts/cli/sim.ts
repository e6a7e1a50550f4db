// `amiable sim`: runs lines of `aws ec2 …` and `lab …` in a fresh simulated world.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import {
	createShell,
	runScript,
	type ShellResult,
} from "../../electron/engine/sim/shell.ts";
import {
	type Command,
	callerDir,
	type Io,
	printJson,
	WrongUsage,
} from "./command.ts";

export const simCommand: Command = {
	name: "sim",
	usage: "sim [FILE|-] [--json] [--world]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: "boolean" }, world: { type: "boolean" } },
		});
		const [name = "-", ...more] = positionals;
		if (more.length > 0) throw new WrongUsage("one FILE at most");
		const script = name === "-" ? await text(io.stdin) : readScript(name);
		const folder =
			name === "-" ? callerDir() : dirname(resolve(callerDir(), name));
		const shell = createShell({ files: filesNamedIn(script, folder) });
		const { session, results } = runScript(shell, script);
		for (const result of results)
			if (values.json) printJson(io, reported(result));
			else write(io, result);
		if (values.world) printJson(io, { world: session.world });
		return 0;
	},
};

function readScript(name: string): string {
	const path = resolve(callerDir(), name);
	if (!existsSync(path) || !statSync(path).isFile())
		throw new WrongUsage(`There is no file ${name}.`);
	return readFileSync(path, "utf8");
}

/** The files that `file://NAME` in the script means, as far as they exist. Nothing else is read. */
function filesNamedIn(script: string, folder: string): Record<string, string> {
	const files: Record<string, string> = {};
	for (const [, name = ""] of script.matchAll(
		/fileb?:\/\/([^\s'"`;|&<>()]+)/g,
	)) {
		const path = resolve(folder, name);
		if (existsSync(path) && statSync(path).isFile())
			files[name] = readFileSync(path, "utf8");
	}
	return files;
}

/** One line of `--json`. */
function reported({ line, command, ok, output, error }: ShellResult): unknown {
	return ok ? { line, command, ok, output } : { line, command, ok, error };
}

/** As a terminal shows it, with the reason for a refusal below. */
function write(io: Io, { command, text, errorText, error }: ShellResult): void {
	io.stdout.write(`$ ${command}\n${text}`);
	if (errorText !== "") io.stdout.write(`${errorText.trim()}\n`);
	if (error !== null && error.why !== "") io.stdout.write(`→ ${error.why}\n`);
}
