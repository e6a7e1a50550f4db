// The cards that an import has to recognise: those of the notes read, of notes that are gone, and all retired ones.
import type { CardId, CardKind, NoteId, Standing } from "../contract/data.ts";
import type { Rich } from "../contract/rich.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** A card with what identity needs; texts are plain, gaps filled in. */
export interface KnownCardRow {
	id: CardId;
	path: string;
	kind: CardKind;
	front: string;
	back: string;
	deletion: string | null;
	blockId: string | null;
	isRetired: boolean;
	isReviewed: boolean;
	standing: Standing;
}

export function listKnownCards(
	db: Db,
	noteIds: readonly NoteId[],
): KnownCardRow[] {
	return db
		.prepare<
			[string],
			Omit<KnownCardRow, "isRetired" | "isReviewed"> & {
				is_retired: number;
				state: string;
			}
		>(`
		select card.id, note.path, card.kind, front_text as front, back_text as back, deletion,
			block_id as blockId, is_retired, state, standing
		from (
			select id from card where note_id in (select value from json_each(?))
			union select id from card indexed by card_retired where is_retired = 1
		) as wanted
		join card on card.id = wanted.id join note on note.id = card.note_id
		where card.kind <> 'contrast'
		order by card.id`)
		.all(JSON.stringify(noteIds))
		.map(({ is_retired, state, ...card }) => ({
			...card,
			isRetired: is_retired === 1,
			isReviewed: state !== "new",
		}));
}

/** The full text of one card before a change, for the import preview. */
export function readSides(
	db: Db,
	id: CardId,
): { kind: CardKind; front: Rich; back: Rich; line: number } {
	const row = db
		.prepare<
			[CardId],
			{ kind: CardKind; front: string; back: string; line: number }
		>(
			"select kind, front, back, json_extract(sources, '$[0].line') as line from card where id = ?",
		)
		.get(id);
	if (!row) throw new Error(`expected card ${id}`);
	return {
		kind: row.kind,
		line: row.line ?? 0,
		front: JSON.parse(row.front),
		back: JSON.parse(row.back),
	};
}

/** How many active cards the given notes have: what an import leaves as it is. */
export function countCards(db: Db, noteIds: readonly NoteId[]): number {
	if (noteIds.length === 0) return 0;
	if (noteIds.length === countOfNotes(db)) return countAll(db);
	const given = new Set(noteIds);
	const others = statement<[], { id: NoteId }>(db, "select id from note")
		.all()
		.flatMap(({ id }) => (given.has(id) ? [] : [id]));
	// Counting all of an unchanged vault is quicker than finding each of its notes.
	return others.length < noteIds.length
		? countAll(db) - countOf(db, others)
		: countOf(db, noteIds);
}

/** By a difference: SQLite counts a whole table without reading its rows. */
function countAll(db: Db): number {
	const sql = `
		select (select count(*) from card) -
			(select count(*) from card indexed by card_retired where is_retired = 1) as n`;
	return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}

function countOfNotes(db: Db): number {
	const sql = "select count(*) as n from note";
	return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}

function countOf(db: Db, noteIds: readonly NoteId[]): number {
	const sql = `
		select count(*) as n from card
		where is_retired = 0 and note_id in (select value from json_each(?))`;
	const bound = JSON.stringify(noteIds);
	return statement<[string], { n: number }>(db, sql).get(bound)?.n ?? 0;
}
