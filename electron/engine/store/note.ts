// Rows of notes, each with the text it had when it was last imported.
import type {
	Diagnostic,
	Note,
	NoteId,
	NoteSummary,
	Skipped,
} from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

/** What tells whether a file has to be parsed again: its bytes, its place, and who parsed it. */
export interface NoteStamp {
	id: NoteId;
	path: string;
	name: string;
	hash: string;
	parser: string;
	isPresent: boolean;
	/** The file when it had this content; null where that is not known. */
	file: { size: number; modifiedAt: number } | null;
}

export interface NoteContent {
	path: string;
	name: string;
	title: string;
	deck: string;
	text: string;
	hash: string;
	parser: string;
	skipped: Skipped[];
	diagnostics: Diagnostic[];
	importedAt: number;
}

interface NoteRow {
	id: NoteId;
	path: string;
	name: string;
	title: string;
	deck: string;
	text: string;
	skipped: string;
	diagnostics: string;
	is_present: number;
	imported_at: number;
	cards: number;
	retired: number;
	inbox: number;
}

const counted = `
	(select count(*) from card where note_id = note.id and is_retired = 0 and standing = 'accepted') as cards,
	(select count(*) from card where note_id = note.id and is_retired = 0 and standing = 'inbox') as inbox,
	(select count(*) from card where note_id = note.id and is_retired = 1) as retired`;

export function listNotes(db: Db): NoteSummary[] {
	return db
		.prepare<[], NoteRow>(
			`select id, path, name, title, deck, is_present, imported_at, ${counted}
			from note order by name, id`,
		)
		.all()
		.map(toSummary);
}

export function getNote(db: Db, id: NoteId): Note {
	const row = db
		.prepare<[NoteId], NoteRow>(`select *, ${counted} from note where id = ?`)
		.get(id);
	if (!row)
		throw new Failure("not-found", `There is no note with the id ${id}.`, {
			noteId: id,
		});
	return {
		...toSummary(row),
		text: row.text,
		skipped: JSON.parse(row.skipped),
		diagnostics: JSON.parse(row.diagnostics),
	};
}

/** The text that the note of this path has, or null where there is no such note. */
export function readTextAt(db: Db, path: string): string | null {
	return (
		db
			.prepare<[string], string>("select text from note where path = ?")
			.pluck()
			.get(path) ?? null
	);
}

/** Notes in whose last import something was wrong. */
export function listFaulty(
	db: Db,
): Pick<Note, "id" | "name" | "title" | "text" | "diagnostics">[] {
	return db
		.prepare<[], NoteRow>(
			"select * from note where json_array_length(diagnostics) > 0 and is_present = 1",
		)
		.all()
		.map(({ id, name, title, text, diagnostics }) => ({
			id,
			name,
			title,
			text,
			diagnostics: JSON.parse(diagnostics),
		}));
}

/** Paths of the notes in whose last import something of this code was wrong. */
export function listNotesWith(db: Db, code: string): string[] {
	return db
		.prepare<[string], string>(
			`select path from note where exists (
				select 1 from json_each(diagnostics) where value ->> 'code' = ?)`,
		)
		.pluck()
		.all(code);
}

function toSummary(row: NoteRow): NoteSummary {
	return {
		id: row.id,
		path: row.path,
		name: row.name,
		title: row.title,
		deck: row.deck,
		cards: row.cards,
		retired: row.retired,
		inbox: row.inbox,
		importedAt: row.imported_at,
		isPresent: row.is_present === 1,
	};
}

export function countNotes(db: Db): number {
	return db.prepare<[], number>("select count(*) from note").pluck().get() ?? 0;
}

interface StampRow {
	id: NoteId;
	path: string;
	name: string;
	hash: string;
	parser: string;
	is_present: number;
	size: number | null;
	modified_at: number | null;
}

export function listStamps(db: Db): NoteStamp[] {
	return db
		.prepare<[], StampRow>(
			`select note.id, note.path, name, note.hash, parser, is_present,
				file_stamp.size, file_stamp.modified_at
			from note left join file_stamp
				on file_stamp.path = note.path and file_stamp.hash = note.hash`,
		)
		.all()
		.map((row) => ({
			id: row.id,
			path: row.path,
			name: row.name,
			hash: row.hash,
			parser: row.parser,
			isPresent: row.is_present === 1,
			file:
				row.size === null || row.modified_at === null
					? null
					: { size: row.size, modifiedAt: row.modified_at },
		}));
}

/** Adds the note or gives the known one its new content; returns its id. */
export function putNote(tx: Tx, note: NoteContent): NoteId {
	const row = statement<[Record<string, unknown>], { id: NoteId }>(
		tx,
		`
		insert into note (path, name, title, deck, text, hash, parser, skipped, diagnostics, is_present, imported_at)
		values (@path, @name, @title, @deck, @text, @hash, @parser, @skipped, @diagnostics, 1, @importedAt)
		on conflict (path) do update set name = @name, title = @title, deck = @deck, text = @text,
			hash = @hash, parser = @parser, skipped = @skipped, diagnostics = @diagnostics,
			is_present = 1, imported_at = @importedAt
		returning id`,
	).get({
		...note,
		skipped: JSON.stringify(note.skipped),
		diagnostics: JSON.stringify(note.diagnostics),
	});
	if (row === undefined) throw new Error("expected the note's id back");
	return row.id;
}

/** The note's file is gone: it stays, with its retired cards, until the file comes back. */
export function markMissing(tx: Tx, id: NoteId): void {
	tx.prepare("update note set is_present = 0 where id = ?").run(id);
}
