// A package's notes may be here already, as files of a folder or as the app's own: those stay the ones that count, and no card comes twice.
import { posix } from "node:path";
import type { Diagnostic } from "../contract/data.ts";
import { decodeNote } from "../notes/decode.ts";
import { isOtherNote } from "../notes/other-note.ts";
import { listStamps, type NoteStamp, readTextAt } from "../store/note.ts";
import type { Db } from "../store/open.ts";
import { report } from "./file-fault.ts";
import { readBytes } from "./note-bytes.ts";
import type { FoundFiles, NoteFile } from "./note-files.ts";

export interface KeptNote {
	stamp: NoteStamp;
	file: NoteFile;
}

/** The files without those of packages that are here already, and these with the notes that they are. */
export async function keepKnown(
	db: Db,
	found: FoundFiles,
): Promise<{ found: FoundFiles; kept: KeptNote[] }> {
	const packed = found.files.filter(({ packed }) => packed);
	if (packed.length === 0) return { found, kept: [] };
	const byName = Map.groupBy(
		listStamps(db).filter(
			({ path, isPresent }) => isPresent && !path.startsWith("upload:/"),
		),
		({ name }) => posix.basename(name),
	);
	const kept: KeptNote[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const file of packed) {
		const alike = byName.get(posix.basename(file.name)) ?? [];
		const text = alike.length > 0 ? await readText(file) : null;
		const stamp = text === null ? undefined : choose(db, { file, text, alike });
		if (!stamp) continue;
		kept.push({ stamp, file });
		if (text !== readTextAt(db, stamp.path)) diagnostics.push(differs(stamp));
	}
	const left = new Set(kept.map(({ file }) => file));
	return {
		kept,
		found: {
			...found,
			files: found.files.filter((file) => !left.has(file)),
			diagnostics: [...found.diagnostics, ...diagnostics],
		},
	};
}

async function readText(file: NoteFile): Promise<string | null> {
	const decoded = decodeNote(file.path, await readBytes(file));
	return "diagnostic" in decoded ? null : decoded.text;
}

/** One with the same text wherever it lies; else the one of the same folder and name, unless it is about something else. */
function choose(
	db: Db,
	given: { file: NoteFile; text: string; alike: readonly NoteStamp[] },
): NoteStamp | undefined {
	const { file, text, alike } = given;
	const ordered = alike.toSorted(
		(one, other) =>
			Number(other.name === file.name) - Number(one.name === file.name),
	);
	const same = ordered.find(({ path }) => readTextAt(db, path) === text);
	if (same) return same;
	const [first] = ordered;
	const known = first?.name === file.name ? readTextAt(db, first.path) : null;
	return known !== null && !isOtherNote(known, text) ? first : undefined;
}

function differs({ path }: NoteStamp): Diagnostic {
	return report(
		path,
		"note-kept",
		"The package holds another version of this note. Yours stays as it is; to use the other one, copy it over yours out of the package, which is a zip.",
	);
}
