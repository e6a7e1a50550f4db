// What the system asked Amiable to open, out of a command line: notes, packages of cards, links.
import { extname, isAbsolute, resolve } from "node:path";
import type { LinkTarget } from "../engine/contract/desktop.ts";
import { isLink, parseDeepLink } from "./deep-link.ts";

const noteEndings = new Set([".md", ".markdown"]);
const packageEnding = ".amiable";

/** Whether a path is a note by its ending. */
export function isNotePath(path: string): boolean {
	return noteEndings.has(extname(path).toLowerCase());
}

/** Whether a path is something that Amiable can be asked to open: a note or a package. */
export function isOpenedPath(path: string): boolean {
	return isNotePath(path) || extname(path).toLowerCase() === packageEnding;
}

/**
 * The notes and packages among `args` (without the program itself) as absolute paths, each once;
 * `cwd` is where the command was given. Switches and everything else are passed over.
 */
export function openedFiles(args: readonly string[], cwd: string): string[] {
	const paths = args
		.filter((arg) => !arg.startsWith("-") && !isLink(arg) && isOpenedPath(arg))
		.map((arg) => resolve(cwd, arg));
	return [...new Set(paths)];
}

export interface OpenedLinks {
	targets: LinkTarget[];
	/** How many were meant as links but are none that Amiable knows. */
	refused: number;
}

/** The links among `args`. */
export function openedLinks(args: readonly string[]): OpenedLinks {
	const links = args.filter(isLink);
	const targets = links
		.map(parseDeepLink)
		.filter((target) => target !== undefined);
	return { targets, refused: links.length - targets.length };
}

/**
 * Whether the page may have this path opened in the system's editor: a note, named in full, on this
 * computer. Network paths of Windows are refused, since looking at one already sends credentials.
 */
export function isOpenableNote(path: string): boolean {
	return isNotePath(path) && isAbsolute(path) && !/^[\\/]{2}/.test(path);
}
