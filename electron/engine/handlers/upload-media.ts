// Pictures and sounds that came along with uploaded notes: looked up by what the notes call them, never outside the folder that was sent.
import { posix } from "node:path";
import {
	describeMedia,
	type FoundMedia,
	isForeign,
	type MediaRefusal,
	writtenPaths,
} from "./media-file.ts";

/** A file as it was sent; `path` is relative to what was picked, with `/` between folders. */
export interface SentMedia {
	path: string;
	bytes: Uint8Array;
}

export interface UploadFinder {
	/** Looks up `target` as the note at `notePath` (`upload:/vault/a.md`) writes it. */
	find(given: {
		notePath: string;
		target: string;
	}): FoundMedia | MediaRefusal | "not-sent";
}

/** A finder among what was sent. */
export function createUploadFinder(sent: readonly SentMedia[]): UploadFinder {
	const byPath = new Map(sent.map((file) => [clean(file.path), file]));
	const byName = new Map<string, SentMedia>();
	for (const file of sent) {
		const name = posix.basename(clean(file.path)).toLowerCase();
		const known = byName.get(name);
		if (!known || file.path.length < known.path.length) byName.set(name, file);
	}
	const described = new Map<SentMedia, FoundMedia | MediaRefusal>();
	const describe = (file: SentMedia) => {
		const known = described.get(file) ?? describeSent(file);
		described.set(file, known);
		return known;
	};
	return {
		find({ notePath, target }) {
			const note = notePath.replace(/^upload:\/+/, "");
			const root = note.includes("/") ? (note.split("/")[0] ?? "") : "";
			const wanted = writtenPaths(target);
			if (wanted.some(isForeign)) return "outside";
			const isClimbing = wanted.some((path) => path.split("/").includes(".."));
			const near = wanted.flatMap((path) => [
				posix.join(posix.dirname(note), path),
				...(isClimbing ? [] : [posix.join(root, path)]),
			]);
			for (const path of near) {
				const file = isBelow(path, root) ? byPath.get(path) : undefined;
				if (file) return describe(file);
			}
			if (isClimbing)
				return near.every((path) => isBelow(path, root))
					? "not-sent"
					: "outside";
			const named = wanted
				.map((path) => byName.get(posix.basename(path).toLowerCase()))
				.find((file) => file && isBelow(clean(file.path), root));
			return named ? describe(named) : "not-sent";
		},
	};
}

function clean(path: string): string {
	return posix.normalize(path.replaceAll("\\", "/")).replace(/^\/+/, "");
}

function isBelow(path: string, root: string): boolean {
	return root === "" ? !path.startsWith("../") : path.startsWith(`${root}/`);
}

function describeSent({ path, bytes }: SentMedia): FoundMedia | MediaRefusal {
	const found = describeMedia(bytes, `upload:/${clean(path)}`);
	return typeof found === "string" ? found : { ...found, content: bytes };
}
