// Looks up the pictures and sounds that a note shows: inside its vault alone, by content and not by name.
import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { MediaEnding } from "../contract/media-name.ts";
import { isWithin } from "./note-place.ts";

/** A file that may be shown; `name` is the one it gets in the store. */
export interface FoundMedia {
	name: string;
	kind: "image" | "audio";
	bytes: number;
	/** Real path, or the name that an upload came with. */
	source: string;
	/** What an upload holds; files of this computer are copied instead. */
	content?: Uint8Array;
}

/** Why a file is not shown. */
export type MediaRefusal = "outside" | "missing" | "too-large" | "other-type";

export interface MediaFinder {
	/** Looks up `target` as the note at `notePath` writes it; `root` is the vault, which it must not leave. */
	find(given: {
		notePath: string;
		root: string;
		target: string;
	}): Promise<FoundMedia | MediaRefusal>;
}

/** Larger files are not copied: a card is looked at for seconds. */
export const maximumMediaBytes = 32 * 1024 * 1024;

const mediaEnding = /\.(png|jpe?g|gif|webp|avif|svg|mp3|ogg|oga|wav|m4a)$/i;
const ignoredFolder = /^(\..+|node_modules)$/;

/** A finder for one import: each file is read once, and a vault is listed once, when a bare name asks for it. */
export function createMediaFinder(): MediaFinder {
	const read = remember(readMedia);
	const indexes = remember(indexMedia);

	async function candidates(
		notePath: string,
		root: string,
		target: string,
	): Promise<string[]> {
		const near = [resolve(dirname(notePath), target), resolve(root, target)];
		const isClimbing = target.split(/[\\/]/).includes("..");
		if (isClimbing) return near;
		const named = (await indexes(root)).get(basename(target).toLowerCase());
		return named ? [...near, named] : near;
	}

	return {
		async find({ notePath, root, target }) {
			const realRoot = await realpath(root);
			let refusal: MediaRefusal = "missing";
			for (const wanted of writtenPaths(target)) {
				if (isForeign(wanted)) return "outside";
				for (const path of await candidates(notePath, root, wanted)) {
					const real = await realOrNull(path);
					if (!isWithin(path, root)) refusal = "outside";
					else if (real === null) continue;
					else if (isWithin(real, realRoot)) return read(real);
					else refusal = "outside";
				}
			}
			return refusal;
		},
	};
}

/** What a note may mean by a target: as it stands, and with its escapes (`%20`) resolved. */
export function writtenPaths(target: string): string[] {
	const path = target.replace(/[#?|].*$/s, "").trim();
	try {
		return [...new Set([path, decodeURIComponent(path)])];
	} catch {
		return [path];
	}
}

/** Absolute paths of any system, and addresses with a scheme. */
export function isForeign(path: string): boolean {
	return isAbsolute(path) || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path) || !path;
}

async function realOrNull(path: string): Promise<string | null> {
	try {
		return await realpath(path);
	} catch {
		return null;
	}
}

/** Media below `root` by lower-case name; of several with one name the one with the shortest path. Links are not followed. */
async function indexMedia(root: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const folders = [root];
	for (const folder of folders)
		for (const entry of await entriesOf(folder)) {
			const path = join(folder, entry.name);
			if (entry.isDirectory() && !ignoredFolder.test(entry.name))
				folders.push(path);
			const name = entry.name.toLowerCase();
			const isFirst = (found.get(name)?.length ?? Infinity) > path.length;
			if (entry.isFile() && mediaEnding.test(name) && isFirst)
				found.set(name, path);
		}
	return found;
}

async function entriesOf(folder: string) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch {
		// The import itself reports folders that cannot be read.
		return [];
	}
}

async function readMedia(source: string): Promise<FoundMedia | MediaRefusal> {
	const stats = await stat(source);
	if (!stats.isFile()) return "other-type";
	if (stats.size > maximumMediaBytes) return "too-large";
	return describeMedia(await readFile(source), source);
}

/** What a file is by its content, with the name that it gets in the store. */
export function describeMedia(
	content: Uint8Array,
	source: string,
): FoundMedia | MediaRefusal {
	if (content.length > maximumMediaBytes) return "too-large";
	const ending = endingOf(content);
	if (!ending) return "other-type";
	return {
		name: mediaNameOf(content, ending),
		kind: /^(?:mp3|ogg|wav|m4a)$/.test(ending) ? "audio" : "image",
		bytes: content.length,
		source,
	};
}

export function mediaNameOf(content: Uint8Array, ending: string): string {
	const hash = createHash("sha256").update(content).digest("hex");
	return `${hash}.${ending}`;
}

/** First bytes of each type, as `file(1)` and the formats' own documents have them; `at` is their offset. */
const signatures: readonly {
	ending: MediaEnding;
	at: number;
	bytes: RegExp;
}[] = [
	{ ending: "png", at: 0, bytes: /^\x89PNG\r\n.\n/ },
	{ ending: "jpg", at: 0, bytes: /^\xff\xd8\xff/ },
	{ ending: "gif", at: 0, bytes: /^GIF8[79]a/ },
	{ ending: "webp", at: 0, bytes: /^RIFF[\s\S]{4}WEBP/ },
	{ ending: "wav", at: 0, bytes: /^RIFF[\s\S]{4}WAVE/ },
	{ ending: "avif", at: 4, bytes: /^ftypavi[fs]/ },
	{ ending: "m4a", at: 4, bytes: /^ftyp(?:M4A|M4B|mp4|isom|iso2)/ },
	{ ending: "ogg", at: 0, bytes: /^OggS/ },
	{ ending: "mp3", at: 0, bytes: /^(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])/ },
];

const svgStart =
	/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i;

/** The ending that fits what the file holds, whatever its name says; null for what is not shown. */
export function endingOf(content: Uint8Array): MediaEnding | null {
	const start = Buffer.from(content.subarray(0, 4096)).toString("latin1");
	const found = signatures.find(({ at, bytes }) => bytes.test(start.slice(at)));
	if (found) return found.ending;
	return svgStart.test(start) ? "svg" : null;
}

/** Each argument is worked on once. */
function remember<Result>(
	work: (path: string) => Promise<Result>,
): (path: string) => Promise<Result> {
	const known = new Map<string, Promise<Result>>();
	return (path) => {
		const result = known.get(path) ?? work(path);
		known.set(path, result);
		return result;
	};
}
