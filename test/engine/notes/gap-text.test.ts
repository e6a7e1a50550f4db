// Filling the gaps of a cloze, against the pattern that says what a gap is.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	fillGaps,
	withoutHints,
} from "../../../electron/engine/notes/gap-text.ts";

const seed = 20261123;

test("each gap is filled, with its hint or without", () => {
	expect(fillGaps("NACLs are [stateful or stateless] on […].", "7")).toBe(
		"NACLs are 7 on 7.",
	);
	expect(fillGaps("No gap, and one that never ends [", " ")).toBe(
		"No gap, and one that never ends [",
	);
});

test(`brackets are filled as the pattern of a gap finds them (seed ${seed})`, () => {
	const text = fc.string({ unit: fc.constantFrom(..."[]ab …\n") });
	fc.assert(
		fc.property(text, (shown) => {
			expect(fillGaps(shown, "_")).toBe(shown.replace(/\[[^\]]*\]/g, "_"));
		}),
		{ seed, numRuns: 1000 },
	);
});

test(`without hints each gap is a blank, wherever it stands (seed ${seed})`, () => {
	const text = fc.string({ unit: fc.constantFrom(..."[]ab …\n", "[…]") });
	fc.assert(
		fc.property(text, (shown) => {
			expect(withoutHints(shown)).toBe(fillGaps(shown, "[…]"));
		}),
		{ seed, numRuns: 1000 },
	);
});
