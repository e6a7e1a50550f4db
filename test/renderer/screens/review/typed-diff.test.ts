// Typed answers are compared as people read them: what does not matter is no mistake, what does is marked.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	compareTyped,
	isAllRight,
	sayComparison,
} from "../../../../renderer/screens/review/typed-diff.ts";

test("letter case, accents, quotes, dashes and spaces do not count", () => {
	for (const [typed, expected] of [
		["elastic block store", "Elastic Block Store"],
		["cafe", "café"],
		["don't", "don’t"],
		["multi-az", "Multi‑AZ"],
		["  three   zones ", "three zones"],
		["the mitochondrion.", "the mitochondrion"],
	] as const)
		expect([typed, isAllRight(compareTyped(typed, expected))]).toEqual([
			typed,
			true,
		]);
});

test("missing, extra and wrong characters are told apart", () => {
	expect(compareTyped("snapshts", "snapshots")).toEqual([
		{ kind: "right", text: "snapsh" },
		{ kind: "missing", text: "o" },
		{ kind: "right", text: "ts" },
	]);
	expect(compareTyped("snappshot", "snapshot")).toEqual([
		{ kind: "right", text: "snap" },
		{ kind: "extra", text: "p" },
		{ kind: "right", text: "shot" },
	]);
	expect(compareTyped("snapshut", "snapshot")).toEqual([
		{ kind: "right", text: "snapsh" },
		{ kind: "wrong", text: "u", expected: "o" },
		{ kind: "right", text: "t" },
	]);
});

test("another answer is struck as a whole, not mixed letter by letter", () => {
	expect(compareTyped("the nucleus", "Elastic Block Store")).toEqual([
		{ kind: "wrong", text: "the nucleus", expected: "Elastic Block Store" },
	]);
});

test("a character with its accents or an emoji is one character", () => {
	expect(compareTyped("naïve 👩‍🔬x", "naïve 👩‍🔬y").at(-1)).toEqual({
		kind: "wrong",
		text: "x",
		expected: "y",
	});
});

test("the comparison is said in words", () => {
	const said = (typed: string, expected: string) =>
		sayComparison(compareTyped(typed, expected));
	expect(said("ebs", "EBS")).toBe("As expected.");
	expect(said("snapshts", "snapshots")).toBe("1 character missing.");
	expect(said("snappshots and", "snapshots an")).toBe("2 characters extra.");
	expect(said("nucleus", "EBS")).toBe("Another answer was expected.");
});

test("the parts of any two texts give both of them again", () => {
	const words = fc.string({ maxLength: 30, unit: fc.constantFrom(..."abc d") });
	fc.assert(
		fc.property(words, words, (one, other) => {
			const clean = (text: string) => text.trim().replace(/\s+/g, " ");
			const parts = compareTyped(one, other);
			const typed = parts.map((part) =>
				part.kind === "missing" ? "" : part.text,
			);
			const expected = parts.map((part) =>
				part.kind === "wrong"
					? part.expected
					: part.kind === "extra"
						? ""
						: part.text,
			);
			expect([typed.join(""), expected.join("")]).toEqual([
				clean(one),
				clean(other),
			]);
		}),
		{ seed: 6, numRuns: 300 },
	);
});
