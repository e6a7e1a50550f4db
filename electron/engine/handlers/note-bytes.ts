// The bytes of a note file that was found, or why they cannot be had.
import { readFile } from "node:fs";
import { promisify } from "node:util";
import type { Diagnostic } from "../contract/data.ts";
import { maximumNoteBytes } from "../notes/decode.ts";
import { report, unreadable } from "./file-fault.ts";
import type { NoteFile } from "./note-files.ts";

/** Takes half of what the one of `node:fs/promises` takes, which asks for each step anew. */
const readWhole = promisify(readFile);

/** Reads a file's bytes. Rejects as `readFile` does. */
export async function readBytes({ from }: NoteFile): Promise<Uint8Array> {
	return typeof from === "string" ? readWhole(from) : from;
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
		return { bytes: await readBytes(file) };
	} catch (error) {
		return { diagnostic: unreadable(file.path, error) };
	}
}

function megabytes(bytes: number): string {
	return (bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1);
}
