// Pictures of a sheet as part of its file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaType } from "../contract/media-name.ts";
import type { SheetNode } from "../contract/sheet-node.ts";
import { mediaFolder } from "./media-folder.ts";

/** A file that is to be read on a phone holds no more than this of pictures; further ones are their words. */
const mostBytes = 40 * 1024 * 1024;

/** The pictures of a document from the media store as `data:` addresses, by name; missing ones are left out. */
export async function readImages(
	dataFile: string,
	document: readonly SheetNode[],
): Promise<Map<string, string>> {
	const images = new Map<string, string>();
	const folder = mediaFolder(dataFile);
	if (folder === null) return images;
	let left = mostBytes;
	for (const name of new Set(document.flatMap(imageNames))) {
		const type = mediaType(name);
		const content = type && (await readOrNull(join(folder, name)));
		if (!content || content.length > left) continue;
		left -= content.length;
		images.set(name, `data:${type};base64,${content.toString("base64")}`);
	}
	return images;
}

function imageNames(node: SheetNode): string[] {
	if (typeof node === "string") return [];
	const { src } = node.attributes;
	return [...(src ? [src] : []), ...node.children.flatMap(imageNames)];
}

async function readOrNull(path: string): Promise<Buffer | null> {
	try {
		return await readFile(path);
	} catch {
		return null;
	}
}
