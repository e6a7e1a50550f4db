// Runs the command line, or one command of it, within the test, and reads what it said.
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import type { Io } from "../../scripts/cli/command.ts";
import { runCli } from "../../scripts/cli.ts";
import { createFolder } from "../engine/fixture.ts";

export interface Said {
	status: number;
	out: string;
	err: string;
}

/** What a person who types `amiable ARGS` sees. */
export function run(...args: string[]): Promise<Said> {
	return listen((io) => runCli(args, io));
}

/** What a program gets that adds `--json`. */
export async function runJson(...args: string[]) {
	const { status, out } = await run(...args, "--json");
	return { status, json: JSON.parse(out) };
}

/** Runs `call` with `input` to read, and gives what it wrote. */
export async function listen(
	call: (io: Io) => Promise<number>,
	{ input = "", isTTY = false } = {},
): Promise<Said> {
	const stdout = Object.assign(new PassThrough(), { isTTY });
	const stderr = new PassThrough();
	const status = await call({ stdout, stderr, stdin: Readable.from([input]) });
	stdout.end();
	stderr.end();
	return { status, out: await text(stdout), err: await text(stderr) };
}

/** A data folder that `notes` were imported into, as words of a command line, in a folder of its own. */
export async function importNotes(notes: Record<string, string>) {
	const folder = createFolder(
		Object.fromEntries(
			Object.entries(notes).map(([name, note]) => [`notes/${name}`, note]),
		),
	);
	const data = ["--data", join(folder, "data")];
	const { status } = await run("import", join(folder, "notes"), ...data);
	expect(status).toBe(0);
	return { folder, data };
}
