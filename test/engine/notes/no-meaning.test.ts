// What stands behind a name and is no meaning of it.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { isNoMeaning } from "../../../electron/engine/notes/no-meaning.ts";
import { acceptedCards } from "./fixture.ts";

test.each([
	"bring 3",
	"test on knots next Friday",
	"Orme & Tulk from 1911",
	"how often",
	"lots of details on it in the exam",
	"await readQuay(tag)",
	"place on the quay right above it",
])("“%s” says nothing of its name", (meaning) => {
	expect(isNoMeaning(meaning)).toBe(true);
});

test.each([
	"bring and buy sale that a parish holds for the upkeep of its church",
	"day on which the moon is full",
	"movement that Orme and Tulk led from 1911 to 1920",
	"shell with a membrane around it",
	"a wall of planks",
	"port (in the north) that lies dry",
])("“%s” may be a meaning", (meaning) => {
	expect(isNoMeaning(meaning)).toBe(false);
});

test("only meanings are asked for", () => {
	const fronts = acceptedCards(
		"# Quays\n\nBollard = post to which ships are moored. Hawse = place on the bow right above it.\n\nlanterns: bring 2!!",
		"Quays.md",
	).map(({ front }) => plainText(front));
	expect(fronts).toEqual(["Quays: what is meant by Bollard?"]);
});
