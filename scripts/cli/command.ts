// What every command of the command line is made of, and how it reads paths and reports.
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine, type Engine } from "../../electron/engine/engine.ts";
import {
	defaultDataDir,
	engineOptions,
} from "../../electron/engine/hosts/environment.ts";

export interface Io {
	stdout: NodeJS.WritableStream;
	stderr: NodeJS.WritableStream;
	stdin: NodeJS.ReadableStream;
}

/** One command: `run` resolves with the exit status. Throw `WrongUsage` for arguments that do not fit. */
export interface Command {
	name: string;
	usage: string;
	run(args: string[], io: Io): Promise<number>;
}

/** Arguments that make no sense: the usage line is printed and the status is 2. */
export class WrongUsage extends Error {}

export const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** The folder that the person called from; npm itself changes into the project's. */
export function callerDir(): string {
	const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
	return script === "amiable" && caller ? caller : process.cwd();
}

export function projectVersion(): string {
	const file = join(projectDir, "package.json");
	return JSON.parse(readFileSync(file, "utf8")).version;
}

/** The options of every command on a data folder: which, as of when, and for whom it prints. */
export const dataOptions = {
	data: { type: "string" },
	at: { type: "string" },
	json: { type: "boolean" },
} as const;

/** Resolves once the person or the system wants the command to end: for those that serve until then. */
export function interrupted(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM"] as const)
			process.once(signal, () => resolve());
	});
}

/** Opens the engine on a data folder for one command, with the clock at `at` if given. */
export async function withEngine<T>(
	options: { data?: string | undefined; at?: string | undefined },
	use: (engine: Engine) => Promise<T>,
): Promise<T> {
	const engine = await createEngine({
		...engineOptions({
			dataDir: dataDir(options.data),
			contentDir: join(projectDir, "content"),
			version: projectVersion(),
			env: process.env,
		}),
		isBareStart: true,
		...(options.at === undefined ? {} : { now: clockAt(options.at) }),
	});
	for (const { message } of engine.context.notices)
		process.stderr.write(`${message}\n`);
	try {
		return await use(engine);
	} finally {
		await engine.close();
	}
}

export function dataDir(given: string | undefined): string {
	// Empty is what a script's unset variable gives; it would mean the current folder.
	if (given === "") throw new WrongUsage("--data takes a folder");
	return given === undefined
		? defaultDataDir(process.env)
		: resolve(callerDir(), given);
}

const isoTime =
	/^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/;

function clockAt(iso: string): () => number {
	const at = Date.parse(iso);
	if (Number.isNaN(at) || !isCalendarDay(isoTime.exec(iso)?.[1]))
		throw new WrongUsage(
			`--at takes an ISO time such as 2026-11-22T09:00:00Z, not “${iso}”`,
		);
	return () => at;
}

/** `Date.parse` takes 30 February for 2 March; only what comes back the same is a day. */
function isCalendarDay(day: string | undefined): boolean {
	const at = Date.parse(`${day}T00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${day}T`);
}

/** The given paths, made absolute; at least one is needed. */
export function givenPaths(positionals: string[]): string[] {
	if (positionals.length === 0) throw new WrongUsage("at least one PATH");
	return positionals.map((path) => resolve(callerDir(), path));
}

/** Shows `path` in the way in which the person named it: relative to what they gave. */
export function asGiven(path: string, given: readonly string[]): string {
	for (const name of given) {
		const rest = relative(resolve(callerDir(), name), path);
		if (rest === "") return name;
		if (!rest.startsWith("..")) return join(name, rest);
	}
	return path;
}

export function print(io: Io, line: string): void {
	io.stdout.write(`${line}\n`);
}

export function printJson(io: Io, value: unknown): void {
	print(io, JSON.stringify(value));
}
