// Finding cards and notes: reads the query, asks the store, keeps saved searches.
import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { FoundNote, SortField } from "../contract/find.ts";
import type { Query } from "../contract/find-query.ts";
import { similarity } from "../notes/similarity.ts";
import { findDuplicates } from "../review/search/duplicate.ts";
import { parseQuery } from "../review/search/parse.ts";
import { suggest } from "../review/search/suggest.ts";
import {
	getSavedSearch,
	listSavedSearches,
	putSavedSearch,
	removeSavedSearch,
	renameSavedSearch,
} from "../store/saved-search.ts";
import {
	type CardSearch,
	createCardSearch,
	rebuildSearch,
} from "../store/search.ts";
import { countedUpTo } from "../store/search-first.ts";
import { searchNotes, splitForNotes } from "../store/search-note.ts";
import { readFronts, readRows } from "../store/search-row.ts";
import type { Moment } from "../store/search-state.ts";
import { type Context, os } from "./context.ts";
import { inTurns } from "./in-turns.ts";

export const find = {
	cards: os.find.cards.handler(async ({ context, input, signal }) => {
		const { offset = 0, limit = 100, isWhole = false } = input;
		const search = searchOf(context);
		const query = read(input.query);
		const moment = momentOf(context);
		const at = { ...orderOf(input), offset, limit };
		if (!isWhole && offset + limit <= countedUpTo)
			return search.firstPage(query, moment, at);
		await inTurns(search.lookAll(query, moment), signal);
		return search.wholePage(query, moment, at);
	}),
	count: os.find.count.handler(async ({ context, input, signal }) => ({
		total: (await lookForIds(context, { ...input, signal })).length,
	})),
	ids: os.find.ids.handler(({ context, input, signal }) =>
		lookForIds(context, { ...input, signal }),
	),
	check: os.find.check.handler(({ input }) => {
		const parsed = parseQuery(input.query);
		return { problem: parsed.ok ? null : parsed.problem };
	}),
	suggest: os.find.suggest.handler(({ context, input }) => {
		const { names } = searchOf(context);
		return suggest(input.query, input.cursor, {
			...names,
			noteTitles: () => names.notes().map(({ title }) => title),
		});
	}),
	notes: os.find.notes.handler(({ context, input, signal }) =>
		findNotes(context, { ...input, signal }),
	),
	duplicates: os.find.duplicates.handler(({ context, input }) =>
		listDuplicates(context, input.query),
	),
	reindex: os.find.reindex.handler(({ context }) => {
		context.history.keep(rebuildSearch);
		searchOf(context).forget();
		return {};
	}),
	saved: os.find.saved.handler(({ context }) => listSavedSearches(context.db)),
	save: os.find.save.handler(({ context, input }) => {
		read(input.query);
		return context.history.write(
			step(context, "find.save", `Save search “${input.name}”`),
			(tx) => putSavedSearch(tx, input),
		);
	}),
	rename: os.find.rename.handler(({ context, input }) => {
		const { name } = getSavedSearch(context.db, input.id);
		const label = `Rename search “${name}” to “${input.name}”`;
		return context.history.write(step(context, "find.rename", label), (tx) => {
			renameSavedSearch(tx, input.id, input.name);
			return getSavedSearch(tx, input.id);
		});
	}),
	remove: os.find.remove.handler(({ context, input }) => {
		const { name } = getSavedSearch(context.db, input.id);
		const label = `Remove search “${name}”`;
		context.history.write(step(context, "find.remove", label), (tx) =>
			removeSavedSearch(tx, input.id),
		);
		return {};
	}),
};

/**
 * The ids of all cards that a query finds, in import order unless told otherwise; for whatever works
 * on a search, such as cramming and statistics. Fails with `unreadable-query`, `search-too-slow`.
 */
export function findCardIds(
	context: Context,
	query: string,
	order: Order = orderOf({}),
): CardId[] {
	return searchOf(context).ids(read(query), momentOf(context), order);
}

/** The same, a little at a time where texts have to be looked through, so that nothing else waits. */
async function lookForIds(
	context: Context,
	input: {
		query: string;
		sort?: SortField | undefined;
		descending?: boolean | undefined;
		signal: AbortSignal | undefined;
	},
): Promise<CardId[]> {
	const query = read(input.query);
	const moment = momentOf(context);
	await inTurns(searchOf(context).lookAll(query, moment), input.signal);
	return searchOf(context).ids(query, moment, orderOf(input));
}

async function findNotes(
	context: Context,
	input: {
		query: string;
		limit?: number | undefined;
		signal: AbortSignal | undefined;
	},
): Promise<FoundNote[]> {
	const { words, rest } = splitForNotes(read(input.query));
	const limit = input.limit ?? 20;
	const search = searchOf(context);
	if (rest === null)
		return searchNotes(context.db, words, { among: null, limit });
	const moment = momentOf(context);
	await inTurns(search.lookAll(rest, moment), input.signal);
	const among = search.notesOf(rest, moment);
	return searchNotes(context.db, words, { among, limit });
}

type Order = { sort: SortField; descending: boolean };

function orderOf(input: {
	sort?: SortField | undefined;
	descending?: boolean | undefined;
}): Order {
	return { sort: input.sort ?? "added", descending: input.descending ?? false };
}

const searches = new WeakMap<Context["db"], CardSearch>();

/** The search of a connection, made when it is first needed. */
function searchOf({ db }: Context): CardSearch {
	const known = searches.get(db);
	if (known) return known;
	const made = createCardSearch(db);
	searches.set(db, made);
	return made;
}

function momentOf(context: Context): Moment {
	const { calendar, rulesOf } = context.study();
	const now = context.now();
	return {
		now,
		today: calendar.dayOf(now),
		startOf: calendar.startOf,
		decayOf: (home) => -rulesOf(home).decay,
	};
}

function read(query: string): Query {
	const parsed = parseQuery(query);
	if (parsed.ok) return parsed.query;
	const { column, length, message } = parsed.problem;
	throw new Failure("unreadable-query", `Column ${column}: ${message}`, {
		column,
		length,
		problem: message,
	});
}

function step(context: Context, op: string, label: string) {
	return { op, label, at: context.now() };
}

/** More cards than this are not compared, more groups not shown. */
const mostCompared = 50_000;
const mostGroups = 100;

function listDuplicates(context: Context, query: string) {
	const ids = findCardIds(context, query);
	const fronts = readFronts(context.db, ids.slice(0, mostCompared));
	const alike = findDuplicates(fronts, similarity);
	const moment = momentOf(context);
	return {
		groups: alike.slice(0, mostGroups).map((group) => ({
			likeness: group.likeness,
			cards: readRows(context.db, group.ids as CardId[], moment),
		})),
		isComplete: ids.length <= mostCompared && alike.length <= mostGroups,
	};
}
