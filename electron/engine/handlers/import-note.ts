// One file of an import: unreadable, unchanged since it was imported, or a note that is parsed.
import { createHash } from "node:crypto";
import type { Diagnostic } from "../contract/data.ts";
import type { CardSeparators } from "../contract/separator.ts";
import { decodeNote } from "../notes/decode.ts";
import type { FileStamp } from "../store/file-stamp.ts";
import type { NoteStamp } from "../store/note.ts";
import type { ReadNote } from "./import-reading.ts";
import {
	beginPending,
	finishPending,
	mayPend,
	mayShow,
	type PendingNote,
} from "./import-tail.ts";
import { readNoteFile } from "./note-bytes.ts";
import type { NoteFile } from "./note-files.ts";
import type { ParsePool } from "./parse-pool.ts";

/** What came of a file: one of the first three, or only diagnostics. */
export interface NoteResult {
	note?: ReadNote;
	pending?: PendingNote;
	unchanged?: NoteStamp;
	stamp?: FileStamp;
	diagnostics: Diagnostic[];
}

export interface Reader {
	parsePool: ParsePool;
	/** As `parserOf` says it. */
	parser: string;
	/** What each note is told besides its text. */
	own: { separators?: CardSeparators };
	/** The parser is not waited for where that can be done later. */
	isLate: boolean;
	/** Files that changed later may change again without a new time: how they look now says nothing. In ms since 1970. */
	settledBefore: number;
}

/** Reads a file, and has it parsed unless it is known as it is. */
export async function readNote(
	file: NoteFile,
	stamp: NoteStamp | undefined,
	{ parsePool, parser, own, isLate, settledBefore }: Reader,
): Promise<NoteResult> {
	const content = await readNoteFile(file);
	if ("diagnostic" in content) return { diagnostics: [content.diagnostic] };
	const hash = createHash("sha256").update(content.bytes).digest("hex");
	const fresh = stampFile(file, hash, settledBefore);
	const { name, isStale = false } = file;
	if (stamp && !isStale && isUnchanged(stamp, { name, hash, parser }))
		return { unchanged: stamp, ...fresh, diagnostics: [] };
	const decoded = decodeNote(file.path, content.bytes);
	if ("diagnostic" in decoded) return { diagnostics: [decoded.diagnostic] };
	const { path } = file;
	const { text } = decoded;
	const begun = beginPending(
		parsePool,
		{ path, name, text, ...own },
		{
			rest: {
				mayShow: mayShow(text),
				hash,
				parser,
				isStale,
				knownId: stamp?.id ?? null,
			},
			...fresh,
		},
	);
	return isLate && stamp === undefined && mayPend(text)
		? { pending: begun, diagnostics: [] }
		: await finishPending(begun);
}

/** True for a file that looks as it did when its content was hashed: it need not be read. */
export function looksUnchanged(
	stamp: NoteStamp,
	{ name, size, modifiedAt }: NoteFile,
	parser: string,
): boolean {
	const seen = stamp.file;
	return (
		seen?.size === size &&
		seen.modifiedAt === modifiedAt &&
		isCurrent(stamp, name, parser)
	);
}

function stampFile(
	{ path, size, modifiedAt }: NoteFile,
	hash: string,
	settledBefore: number,
): { stamp?: FileStamp } {
	return modifiedAt === null || modifiedAt >= settledBefore
		? {}
		: { stamp: { path, size, modifiedAt, hash } };
}

/** True for content that was taken in as it is, under the same name and by the same parser. */
export function isUnchanged(
	stamp: NoteStamp,
	{ name, hash, parser }: Pick<NoteStamp, "name" | "hash" | "parser">,
): boolean {
	return stamp.hash === hash && isCurrent(stamp, name, parser);
}

function isCurrent(stamp: NoteStamp, name: string, parser: string): boolean {
	return stamp.name === name && stamp.parser === parser && stamp.isPresent;
}
