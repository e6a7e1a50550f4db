// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import type { NoteText, ParsedNote } from "../notes/draft.ts";
import { parseNote } from "../notes/parse.ts";
import { loadTreeReader } from "./native-parser.ts";
import type { ParseReply } from "./parse-pool.ts";

const { read } = await loadTreeReader();

function reply(message: ParseReply): void {
	parentPort?.postMessage(message);
}

/** Plays the note's scenarios. The simulator is loaded for the first note that has any: most have none, and loading is no file's fault. */
async function withJudged(parsed: ParsedNote): Promise<ParsedNote> {
	if (!parsed.scenarios) return parsed;
	reply("loading");
	const { judgeScenarios } = await import("./scenario-judging.ts");
	reply("ready");
	const { diagnostics } = judgeScenarios(parsed);
	return { ...parsed, diagnostics: [...parsed.diagnostics, ...diagnostics] };
}

async function parse({ id, note }: { id: number; note: NoteText }) {
	try {
		const parsed = await withJudged(parseNote(note, read));
		reply({ id, parsed: JSON.stringify(parsed) });
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		reply({ id, failure });
	}
}

reply("ready");
// One after the other: the pool counts on answers in order.
if (parentPort)
	for await (const [message] of on(parentPort, "message")) await parse(message);
