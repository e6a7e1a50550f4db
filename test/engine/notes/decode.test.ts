// Bytes to text: encodings that are read, and files that are none of them.
import { expect, test } from "vitest";
import {
	decodeNote,
	maximumNoteBytes,
} from "../../../electron/engine/notes/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBig: boolean): Uint8Array {
	const units = [0xfeff, ...text.split("").map((unit) => unit.charCodeAt(0))];
	return new Uint8Array(
		units.flatMap((unit) =>
			isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
		),
	);
}

const problem = (bytes: Uint8Array) => {
	const decoded = decodeNote("a.md", bytes);
	if ("text" in decoded) throw new Error("expected a diagnostic");
	const { code, line, column, file } = decoded.diagnostic;
	return { code, line, column, file };
};

test("UTF-8 is read with and without a byte order mark, line ends as they are", () => {
	const text = "Größe → 5\r\nzweite\n";
	expect(decodeNote("a.md", utf8(text))).toEqual({ text });
	expect(decodeNote("a.md", utf8(`\u{feff}${text}`))).toEqual({ text });
});

test("UTF-16 is read in both byte orders", () => {
	const text = "Tide :: 潮\r\n";
	expect(decodeNote("a.md", utf16(text, true))).toEqual({ text });
	expect(decodeNote("a.md", utf16(text, false))).toEqual({ text });
});

test("an empty file is a note without text", () => {
	expect(decodeNote("a.md", new Uint8Array())).toEqual({ text: "" });
});

test("the first byte that is not UTF-8 is named by line and column", () => {
	const bytes = new Uint8Array([...utf8("ok\r\nä b"), 0xe9, ...utf8(" c")]);
	expect(problem(bytes)).toEqual({
		code: "invalid-utf8",
		line: 2,
		column: 4,
		file: "a.md",
	});
});

test.each([
	["an overlong form", [0xc0, 0xaf]],
	["a surrogate", [0xed, 0xa0, 0x80]],
	["a character beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
	["a character that breaks off", [0xe2, 0x82]],
	["a lone continuation", [0x80]],
])("%s is invalid", (_name, bytes) => {
	expect(problem(new Uint8Array([0x61, ...bytes]))).toMatchObject({
		code: "invalid-utf8",
		line: 1,
		column: 2,
	});
});

test("binary content is refused, also where it begins like text", () => {
	expect(problem(utf8("line\nab\0c"))).toMatchObject({
		code: "binary-file",
		line: 2,
		column: 3,
	});
	expect(problem(utf8("%PDF-1.7 and text")).code).toBe("binary-file");
	expect(problem(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])).code).toBe(
		"binary-file",
	);
});

test("UTF-16 that breaks off inside a character is refused", () => {
	expect(problem(new Uint8Array([0xff, 0xfe, 0x41])).code).toBe(
		"invalid-utf16",
	);
});

test("a file over 5 MB is refused, one of exactly 5 MB is read", () => {
	expect(problem(new Uint8Array(maximumNoteBytes + 1)).code).toBe(
		"file-too-large",
	);
	const full = new Uint8Array(maximumNoteBytes).fill(0x61);
	expect(decodeNote("a.md", full)).toHaveProperty("text.length", full.length);
});

test("every message says what to do next", () => {
	for (const bytes of [utf8("\0"), new Uint8Array([0x80])]) {
		const decoded = decodeNote("a.md", bytes);
		if ("text" in decoded) throw new Error("expected a diagnostic");
		expect(decoded.diagnostic.message).toMatch(/Save it as UTF-8|save it as/);
	}
});
