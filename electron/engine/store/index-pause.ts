// Many new cards and notes at once: the search indexes take them together, which costs a third of one after the other.
import type { Tx } from "./history.ts";
import { indexCardsAfter, indexNotesAfter } from "./schema/search.ts";
import { statement } from "./statement.ts";

/** As many cards are no quicker together with more. */
const enough = 2000;

/**
 * Runs `add`, which adds notes and cards, and indexes them together: what is left when it has added all, and those
 * before whenever it has the index `keepUp` and there are many. It does so where the next ones may have to be waited for.
 */
export function indexTogether(
	tx: Tx,
	add: (keepUp: () => void) => void,
	together: number = enough,
): void {
	let [card, note] = [newestCard(tx), newestNote(tx)];
	const index = () => {
		statement<[number], never>(tx, indexCardsAfter).run(card);
		statement<[number], never>(tx, indexNotesAfter).run(note);
		[card, note] = [newestCard(tx), newestNote(tx)];
	};
	statement(tx, "insert into index_pause default values").run();
	add(() => {
		if (newestCard(tx) - card >= together) index();
	});
	statement(tx, "delete from index_pause").run();
	index();
}

function newestCard(tx: Tx): number {
	return newest(tx, "select coalesce(max(id), 0) as id from card");
}

function newestNote(tx: Tx): number {
	return newest(tx, "select coalesce(max(id), 0) as id from note");
}

function newest(tx: Tx, sql: string): number {
	return statement<[], { id: number }>(tx, sql).get()?.id ?? 0;
}
