// First half of an import: from a source to parsed notes, leaving out what is unchanged and reporting what cannot be read.
import { createHash } from "node:crypto";
import { sep } from "node:path";
import type { Diagnostic, NoteId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { ImportSource } from "../contract/import.ts";
import {
	type CardSeparators,
	isUsual,
	usualSeparators,
} from "../contract/separator.ts";
import type { StudyRecord } from "../contract/study-record.ts";
import { decodeNote } from "../notes/decode.ts";
import { parserOf } from "../notes/draft.ts";
import type { FileStamp } from "../store/file-stamp.ts";
import { listStamps, type NoteStamp } from "../store/note.ts";
import type { Db } from "../store/open.ts";
import type { FoundMedia } from "./media-file.ts";
import {
	type FoundFiles,
	findNoteFiles,
	type NoteFile,
	readNoteFile,
} from "./note-files.ts";
import type { PackedNote } from "./packed-note.ts";
import type { ParsePool } from "./parse-pool.ts";

/** A note that was read because it is new or changed. */
export interface ReadNote {
	packed: PackedNote;
	text: string;
	hash: string;
	/** Who parsed it, as `parserOf` says it. */
	parser: string;
	/** It is taken in even if its text is known: what it shows has come meanwhile. */
	isStale: boolean;
	knownId: NoteId | null;
	/** What it calls its pictures and sounds, with their names in the store. */
	media?: ReadonlyMap<string, string>;
}

export interface Reading {
	notes: ReadNote[];
	/** Known notes whose file has not changed since the last import. */
	unchanged: NoteStamp[];
	/** Known notes below an imported folder whose file is no longer there. */
	gone: NoteStamp[];
	diagnostics: Diagnostic[];
	/** The files that were read as they are now, to be remembered when the reading is written. */
	stamps?: FileStamp[];
	/** Real paths of the folders that were walked whole. */
	folders: string[];
	/** What the notes' cards show, to be copied before they are written. */
	media: FoundMedia[];
	/** What packages remember of a learner, to be taken over with the notes. */
	records?: PlacedRecord[];
}

/** A record with the path that each of its notes has here. */
export interface PlacedRecord {
	record: StudyRecord;
	paths: ReadonlyMap<string, string>;
}

/** A file changed less than this ago may change again without a new time: some file systems count in two seconds. */
const stampSettlesMs = 2000;

/** How many files are read ahead of the parser: enough to keep it busy, few enough to keep memory low. */
const readAhead = 16;

/** Finds the files of a source. Fails with `nothing-to-import` when no given path exists. */
export async function findSource(source: ImportSource): Promise<FoundFiles> {
	const found = await findNoteFiles(source);
	if (
		source.kind === "paths" &&
		found.missing.length > 0 &&
		found.files.length + found.folders.length === 0
	)
		throw new Failure(
			"nothing-to-import",
			`Nothing to import: ${found.missing.join(", ")} cannot be read. Check the path and try again.`,
			{ paths: found.missing },
		);
	return found;
}

export interface ReadOptions {
	/** Told after each file, read or unchanged. */
	onProgress?: (done: number, total: number) => void;
	/** Rejects with its reason once it is aborted. */
	signal?: AbortSignal;
	/** The signs of marked cards, where they are not the usual ones. */
	separators?: CardSeparators;
}

/** Reads and parses what was found, `readAhead` files at a time; the order stays. */
export async function readFiles(
	parsePool: ParsePool,
	found: FoundFiles,
	stamps: readonly NoteStamp[],
	{ onProgress, signal, separators = usualSeparators }: ReadOptions = {},
): Promise<Reading> {
	const parser = parserOf(separators);
	const own = isUsual(separators) ? {} : { separators };
	const stampOf = new Map(stamps.map((stamp) => [stamp.path, stamp]));
	const missing = new Set(stamps);
	const startedAt = Date.now();
	const unchanged: NoteStamp[] = [];
	const news: [file: NoteFile, stamp: NoteStamp | undefined][] = [];
	for (const file of found.files) {
		const stamp = stampOf.get(file.path);
		if (stamp) missing.delete(stamp);
		if (stamp && looksUnchanged(stamp, file, parser)) unchanged.push(stamp);
		else news.push([file, stamp]);
	}
	let done = unchanged.length;
	onProgress?.(done, found.files.length);
	const results = await mapAhead(news, async ([file, stamp]) => {
		signal?.throwIfAborted();
		const result = await readNote(file, stamp, { parsePool, parser, own });
		done += 1;
		onProgress?.(done, found.files.length);
		return result;
	});
	const diagnostics = results.flatMap((result) => result.diagnostics);
	return {
		notes: results.flatMap(({ note }) => note ?? []),
		unchanged: [
			...unchanged,
			...results.flatMap((result) => result.unchanged ?? []),
		],
		gone: goneNotes(found, [...missing]),
		diagnostics: [...found.diagnostics, ...diagnostics],
		stamps: results
			.flatMap(({ stamp }) => stamp ?? [])
			.filter(({ modifiedAt }) => modifiedAt < startedAt - stampSettlesMs),
		folders: found.folders,
		media: [],
	};
}

/**
 * The reading as it stands against the store of this moment: call it inside the write, because
 * another import may have brought the same files while this one was reading them.
 */
export function settleReading(db: Db, reading: Reading): Reading {
	if (reading.notes.length + reading.gone.length === 0) return reading;
	const stamps = new Map(listStamps(db).map((stamp) => [stamp.path, stamp]));
	const isKnown = ({ packed, isStale, ...read }: ReadNote) => {
		const stamp = stamps.get(packed.path);
		const { name } = packed;
		return (
			stamp !== undefined && !isStale && isUnchanged(stamp, { name, ...read })
		);
	};
	const stampOf = ({ path }: { path: string }) => stamps.get(path) ?? [];
	return {
		...reading,
		notes: reading.notes
			.filter((note) => !isKnown(note))
			.map((note) => ({
				...note,
				knownId: stamps.get(note.packed.path)?.id ?? null,
			})),
		unchanged: [
			...reading.unchanged.flatMap(stampOf),
			...reading.notes.filter(isKnown).flatMap(({ packed }) => stampOf(packed)),
		],
		gone: reading.gone.flatMap(stampOf).filter(({ isPresent }) => isPresent),
	};
}

interface NoteResult {
	note?: ReadNote;
	unchanged?: NoteStamp;
	stamp?: FileStamp;
	diagnostics: Diagnostic[];
}

interface Reader {
	parsePool: ParsePool;
	/** As `parserOf` says it. */
	parser: string;
	/** What each note is told besides its text. */
	own: { separators?: CardSeparators };
}

async function readNote(
	file: NoteFile,
	stamp: NoteStamp | undefined,
	{ parsePool, parser, own }: Reader,
): Promise<NoteResult> {
	const content = await readNoteFile(file);
	if ("diagnostic" in content) return { diagnostics: [content.diagnostic] };
	const hash = createHash("sha256").update(content.bytes).digest("hex");
	const fresh = stampFile(file, hash);
	const { name, isStale = false } = file;
	if (stamp && !isStale && isUnchanged(stamp, { name, hash, parser }))
		return { unchanged: stamp, ...fresh, diagnostics: [] };
	const decoded = decodeNote(file.path, content.bytes);
	if ("diagnostic" in decoded) return { diagnostics: [decoded.diagnostic] };
	const { path } = file;
	const { text } = decoded;
	const outcome = await parsePool.parse({ path, name, text, ...own });
	if ("failure" in outcome)
		return { diagnostics: [parseFailure(path, outcome)] };
	const { packed } = outcome;
	return {
		note: { packed, text, hash, parser, isStale, knownId: stamp?.id ?? null },
		...fresh,
		diagnostics: packed.diagnostics,
	};
}

/** True for a file that looks as it did when its content was hashed: it need not be read. */
function looksUnchanged(
	stamp: NoteStamp,
	{ name, size, modifiedAt }: NoteFile,
	parser: string,
): boolean {
	const seen = stamp.file;
	return (
		seen?.size === size &&
		seen.modifiedAt === modifiedAt &&
		isUnchanged(stamp, { name, hash: seen.hash, parser })
	);
}

function stampFile(
	{ path, size, modifiedAt }: NoteFile,
	hash: string,
): { stamp?: FileStamp } {
	return modifiedAt === null ? {} : { stamp: { path, size, modifiedAt, hash } };
}

function isUnchanged(
	stamp: NoteStamp,
	{ name, hash, parser }: Pick<NoteStamp, "name" | "hash" | "parser">,
): boolean {
	return (
		stamp.hash === hash &&
		stamp.name === name &&
		stamp.parser === parser &&
		stamp.isPresent
	);
}

function parseFailure(
	file: string,
	outcome: { failure: string; isTimeout: boolean },
): Diagnostic {
	const code = outcome.isTimeout ? "parse-timeout" : "parse-failed";
	return {
		file,
		line: 1,
		column: 1,
		code,
		message: `${outcome.failure}. The file was left out and the rest imported; split it up, or report it with the file.`,
	};
}

/** Of the known notes whose file was not found, those below a folder that was walked whole. */
function goneNotes(
	found: FoundFiles,
	missing: readonly NoteStamp[],
): NoteStamp[] {
	const unread = found.diagnostics.map((diagnostic) => diagnostic.file);
	return missing.filter(
		({ path, isPresent }) =>
			isPresent &&
			found.folders.some((folder) => isBelow(path, folder)) &&
			!unread.some((place) => path === place || isBelow(path, place)),
	);
}

function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Like Promise.all over a map, with at most `readAhead` calls under way. */
async function mapAhead<Item, Result>(
	items: readonly Item[],
	call: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = new Array(items.length);
	const queue = items.entries();
	async function work(): Promise<void> {
		for (const [index, item] of queue) results[index] = await call(item);
	}
	await Promise.all(Array.from({ length: readAhead }, work));
	return results;
}
