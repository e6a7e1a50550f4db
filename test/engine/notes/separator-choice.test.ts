// Separators of a person's own choice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	type CardSeparators,
	cardSeparators,
	compileCloze,
	usualSeparators,
} from "../../../electron/engine/contract/separator.ts";
import type { NoteText } from "../../../electron/engine/notes/draft.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { withUsualSeparators } from "../../../electron/engine/notes/separator-choice.ts";

const seed = 20261122;
const own = {
	inline: ">>",
	inlineReversed: "<>",
	block: "&&",
	blockReversed: "&&&",
	end: "+++",
	clozes: ["**[123;;]answer[;;hint]**", "{{[123::]answer[::hint]}}"],
	deckTags: ["revision"],
};

function cards(text: string, separators: CardSeparators = own) {
	const note = { path: "a.md", name: "a.md", text: `#flashcards\n\n${text}` };
	return read(note, separators);
}

function read(note: NoteText, separators: CardSeparators = own) {
	return parseNote(note, undefined, { separators }).cards.map(
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

test("chosen patterns hide what they mark, with number and hint", () => {
	expect(cards("An AMI lives in **one Region**.")).toEqual([
		["An AMI lives in […].", "one Region", 3],
	]);
	expect(
		cards("**1;;Lima** is in **1;;Peru;;a country** and {{hot}}."),
	).toEqual([
		["[…] is in [a country] and hot.", "Lima, Peru", 3],
		["Lima is in Peru and […].", "hot", 3],
	]);
});

test("highlights are only shown where other patterns were chosen", () => {
	expect(cards("An AMI lives in ==one Region==.")).toEqual([]);
	const both = { ...own, clozes: ["==answer==", "**answer**"] };
	expect(cards("**Lima** is ==hot==.", both)).toEqual([
		["[…] is hot.", "Lima", 3],
		["Lima is […].", "hot", 3],
	]);
});

test("patterns count neither in code, formulas and links nor in Anki’s braces", () => {
	expect(cards("`**a**` and $x**2**3$ and [[a **b** c]]")).toEqual([]);
	expect(cards("- ```\n  **a** b\n  ```")).toEqual([]);
	expect(cards("The {{c1::volume::a thing}} stays.")).toEqual([
		["The [a thing] stays.", "volume", 3],
	]);
	expect(cards("Use **`aws ec2`** here.")).toEqual([
		["Use […] here.", "aws ec2", 3],
	]);
});

test("a chosen tag names the deck in the text and in the properties", () => {
	const decks = (text: string) =>
		parseNote({ path: "a.md", name: "a.md", text }, undefined, {
			separators: own,
		}).cards.map(({ deck, tags }) => [deck, tags]);
	expect(decks("#revision/aws\n\nAMI >> an image")).toEqual([["aws", []]]);
	expect(decks("---\ntags: [revision/aws, x]\n---\nAMI>>image")).toEqual([
		["aws", ["x"]],
	]);
	expect(decks("#revisions\n\nAMI::image")).toEqual([]);
});

test("properties are left as they are", () => {
	const text = "---\ntitle: a >> b\n---\n#flashcards\n\nc >> d";
	expect(read({ path: "a.md", name: "a.md", text })).toEqual([["c", "d", 6]]);
});

test("a pattern needs a sign on both sides of its answer", () => {
	const fit = [
		"==answer==",
		"**answer**",
		"==answer==[^\\[hint\\]][\\[^123\\]]",
	];
	const unfit = [
		"answer",
		"==answer",
		"==",
		"[==answer==]",
		"=answer= answer=",
		"((answer[)",
	];
	expect(fit.filter((text) => compileCloze(text) === null)).toEqual([]);
	expect(unfit.filter((text) => compileCloze(text) !== null)).toEqual([]);
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
