// Parses a note with its scenario questions: what the parser's threads do, and the engine itself for notes that it trusts.
import type { ParsedNote } from "../notes/draft.ts";
import { parseNote } from "../notes/parse.ts";
import { loadTreeReader } from "./native-parser.ts";
import { type PackedNote, packNote } from "./packed-note.ts";
import type { NoteToParse, ParsePool } from "./parse-pool.ts";
import { draftScenarios } from "./scenario-drafts.ts";

/** Loads the parser. `onLoading` hears when it loads more on the way, which is no note's fault, and when it has. */
export async function loadParser(
	onLoading: (isLoading: boolean) => void = () => {},
): Promise<(note: NoteToParse) => Promise<PackedNote>> {
	const { read } = await loadTreeReader();
	return async ({ separators, ...note }) => {
		const parsed = parseNote(note, read, { separators });
		const whole = await withScenarios(parsed, onLoading);
		return packNote({ ...whole, text: note.text });
	};
}

/** Parses in this thread, without a deadline: for the notes that come with the app, which end soon. A thread would take longer to load than they take. */
export function createHerePool(): ParsePool {
	const parser = loadParser();
	return {
		async parse(note) {
			try {
				const parse = await parser;
				return { packed: await parse(note) };
			} catch (error) {
				return { failure: String(error), isTimeout: false };
			}
		},
		waitForAnswer: () => false,
		async rest() {},
		async close() {},
	};
}

/**
 * Adds the cards of scenario questions: those that the author wrote, once they were played, and those of the concepts that
 * the note states. The simulator is loaded for the first note that has any: most have none.
 */
async function withScenarios(
	parsed: ParsedNote,
	onLoading: (isLoading: boolean) => void,
): Promise<ParsedNote> {
	const { scenarios, concepts = [] } = parsed;
	if (!scenarios && concepts.length === 0) return parsed;
	onLoading(true);
	const { judgeScenarios } = await import("./scenario-judging.ts");
	onLoading(false);
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
