// Runs searches: the ids that a query finds, in the order asked for, and their rows a page at a time.
import { createContext, Script } from "node:vm";
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { FoundPage } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import type { Tx } from "./history.ts";
import { type Db, dataVersionOf } from "./open.ts";
import { rebuildIndexes } from "./schema/search.ts";
import { createColumnReader } from "./search-column.ts";
import { type Answer, answerQuery, isWordsOnly } from "./search-condition.ts";
import { countMask, maskOfPresent } from "./search-mask.ts";
import { createKnownNames, type KnownNames } from "./search-names.ts";
import { type Order, order } from "./search-order.ts";
import { readRows } from "./search-row.ts";
import type { Moment } from "./search-state.ts";
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
	/** Rows from `offset` on. The first rows come at once: see `lookedAt` and `countedUpTo`. */
	page(query: Query, moment: Moment, at: Order & PageOf): FoundPage;
	/** All cards that the query finds, in order. */
	ids(query: Query, moment: Moment, order: Order): CardId[];
	names: KnownNames;
}

/** Counting what fits a pattern stops here, so that the first rows come soon. */
export const countedUpTo = 500;
/** A word that is in more cards is looked up in the first so many for the first rows: all would take too long to type on. */
export const mostOfWord = 50_000;
/** A search through texts one by one is given up after this. */
const longestSearchMs = 2000;

export function createCardSearch(
	db: Db,
	wordLimit: number = mostOfWord,
): CardSearch {
	const names = createKnownNames(db);
	const reader = createColumnReader(db);
	let sorted = { key: "", ids: [] as CardId[] };

	function answerOf(query: Query, moment: Moment, most: number): Answer {
		const columns = reader.read();
		return answerQuery({ db, columns, moment, mostOfWord: most }, query);
	}

	function listAll(query: Query, moment: Moment, by: Order): CardId[] {
		const answer = answerOf(query, moment, Number.POSITIVE_INFINITY);
		const found = collect(answer, null, false);
		const all = order({ db, reader, moment }, found, by, null);
		return [...all] as CardId[];
	}

	function ids(query: Query, moment: Moment, by: Order): CardId[] {
		const sql = "select total_changes() as n";
		const changes = statement<[], { n: number }>(db, sql).get()?.n;
		const minute = Math.floor(moment.now / 60_000);
		const version = [dataVersionOf(db), changes, moment.today, minute];
		const key = JSON.stringify([query, by, version]);
		if (sorted.key !== key) sorted = { key, ids: listAll(query, moment, by) };
		return sorted.ids;
	}

	function firstPage(
		query: Query,
		moment: Moment,
		{ offset, limit, sort, descending }: Order & PageOf,
	): FoundPage {
		const by = { sort, descending };
		const isInOrder = sort === "added" && !descending;
		const words = isInOrder && isWordsOnly(query) ? countedUpTo : wordLimit;
		const answer = answerOf(query, moment, Math.min(words, wordLimit));
		// In the order of cards one may stop early: always where a pattern is looked for card by card.
		const most =
			sort !== "added" ? null : answer.test ? countedUpTo + 1 : offset + limit;
		const found = collect(answer, most, descending);
		const near = order({ db, reader, moment }, found, by, offset + limit);
		const isComplete = answer.upTo === Number.POSITIVE_INFINITY;
		const last = Math.min(answer.mask.length - 1, answer.upTo);
		const counted = answer.test
			? Math.min(found.length, countedUpTo)
			: countMask(answer.mask, last);
		const isCounted = answer.test === null || found.length !== most;
		return {
			rows: readRows(db, [...near.subarray(offset)] as CardId[], moment),
			total: isCounted ? counted : countedUpTo,
			isTotalExact: isComplete && isCounted,
			...(!isComplete && {
				lookedAt: countMask(maskOfPresent(reader.read(), false), answer.upTo),
			}),
		};
	}

	return {
		names,
		ids,
		page(query, moment, at) {
			const { offset, limit, ...by } = at;
			if (offset + limit <= countedUpTo) return firstPage(query, moment, at);
			const all = ids(query, moment, by);
			return {
				rows: readRows(db, all.slice(offset, offset + limit), moment),
				total: all.length,
				isTotalExact: true,
			};
		},
	};
}

/** The cards that an answer holds for, in the order of ids; only `most` of them, from the end if `descending`. */
function collect(
	{ mask, test, upTo }: Answer,
	most: number | null,
	descending: boolean,
): Int32Array {
	const last = Math.min(mask.length - 1, upTo);
	const ids = new Int32Array(most ?? countMask(mask, last));
	let count = 0;
	const run = () => {
		for (let n = 0; n <= last && count < ids.length; n += 1) {
			const id = descending && most !== null ? last - n : n;
			if (mask[id] !== 1 || (test && !test(id))) continue;
			ids[count] = id;
			count += 1;
		}
	};
	if (test) withinTime(run);
	else run();
	const found = ids.subarray(0, count);
	return descending && most !== null ? found.reverse() : found;
}

const guarded = new Script("run()");

/** Ends `run` when it takes too long, even in the middle of a regular expression that backtracks without end. */
function withinTime<T>(run: () => T): T {
	try {
		return guarded.runInContext(createContext({ run }), {
			timeout: longestSearchMs,
		});
	} catch (error) {
		if (!isTimeout(error)) throw error;
		throw new Failure(
			"search-too-slow",
			"This pattern has to look through too many texts one by one, so the search was ended. Add a word, deck: or tag: to look through fewer cards, or make the pattern simpler.",
		);
	}
}

/** The error comes from the script's own realm, so it is no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
	return (
		typeof error === "object" &&
		error !== null &&
		"code" in error &&
		error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
	);
}
