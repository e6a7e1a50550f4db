// A small file of JSON that the shell keeps: read with its shape checked, written so that a crash leaves the former one.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type * as z from "zod/mini";

/** A check that runs once is not worth being compiled. */
const once = { jitless: true };

/** What the file holds, or `first` where it is missing or makes no sense. */
export function readJson<T>(
	path: string,
	schema: z.ZodMiniType<T>,
	first: T,
): T {
	try {
		return schema.parse(JSON.parse(readFileSync(path, "utf8")), once);
	} catch {
		return first;
	}
}

/** Written beside and moved into place. */
export function saveJson(path: string, value: unknown): void {
	writeFileSync(`${path}.new`, JSON.stringify(value));
	renameSync(`${path}.new`, path);
}
