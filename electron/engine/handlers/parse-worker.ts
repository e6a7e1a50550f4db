// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { parentPort } from "node:worker_threads";
import type { NoteText } from "../notes/draft.ts";
import { parseNote } from "../notes/parse.ts";

parentPort?.on("message", ({ id, note }: { id: number; note: NoteText }) => {
	try {
		parentPort?.postMessage({ id, parsed: parseNote(note) });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		parentPort?.postMessage({ id, failure: message });
	}
});
