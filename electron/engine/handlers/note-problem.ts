// What is wrong in the notes that were imported: places that could not be read as meant, and facts stated in two ways.
import type { Disagreement, Problem } from "../contract/reading.ts";
import { findDisagreements } from "../notes/disagreement.ts";
import type { CardDraft } from "../notes/draft.ts";
import { compareNames } from "../notes/name-order.ts";
import { readNoteText } from "../store/decision.ts";
import { listFaulty } from "../store/note.ts";
import type { Db } from "../store/open.ts";
import { listStatedCards, type StatedCard } from "../store/stated-card.ts";

/** Longer lines are cut: the place is what matters. */
const longestExcerpt = 160;

export function listProblems(db: Db): Problem[] {
	return listFaulty(db)
		.sort((one, other) => compareNames(one.name, other.name))
		.flatMap(({ id, title, text, diagnostics }) => {
			const lines = splitLines(text);
			return diagnostics.map((diagnostic) => ({
				...diagnostic,
				noteId: id,
				noteTitle: title,
				excerpt: excerptOf(lines, diagnostic.line),
			}));
		});
}

/** Facts that notes state differently, each place with its line as it is written. */
export function listDisagreements(db: Db): Disagreement[] {
	const cards = listStatedCards(db);
	const ofPath = Map.groupBy(cards, ({ path }) => path);
	const notes = [...ofPath].map(([path, stated]) => ({
		path,
		cards: stated.map(asDraft),
	}));
	const linesOf = createLines(db);
	return findDisagreements(notes).map(({ question, sides }) => ({
		message: `Two answers to “${question}”: ${sides.map(({ answer }) => `“${answer}”`).join(" and ")}.`,
		places: sides.flatMap(({ path, line }) => {
			const card = ofPath
				.get(path)
				?.find(({ sources }) => sources[0]?.line === line);
			if (!card) return [];
			const { noteId, noteTitle, sources } = card;
			return {
				noteId,
				noteTitle,
				path,
				line,
				endLine: sources[0]?.endLine ?? line,
				excerpt: excerptOf(linesOf(noteId), line),
			};
		}),
	}));
}

/** What identity knows of a card beyond its statement does not matter here. */
function asDraft({ rule, front, back, sources }: StatedCard): CardDraft {
	return {
		kind: "basic",
		front,
		back,
		context: [],
		rule,
		tags: [],
		deck: "",
		sources,
		blockId: null,
		deletion: null,
		standing: "accepted",
	};
}

/** Lines of notes, each note read and split once. */
function createLines(db: Db): (noteId: StatedCard["noteId"]) => string[] {
	const known = new Map<number, string[]>();
	return (noteId) => {
		const lines = known.get(noteId) ?? splitLines(readNoteText(db, noteId));
		known.set(noteId, lines);
		return lines;
	};
}

function excerptOf(lines: readonly string[], line: number): string {
	return (lines[line - 1] ?? "").trim().slice(0, longestExcerpt);
}

function splitLines(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}
