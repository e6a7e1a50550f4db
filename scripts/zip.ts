// Unpacks chosen entries of a zip, streaming, so that a large archive needs neither memory nor a program of the system.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, open, type ZipFile } from "yauzl";

/**
 * Writes the entries for which `place` gives a path to that path under `folder`, with the
 * executable bit they were packed with. Throws on a path that leads out of `folder`.
 */
export async function extractZip(
	path: string,
	folder: string,
	place: (name: string) => string | undefined,
): Promise<void> {
	const zip = await openZip(path);
	try {
		for await (const entry of entries(zip)) {
			const target = place(entry.fileName);
			if (!target || entry.fileName.endsWith("/")) continue;
			await writeEntry(zip, entry, inside(folder, target));
		}
	} finally {
		zip.close();
	}
}

function inside(folder: string, target: string): string {
	const path = join(folder, target);
	if (relative(folder, path).split(sep)[0] === "..")
		throw new Error(`The archive wants to write outside of ${folder}.`);
	return path;
}

function openZip(path: string): Promise<ZipFile> {
	return new Promise((resolve, reject) => {
		open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
			error ? reject(error) : resolve(zip),
		);
	});
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
	for (let read = 0; read < zip.entryCount; read++) {
		const event: Promise<Entry[]> = once(zip, "entry");
		zip.readEntry();
		yield* await event;
	}
}

async function writeEntry(
	zip: ZipFile,
	entry: Entry,
	target: string,
): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const source = await new Promise<Readable>((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) =>
			error ? reject(error) : resolve(stream),
		);
	});
	// The upper half of the attributes is the Unix mode of the packed file.
	const isExecutable = (entry.externalFileAttributes >>> 16) & 0o111;
	const mode = isExecutable ? 0o755 : 0o644;
	await pipeline(source, createWriteStream(target, { mode }));
}
