// The notes that the system asked Amiable to open, out of a command line.
import { extname, isAbsolute, resolve } from "node:path";

const noteEndings = new Set([".md", ".markdown"]);

/** Whether a path is a note by its ending. */
export function isNotePath(path: string): boolean {
	return noteEndings.has(extname(path).toLowerCase());
}

/**
 * The notes among `args` (without the program itself) as absolute paths, each once; `cwd` is where
 * the command was given. Switches and everything that is no note are passed over.
 */
export function openedNotes(args: readonly string[], cwd: string): string[] {
	const paths = args
		.filter((arg) => !arg.startsWith("-") && isNotePath(arg))
		.map((arg) => resolve(cwd, arg));
	return [...new Set(paths)];
}

/**
 * Whether the page may have this path opened in the system's editor: a note, named in full, on this
 * computer. Network paths of Windows are refused, since looking at one already sends credentials.
 */
export function isOpenableNote(path: string): boolean {
	return isNotePath(path) && isAbsolute(path) && !/^[\\/]{2}/.test(path);
}
