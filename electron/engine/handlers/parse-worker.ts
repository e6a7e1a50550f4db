// The thread that parses notes, so that one which takes too long can be ended without harm to the rest.
import { on } from "node:events";
import { parentPort } from "node:worker_threads";
import type { ParsedNote } from "../notes/draft.ts";
import { parseNote } from "../notes/parse.ts";
import { loadTreeReader } from "./native-parser.ts";
import { packNote } from "./packed-note.ts";
import type { NoteToParse, ParseReply } from "./parse-pool.ts";
import { draftScenarios } from "./scenario-drafts.ts";

const { read } = await loadTreeReader();

function reply(message: ParseReply): void {
	parentPort?.postMessage(message);
}

/**
 * Adds the cards of scenario questions: those that the author wrote, once they were played, and those of the concepts that
 * the note states. The simulator is loaded for the first note that has any: most have none, and loading is no file's fault.
 */
async function withScenarios(parsed: ParsedNote): Promise<ParsedNote> {
	const { scenarios, concepts = [] } = parsed;
	if (!scenarios && concepts.length === 0) return parsed;
	reply("loading");
	const { judgeScenarios } = await import("./scenario-judging.ts");
	reply("ready");
	const judged = judgeScenarios(parsed);
	return {
		...parsed,
		scenarioCards: draftScenarios(parsed, {
			judged: judged.scenarios,
			stated: concepts,
		}),
		diagnostics: [...parsed.diagnostics, ...judged.diagnostics],
	};
}

async function parse({ id, note }: { id: number; note: NoteToParse }) {
	try {
		const { separators } = note;
		const parsed = await withScenarios(parseNote(note, read, { separators }));
		reply({ id, packed: packNote(parsed) });
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		reply({ id, failure });
	}
}

reply("ready");
// One after the other: the pool counts on answers in order.
if (parentPort)
	for await (const [message] of on(parentPort, "message")) await parse(message);
