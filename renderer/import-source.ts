// Turns what a browser gives for picked or dropped files into what the engine imports. Only notes are read; nothing is uploaded beyond this computer.
import type { ImportSource } from "../electron/engine/contract/import.ts";

export type FilesSource = Extract<ImportSource, { kind: "files" }>;

/** A note to be, by its name relative to what was picked. */
export interface NamedFile {
	path: string;
	file: File;
}

export interface ReadFiles {
	source: FilesSource;
	/** Files that look like notes but were left out, with the reason for the person. */
	leftOut: { path: string; reason: string }[];
}

/** The browser hands over everything in memory at once, so it stays far below what a host accepts. */
export const largestFile = 5 * 1024 * 1024;
export const largestTotal = 40 * 1024 * 1024;
const mostFiles = 20_000;

/** True for the file names that hold notes, and no part of whose path is hidden (".obsidian", ".trash"). */
export function isNotePath(path: string): boolean {
	const parts = path.split("/");
	return (
		/\.(md|markdown|txt)$/i.test(path) &&
		!parts.some((part) => part.startsWith("."))
	);
}

/** Files of an `<input type=file>`; with a folder each knows its path inside it. */
export function pickedFiles(files: Iterable<File>): NamedFile[] {
	return [...files].map((file) => ({
		path: file.webkitRelativePath || file.name,
		file,
	}));
}

/**
 * Files of a drop, folders included, in the order of their names. Files that do not lie in a folder of
 * this computer (an attachment dragged out of a mail) come without an entry, as files.
 */
export async function droppedFiles(
	items: readonly (FileSystemEntry | File | null)[],
): Promise<NamedFile[]> {
	const found: NamedFile[] = [];
	for (const item of items) {
		if (item instanceof File) found.push({ path: item.name, file: item });
		else if (item) await collect(item, "", found);
	}
	return found;
}

async function collect(
	entry: FileSystemEntry,
	folder: string,
	found: NamedFile[],
): Promise<void> {
	const path = folder + entry.name;
	if (entry.name.startsWith(".") || found.length >= mostFiles) return;
	if (isFileEntry(entry)) {
		if (isNotePath(path)) found.push({ path, file: await fileOf(entry) });
		return;
	}
	const children = await childrenOf(entry as FileSystemDirectoryEntry);
	children.sort((one, other) => (one.name < other.name ? -1 : 1));
	for (const child of children) await collect(child, `${path}/`, found);
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A directory reader gives its entries in portions, an empty one at the end. */
async function childrenOf(
	folder: FileSystemDirectoryEntry,
): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const children: FileSystemEntry[] = [];
	while (true) {
		const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject),
		);
		if (portion.length === 0) return children;
		children.push(...portion);
	}
}

/** Reads the notes among `files`. A file that is too large or cannot be read is left out, with its reason. */
export async function readFiles(
	files: readonly NamedFile[],
): Promise<ReadFiles> {
	const notes = files.filter(({ path }) => isNotePath(path));
	const read: FilesSource["files"] = [];
	const leftOut: ReadFiles["leftOut"] = [];
	let total = 0;
	for (const { path, file } of notes.slice(0, mostFiles)) {
		const reason = tooLarge(file.size, total);
		if (reason) {
			leftOut.push({ path, reason });
			continue;
		}
		try {
			read.push({ path, base64: toBase64(await bytesOf(file)) });
			total += file.size;
		} catch {
			leftOut.push({
				path,
				reason:
					"It could not be read. It may have been moved since you chose it.",
			});
		}
	}
	return { source: { kind: "files", files: read }, leftOut };
}

function tooLarge(size: number, total: number): string | null {
	if (size > largestFile)
		return `It is larger than ${largestFile / 1024 / 1024} MB, which no note should be. Split it, or import it from the command line.`;
	if (total + size > largestTotal)
		return "Too much was chosen at once for a browser. Import the rest in a second step.";
	return null;
}

async function bytesOf(file: File): Promise<Uint8Array> {
	return new Uint8Array(await file.arrayBuffer());
}

/** In portions, because a call with a million arguments overflows the stack. */
function toBase64(bytes: Uint8Array): string {
	const portion = 0x8000;
	let binary = "";
	for (let start = 0; start < bytes.length; start += portion)
		binary += String.fromCharCode(...bytes.subarray(start, start + portion));
	return btoa(binary);
}
