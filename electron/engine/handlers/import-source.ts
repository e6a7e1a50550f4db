// From what the person gave to a reading: files found and named from their vault, read and parsed, their pictures looked up.
import { access } from "node:fs/promises";
import { resolve } from "node:path";
import type { ImportSource } from "../contract/import.ts";
import { listFolders } from "../store/folder.ts";
import { listStamps, type NoteStamp } from "../store/note.ts";
import type { Context } from "./context.ts";
import type { ImportTask } from "./import-job.ts";
import {
	findSource,
	type PlacedRecord,
	type Reading,
	readFiles,
} from "./import-reading.ts";
import { findMedia } from "./media.ts";
import type { FoundFiles } from "./note-files.ts";
import { createPlaces, nameFiles } from "./note-place.ts";
import { type KeptNote, keepKnown } from "./package-place.ts";
import { placeUploads } from "./upload-place.ts";

/** Reads all that `source` names; where it `leavesTail`, see `ReadOptions`. Fails with `nothing-to-import`, or with `cancelled` once the task's signal is aborted. */
export async function readSource(
	context: Context,
	source: ImportSource,
	task: ImportTask & { leavesTail?: boolean },
): Promise<Reading> {
	task.report({ phase: "finding", done: 0, total: 0 });
	const { gone, left } = await partGone(context, source);
	const found = left === null ? nothingFound : await findSource(left);
	const reading = await readFound(context, found, task);
	return { ...reading, gone: [...reading.gone, ...gone] };
}

/** Reads files that were found. */
async function readFound(
	context: Context,
	found: FoundFiles,
	{ signal, report, leavesTail = false }: ImportTask & { leavesTail?: boolean },
): Promise<Reading> {
	const folders = listFolders(context.db).map(({ path }) => path);
	const places = createPlaces(folders, found.folders);
	const { found: news, kept } = await keepKnown(context.db, found);
	const named = await nameFiles(await placeUploads(context.db, news), places);
	const reading = await readFiles(
		context.parsePool,
		named,
		listStamps(context.db),
		{
			signal,
			// A record is weighed against all of its notes.
			leavesTail: leavesTail && !found.records?.length,
			separators: context.study().settings.separators,
			onProgress: (done, total) => report({ phase: "reading", done, total }),
		},
	);
	const { notes, tail = [] } = reading;
	const read = [...notes, ...tail.filter((note) => "packed" in note)];
	const { media, diagnostics } = await findMedia(read, {
		places,
		sent: found.sent ?? [],
	});
	signal.throwIfAborted();
	return {
		...reading,
		media,
		unchanged: [...reading.unchanged, ...kept.map(({ stamp }) => stamp)],
		records: placeRecords(named, kept),
		diagnostics: [...reading.diagnostics, ...diagnostics],
	};
}

/** The path here of each note that a record speaks of: its own new one, or that of the note that it is. */
function placeRecords(
	{ records = [], files }: FoundFiles,
	kept: readonly KeptNote[],
): PlacedRecord[] {
	const placed = [
		...files.map(({ packed, path }) => ({ packed, path })),
		...kept.map(({ file: { packed }, stamp: { path } }) => ({ packed, path })),
	];
	return records.map((record) => ({
		record,
		paths: new Map(
			placed.flatMap(({ packed, path }): [string, string][] =>
				packed?.record === record ? [[packed.path, path]] : [],
			),
		),
	}));
}

const nothingFound: FoundFiles = {
	files: [],
	diagnostics: [],
	folders: [],
	missing: [],
};

/** Sets known notes apart whose own file is named and is not there any more: they are gone, not mistyped. */
async function partGone(
	context: Context,
	source: ImportSource,
): Promise<{ gone: NoteStamp[]; left: ImportSource | null }> {
	if (source.kind === "files") return { gone: [], left: source };
	const missing = new Set<string>();
	for (const path of source.paths)
		if (await isMissing(path)) missing.add(resolve(path));
	if (missing.size === 0) return { gone: [], left: source };
	const gone = listStamps(context.db).filter(
		({ path, isPresent }) => isPresent && missing.has(path),
	);
	const known = new Set(gone.map(({ path }) => path));
	const paths = source.paths.filter((path) => !known.has(resolve(path)));
	return { gone, left: paths.length > 0 ? { kind: "paths", paths } : null };
}

async function isMissing(path: string): Promise<boolean> {
	try {
		await access(path);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "ENOENT";
	}
}
