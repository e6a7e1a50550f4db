// Browsers send a picked file by its bare name: two notes of one name from two folders must not pass for one.
import { decodeNote } from "../notes/decode.ts";
import { isOtherNote } from "../notes/other-note.ts";
import { listNotesWith, readTextAt } from "../store/note.ts";
import type { Db } from "../store/open.ts";
import { readBytes } from "./note-bytes.ts";
import type { FoundFiles, NoteFile } from "./note-files.ts";

const uploaded = "upload:/";

/** The files with uploads that came without a folder moved aside to "name (2).md" where a known or sent note of that name is another one. */
export async function placeUploads(
	db: Db,
	found: FoundFiles,
): Promise<FoundFiles> {
	if (!found.files.some(isUpload)) return found;
	const taken = new Map<string, string>();
	const waiting = new Set(
		found.sent?.length ? listNotesWith(db, "media-not-sent") : [],
	);
	const files: NoteFile[] = [];
	for (const file of found.files)
		files.push(
			isUpload(file) && !file.name.includes("/")
				? await placeUpload(db, file, taken)
				: file,
		);
	return {
		...found,
		files: files.map((file) =>
			waiting.has(file.path) ? { ...file, isStale: true } : file,
		),
	};
}

function isUpload({ path }: NoteFile): boolean {
	return path.startsWith(uploaded);
}

/** `taken` holds the texts that came in the same import, by path. */
async function placeUpload(
	db: Db,
	file: NoteFile,
	taken: Map<string, string>,
): Promise<NoteFile> {
	const decoded = decodeNote(file.path, await readBytes(file));
	if ("diagnostic" in decoded) return file;
	const { text } = decoded;
	for (let n = 1; ; n += 1) {
		const name = numbered(file.name, n);
		const path = uploaded + name;
		const sent = taken.get(path);
		const known = sent ?? readTextAt(db, path);
		const isFree = known === null || !isOtherNote(known, text);
		if (!isFree || (sent !== undefined && sent !== text)) continue;
		taken.set(path, text);
		return { ...file, name, path };
	}
}

/** "notes.md", then "notes (2).md". */
function numbered(name: string, n: number): string {
	return n === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
}
