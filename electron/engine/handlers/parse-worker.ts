// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { parentPort } from "node:worker_threads";
import type { NoteText } from "../notes/draft.ts";
import { parseNote } from "../notes/parse.ts";
import { loadTreeReader } from "./native-parser.ts";
import type { ParseReply } from "./parse-pool.ts";
import { judgeScenarios } from "./scenario-judging.ts";

const { read } = await loadTreeReader();

function reply(message: ParseReply): void {
	parentPort?.postMessage(message);
}

parentPort?.on("message", ({ id, note }: { id: number; note: NoteText }) => {
	try {
		const parsed = parseNote(note, read);
		parsed.diagnostics.push(...judgeScenarios(parsed).diagnostics);
		reply({ id, parsed: JSON.stringify(parsed) });
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		reply({ id, failure });
	}
});
reply("ready");
