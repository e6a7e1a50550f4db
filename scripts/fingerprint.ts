// A short text that changes when any of some files changes: tells whether a build is up to date.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The digest of all files at and below `paths` (relative to `root`, files or folders), by name and
 * content. Paths that do not exist count as empty. Times do not matter, so a fresh clone compares equal.
 */
export function fingerprint(root: string, paths: string[]): string {
	const hash = createHash("sha256");
	for (const path of paths.flatMap((path) => listFiles(root, path)).sort()) {
		const content = readFileSync(join(root, path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex");
}

function listFiles(root: string, path: string): string[] {
	const info = statSync(join(root, path), { throwIfNoEntry: false });
	if (info === undefined) return [];
	if (!info.isDirectory()) return [path];
	return readdirSync(join(root, path)).flatMap((name) =>
		listFiles(root, `${path}/${name}`),
	);
}
