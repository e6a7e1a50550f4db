// Turns what a browser gives for picked or dropped files into what the engine imports: notes, and what they show. Nothing is sent beyond this computer.
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

/** Notes, and files that may be a picture or sound of one. */
export const pickedEndings =
	".md,.markdown,.txt,.amiable,.png,.jpg,.jpeg,.gif,.webp,.avif,.svg,.mp3,.ogg,.oga,.wav,.m4a";

/** The browser hands over everything in memory at once, so it stays far below what a host accepts. */
export const largestFile = 5 * 1024 * 1024;
export const largestMedia = 10 * 1024 * 1024;
export const largestTotal = 40 * 1024 * 1024;
const mostFiles = 20_000;

/** True for the file names that hold notes, and no part of whose path is hidden (".obsidian", ".trash"). */
export function isNotePath(path: string): boolean {
	return /\.(md|markdown|txt|amiable)$/i.test(path) && !isHidden(path);
}

/** A package holds many notes, and so may be larger than one. */
function largestOf(path: string): number {
	return /\.amiable$/i.test(path) ? largestTotal : largestFile;
}

/** The same for pictures and sounds. */
export function isMediaPath(path: string): boolean {
	return (
		/\.(?:png|jpe?g|gif|webp|avif|svg|mp3|ogg|oga|wav|m4a)$/i.test(path) &&
		!isHidden(path)
	);
}

function isHidden(path: string): boolean {
	return path.split("/").some((part) => part.startsWith("."));
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
		if (isNotePath(path) || isMediaPath(path))
			found.push({ path, file: await fileOf(entry) });
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

/**
 * Reads the notes among `files`, and the pictures and sounds that they name. A file that is too
 * large or cannot be read is left out, with its reason; one that no note names, in silence.
 */
export async function readFiles(
	files: readonly NamedFile[],
): Promise<ReadFiles> {
	const taken = createBasket();
	const named = new Set<string>();
	const notes: FilesSource["files"] = [];
	for (const file of files.filter(({ path }) => isNotePath(path))) {
		const bytes = await taken.read(file, largestOf(file.path));
		if (!bytes) continue;
		notes.push({ path: file.path, base64: toBase64(bytes) });
		for (const name of namesShown(bytes)) named.add(name);
	}
	const media: FilesSource["files"] = [];
	for (const file of files.filter(({ path }) => isMediaPath(path))) {
		if (!named.has(baseName(file.path))) continue;
		const bytes = await taken.read(file, largestMedia);
		if (bytes) media.push({ path: file.path, base64: toBase64(bytes) });
	}
	const source = { kind: "files" as const, files: notes };
	return {
		source: media.length > 0 ? { ...source, media } : source,
		leftOut: taken.leftOut,
	};
}

/** Reads files as long as there is room for them, and notes which it leaves out. */
function createBasket() {
	const leftOut: ReadFiles["leftOut"] = [];
	let total = 0;
	let count = 0;
	return {
		leftOut,
		async read({ path, file }: NamedFile, largest: number) {
			if (count >= mostFiles) return null;
			const reason = tooLarge(file.size, total, largest);
			if (reason) {
				leftOut.push({ path, reason });
				return null;
			}
			try {
				const bytes = await bytesOf(file);
				total += file.size;
				count += 1;
				return bytes;
			} catch {
				const moved =
					"It could not be read. It may have been moved since you chose it.";
				leftOut.push({ path, reason: moved });
				return null;
			}
		},
	};
}

function tooLarge(size: number, total: number, largest: number): string | null {
	if (size > largest)
		return largest === largestFile
			? `It is larger than ${largest / 1024 / 1024} MB, which no note should be. Split it, or import it from the command line.`
			: `It is larger than ${largest / 1024 / 1024} MB, too much for a card. Make it smaller, and choose the folder again.`;
	if (total + size > largestTotal)
		return "Too much was chosen at once for a browser. Import the rest in a second step.";
	return null;
}

const mention =
	/!\[\[([^[\]|#\n]+)|!\[[^[\]\n]*\]\((?:<([^<>\n]+)>|([^()\s]+))/g;

/** Names, without folders, of what a note's text shows. */
function namesShown(bytes: Uint8Array): string[] {
	const text = new TextDecoder().decode(bytes);
	return [...text.matchAll(mention)].flatMap(([, embedded, angled, plain]) => {
		const target = (embedded ?? angled ?? plain ?? "").trim();
		return [baseName(target), baseName(decoded(target))];
	});
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}

/** Upper and lower case name the same file. */
function baseName(path: string): string {
	return (path.split(/[\\/]/).at(-1) ?? "").toLowerCase();
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
