// The shell's log: a line an event, with the engine's own output. One former file is kept. No note text gets here.
import {
	appendFileSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Size at which a new file is begun, in bytes. */
const limitBytes = 1_000_000;

/** How many of the engine's files are kept; it writes one a day. */
const engineFiles = 14;

export type Log = (text: string) => void;

/** Appends lines to `path`; a file that has grown to the limit becomes `path`.old first. */
export function createLog(path: string, now: () => Date): Log {
	mkdirSync(dirname(path), { recursive: true });
	return (text) => {
		if (sizeOf(path) > limitBytes) renameSync(path, `${path}.old`);
		appendFileSync(path, `${now().toISOString()} ${text.trimEnd()}\n`);
	};
}

/** Removes all but the newest of the engine's logs in `folder`; other files stay. */
export function pruneEngineLogs(folder: string): void {
	const dated = readdirSync(folder).filter((name) =>
		/^engine-\d{4}-\d\d-\d\d\.log$/.test(name),
	);
	for (const name of dated.sort().slice(0, -engineFiles))
		rmSync(join(folder, name), { force: true });
}

function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
