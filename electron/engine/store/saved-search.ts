// Searches that the learner keeps under a name.

import { Failure } from "../contract/errors.ts";
import type { SavedSearch, SavedSearchId } from "../contract/find.ts";
import type { Tx } from "./history.ts";
import type { Db } from "./open.ts";

export function listSavedSearches(db: Db): SavedSearch[] {
	return db
		.prepare<[], SavedSearch>(
			"select id, name, query from saved_search order by name collate nocase, id",
		)
		.all();
}

/** Fails with `not-found`. */
export function getSavedSearch(db: Db, id: SavedSearchId): SavedSearch {
	const found = db
		.prepare<[SavedSearchId], SavedSearch>(
			"select id, name, query from saved_search where id = ?",
		)
		.get(id);
	if (!found)
		throw new Failure(
			"not-found",
			"This saved search is no longer there. Save it again, or undo its removal.",
			{ id },
		);
	return found;
}

/** Adds it, or gives the one of this name the new query. */
export function putSavedSearch(
	tx: Tx,
	search: { name: string; query: string },
): SavedSearch {
	const saved = tx
		.prepare<[string, string], SavedSearch>(`
			insert into saved_search (name, query) values (?, ?)
			on conflict (name) do update set query = excluded.query
			returning id, name, query`)
		.get(search.name, search.query);
	if (!saved) throw new Error("expected the saved search back");
	return saved;
}

/** Fails with `name-taken`. */
export function renameSavedSearch(
	tx: Tx,
	id: SavedSearchId,
	name: string,
): void {
	const other = tx
		.prepare<[string, SavedSearchId]>(
			"select 1 from saved_search where name = ? and id <> ?",
		)
		.get(name, id);
	if (other)
		throw new Failure(
			"name-taken",
			`Another saved search is called “${name}”. Choose a different name.`,
			{ name },
		);
	tx.prepare("update saved_search set name = ? where id = ?").run(name, id);
}

export function removeSavedSearch(tx: Tx, id: SavedSearchId): void {
	tx.prepare("delete from saved_search where id = ?").run(id);
}
