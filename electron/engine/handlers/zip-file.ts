// Zip files in memory: written plainly, read with limits, since whoever sends one may mean harm.
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { Failure } from "../contract/errors.ts";

export interface ZipEntry {
	/** With `/` between folders; never absolute, never climbing. */
	path: string;
	bytes: Uint8Array;
}

/** Far above any collection of notes, far below what fills a memory. */
const mostEntries = 50_000;
const mostBytes = 1024 ** 3;

const utf8Names = 0x800;
const deflated = 8;
/** Version 2.0 of the format. */
const needed = 20;

/** Writes all entries; `at` is the time that each file gets, in ms. */
export function writeZip(entries: readonly ZipEntry[], at: number): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { path, bytes } of entries) {
		const name = Buffer.from(path);
		const packed = deflateRawSync(bytes);
		const about = Buffer.alloc(26);
		about.writeUInt16LE(needed, 0);
		about.writeUInt16LE(utf8Names, 2);
		about.writeUInt16LE(deflated, 4);
		about.writeUInt32LE(dosTime(at), 6);
		about.writeUInt32LE(crc32(bytes), 10);
		about.writeUInt32LE(packed.length, 14);
		about.writeUInt32LE(bytes.length, 18);
		about.writeUInt16LE(name.length, 22);
		const local = [signature("PK\x03\x04"), about, name, packed];
		parts.push(...local);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		const made = Buffer.alloc(2);
		made.writeUInt16LE(needed);
		directory.push(...[signature("PK\x01\x02"), made, about, place, name]);
		offset += local.reduce((sum, { length }) => sum + length, 0);
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(list.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, list, signature("PK\x05\x06"), end]);
}

function signature(text: string): Buffer {
	return Buffer.from(text, "latin1");
}

/** Date and time of a zip, in UTC: seconds come in twos, years from 1980. */
function dosTime(at: number): number {
	const date = new Date(Math.max(at, Date.UTC(1980, 0, 1)));
	const time =
		(date.getUTCHours() << 11) |
		(date.getUTCMinutes() << 5) |
		(date.getUTCSeconds() >> 1);
	const day =
		((date.getUTCFullYear() - 1980) << 9) |
		((date.getUTCMonth() + 1) << 5) |
		date.getUTCDate();
	return day * 0x1_0000 + time;
}

/** Reads all files of a zip. Fails with `invalid-input` for what is none, is too large, or wants to be outside. */
export function readZip(zip: Buffer): ZipEntry[] {
	try {
		return readEntries(zip);
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw refuse("it is damaged, or no package");
	}
}

function readEntries(zip: Buffer): ZipEntry[] {
	const end = zip.lastIndexOf(signature("PK\x05\x06"));
	if (end < 0) throw refuse("it is damaged, or no package");
	const count = zip.readUInt16LE(end + 10);
	if (count > mostEntries) throw refuse("it holds too many files");
	const entries: ZipEntry[] = [];
	let at = zip.readUInt32LE(end + 16);
	let left = mostBytes;
	for (let n = 0; n < count; n += 1) {
		const nameLength = zip.readUInt16LE(at + 28);
		const path = zip.toString("utf8", at + 46, at + 46 + nameLength);
		const size = zip.readUInt32LE(at + 24);
		if (size > left) throw refuse("what it holds is too large");
		left -= size;
		if (!path.endsWith("/"))
			entries.push({ path: safePath(path), bytes: readBytes(zip, at, size) });
		at +=
			46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}

function readBytes(zip: Buffer, at: number, size: number): Buffer {
	const method = zip.readUInt16LE(at + 10);
	const packedSize = zip.readUInt32LE(at + 20);
	const local = zip.readUInt32LE(at + 42);
	const start =
		local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const packed = zip.subarray(start, start + packedSize);
	// A bomb says a small size and unpacks to a large one: it ends at what it said.
	const bytes =
		method === deflated
			? inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
			: Buffer.from(packed);
	if (bytes.length !== size || crc32(bytes) !== zip.readUInt32LE(at + 16))
		throw refuse("it is damaged");
	return bytes;
}

function safePath(path: string): string {
	const isSafe =
		!/^[/\\]|^[a-z]:|\\|\0/i.test(path) && !path.split("/").includes("..");
	if (!isSafe) throw refuse("a file in it wants to be outside of it");
	return path;
}

function refuse(why: string): Failure {
	return new Failure(
		"invalid-input",
		`This package cannot be read: ${why}. Ask whoever made it for another copy; nothing was changed.`,
	);
}
