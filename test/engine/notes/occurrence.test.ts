// Finding all matches, against the method of strings that does the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "../../../electron/engine/notes/occurrence.ts";

const seed = 20261123;

test(`all matches are found in order, each time anew (seed ${seed})`, () => {
	const pattern = /(?<=b)a+|;\s?/g;
	const text = fc.string({ unit: fc.constantFrom(..."ab; ") });
	fc.assert(
		fc.property(text, (line) => {
			const expected = [...line.matchAll(pattern)];
			expect(findAll(pattern, line)).toEqual(expected);
			expect(findAll(pattern, line)).toEqual(expected);
		}),
		{ seed, numRuns: 500 },
	);
});
