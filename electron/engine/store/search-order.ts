// Puts found cards in the order of a column; of very many, only the first ones.
import type { SortField } from "../contract/find.ts";
import type { Db } from "./open.ts";
import { type CardColumns, kept, rankFronts } from "./search-column.ts";
import { dueColumn } from "./search-leaf.ts";
import { countMask, type Mask, rememberingColumn } from "./search-mask.ts";
import type { Moment } from "./search-state.ts";

export interface Order {
	sort: SortField;
	descending: boolean;
}

/** What an order reads from. */
export interface Sorting {
	db: Db;
	columns: CardColumns;
	moment: Moment;
}

/** The first `limit` of `ids`, which are in the order of import, or (null) all of them, in the order asked for: cards without the number last, equal ones by import. */
export function order(
	sorting: Sorting,
	ids: Int32Array,
	{ sort, descending }: Order,
	limit: number | null,
): Int32Array {
	const directed = descending ? ids.toReversed() : ids;
	const most = Math.min(limit ?? ids.length, ids.length);
	if (sort === "added") return directed.subarray(0, most);
	const column = columnOf(sorting, sort);
	const sign = descending ? -1 : 1;
	const keys = new Float64Array(directed.length);
	for (let n = 0; n < keys.length; n += 1) {
		const key = (column[directed[n] ?? 0] ?? 0) * sign;
		keys[n] = Number.isNaN(key) ? Number.POSITIVE_INFINITY : key;
	}
	return inOrder(directed, keys).subarray(0, most);
}

/** `ids` by their keys, equal ones as they stand. Sorting the keys alone is native, and several times as fast as by a comparison. */
function inOrder(ids: Int32Array, keys: Float64Array): Int32Array {
	const sorted = keys.slice().sort();
	const taken = new Int32Array(ids.length);
	const ordered = new Int32Array(ids.length);
	for (let n = 0; n < ids.length; n += 1) {
		const first = placeOf(sorted, keys[n] ?? 0);
		const nth = taken[first] ?? 0;
		taken[first] = nth + 1;
		ordered[first + nth] = ids[n] ?? 0;
	}
	return ordered;
}

/** The first place whose key is not below `key`. */
function placeOf(sorted: Float64Array, key: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < key) low = middle + 1;
		else high = middle;
	}
	return low;
}

const fewCards = 8192;

/**
 * Cards of a mask, up to the id `last`, among which the first `limit` in that order are: some more than
 * `limit`, so that not all have to be sorted. Null where it cannot be told without that.
 */
export function firstCandidates(
	sorting: Sorting,
	{ mask, last }: { mask: Mask; last: number },
	{ sort, descending }: Order,
	limit: number,
): Int32Array | null {
	const count = countMask(mask, last);
	if (sort === "added" || count < Math.max(fewCards, limit * 8)) return null;
	const column = columnOf(sorting, sort);
	const share = limit / count;
	const bound = sampleBound(column, { mask, last }, { descending, share });
	const found = descending
		? atLeast(column, mask, { bound, last, limit })
		: atMost(column, mask, { bound, last, limit });
	if (found.length >= limit) return new Int32Array(found);
	if (Number.isFinite(bound)) return null;
	// All that have the number are found: the rest is filled with those that lack it.
	const direction = { last, descending, most: limit - found.length };
	for (const id of numberless(column, mask, direction)) found.push(id);
	return new Int32Array(found).sort();
}

function numberless(
	column: Float64Array,
	mask: Mask,
	direction: { last: number; descending: boolean; most: number },
): number[] {
	const { last, descending, most } = direction;
	const ids: number[] = [];
	for (let n = 0; n <= last && ids.length < most; n += 1) {
		const id = descending ? last - n : n;
		if (mask[id] === 1 && Number.isNaN(column[id])) ids.push(id);
	}
	return ids;
}

const sampleSize = 2048;

/** A key that a little more than the wanted share of cards probably do not pass, from a sample of them. */
function sampleBound(
	column: Float64Array,
	{ mask, last }: { mask: Mask; last: number },
	{ descending, share }: { descending: boolean; share: number },
): number {
	const sample: number[] = [];
	const stride = (last + 1) / sampleSize;
	for (let n = 0; n < sampleSize; n += 1) {
		const end = Math.floor((n + 1) * stride);
		for (let id = Math.floor(n * stride); id < end; id += 1)
			if (mask[id] === 1) {
				const key = column[id] ?? 0;
				sample.push(
					Number.isNaN(key)
						? Number.POSITIVE_INFINITY
						: descending
							? -key
							: key,
				);
				break;
			}
	}
	const sorted = Float64Array.from(sample).sort();
	const place = Math.ceil(share * sorted.length * 1.5) + 8;
	const bound = sorted[Math.min(place, sorted.length - 1)] ?? 0;
	return descending ? -bound : bound;
}

interface Bound {
	bound: number;
	last: number;
	limit: number;
}

/** Cards below the bound, and of those at it as many, the first imported, as can be wanted; without the number none. */
function atMost(
	column: Float64Array,
	mask: Mask,
	{ bound, last, limit }: Bound,
): number[] {
	const ids: number[] = [];
	let equal = 0;
	for (let id = 0; id <= last; id += 1) {
		const key = column[id] ?? 0;
		if (!(key <= bound) || mask[id] !== 1) continue;
		if (key === bound && equal >= limit) continue;
		if (key === bound) equal += 1;
		ids.push(id);
	}
	return ids;
}

/** The same from the other end: of equal ones, the last imported. */
function atLeast(
	column: Float64Array,
	mask: Mask,
	{ bound, last, limit }: Bound,
): number[] {
	const ids: number[] = [];
	let equal = 0;
	for (let id = last; id >= 0; id -= 1) {
		const key = column[id] ?? 0;
		if (!(key >= bound) || mask[id] !== 1) continue;
		if (key === bound && equal >= limit) continue;
		if (key === bound) equal += 1;
		ids.push(id);
	}
	return ids.reverse();
}

/** Not to be written into. */
function columnOf(
	{ db, columns, moment }: Sorting,
	sort: Exclude<SortField, "added">,
): Float64Array {
	const { fromColumns, fromFronts } = columns;
	switch (sort) {
		case "front":
			return kept(fromFronts, "front", () => rankFronts(db, columns.size));
		case "deck":
			return kept(fromColumns, "deck", () => deckColumn(columns));
		case "note":
			return kept(fromColumns, "note", () => noteColumn(db, columns));
		case "state":
			return kept(fromColumns, "state", () => stateColumn(columns));
		case "due":
			return dueColumn(columns, moment);
		case "recall":
			return rememberingColumn(columns, moment);
		default:
			return columns[sort];
	}
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
