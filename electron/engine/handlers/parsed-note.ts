// Parses notes and stores nothing: what the command line shows of a note before it is imported.
import type { Diagnostic } from "../contract/data.ts";
import type { ImportSource } from "../contract/import.ts";
import { type CardSeparators, usualSeparators } from "../contract/separator.ts";
import { cardKey } from "../notes/card-key.ts";
import type { CardDraft, ParsedNote } from "../notes/draft.ts";
import type { Log } from "./context.ts";
import { findSource, readFiles } from "./import-reading.ts";
import { createPlaces, nameFiles } from "./note-place.ts";
import { unpackNote } from "./packed-note.ts";
import { createParsePool } from "./parse-pool.ts";

/** A parsed note whose cards have keys: the same for the same text in the same place, unique within the note. */
export type KeyedNote = Omit<ParsedNote, "cards"> & {
	cards: (CardDraft & { key: string })[];
};

/** Fails with `nothing-to-import` when no given path exists. `separators` are the signs of marked cards, where they are not the usual ones. */
export async function parseNotes(
	source: ImportSource,
	log: Log,
	separators: CardSeparators = usualSeparators,
): Promise<{ notes: KeyedNote[]; diagnostics: Diagnostic[] }> {
	const parsePool = createParsePool(log);
	try {
		const found = await findSource(source);
		const named = await nameFiles(found, createPlaces([], found.folders));
		const { notes, diagnostics } = await readFiles(parsePool, named, [], {
			separators,
		});
		return {
			notes: notes.map(({ packed }) => {
				const { text: _, ...note } = unpackNote(packed);
				return keyed(note);
			}),
			diagnostics,
		};
	} finally {
		await parsePool.close();
	}
}

function keyed(note: ParsedNote): KeyedNote {
	const seen = new Map<string, number>();
	return {
		...note,
		cards: note.cards.map((card) => {
			const key = cardKey(note.name, card);
			const occurrence = (seen.get(key) ?? 0) + 1;
			seen.set(key, occurrence);
			return { ...card, key: occurrence === 1 ? key : `${key}-${occurrence}` };
		}),
	};
}
