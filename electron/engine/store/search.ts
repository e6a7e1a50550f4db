// Runs searches: the ids that a query finds, in the order asked for, and their rows a page at a time.
import { createContext, Script } from "node:vm";
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { FoundPage, SortField } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import { type Db, dataVersionOf } from "./open.ts";
import { compileQuery, isSlow } from "./search-condition.ts";
import { foldText } from "./search-index.ts";
import { createKnownNames, type KnownNames } from "./search-names.ts";
import { readRows } from "./search-row.ts";
import {
	type Compiler,
	dueSql,
	type Moment,
	recallSql,
	type Sql,
} from "./search-state.ts";
import { statement } from "./statement.ts";

export interface Order {
	sort: SortField;
	descending: boolean;
}

export interface CardSearch {
	/** Rows from `offset` on. The total is exact up to `countedUpTo`; `ids` tells it beyond. */
	page(
		query: Query,
		moment: Moment,
		at: Order & { offset: number; limit: number },
	): FoundPage;
	/** All cards that the query finds, in order. */
	ids(query: Query, moment: Moment, order: Order): CardId[];
	names: KnownNames;
}

/** Counting stops here, so that the first rows of a broad query come at once. */
export const countedUpTo = 500;
/** A search through texts one by one is given up after this. */
const longestSearchMs = 2000;

export function createCardSearch(db: Db): CardSearch {
	const names = createKnownNames(db);
	offerMatching(db);
	let sorted = { key: "", ids: [] as CardId[] };

	function ids(query: Query, moment: Moment, order: Order): CardId[] {
		const changes = statement<[], { n: number }>(
			db,
			"select total_changes() as n",
		).get()?.n;
		const minute = Math.floor(moment.now / 60_000);
		const version = [dataVersionOf(db), changes, moment.today, minute];
		const key = JSON.stringify([query, order, version]);
		if (sorted.key !== key) {
			const found = listIds({ db, names, moment }, query, order);
			sorted = { key, ids: found };
		}
		return sorted.ids;
	}

	return {
		names,
		ids,
		page(query, moment, { offset, limit, ...order }) {
			const isNear = offset + limit <= countedUpTo;
			if (isNear) {
				const compiler = { db, names, moment };
				const near = listIds(compiler, query, order, countedUpTo + 1);
				const isExact = near.length <= countedUpTo;
				return {
					rows: readRows(db, near.slice(offset, offset + limit), moment),
					total: Math.min(near.length, countedUpTo),
					isTotalExact: isExact,
				};
			}
			const all = ids(query, moment, order);
			return {
				rows: readRows(db, all.slice(offset, offset + limit), moment),
				total: all.length,
				isTotalExact: true,
			};
		},
	};
}

/** Runs the query. Without an index expression cards are met in the order of ids; with one, in the order of the index, which is the same. */
function listIds(
	compiler: Compiler,
	query: Query,
	order: Order,
	limit = -1,
): CardId[] {
	const { index, where } = compileQuery(compiler, query);
	const conditions = [
		...(index === null ? [] : [{ text: "card_index match ?", bound: [index] }]),
		...(where ? [where] : []),
	];
	const sorting = sortSql(order, compiler.moment, index !== null);
	const from =
		index === null
			? "card"
			: "card_index cross join card on card.id = card_index.rowid";
	const text = `select card.id from ${from} ${sorting.join}
		${conditions.length ? `where ${conditions.map((one) => one.text).join(" and ")}` : ""}
		order by ${sorting.text} limit ?`;
	const bound = [
		...conditions.flatMap((one) => one.bound),
		...sorting.bound,
		limit,
	];
	const run = () =>
		compiler.db
			.prepare<(string | number)[], CardId>(text)
			.pluck()
			.all(...bound);
	return isSlow(query) ? withinTime(run) : run();
}

const stateOrder =
	"case card.state when 'new' then 0 when 'learning' then 1 when 'relearning' then 2 else 3 end";

function sortSql(
	{ sort, descending }: Order,
	moment: Moment,
	isIndexed: boolean,
): Sql & { join: string } {
	const direction = descending ? "desc" : "asc";
	const by = (text: string, bound: Sql["bound"] = [], join = "") => ({
		text: `${text} ${direction} nulls last, card.id ${direction}`,
		bound,
		join,
	});
	switch (sort) {
		case "added":
			return {
				text: `${isIndexed ? "card_index.rowid" : "card.id"} ${direction}`,
				bound: [],
				join: "",
			};
		case "front":
			return by("card.front_text collate nocase");
		case "deck":
			return by("card.home collate nocase");
		case "note":
			return by(
				`note.title collate nocase ${direction}, card.note_id ${direction}, card.position`,
				[],
				"join note on note.id = card.note_id",
			);
		case "state":
			return by(stateOrder);
		case "due": {
			const due = dueSql(moment);
			return by(due.text, due.bound);
		}
		case "recall": {
			const recall = recallSql(moment);
			return by(recall.text, recall.bound);
		}
		default:
			return by(`card.${sort}`);
	}
}

/** `search_matches(pattern, text)`: a regular expression over a text without accents, whatever the letter case. */
function offerMatching(db: Db): void {
	const compiled = new Map<string, RegExp>();
	db.function(
		"search_matches",
		{ deterministic: true },
		(pattern: unknown, text: unknown) => {
			const source = String(pattern);
			let regex = compiled.get(source);
			if (!regex) {
				if (compiled.size > 20) compiled.clear();
				regex = new RegExp(source, "iu");
				compiled.set(source, regex);
			}
			const given = String(text);
			return regex.test(given) || regex.test(foldText(given)) ? 1 : 0;
		},
	);
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
