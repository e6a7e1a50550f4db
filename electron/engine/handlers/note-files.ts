// Finds and reads the learner's note files, never writing any: folders are walked, link loops and unreadable places become diagnostics.
import type { Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic, ImportSource } from "../contract/data.ts";
import { maximumNoteBytes } from "../notes/decode.ts";

/** One note file as found. `path` identifies the note for good, `name` is for people and decks. */
export interface NoteFile {
	path: string;
	name: string;
	read: () => Promise<Uint8Array>;
	size: number;
}

export interface FoundFiles {
	files: NoteFile[];
	diagnostics: Diagnostic[];
	/** Folders that were walked whole: a known note below one that was not found is gone. */
	folders: string[];
	/** Given paths that do not exist. */
	missing: string[];
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
		found.files = source.files.map(uploadedFile);
		return found;
	}
	for (const path of new Set(source.paths.map((given) => resolve(given))))
		await findAt(path, found);
	found.files = uniqueByPath(found.files);
	return found;
}

/** Every note below `root`, named relative to it; for the notes that come with the app. */
export async function findBundledFiles(root: string): Promise<NoteFile[]> {
	const found = await findNoteFiles({ kind: "paths", paths: [root] });
	return found.files.map((file) => {
		const name = relative(root, file.path).split(sep).join("/");
		return { ...file, name, path: `amiable:/${name}` };
	});
}

function uploadedFile(file: { path: string; base64: string }): NoteFile {
	const bytes = Buffer.from(file.base64, "base64");
	const name = file.path.replaceAll("\\", "/").replace(/^\/+/, "");
	return {
		name,
		path: `upload:/${name}`,
		size: bytes.length,
		read: async () => bytes,
	};
}

function uniqueByPath(files: readonly NoteFile[]): NoteFile[] {
	return [...new Map(files.map((file) => [file.path, file])).values()];
}

async function findAt(path: string, found: FoundFiles): Promise<void> {
	const stats = await statOrReport(path, found);
	if (!stats) {
		found.missing.push(path);
	} else if (stats.isDirectory()) {
		found.folders.push(path);
		await walk({ root: path, folder: path, seen: new Set() }, found);
	} else if (namedEnding.test(path)) {
		found.files.push(noteFile(path, basename(path), stats.size));
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
	folder: string;
	/** Real paths of the folders walked, by which a link loop ends. */
	seen: Set<string>;
}

async function walk(
	{ root, folder, seen }: Walk,
	found: FoundFiles,
): Promise<void> {
	const names = await namesIn(folder, seen, found);
	for (const name of names) {
		const path = join(folder, name);
		const isNote = noteEnding.test(name);
		if (ignoredFolder.test(name) && !isNote) continue;
		const stats = await statOrReport(path, found);
		if (stats?.isDirectory()) {
			if (!ignoredFolder.test(name))
				await walk({ root, folder: path, seen }, found);
		} else if (stats?.isFile() && isNote) {
			const inRoot = relative(dirname(root), path).split(sep).join("/");
			found.files.push(noteFile(path, inRoot, stats.size));
		}
	}
}

async function namesIn(
	folder: string,
	seen: Set<string>,
	found: FoundFiles,
): Promise<string[]> {
	try {
		const real = await realpath(folder);
		if (seen.has(real)) {
			found.diagnostics.push(
				report(
					folder,
					"link-loop",
					"This link leads back to a folder that was read already; it was passed over.",
				),
			);
			return [];
		}
		seen.add(real);
		return (await readdir(folder)).sort();
	} catch (error) {
		found.diagnostics.push(unreadable(folder, error));
		return [];
	}
}

async function statOrReport(
	path: string,
	found: FoundFiles,
): Promise<Stats | null> {
	try {
		return await stat(path);
	} catch (error) {
		found.diagnostics.push(unreadable(path, error));
		return null;
	}
}

function noteFile(path: string, name: string, size: number): NoteFile {
	return { path, name, size, read: () => readFile(path) };
}

/** Reads a file's bytes, or tells why it cannot be had; a huge one is not even opened. */
export async function readNoteFile(
	file: NoteFile,
): Promise<{ bytes: Uint8Array } | { diagnostic: Diagnostic }> {
	if (file.size > maximumNoteBytes)
		return {
			diagnostic: report(
				file.path,
				"file-too-large",
				`The file has ${megabytes(file.size)} MB; notes are read up to ${megabytes(maximumNoteBytes)} MB. Split it into smaller notes.`,
			),
		};
	try {
		return { bytes: await file.read() };
	} catch (error) {
		return { diagnostic: unreadable(file.path, error) };
	}
}

function megabytes(bytes: number): string {
	return (bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1);
}

const causes: Record<string, [code: string, message: string]> = {
	ENOENT: [
		"file-not-found",
		"There is no file here. It may have been moved or deleted; choose it again.",
	],
	EACCES: [
		"file-unreadable",
		"Amiable may not read this. Change its permissions, or leave it out.",
	],
	EPERM: [
		"file-unreadable",
		"Amiable may not read this. Change its permissions, or leave it out.",
	],
	ELOOP: ["link-loop", "This link leads back to itself; it was passed over."],
};

function unreadable(path: string, error: unknown): Diagnostic {
	const code = (error as NodeJS.ErrnoException).code ?? "";
	const [name, message] = causes[code] ?? [
		"file-unreadable",
		`It could not be read (${code || String(error)}). Try again, or leave it out.`,
	];
	return report(path, name, message);
}

function report(file: string, code: string, message: string): Diagnostic {
	return { file, line: 1, column: 1, code, message };
}
