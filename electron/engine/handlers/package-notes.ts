// The notes of a package as files that were sent along, so that importing a package is importing notes; and what it remembers of a learner.
import type { Diagnostic } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import { packageManifest } from "../contract/package.ts";
import { type StudyRecord, studyRecord } from "../contract/study-record.ts";
import { report } from "./file-fault.ts";
import { readZip } from "./zip-file.ts";

export const packageEnding = /\.amiable$/i;

export interface SentFile {
	path: string;
	bytes: Uint8Array;
}

/** The file that remembers how cards stand; packages of older versions have none. */
export const recordFile = "study.json";

/** Notes, and what they show, by their paths in the package. Fails with `invalid-input`. */
export function readPackage(zip: Buffer): {
	notes: SentFile[];
	media: SentFile[];
	record: StudyRecord | null;
	diagnostics: Diagnostic[];
} {
	const entries = readZip(zip);
	const manifest = entries.find(({ path }) => path === "manifest.json");
	if (!isManifest(manifest?.bytes))
		throw new Failure(
			"invalid-input",
			"This file is no package of Amiable, or one of a newer version. Update Amiable, or choose another file; nothing was changed.",
		);
	const files = entries
		.filter(({ path }) => path.startsWith("notes/"))
		.map(({ path, bytes }) => ({ path: path.slice("notes/".length), bytes }));
	const isNote = ({ path }: SentFile) => /\.md$/i.test(path);
	return {
		notes: files.filter(isNote),
		media: files.filter((file) => !isNote(file)),
		...readRecord(entries.find(({ path }) => path === recordFile)?.bytes),
	};
}

/** One that makes no sense costs the record alone: the notes are of use without it. */
function readRecord(bytes: Uint8Array | undefined) {
	if (!bytes) return { record: null, diagnostics: [] };
	const record = parseRecord(bytes);
	return record
		? { record, diagnostics: [] }
		: {
				record: null,
				diagnostics: [
					report(
						recordFile,
						"study-unreadable",
						"The schedule and answers of this package cannot be read: it is damaged, or of a newer version. Its notes can. Update Amiable, or ask for another copy.",
					),
				],
			};
}

/** A text that is nested without end exhausts the stack of whatever checks it. */
function parseRecord(bytes: Uint8Array): StudyRecord | undefined {
	try {
		return studyRecord.safeParse(parseJson(bytes)).data;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return undefined;
	}
}

function isManifest(bytes: Uint8Array | undefined): boolean {
	return (
		bytes !== undefined && packageManifest.safeParse(parseJson(bytes)).success
	);
}
