// A file's bytes to text, or the reason why they are none.
import type { Diagnostic } from "../contract/data.ts";

/** Larger files are not read: no one writes a note of this size by hand. */
export const maximumNoteBytes = 5 * 1024 * 1024;

/**
 * Decodes a note: UTF-8 with or without byte order mark, UTF-16 with one. Line ends stay as they
 * are. Anything else is a diagnostic: `file-too-large`, `binary-file` or `invalid-utf8`.
 */
export function decodeNote(
	path: string,
	bytes: Uint8Array,
): { text: string } | { diagnostic: Diagnostic } {
	if (bytes.length > maximumNoteBytes) return tooLarge(path, bytes.length);
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return decodeUtf16(path, bytes, "utf-16le");
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return decodeUtf16(path, bytes, "utf-16be");
	const nul = bytes.indexOf(0);
	if (nul >= 0 || hasSignature(bytes)) return binary(path, bytes, nul);
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
	} catch {
		return invalidUtf8(path, bytes);
	}
}

/** The diagnostic of a file that is larger than `maximumNoteBytes`, for callers that know the size before reading. */
export function tooLarge(
	path: string,
	size: number,
): { diagnostic: Diagnostic } {
	const megabytes = (size / 1024 / 1024).toFixed(1);
	return at(
		path,
		"file-too-large",
		`This file is ${megabytes} MB; Amiable reads notes of up to 5 MB. Split it into smaller notes, then import it again.`,
	);
}

function decodeUtf16(
	path: string,
	bytes: Uint8Array,
	encoding: "utf-16le" | "utf-16be",
): { text: string } | { diagnostic: Diagnostic } {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		const nul = text.indexOf("\0");
		return nul < 0 ? { text } : binary(path, bytes, -1);
	} catch {
		return at(
			path,
			"invalid-utf16",
			"This file says that it is UTF-16 text but breaks off inside a character. Save it again as UTF-8, then import it again.",
		);
	}
}

/** Formats whose first bytes might pass for text. */
const signatures = [
	[0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
	[0x89, 0x50, 0x4e, 0x47], // PNG
	[0xff, 0xd8, 0xff], // JPEG
	[0x47, 0x49, 0x46, 0x38], // GIF
	[0x50, 0x4b, 0x03, 0x04], // ZIP and office documents
	[0x1f, 0x8b], // gzip
];

function hasSignature(bytes: Uint8Array): boolean {
	return signatures.some((signature) =>
		signature.every((byte, index) => bytes[index] === byte),
	);
}

function binary(path: string, bytes: Uint8Array, position: number) {
	return at(
		path,
		"binary-file",
		"This file holds binary data, not text, so there are no notes to read in it. If it is a note, save it as UTF-8 text; else leave it out.",
		position < 0 ? { line: 1, column: 1 } : placeOf(bytes, position),
	);
}

function invalidUtf8(path: string, bytes: Uint8Array) {
	const bad = findInvalidByte(bytes);
	return at(
		path,
		"invalid-utf8",
		`This file is not UTF-8 text: the byte 0x${(bytes[bad] ?? 0).toString(16)} cannot be read here. Save it as UTF-8 in your editor, then import it again.`,
		placeOf(bytes, bad),
	);
}

/** Offset of the first byte of the first sequence that is not UTF-8 (table 3-7 of the Unicode standard). */
function findInvalidByte(bytes: Uint8Array): number {
	let at = 0;
	while (at < bytes.length) {
		const length = sequenceLength(bytes, at);
		if (length === 0) break;
		at += length;
	}
	return Math.min(at, bytes.length - 1);
}

/** Length of the character at `at`, or 0 when the bytes there are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return 1;
	const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (first < 0xc2 || first > 0xf4) return 0;
	const second = bytes[at + 1] ?? 0;
	const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	if (second < low || second > high) return 0;
	for (let next = at + 2; next < at + length; next += 1)
		if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

/** Line and column of a byte, the column in characters. */
function placeOf(bytes: Uint8Array, position: number) {
	const before = new TextDecoder().decode(bytes.subarray(0, position));
	const lines = before.split(/\r\n|\r|\n/);
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function at(
	file: string,
	code: string,
	message: string,
	place = { line: 1, column: 1 },
): { diagnostic: Diagnostic } {
	return { diagnostic: { file, ...place, code, message } };
}
