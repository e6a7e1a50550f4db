// Many new cards at once: the search index takes them together, which costs a third of one after the other.
import type { Tx } from "./history.ts";
import { indexCardsAfter } from "./schema/search.ts";
import { statement } from "./statement.ts";

/** As many cards are no quicker together with more. */
const enough = 2000;

/**
 * Runs `add`, which adds cards, and indexes them together: what is left when it has added all, and those
 * before whenever it has the index `keepUp` and there are many. It does so where the next ones may have to be waited for.
 */
export function indexTogether(
	tx: Tx,
	add: (keepUp: () => void) => void,
	together: number = enough,
): void {
	let indexed = newestCard(tx);
	const index = () => {
		statement<[number], never>(tx, indexCardsAfter).run(indexed);
		indexed = newestCard(tx);
	};
	statement(tx, "insert into index_pause default values").run();
	add(() => {
		if (newestCard(tx) - indexed >= together) index();
	});
	statement(tx, "delete from index_pause").run();
	index();
}

function newestCard(tx: Tx): number {
	const sql = "select coalesce(max(id), 0) as id from card";
	return statement<[], { id: number }>(tx, sql).get()?.id ?? 0;
}
