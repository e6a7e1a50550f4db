// Looks words up in the full-text index, the first imported cards first, and keeps what was found until a text changes.
import type { Query } from "../contract/find-query.ts";
import type { Db } from "./open.ts";
import { type CardColumns, kept } from "./search-column.ts";
import { beginningOf, exactIndex, spelledOut } from "./search-index.ts";
import { statement } from "./statement.ts";

type TextLeaf = Extract<Query, { type: "text" }>;

/**
 * The expression for a text leaf, or null where the index cannot answer it. A word's beginning is written as
 * the words that there are with it, where they are few: FTS5 then finds the first cards at once, while it
 * would put together the lists of all such words before the first card of a beginning.
 */
export function indexedLeaf(
	db: Db,
	{ fromTexts }: CardColumns,
	leaf: TextLeaf,
): string | null {
	const exact = exactIndex(leaf);
	const beginning = exact === null ? null : beginningOf(leaf);
	if (beginning === null) return exact;
	const words = kept(fromTexts, `begin ${beginning.tail}`, () =>
		listWords(db, beginning.tail),
	);
	return words.length === 0 || words.length > mostWords
		? exact
		: spelledOut(beginning, words);
}

const mostWords = 32;

/** The words of the index that begin so, one more than `mostWords` at most: leaps from each to the next. */
function listWords(db: Db, tail: string): string[] {
	const next = statement<[string], { term: string }>(
		db,
		"select term from temp.search_term where term >= ? limit 1",
	);
	const words: string[] = [];
	for (let from = tail; words.length <= mostWords; ) {
		const term = next.get(from)?.term;
		if (!term?.startsWith(tail)) break;
		words.push(term);
		from = `${term}\0`;
	}
	return words;
}

/** For connections that search: the words of the index, by the places where they are. */
export function openVocabulary(db: Db): void {
	db.exec(
		"create virtual table temp.search_term using fts5vocab (main, card_index, instance)",
	);
}

/** The first cards, in the order of import, that an expression of the index finds; `most` of them, or all (Infinity). */
export function lookUp(
	db: Db,
	{ fromTexts }: CardColumns,
	index: string,
	most: number,
): Int32Array {
	return kept(fromTexts, `${most} ${index}`, () => {
		const limit = Number.isFinite(most) ? most : -1;
		return new Int32Array(
			statement<[string, number], number>(
				db,
				"select rowid from card_index where card_index match ? order by rowid limit ?",
			)
				.pluck()
				.all(index, limit),
		);
	});
}
