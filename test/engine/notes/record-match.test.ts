// Which cards of a record are which cards here, where both have the same text.
import { expect, test } from "vitest";
import type { KnownCard } from "../../../electron/engine/notes/identity.ts";
import {
	matchRecorded,
	type RecordedCard,
} from "../../../electron/engine/notes/record-match.ts";

type Text = Partial<Omit<KnownCard, "id" | "front">>;

const known = (id: number, front: string, rest: Text = {}): KnownCard => ({
	...{ id, front, back: "back", path: "/a.md", kind: "basic" },
	...{ deletion: null, blockId: null, isRetired: false },
	...rest,
});

function recorded(id: number, front: string, rest: Text = {}): RecordedCard {
	const { path, isRetired, back, ...draft } = known(id, front, rest);
	const text = (value: string) => [{ type: "text" as const, value }];
	return {
		...{ id, path, isRetired },
		draft: { ...draft, front: text(front), back: text(back) },
	};
}

const match = (cards: RecordedCard[], here: KnownCard[]) =>
	Object.fromEntries(matchRecorded(cards, here));

test("the same text in the same note is the same card, and of two alike each gets one", () => {
	expect(
		match(
			[recorded(1, "one"), recorded(2, "twin"), recorded(3, "twin")],
			[known(11, "twin"), known(12, "one"), known(13, "twin")],
		),
	).toEqual({ 1: 12, 2: 11, 3: 13 });
});

test("a block's name goes before its text, then a question with another answer is the same", () => {
	expect(
		match(
			[
				recorded(1, "old words", { blockId: "x" }),
				recorded(2, "q", { back: "old" }),
			],
			[
				known(11, "old words"),
				known(12, "new words", { blockId: "x" }),
				known(13, "q", { back: "new" }),
			],
		),
	).toEqual({ 1: 12, 2: 13 });
});

test("likeness is not enough, nor is another kind of card", () => {
	expect(
		match(
			[
				recorded(1, "Where is an image kept in this Region?"),
				recorded(2, "pair", { kind: "reversed" }),
			],
			[known(11, "Where is an image kept in that Region?"), known(12, "pair")],
		),
	).toEqual({});
});

test("a card that moved to another note is found word for word", () => {
	const elsewhere = { path: "/b.md" };
	expect(
		match(
			[recorded(1, "q"), recorded(2, "r", { back: "old" })],
			[known(11, "q", elsewhere), known(12, "r", elsewhere)],
		),
	).toEqual({ 1: 11 });
});

test("cards in use choose first; a retired one gets the retired one that is left", () => {
	const gone = { isRetired: true };
	expect(
		match(
			[recorded(1, "q", gone), recorded(2, "q"), recorded(3, "lost", gone)],
			[known(11, "q", gone), known(12, "q")],
		),
	).toEqual({ 1: 11, 2: 12 });
});
