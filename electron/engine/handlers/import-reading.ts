// First half of an import: from a source to parsed notes, leaving out what is unchanged and reporting what cannot be read.
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
import { parserOf } from "../notes/draft.ts";
import type { FileStamp } from "../store/file-stamp.ts";
import { listStamps, type NoteStamp } from "../store/note.ts";
import type { Db } from "../store/open.ts";
import {
	isUnchanged,
	looksUnchanged,
	type NoteResult,
	readNote,
} from "./import-note.ts";
import {
	isVast,
	type PendingNote,
	pathOf,
	StillParsing,
	tailLength,
} from "./import-tail.ts";
import type { FoundMedia } from "./media-file.ts";
import { type FoundFiles, findNoteFiles, type NoteFile } from "./note-files.ts";
import { createShelf, type PackedNote } from "./packed-note.ts";
import type { ParsePool } from "./parse-pool.ts";

/** A note that was read because it is new or changed. */
export interface ReadNote {
	packed: PackedNote;
	/** Its text may show pictures or sounds. */
	mayShow: boolean;
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
	/** The notes after those, from the first one on that is still being parsed. */
	tail?: (ReadNote | PendingNote)[];
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
	/** The last notes of many may still be parsed when this returns: the reading has a `tail` then. */
	leavesTail?: boolean;
}

/** Reads and parses what was found, `readAhead` files at a time; the order stays. */
export async function readFiles(
	parsePool: ParsePool,
	found: FoundFiles,
	stamps: readonly NoteStamp[],
	{
		onProgress,
		signal,
		separators = usualSeparators,
		leavesTail = false,
	}: ReadOptions = {},
): Promise<Reading> {
	const parser = parserOf(separators);
	const own = isUsual(separators) ? {} : { separators };
	const known = createStamps(stamps);
	const settledBefore = Date.now() - stampSettlesMs;
	const unchanged: NoteStamp[] = [];
	const news: [file: NoteFile, stamp: NoteStamp | undefined][] = [];
	for (const file of found.files) {
		const stamp = known.take(file.path);
		if (stamp && looksUnchanged(stamp, file, parser)) unchanged.push(stamp);
		else news.push([file, stamp]);
	}
	let done = unchanged.length;
	onProgress?.(done, found.files.length);
	const shelve = isVast(news.length) ? createShelf(0) : createShelf();
	const missing = known.left();
	const gone = goneNotes(found, missing);
	const isNew = stamps.length === missing.length && gone.length === 0;
	const last = leavesTail && isNew ? tailLength(news.length) : 0;
	const results = await mapAhead(news, async ([file, stamp], index) => {
		signal?.throwIfAborted();
		const isLate = index >= news.length - last;
		const reader = { parsePool, parser, own, isLate, settledBefore };
		const result = await readNote(file, stamp, reader);
		if (result.note) shelve(result.note.packed);
		done += 1;
		onProgress?.(done, found.files.length);
		return result;
	});
	const diagnostics = results.flatMap((result) => result.diagnostics);
	return {
		...partTail(results),
		unchanged: [
			...unchanged,
			...results.flatMap((result) => result.unchanged ?? []),
		],
		gone,
		diagnostics: [...found.diagnostics, ...diagnostics],
		stamps: results.flatMap(({ stamp }) => stamp ?? []),
		folders: found.folders,
		media: [],
	};
}

/**
 * The reading as it stands against the store of this moment: call it inside the write, because
 * another import may have brought the same files while this one was reading them. Throws
 * `StillParsing` where that is so of the tail.
 */
export function settleReading(db: Db, reading: Reading): Reading {
	const { tail = [] } = reading;
	if (reading.notes.length + reading.gone.length + tail.length === 0)
		return reading;
	const stamps = new Map(listStamps(db).map((stamp) => [stamp.path, stamp]));
	if (tail.some((note) => stamps.has(pathOf(note)))) throw new StillParsing();
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

/** Known notes by the paths of their files. Files come nearly in the order of the notes, and then the next note is the right one. */
function createStamps(stamps: readonly NoteStamp[]) {
	const isTaken = new Uint8Array(stamps.length);
	let places: Map<string, number> | null = null;
	let next = 0;
	function placeOf(path: string): number | undefined {
		if (stamps[next]?.path === path) return next;
		places ??= new Map(stamps.map((stamp, place) => [stamp.path, place]));
		return places.get(path);
	}
	return {
		take(path: string): NoteStamp | undefined {
			const place = placeOf(path);
			if (place === undefined) return undefined;
			isTaken[place] = 1;
			next = place + 1;
			return stamps[place];
		},
		/** Those that were not taken. */
		left: () => stamps.filter((_, place) => isTaken[place] === 0),
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

function partTail(
	results: readonly NoteResult[],
): Pick<Reading, "notes" | "tail"> {
	const first = results.findIndex(({ pending }) => pending !== undefined);
	const end = first === -1 ? results.length : first;
	const notes = results.slice(0, end).flatMap(({ note }) => note ?? []);
	if (first === -1) return { notes };
	const tail = results
		.slice(end)
		.flatMap(({ note, pending }) => note ?? pending ?? []);
	return { notes, tail };
}

/** Like Promise.all over a map, with at most `readAhead` calls under way. */
async function mapAhead<Item, Result>(
	items: readonly Item[],
	call: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = new Array(items.length);
	const queue = items.entries();
	async function work(): Promise<void> {
		for (const [index, item] of queue) results[index] = await call(item, index);
	}
	await Promise.all(Array.from({ length: readAhead }, work));
	return results;
}
