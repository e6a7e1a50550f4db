// Finds and reads the learner's note files, never writing any: folders are walked, link loops and unreadable places become diagnostics.
import { type Dirent, type Stats, statSync } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import type { Diagnostic } from "../contract/data.ts";
import type { ImportSource } from "../contract/import.ts";
import type { StudyRecord } from "../contract/study-record.ts";
import { report, unreadable } from "./file-fault.ts";
import { isWithin, realPath } from "./note-place.ts";
import { packageEnding } from "./package-notes.ts";
import { addPackage, addSent } from "./sent-notes.ts";
import type { SentMedia } from "./upload-media.ts";

/** One note file as found. `path` identifies the note for good, `name` is for people and decks. */
export interface NoteFile {
	path: string;
	name: string;
	/** The same for all that were found right in one folder: their names begin alike. */
	folder?: object;
	/** Where its bytes are: a path on this computer, or here. */
	from: string | Uint8Array;
	size: number;
	/** In ms, with fractions; null where it did not come from a disk. */
	modifiedAt: number | null;
	/** Its path in the package that it came in, with what that remembers of a learner. */
	packed?: { path: string; record: StudyRecord | null };
	/** It is read again even if it is unchanged: what it shows has come meanwhile. */
	isStale?: boolean;
}

export interface FoundFiles {
	files: NoteFile[];
	diagnostics: Diagnostic[];
	/** Folders that were walked whole: a known note below one that was not found is gone. */
	folders: string[];
	/** Given paths that do not exist. */
	missing: string[];
	/** Pictures and sounds that came along with uploaded notes. */
	sent?: SentMedia[];
	/** What packages remember of a learner. */
	records?: StudyRecord[];
}

const noteEnding = /\.(md|markdown)$/i;
/** A file that was named outright may also be plain text. */
const namedEnding = /\.(md|markdown|txt)$/i;
/** Folders of programs, not of people: nothing in them is a note. */
const ignoredFolder = /^(\..+|node_modules)$/;

/** Lists the notes of an import source, in a stable order. */
export async function findNoteFiles(source: ImportSource): Promise<FoundFiles> {
	const found: FoundFiles = {
		files: [],
		diagnostics: [],
		folders: [],
		missing: [],
	};
	if (source.kind === "files") {
		addSent(source, found);
		return found;
	}
	const given = await Promise.all(source.paths.map(realPath));
	const paths = new Set(given);
	for (const path of paths) await findAt(path, found);
	// One walk finds nothing twice.
	if (paths.size > 1) found.files = uniqueByPath(found.files);
	return found;
}

/** Every note below `root`, named relative to it; for the notes that come with the app. */
export async function findBundledFiles(root: string): Promise<NoteFile[]> {
	const found = await findNoteFiles({ kind: "paths", paths: [root] });
	return found.files.map((file) => {
		const name = file.name.split("/").slice(1).join("/");
		return { ...file, name, path: `amiable:/${name}` };
	});
}

function uniqueByPath(files: readonly NoteFile[]): NoteFile[] {
	return [...new Map(files.map((file) => [file.path, file])).values()];
}

async function findAt(path: string, found: FoundFiles): Promise<void> {
	const stats = statOrReport(path, found);
	if (!stats) {
		found.missing.push(path);
	} else if (stats.isDirectory()) {
		found.folders.push(path);
		await walkFrom(path, found);
	} else if (packageEnding.test(path)) {
		addPackage(await readFile(path), found);
	} else if (namedEnding.test(path)) {
		found.files.push(noteFile(path, basename(path), stats));
	} else {
		found.diagnostics.push(
			report(
				path,
				"not-a-note",
				"This is not a Markdown file. Amiable reads files that end in .md, .markdown or .txt.",
			),
		);
	}
}

interface Walk {
	root: string;
	/** Real paths of what was read, by which loops end and nothing is read twice. */
	seen: Set<string>;
	/** Those of files that are not in `seen` yet: nobody asks before links are followed. */
	files: string[];
	isFollowing: boolean;
	/** Links met on the way: followed last, so that a note goes by its own place, not by a link's. */
	links: string[];
}

