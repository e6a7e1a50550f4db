// The first rows of very many cards against sorting all of them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumnReader } from "../../../electron/engine/store/search-column.ts";
import {
	firstCandidates,
	order,
} from "../../../electron/engine/store/search-order.ts";
import { createSearchStore } from "./search-fixture.ts";

const seed = 20_261_122;
const count = 20_000;
const moment = {
	now: 0,
	today: 0,
	startOf: () => 0,
	decayOf: () => -0.1542,
};

/** Columns for many cards; of the numbers, only the stability is filled. */
function columnsWith(stabilityOf: (id: number) => number) {
	const { db } = createSearchStore([]);
	const empty = createColumnReader(db).read();
	const stability = Float64Array.from({ length: count }, (_, id) =>
		stabilityOf(id),
	);
	return { db, moment, columns: { ...empty, size: count, stability } };
}

/** A number between 0 and 1 that depends on `n` alone. */
function mixed(n: number): number {
	return (Math.imul(n ^ (n >>> 7), 2_654_435_761) >>> 0) / 2 ** 32;
}

test(`the first of many cards are the first of all in order, whatever is equal or missing (seed ${seed})`, () => {
	const law = fc.property(
		fc.record({
			salt: fc.nat(),
			/** How many different numbers there are. */
			values: fc.constantFrom(1, 3, 500, 1e9),
			missing: fc.constantFrom(0, 0.3, 0.999, 1),
			found: fc.constantFrom(0.6, 0.95),
			descending: fc.boolean(),
			limit: fc.constantFrom(1, 100, 500),
		}),
		({ salt, values, missing, found, descending, limit }) => {
			const sorting = columnsWith((id) =>
				mixed(id + salt) < missing
					? Number.NaN
					: Math.floor(mixed(id * 3 + salt) * values),
			);
			const mask = Uint8Array.from({ length: count }, (_, id) =>
				mixed(id * 7 + salt) < found ? 1 : 0,
			);
			const ids = Int32Array.from([...mask.keys()].filter((id) => mask[id]));
			const by = { sort: "stability", descending } as const;
			const range = { mask, last: count - 1 };
			const some = firstCandidates(sorting, range, by, limit) ?? ids;
			expect(order(sorting, some, by, limit)).toEqual(
				order(sorting, ids, by, null).subarray(0, limit),
			);
		},
	);
	fc.assert(law, { seed, numRuns: 60 });
});

test("all cards in order are as a plain sort has them", () => {
	const sorting = columnsWith((id) =>
		id % 11 === 0 ? Number.NaN : Math.floor(mixed(id) * 40),
	);
	const ids = Int32Array.from({ length: count - 1 }, (_, n) => n + 1);
	for (const descending of [false, true]) {
		const key = (id: number) => {
			const value = sorting.columns.stability[id] ?? 0;
			return Number.isNaN(value) ? Infinity : descending ? -value : value;
		};
		const by = { sort: "stability", descending } as const;
		const expected = [...(descending ? ids.toReversed() : ids)].sort(
			(one, other) => {
				const [first, second] = [key(one), key(other)];
				return first === second ? 0 : first < second ? -1 : 1;
			},
		);
		expect([...order(sorting, ids, by, null)]).toEqual(expected);
	}
});
