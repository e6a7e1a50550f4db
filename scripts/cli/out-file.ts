// What a command writes to the file of `--out`: never over one that is there.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "../../electron/engine/contract/errors.ts";
import { callerDir, dataOptions, WrongUsage } from "./command.ts";

/** The options of every command that reads the data folder and writes a file. */
export const outOptions = { ...dataOptions, out: { type: "string" } } as const;

/** The file that `--out` names, from where the person stands. */
export function outFile(out: string | undefined): string {
	if (!out) throw new WrongUsage("--out FILE is needed");
	return resolve(callerDir(), out);
}

/** Writes a new file; `what` is the thing, as people are told of it. Throws `data-unavailable` where a file is, or none can be. */
export function writeNew(
	file: string,
	content: string | Uint8Array,
	what: string,
): void {
	try {
		writeFileSync(file, content, { flag: "wx" });
	} catch (error) {
		throw new Failure(
			"data-unavailable",
			isThere(error)
				? `The ${what} was not written: ${file} is there already, and no file is written over. Choose another --out, or move that file away.`
				: `The ${what} could not be written. Choose another --out. The system says: ${error instanceof Error ? error.message : String(error)}`,
		);
	}
}

function isThere(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}
