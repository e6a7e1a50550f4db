// Rows of the media store, and which of its files cards show.
import type { NoteId } from "../contract/data.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";
import { statement } from "./statement.ts";

export interface StoredMedia {
	/** Content hash and ending. */
	name: string;
	bytes: number;
	/** Path of the file it was copied from first. */
	source: string;
}

export function listMedia(db: Db): StoredMedia[] {
	return db
		.prepare<[], StoredMedia>("select name, bytes, source from media")
		.all();
}

export function putMedia(
	tx: Tx,
	media: readonly StoredMedia[],
	addedAt: number,
): void {
	const insert = tx.prepare(
		"insert into media (name, bytes, source, added_at) values (?, ?, ?, ?) on conflict (name) do nothing",
	);
	for (const { name, bytes, source } of media)
		insert.run(name, bytes, source, addedAt);
}

export function dropMedia(tx: Tx, names: readonly string[]): void {
	tx.prepare(
		"delete from media where name in (select value from json_each(?))",
	).run(JSON.stringify(names));
}

/** What a note calls its pictures and sounds, with their names in the store. */
export function putNoteMedia(
	tx: Tx,
	noteId: NoteId,
	media: ReadonlyMap<string, string>,
): void {
	const known = readNoteMedia(tx, noteId);
	const drop = statement<[NoteId, string], never>(
		tx,
		"delete from note_media where note_id = ? and target = ?",
	);
	const put = statement<[NoteId, string, string], never>(
		tx,
		`
		insert into note_media (note_id, target, name) values (?, ?, ?)
		on conflict (note_id, target) do update set name = excluded.name`,
	);
	for (const target of known.keys())
		if (!media.has(target)) drop.run(noteId, target);
	for (const [target, name] of media)
		if (known.get(target) !== name) put.run(noteId, target, name);
}

export function readNoteMedia(db: Db, noteId: NoteId): Map<string, string> {
	const rows = statement<[NoteId], { target: string; name: string }>(
		db,
		"select target, name from note_media where note_id = ?",
	).all(noteId);
	return new Map(rows.map(({ target, name }) => [target, name]));
}

/** Names of the files that notes and cards show, retired ones included: their text may come back. */
export function listShownMedia(db: Db): Set<string> {
	const rows = db
		.prepare<[], { sides: string }>(
			`select front || back as sides from card
			where front like '%"src"%' or back like '%"src"%'
			union all select front || back from decision
			where front like '%"src"%' or back like '%"src"%'`,
		)
		.all();
	const shown = new Set(
		db.prepare<[], string>("select name from note_media").pluck().all(),
	);
	for (const { sides } of rows)
		for (const [, name] of sides.matchAll(/"src":"([0-9a-f]{64}\.\w+)"/g))
			if (name) shown.add(name);
	return shown;
}
