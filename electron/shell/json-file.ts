// A small file of JSON that the shell keeps: read with its shape checked, written so that a crash leaves the former one.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";

/** What the file holds, or `first` where it is missing or makes no sense. */
export function readJson<T>(path: string, schema: z.ZodType<T>, first: T): T {
	try {
		return schema.parse(JSON.parse(readFileSync(path, "utf8")));
	} catch {
		return first;
	}
}

/** Written beside and moved into place. */
export function saveJson(path: string, value: unknown): void {
	writeFileSync(`${path}.new`, JSON.stringify(value));
	renameSync(`${path}.new`, path);
}
