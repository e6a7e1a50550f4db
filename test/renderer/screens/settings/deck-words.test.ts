// Where an option of a deck comes from, in words: the same order in which the engine lets decks inherit.
import { expect, test } from "vitest";
import type {
	Deck,
	Preset,
} from "../../../../electron/engine/contract/deck.ts";
import { sourceOf } from "../../../../renderer/screens/settings/deck-words.ts";

const preset = (id: number, name: string, own: Preset["own"] = {}) =>
	({ id, name, own }) as Pick<Preset, "id" | "name" | "own">;
const deck = (path: string, own: Deck["own"] = {}, presetId?: number) =>
	({ path, own, presetId: presetId ?? null }) as Pick<
		Deck,
		"path" | "own" | "presetId"
	>;

const presets = [
	preset(1, "Default", { newPerDay: 30 }),
	preset(2, "Slow", { newPerDay: 5 }),
];

test("what a deck sets itself comes from itself", () => {
	const decks = [deck(""), deck("aws", { newPerDay: 3 })];
	expect(sourceOf("newPerDay", "aws", decks, presets)).toBe("this deck");
});

test("what the nearest deck above sets goes before those further up", () => {
	const decks = [
		deck("", { newPerDay: 1 }),
		deck("aws", { newPerDay: 2 }),
		deck("aws/s3"),
		deck("aws-old", { newPerDay: 9 }),
	];
	expect(sourceOf("newPerDay", "aws/s3", decks, presets)).toBe("the deck aws");
	expect(sourceOf("newPerDay", "bio", decks, presets)).toBe("all decks");
});

test("a preset that a deck names replaces all from above it", () => {
	const decks = [deck("", { newPerDay: 1, fuzz: false }), deck("aws", {}, 2)];
	expect(sourceOf("newPerDay", "aws/s3", decks, presets)).toBe(
		"the preset “Slow”",
	);
	expect(sourceOf("fuzz", "aws", decks, presets)).toBe(
		"the preset “Slow”, which has the usual value",
	);
});

test("the default preset is where everything begins", () => {
	expect(sourceOf("newPerDay", "", [deck("")], presets.toReversed())).toBe(
		"the preset “Default”",
	);
	expect(sourceOf("balance", "bio", [], presets)).toBe(
		"the preset “Default”, which has the usual value",
	);
});
