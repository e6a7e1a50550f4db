// Words and stems: the scanner against the pattern that it replaces, and what counts as the same word.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	containment,
	contentOf,
	countWords,
	findRuns,
	findWords,
	hasContent,
	hasMoreWords,
} from "../../../electron/engine/notes/words.ts";

const seed = 20261122;
const pattern = /[\p{L}\p{N}][\p{L}\p{N}'’_+&./:@%-]*/gu;
const wordEnd = /[-./:@'’+&]+$/;

const piece = fc.oneof(
	fc.constantFrom(..." a1-_’'+&./:@%é中٣𝒜\u{1f600}(),\n"),
	fc.constantFrom("AMIs", "/dev/xvda", "don’t", "read-only", "\ud83d"),
	fc.string({ maxLength: 4, unit: "binary" }),
);
const text = fc
	.array(piece, { maxLength: 30 })
	.map((pieces) => pieces.join(""))
	.filter((joined) => joined.isWellFormed());

test(`words are letters and digits with what may stand inside them (seed ${seed})`, () => {
	fc.assert(
		fc.property(text, (line) => {
			const expected = [...line.matchAll(pattern)].map(
				({ 0: match, index }) => {
					const word = match.replace(wordEnd, "");
					return {
						text: word,
						lower: word.toLowerCase().replace(/’/g, "'"),
						start: index,
						end: index + word.length,
					};
				},
			);
			expect(
				findWords(line).map(({ form, ...word }) => {
					expect([form.text, form.lower]).toEqual([word.text, word.lower]);
					return word;
				}),
			).toEqual(expected);
			expect(countWords(line)).toBe(expected.length);
		}),
		{ seed, numRuns: 2000 },
	);
});

test("content is the stems of words that carry the fact", () => {
	expect([...contentOf("The AMIs are created in a read-only volume.")]).toEqual(
		["ami", "creat", "read", "volum"],
	);
	expect(contentOf("creating volumes")).toEqual(contentOf("created, volume"));
	expect(contentOf("of the").size).toBe(0);
});

test("the same text asked for again, with many others between, gives the same words", () => {
	const before = findWords("An AMI is regional");
	for (let n = 0; n < 3000; n += 1) findWords(`text ${n}`);
	expect(findWords("An AMI is regional")).toEqual(before);
});

test("containment is the share of the first set in the second", () => {
	expect(containment(new Set(["a", "b"]), new Set(["b", "c"]))).toBe(0.5);
	expect(containment(new Set(), new Set(["b"]))).toBe(0);
});

test(`runs are letters and digits alone (seed ${seed})`, () => {
	fc.assert(
		fc.property(text, (line) => {
			expect(findRuns(line)).toEqual(line.match(/[\p{L}\p{N}]+/gu) ?? []);
		}),
		{ seed, numRuns: 500 },
	);
});

test(`a text has more words than so many when counting says so (seed ${seed})`, () => {
	fc.assert(
		fc.property(text, fc.nat({ max: 12 }), (line, most) => {
			expect(hasMoreWords(line, most)).toBe(countWords(line) > most);
		}),
		{ seed, numRuns: 500 },
	);
});

test(`a text has content as far as it has stems (seed ${seed})`, () => {
	fc.assert(
		fc.property(text, fc.nat(6), (line, size) => {
			const { size: all } = contentOf(line);
			expect(hasContent(line, size)).toBe(all >= size);
		}),
		{ seed, numRuns: 500 },
	);
	expect(hasContent("The queue keeps queues", 2)).toBe(true);
	expect(hasContent("The queue of queues", 2)).toBe(false);
});
