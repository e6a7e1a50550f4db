// Runs searches: the ids that a query finds, in the order asked for, and their rows a page at a time.
import type { CardId, NoteId } from "../contract/data.ts";
import type { FoundPage } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import type { Tx } from "./history.ts";
import { type Db, dataVersionOf } from "./open.ts";
import { rebuildIndexes } from "./schema/search.ts";
import { createColumnReader } from "./search-column.ts";
import { type Answer, answerQuery, isWordsOnly } from "./search-condition.ts";
import { countedUpTo, firstLook } from "./search-first.ts";
import { createKnownNames, type KnownNames } from "./search-names.ts";
import { type Order, order } from "./search-order.ts";
import { readRows } from "./search-row.ts";
import { createScan, listMask, scanAll } from "./search-scan.ts";
import type { Moment } from "./search-state.ts";
import { openVocabulary } from "./search-word.ts";
import { statement } from "./statement.ts";

/** Builds the full-text indexes anew from the rows. */
export function rebuildSearch(tx: Tx): void {
	tx.exec(rebuildIndexes);
}

interface PageOf {
	offset: number;
	limit: number;
}

export interface CardSearch {
	/** The first rows, which come at once though not all cards were looked at: see `lookedAt`. Up to `countedUpTo` rows. */
	firstPage(query: Query, moment: Moment, at: Order & PageOf): FoundPage;
	/** Any rows of all that the query finds; at once after `lookAll`. */
	wholePage(query: Query, moment: Moment, at: Order & PageOf): FoundPage;
	/** Looks at all cards, a few at each step; then `ids` and `wholePage` come at once, as long as nothing changes. */
	lookAll(query: Query, moment: Moment): Generator<void, void>;
	/** All cards that the query finds, in order. */
	ids(query: Query, moment: Moment, order: Order): CardId[];
	/** The notes of all cards that the query finds. */
	notesOf(query: Query, moment: Moment): NoteId[];
	names: KnownNames;
	/** For when the full-text index was changed beside its cards. */
	forget(): void;
}

/** A word that is in more cards is looked up in the first so many for the first rows: all would take too long to type on. */
export const mostOfWord = 20_000;

export interface SearchPace {
	mostOfWord: number;
	/** How long the first rows may look through texts, and how long a part of a longer look keeps everything else waiting. */
	firstMs: number;
	partMs: number;
}
const usualPace: SearchPace = { mostOfWord, firstMs: 150, partMs: 20 };

const importOrder: Order = { sort: "added", descending: false };

export function createCardSearch(
	db: Db,
	pace: Partial<SearchPace> = {},
): CardSearch {
	const { mostOfWord: wordLimit, firstMs, partMs } = { ...usualPace, ...pace };
	const names = createKnownNames(db);
	openVocabulary(db);
	const reader = createColumnReader(db);
	/** What the last whole look found, in the order of import, and in the order that was asked for last. */
	let all: { key: string; ids: Int32Array } = {
		key: "",
		ids: new Int32Array(),
	};
	let sorted = { key: "", ids: [] as CardId[] };

	function answerOf(query: Query, moment: Moment, most: number): Answer {
		const columns = reader.read();
		return answerQuery({ db, columns, moment, mostOfWord: most }, query);
	}

	function keyOf(query: Query, moment: Moment): string {
		const sql = "select total_changes() as n";
		const changes = statement<[], { n: number }>(db, sql).get()?.n;
		const minute = Math.floor(moment.now / 60_000);
		const version = [dataVersionOf(db), changes, moment.today, minute];
		return JSON.stringify([query, version]);
	}

	function* lookAll(query: Query, moment: Moment): Generator<void, void> {
		const key = keyOf(query, moment);
		if (all.key === key) return;
		const answer = answerOf(query, moment, Number.POSITIVE_INFINITY);
		if (answer.test) {
			const scan = createScan(answer, false);
			while (!scan.run(Number.POSITIVE_INFINITY, partMs)) yield;
			all = { key, ids: scan.found() };
		} else all = { key, ids: listMask(answer) };
	}

	function idsInOrder(query: Query, moment: Moment, by: Order): CardId[] {
		const key = keyOf(query, moment);
		if (all.key !== key) {
			const answer = answerOf(query, moment, Number.POSITIVE_INFINITY);
			all = { key, ids: answer.test ? scanAll(answer) : listMask(answer) };
		}
		const sortedKey = JSON.stringify([key, by]);
		if (sorted.key !== sortedKey) {
			const sorting = { db, columns: reader.read(), moment };
			const ids = order(sorting, all.ids, by, null);
			sorted = { key: sortedKey, ids: [...ids] as CardId[] };
		}
		return sorted.ids;
	}

	function firstPage(
		query: Query,
		moment: Moment,
		{ offset, limit, ...by }: Order & PageOf,
	): FoundPage {
		const isInOrder = by.sort === "added" && !by.descending;
		const words = isInOrder && isWordsOnly(query) ? countedUpTo : wordLimit;
		const answer = answerOf(query, moment, Math.min(words, wordLimit));
		const sorting = { db, columns: reader.read(), moment };
		const most = offset + limit;
		const look = firstLook(sorting, answer, by, { most, ms: firstMs });
		const near = order(sorting, look.ids, by, most);
		return {
			rows: readRows(db, [...near.subarray(offset)] as CardId[], moment),
			total: look.total,
			isTotalExact: look.isTotalExact,
			...(look.lookedAt !== null && { lookedAt: look.lookedAt }),
		};
	}

	return {
		names,
		forget() {
			reader.forget();
			all = { key: "", ids: new Int32Array() };
			sorted = { key: "", ids: [] };
		},
		lookAll,
		ids: idsInOrder,
		notesOf(query, moment) {
			const ids = idsInOrder(query, moment, importOrder);
			const { note } = reader.read();
			return [...new Set(ids.map((id) => note[id]))] as NoteId[];
		},
		firstPage,
		wholePage(query, moment, { offset, limit, ...by }) {
			const ids = idsInOrder(query, moment, by);
			return {
				rows: readRows(db, ids.slice(offset, offset + limit), moment),
				total: ids.length,
				isTotalExact: true,
			};
		},
	};
}
