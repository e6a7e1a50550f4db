// How far deck tags reach.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function decks(text: string): string[] {
	return parseNote({ path: "/n.md", name: "n.md", text }).cards.map(
		({ front, back, deck }) =>
			`${plainText(front)}/${plainText(back, "answer")}: ${deck}`,
	);
}

test("a line of tags counts for the cards below it, and the first also for those above", () => {
	const text =
		"a::b\n\n#flashcards/one\n\nc::d\n\n#flashcards/two//x/\n\n- e::f\n";
	expect(decks(text)).toEqual(["a/b: one", "c/d: one", "e/f: two/x"]);
});

test("a tag on a card's line counts for that card alone", () => {
	const text =
		"#flashcards/one\n\n#flashcards/two a::b\nc::d\ne::f #flashcards/three\ng::h";
	expect(decks(text)).toEqual([
		"a/b: two",
		"c/d: one",
		"e/f: three",
		"g/h: one",
	]);
});

test("a line of tags right above a card is none of its text", () => {
	expect(decks("#flashcards/one\nWhat?\n?\nThis")).toEqual(["What?/This: one"]);
	expect(decks("#flashcards/one\n?\nThis")).toEqual([]);
});

test("a tag in code counts for nothing", () => {
	const text = "#flashcards/one\n\n```\n#flashcards/two\n```\n\na::b";
	expect(decks(text)).toEqual(["a/b: one"]);
});
