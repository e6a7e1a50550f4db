// An engine whose parser is unsure about every card that says so, whatever the rules of the day think of it.
import {
	packNote,
	unpackNote,
} from "../../../electron/engine/handlers/packed-note.ts";
import type {
	NoteToParse,
	ParseOutcome,
} from "../../../electron/engine/handlers/parse-pool.ts";
import type { InboxReason } from "../../../electron/engine/notes/draft.ts";
import { createTestEngine, type TestEngine } from "../fixture.ts";

export const unsure: InboxReason = {
	code: "unsure",
	message: "It says itself that it is unsure.",
};

/** Cards with "unsure" in their text wait in the inbox; all others are accepted. */
export async function createUnsureEngine(
	options: Parameters<typeof createTestEngine>[0] = {},
): Promise<TestEngine> {
	const made = await createTestEngine(options);
	const { context } = made.engine;
	const { parsePool } = context;
	context.parsePool = { ...parsePool, parse: parseUnsure };
	return made;

	async function parseUnsure(note: NoteToParse): Promise<ParseOutcome> {
		const outcome = await parsePool.parse(note);
		if ("failure" in outcome) return outcome;
		const parsed = unpackNote(outcome.packed);
		return {
			packed: packNote({
				...parsed,
				cards: parsed.cards.map(({ inboxReason: _, ...card }) =>
					JSON.stringify([card.front, card.back]).includes("unsure")
						? { ...card, standing: "inbox", inboxReason: unsure }
						: { ...card, standing: "accepted" },
				),
			}),
		};
	}
}
