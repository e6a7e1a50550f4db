// The first cards that anyone sees must be of several kinds, and minutes must come to a load that can be borne.
import { expect, test } from "vitest";
import type { Card } from "../../../../electron/engine/contract/data.ts";
import {
	chooseSamples,
	newCardsFor,
	stepAt,
} from "../../../../renderer/screens/welcome/steps.ts";

let id = 0;
function card(kind: Card["kind"], part: Partial<Card> = {}): Card {
	id += 1;
	const side = [{ type: "text", value: `${kind} ${"x".repeat(60)}` }];
	return {
		id,
		kind,
		front: side,
		back: side,
		isRetired: false,
		standing: "accepted",
		schedule: { state: "new" },
		...part,
	} as unknown as Card;
}

const kinds = (cards: readonly Card[]) =>
	chooseSamples(cards).map(({ kind }) => kind);

test("three kinds come, the simplest first, whatever their order in the note", () => {
	expect(
		kinds([card("list"), card("basic"), card("basic"), card("cloze")]),
	).toEqual(["basic", "cloze", "list"]);
});

test("where a kind is missing, others fill its place; fewer cards are fewer samples", () => {
	expect(kinds([card("basic"), card("basic"), card("basic")])).toEqual([
		"basic",
		"basic",
		"basic",
	]);
	expect(kinds([card("cloze")])).toEqual(["cloze"]);
	expect(kinds([])).toEqual([]);
});

test("cards that were studied, wait, are retired or need the lab are no samples", () => {
	expect(
		kinds([
			card("basic", { schedule: { state: "review" } as Card["schedule"] }),
			card("basic", { standing: "inbox" }),
			card("basic", { isRetired: true }),
			card("scenario"),
		]),
	).toEqual([]);
});

test("an address names its step, anything else the first", () => {
	expect([1, 5, 6, 0, undefined].map(stepAt)).toEqual([
		"notes",
		"minutes",
		"notes",
		"notes",
		"notes",
	]);
});

test("more minutes bear more new cards, and even the fewest bear one", () => {
	expect([1, 5, 20, 60].map(newCardsFor)).toEqual([1, 3, 11, 33]);
});
