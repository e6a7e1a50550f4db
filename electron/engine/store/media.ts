// Rows of the media store, and which of its files cards show.
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

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

/** Names of the files that cards show, retired ones included: their text may come back. */
export function listShownMedia(db: Db): Set<string> {
	const rows = db
		.prepare<[], { sides: string }>(
			`select front || back as sides from card
			where front like '%"src"%' or back like '%"src"%'`,
		)
		.all();
	const shown = new Set<string>();
	for (const { sides } of rows)
		for (const [, name] of sides.matchAll(/"src":"([0-9a-f]{64}\.\w+)"/g))
			if (name) shown.add(name);
	return shown;
}
