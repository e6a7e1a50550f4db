// Where the pictures and sounds of notes are kept.
import { dirname, join } from "node:path";

/** The folder beside the data file, or null for a store that lives in memory and keeps none. */
export function mediaFolder(dataFile: string): string | null {
	return dataFile === ":memory:" ? null : join(dirname(dataFile), "media");
}