/** A file or folder under the name by which it was reached, its real one, and its name for people. */
interface Place {
	path: string;
	real: string;
	name: string;
}

async function walkFrom(root: string, found: FoundFiles): Promise<void> {
	const walk: Walk = {
		root,
		seen: new Set(),
		files: [],
		isFollowing: false,
		links: [],
	};
	const real = await realOrReport(root, found);
	if (real !== null)
		await walkFolder(
			walk,
			{ path: root, real, name: nameIn(walk, root) },
			found,
		);
	walk.isFollowing = true;
	// Folders behind links may add links of their own while this goes on.
	for (const link of walk.links) await followLink(walk, link, found);
}

/** The path from the folder around the root, with `/` between folders. */
function nameIn({ root }: Walk, path: string): string {
	return relative(dirname(root), path).split(sep).join("/");
}

async function walkFolder(
	walk: Walk,
	folder: Place,
	found: FoundFiles,
): Promise<void> {
	walk.seen.add(folder.real);
	for (const entry of await entriesIn(folder.path, found)) {
		const path = pathIn(folder.path, entry.name);
		const isNote = noteEnding.test(entry.name);
		if (ignoredFolder.test(entry.name) && !isNote) continue;
		if (entry.isSymbolicLink()) walk.links.push(path);
		else if (entry.isDirectory() || isNote) {
			const under = visit(
				walk,
				{
					path,
					real:
						folder.real === folder.path
							? path
							: pathIn(folder.real, entry.name),
					name: `${folder.name}/${entry.name}`,
				},
				found,
				folder,
			);
			if (under) await under;
		}
	}
}

/** As `join`, which tidies what is tidy and is slow for many files. */
function pathIn(folder: string, name: string): string {
	return folder.endsWith(sep) ? folder + name : folder + sep + name;
}

/** Takes in a file at once; what is below a folder is there when the promise is kept. */
function visit(
	walk: Walk,
	place: Place,
	found: FoundFiles,
	folder?: Place,
): Promise<void> | null {
	const { path, real, name } = place;
	// Without a link, nothing is met twice.
	if (walk.isFollowing && walk.seen.has(real)) return null;
	const stats = statOrReport(path, found);
	if (stats?.isDirectory())
		return ignoredFolder.test(basename(path))
			? null
			: walkFolder(walk, place, found);
	if (stats?.isFile() && noteEnding.test(path)) {
		walk.files.push(real);
		const file = noteFile(path, name, stats);
		found.files.push(folder ? { ...file, folder } : file);
	}
	return null;
}

async function followLink(
	walk: Walk,
	path: string,
	found: FoundFiles,
): Promise<void> {
	const real = await realOrReport(path, found);
	const from = await realOrReport(dirname(path), found);
	if (real === null || from === null) return;
	for (const file of walk.files.splice(0)) walk.seen.add(file);
	if (isWithin(from, real))
		found.diagnostics.push(
			report(
				path,
				"link-loop",
				"This link leads back to a folder that it is in; it was passed over.",
			),
		);
	else if (walk.seen.has(real))
		found.diagnostics.push(
			report(
				path,
				"link-repeat",
				`This link leads to what was read already (${real}); it was passed over.`,
			),
		);
	else await visit(walk, { path, real, name: nameIn(walk, path) }, found);
}

async function entriesIn(folder: string, found: FoundFiles): Promise<Dirent[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		found.diagnostics.push(unreadable(folder, error));
		return [];
	}
}

async function realOrReport(
	path: string,
	found: FoundFiles,
): Promise<string | null> {
	try {
		return await realpath(path);
	} catch (error) {
		found.diagnostics.push(unreadable(path, error));
		return null;
	}
}

/** Not awaited: in a large vault, handing each file to another thread and back takes ten times as long. */
function statOrReport(path: string, found: FoundFiles): Stats | null {
	try {
		return statSync(path);
	} catch (error) {
		found.diagnostics.push(unreadable(path, error));
		return null;
	}
}

function noteFile(
	path: string,
	name: string,
	{ size, mtimeMs }: Stats,
): NoteFile {
	return {
		path,
		name,
		size,
		modifiedAt: mtimeMs,
		from: path,
	};
}
