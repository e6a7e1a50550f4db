// Looks at notes without storing anything: what each rule made of each line, and where notes contradict one another.
import type { Diagnostic } from "../contract/data.ts";
import type { ImportSource } from "../contract/import.ts";
import { type CardSeparators, usualSeparators } from "../contract/separator.ts";
import { type Disagreement, findDisagreements } from "../notes/disagreement.ts";
import type { ParsedNote } from "../notes/draft.ts";
import type { Attempt } from "../notes/explain.ts";
import { parseNote } from "../notes/parse.ts";
import type { Log } from "./context.ts";
import { findSource, readFiles } from "./import-reading.ts";
import { createPlaces, nameFiles } from "./note-place.ts";
import { unpackNote } from "./packed-note.ts";
import { createParsePool } from "./parse-pool.ts";

/** A note with every attempt to make a card of it, in the order of its lines. */
export interface ExplainedNote {
	path: string;
	title: string;
	attempts: Attempt[];
	skipped: ParsedNote["skipped"];
}

/** Fails with `nothing-to-import` when no given path exists. `separators` are the signs of marked cards, where they are not the usual ones. */
export async function explainNotes(
	source: ImportSource,
	log: Log,
	separators: CardSeparators = usualSeparators,
): Promise<{ notes: ExplainedNote[]; diagnostics: Diagnostic[] }> {
	const { notes, diagnostics } = await readNotes(source, log, separators);
	return {
		notes: notes.map(({ packed }) => {
			const { path, name, text } = unpackNote(packed);
			const attempts: Attempt[] = [];
			const { title, skipped } = parseNote({ path, name, text }, undefined, {
				separators,
				trace: (attempt) => attempts.push(attempt),
			});
			attempts.sort((one, other) => one.line - other.line);
			return { path, title, attempts, skipped };
		}),
		diagnostics,
	};
}

/** Problems in the files, and facts that the notes state differently. Fails like `explainNotes`. */
export async function checkNotes(
	source: ImportSource,
	log: Log,
	separators: CardSeparators = usualSeparators,
): Promise<{
	notes: number;
	diagnostics: Diagnostic[];
	disagreements: Disagreement[];
}> {
	const { notes, diagnostics } = await readNotes(source, log, separators);
	const parsed = notes.map(({ packed }) => unpackNote(packed));
	return {
		notes: parsed.length,
		diagnostics: [...diagnostics, ...parsed.flatMap(contradictions)],
		disagreements: findDisagreements(parsed),
	};
}

/** Lines that answer a question of their own note in another way. */
function contradictions({ path, skipped }: ParsedNote): Diagnostic[] {
	return skipped
		.filter(({ code }) => code === "same-question")
		.map(({ line, code, message }) => ({
			file: path,
			line,
			column: 1,
			code,
			message,
		}));
}

async function readNotes(
	source: ImportSource,
	log: Log,
	separators: CardSeparators,
) {
	const parsePool = createParsePool(log);
	try {
		const found = await findSource(source);
		const named = await nameFiles(found, createPlaces([], found.folders));
		return await readFiles(parsePool, named, [], { separators });
	} finally {
		await parsePool.close();
	}
}
