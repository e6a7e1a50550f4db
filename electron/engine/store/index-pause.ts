// Many new cards at once: the search index takes them together, which costs a third of one after the other.
import type { Tx } from "./history.ts";
import { indexCardsAfter } from "./schema/search.ts";
import { statement } from "./statement.ts";

/** Runs `add`, which adds cards, and indexes them when it has added all. */
export function indexTogether(tx: Tx, add: () => void): void {
	const newest = statement<[], { id: number }>(
		tx,
		"select coalesce(max(id), 0) as id from card",
	).get();
	statement(tx, "insert into index_pause default values").run();
	add();
	statement(tx, "delete from index_pause").run();
	statement<[number], never>(tx, indexCardsAfter).run(newest?.id ?? 0);
}
