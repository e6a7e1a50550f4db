// Separators of a person's own choice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	cardSeparators,
	usualSeparators,
} from "../../../electron/engine/contract/separator.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { withUsualSeparators } from "../../../electron/engine/notes/separator-choice.ts";

const seed = 20261122;
const own = {
	inline: ">>",
	inlineReversed: "<>",
	block: "&&",
	blockReversed: "&&&",
	end: "+++",
};

function cards(text: string) {
	const note = { path: "a.md", name: "a.md", text: `#flashcards\n\n${text}` };
	return parseNote(note, undefined, { separators: own }).cards.map(
		({ front, back, sources }) => [
			plainText(front),
			plainText(back, "answer"),
			sources[0]?.line,
		],
	);
}

test("a chosen sign parts the sides of a line, one way or both", () => {
	expect(cards("Capital of Peru >> Lima")).toEqual([
		["Capital of Peru", "Lima", 3],
	]);
	expect(cards("Peru <> Lima")).toEqual([
		["Peru", "Lima", 3],
		["Lima", "Peru", 3],
	]);
});

test("the usual signs are text where others were chosen", () => {
	expect(cards("std :: vector >> a growing array")).toEqual([
		["std :: vector", "a growing array", 3],
	]);
	expect(cards("one :: two")).toEqual([]);
	expect(cards("front\n?\nback")).toEqual([]);
});

test("a block runs over blank lines up to the end mark", () => {
	expect(cards("Why?\n&&\nfirst\n\nsecond\n+++\n\nother text")).toEqual([
		["Why?", expect.stringMatching(/^first\s+second$/), 3],
	]);
});

test("signs inside code part nothing", () => {
	expect(cards("`a >> b` shifts")).toEqual([]);
	expect(cards("```\na >> b\n```")).toEqual([]);
});

test(`the usual choice changes nothing, and no choice moves a line (seed ${seed})`, () => {
	const piece = fc.constantFrom(
		"\n",
		"::",
		">>",
		"&&\n",
		"```\n",
		"`",
		"?\n",
		"a ",
		"+++\n",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const text = pieces.join("");
			expect(withUsualSeparators(text, { ...usualSeparators })).toBe(text);
			const lines = withUsualSeparators(text, own).split("\n");
			expect(lines).toHaveLength(text.split("\n").length);
		}),
		{ seed, numRuns: 200 },
	);
});

test("a sign is one short line without blanks at its ends", () => {
	const takes = (inline: string) =>
		cardSeparators.safeParse({ ...usualSeparators, inline }).success;
	expect(["==>", "::", " ::", "a\nb", "", "`x`"].map(takes)).toEqual([
		true,
		true,
		false,
		false,
		false,
		false,
	]);
});
