// The shell's log: a line an event, with the engine's own output. One former file is kept. No note text gets here.
import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Size at which a new file is begun, in bytes. */
const limitBytes = 1_000_000;

export type Log = (text: string) => void;

/** Appends lines to `path`; a file that has grown to the limit becomes `path`.old first. */
export function createLog(path: string, now: () => Date): Log {
	mkdirSync(dirname(path), { recursive: true });
	return (text) => {
		if (sizeOf(path) > limitBytes) renameSync(path, `${path}.old`);
		appendFileSync(path, `${now().toISOString()} ${text.trimEnd()}\n`);
	};
}

function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
