// Which vault a note belongs to: the same whichever way its path was typed, so that decks and pictures are too.
import { access, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { FoundFiles, NoteFile } from "./note-files.ts";

export interface Places {
	/** The folder that the file at `path` is named from, or null for one that stands alone. */
	rootOf(path: string): Promise<string | null>;
}

/**
 * A file belongs to the outermost of the folders that are known already, else to the Obsidian vault
 * that it lies in, else to the outermost folder given now. `known` and `given` are real paths.
 */
export function createPlaces(
	known: readonly string[],
	given: readonly string[],
): Places {
	const vaults = new Map<string, Promise<string | null>>();
	function vaultAbove(folder: string): Promise<string | null> {
		const found = vaults.get(folder) ?? findVault(folder);
		vaults.set(folder, found);
		return found;
	}
	async function findVault(folder: string): Promise<string | null> {
		if (await exists(join(folder, ".obsidian"))) return folder;
		const parent = dirname(folder);
		return parent === folder ? null : vaultAbove(parent);
	}
	return {
		rootOf: async (path) =>
			outermost(path, known) ??
			(await vaultAbove(dirname(path))) ??
			outermost(path, given),
	};
}

/** Gives each file the name that follows from its place; uploads keep theirs. */
export async function nameFiles(
	found: FoundFiles,
	places: Places,
): Promise<FoundFiles> {
	// All files of a folder have one place.
	const prefixes = new Map<string, string | null>();
	let isNamed: NoteFile["folder"];
	const files: NoteFile[] = [];
	for (const file of found.files) {
		// In a large vault nearly all have the name already that they were found under.
		if (file.folder !== undefined && file.folder === isNamed) {
			files.push(file);
			continue;
		}
		const folder = dirname(file.path);
		let prefix = isOnDisk(file.path) ? prefixes.get(folder) : null;
		if (prefix === undefined) {
			const root = await places.rootOf(file.path);
			prefix = root && relative(dirname(root), folder).split(sep).join("/");
			prefixes.set(folder, prefix);
		}
		const own = basename(file.path);
		const name = prefix ? `${prefix}/${own}` : own;
		const keepsName = prefix === null || file.name === name;
		if (keepsName) isNamed = file.folder;
		files.push(keepsName ? file : { ...file, name });
	}
	return { ...found, files };
}

/** Whether a note's path is one of this computer's, not of an upload or of the notes that come with the app. */
export function isOnDisk(path: string): boolean {
	return !/^(?:upload|amiable):\//.test(path);
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder.replace(/[\\/]*$/, sep));
}

function outermost(path: string, folders: readonly string[]): string | null {
	const [first] = folders
		.filter((folder) => isWithin(path, folder))
		.sort((one, other) => one.length - other.length);
	return first ?? null;
}

/** One place is one path, whether it was given by its own name or by a link. */
export async function realPath(given: string): Promise<string> {
	const path = resolve(given);
	try {
		return await realpath(path);
	} catch {
		// What is not there is reported under the name that was given.
		return path;
	}
}

async function exists(path: string): Promise<boolean> {
	try {
		await access(path);
		return true;
	} catch {
		return false;
	}
}
