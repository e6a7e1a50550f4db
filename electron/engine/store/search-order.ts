// Puts found cards in the order of a column; of very many, only the first ones.
import type { SortField } from "../contract/find.ts";
import type { Db } from "./open.ts";
import type { CardColumns, ColumnReader } from "./search-column.ts";
import { dueColumn } from "./search-leaf.ts";
import { forgettingColumn } from "./search-mask.ts";
import type { Moment } from "./search-state.ts";

export interface Order {
	sort: SortField;
	descending: boolean;
}

/** The first `limit` of `ids`, which are in the order of import, or (null) all of them, in the order asked for: cards without the number last, equal ones by import. */
export function order(
	source: { db: Db; reader: ColumnReader; moment: Moment },
	ids: Int32Array,
	{ sort, descending }: Order,
	limit: number | null,
): Int32Array {
	const directed = descending ? ids.toReversed() : ids;
	const most = Math.min(limit ?? ids.length, ids.length);
	if (sort === "added") return directed.subarray(0, most);
	const column = columnOf(source, sort);
	const sign = descending ? -1 : 1;
	const keys = new Float64Array(directed.length);
	for (let n = 0; n < keys.length; n += 1) {
		const key = (column[directed[n] ?? 0] ?? 0) * sign;
		keys[n] = Number.isNaN(key) ? Number.POSITIVE_INFINITY : key;
	}
	return Int32Array.from(
		firstPlaces(keys, most),
		(place) => directed[place] ?? 0,
	);
}

/** The places of the smallest keys in their order, equal ones as they stand. */
function firstPlaces(keys: Float64Array, limit: number): number[] {
	const bound = limit * 8 < keys.length ? sampleBound(keys, limit) : null;
	const chosen = bound === null ? [] : upTo(keys, bound, limit);
	const places = chosen.length < limit ? [...keys.keys()] : chosen;
	const compare = (one: number, other: number) =>
		(keys[one] ?? 0) - (keys[other] ?? 0) || one - other;
	return places.sort(compare).slice(0, limit);
}

const sampleSize = 2048;

/** A key that a little more than `limit` keys probably do not pass, from a sample. */
function sampleBound(keys: Float64Array, limit: number): number {
	const sample = Float64Array.from(
		{ length: sampleSize },
		(_, n) => keys[Math.floor((n * keys.length) / sampleSize)] ?? 0,
	).sort();
	const place = Math.ceil((limit / keys.length) * sampleSize * 1.5) + 8;
	return sample[Math.min(place, sampleSize - 1)] ?? Number.POSITIVE_INFINITY;
}

/** All places below the bound, and of those at it as many as can be wanted. */
function upTo(keys: Float64Array, bound: number, limit: number): number[] {
	const places: number[] = [];
	let equal = 0;
	for (let n = 0; n < keys.length; n += 1) {
		const key = keys[n] ?? 0;
		if (key < bound) places.push(n);
		else if (key === bound && equal < limit) {
			places.push(n);
			equal += 1;
		}
	}
	return places;
}

function columnOf(
	{ db, reader, moment }: { db: Db; reader: ColumnReader; moment: Moment },
	sort: Exclude<SortField, "added">,
): Float64Array {
	const columns = reader.read();
	switch (sort) {
		case "front":
			return reader.frontRanks();
		case "deck":
			return deckColumn(columns);
		case "note":
			return noteColumn(db, columns);
		case "state":
			return stateColumn(columns);
		case "due":
			return dueColumn(columns, moment);
		case "recall":
			return negated(forgettingColumn(columns, moment));
		default:
			return columns[sort];
	}
}

function negated(column: Float64Array): Float64Array {
	for (let id = 0; id < column.length; id += 1) column[id] = -(column[id] ?? 0);
	return column;
}

function deckColumn({ words, home }: CardColumns): Float64Array {
	const plain = words.map((word) => word.toLowerCase());
	const sorted = [...new Set(plain)].sort();
	const rankOf = new Map(sorted.map((word, rank) => [word, rank]));
	const ranks = plain.map((word) => rankOf.get(word) ?? 0);
	const column = new Float64Array(home.length);
	for (let id = 0; id < column.length; id += 1)
		column[id] = ranks[home[id] ?? 0] ?? 0;
	return column;
}

/** More cards than a note can have. */
const perNote = 2 ** 24;

function noteColumn(db: Db, { note, position }: CardColumns): Float64Array {
	const ids = db
		.prepare<[], number>(
			"select id from note order by title collate nocase, id",
		)
		.pluck()
		.all();
	const highest = ids.reduce((most, id) => Math.max(most, id), 0);
	const table = new Float64Array(highest + 1);
	for (const [rank, id] of ids.entries()) table[id] = rank * perNote;
	const column = new Float64Array(note.length);
	for (let id = 0; id < column.length; id += 1)
		column[id] = (table[note[id] ?? 0] ?? 0) + (position[id] ?? 0);
	return column;
}

const stateRanks = Float64Array.from([0, 0, 1, 2, 3]);

function stateColumn({ state }: CardColumns): Float64Array {
	const column = new Float64Array(state.length);
	for (let id = 0; id < column.length; id += 1)
		column[id] = stateRanks[state[id] ?? 0] ?? 0;
	return column;
}
