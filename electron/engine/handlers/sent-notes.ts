// Notes that were sent, by a browser or in a package, and so have no file of their own on this computer.
import type { ImportSource } from "../contract/import.ts";
import type { FoundFiles, NoteFile } from "./note-files.ts";
import { packageEnding, readPackage, type SentFile } from "./package-notes.ts";

type Sent = Extract<ImportSource, { kind: "files" }>;

/** Adds what was sent; a package among it adds what it holds. */
export function addSent(source: Sent, found: FoundFiles): void {
	const files = source.files.map(decode);
	const isPlain = ({ path }: SentFile) => !packageEnding.test(path);
	found.files = files.filter(isPlain).map(toNote);
	found.sent = (source.media ?? []).map(decode);
	for (const { bytes } of files.filter((file) => !isPlain(file)))
		addPackage(bytes, found);
}

/** Adds the notes of a package, as if a browser had sent them. Fails with `invalid-input`. */
export function addPackage(zip: Buffer, found: FoundFiles): void {
	const { notes, media, record, diagnostics } = readPackage(zip);
	found.files.push(
		...notes.map((note) => ({
			...toNote(note),
			packed: { path: note.path, record },
		})),
	);
	found.sent = [...(found.sent ?? []), ...media];
	found.diagnostics.push(...diagnostics);
	if (record) found.records = [...(found.records ?? []), record];
}

function decode({ path, base64 }: { path: string; base64: string }) {
	return { path, bytes: Buffer.from(base64, "base64") };
}

function toNote({ path, bytes }: SentFile): NoteFile {
	const name = path.replaceAll("\\", "/").replace(/^\/+/, "");
	return {
		name,
		path: `upload:/${name}`,
		size: bytes.length,
		modifiedAt: null,
		from: bytes,
	};
}
