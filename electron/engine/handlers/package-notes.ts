// The notes of a package as files that were sent along, so that importing a package is importing notes.
import { Failure } from "../contract/errors.ts";
import { packageManifest } from "../contract/package.ts";
import { readZip } from "./zip-file.ts";

export const packageEnding = /\.amiable$/i;

export interface SentFile {
	path: string;
	bytes: Uint8Array;
}

/** Notes, and what they show, by their paths in the package. Fails with `invalid-input`. */
export function readPackage(zip: Buffer): {
	notes: SentFile[];
	media: SentFile[];
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
	};
}

function isManifest(bytes: Uint8Array | undefined): boolean {
	if (!bytes) return false;
	try {
		return packageManifest.safeParse(JSON.parse(Buffer.from(bytes).toString()))
			.success;
	} catch {
		return false;
	}
}
