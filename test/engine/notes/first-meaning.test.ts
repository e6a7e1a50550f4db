// Headings and items that name a thing, above a line that says what it is without a verb.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

function cards(text: string): string[] {
	return acceptedCards(text, "Boat building.md").map(
		({ front, back }) => `${plainText(front)} => ${plainText(back)}`,
	);
}

test.each([
	[
		"## Draught\n\n- The depth of water that a hull needs to float",
		"What is Draught? => the depth of water that a hull needs to float",
	],
	[
		"## Freeboard\n\nHeight of the hull above the water",
		"What is Freeboard? => height of the hull above the water",
	],
	[
		"## Scantlings\n\n- Sizes of timber that are used when building a hull",
		"What are Scantlings? => Sizes of timber that are used when building a hull",
	],
	[
		"- Spile\n\t- Soft wood that can be split by hand",
		"What is Spile? => soft wood that can be split by hand",
	],
	[
		"## LWL\n\n- Load Water Line",
		"What does LWL stand for? => Load Water Line",
	],
])("%j says what the thing is", (text, card) => {
	expect(cards(`# Boat building\n\n${text}`)).toEqual([card]);
});

test.each([
	// Not the first line.
	"## Draught\n\n- The keel is deep.\n- The depth of water that a hull needs to float",
	// A sentence of its own.
	"## Draught\n\n- The depth of water that a hull needs makes it slow",
	"## Draught\n\n- Allows the choice of a port that is shallow",
	"## Draught\n\n- Offers a good choice of harbours to lie in",
	"## Draught\n\n- Notice that all of it lies below the water",
	"## Draught\n\n- Keels increase the depth of a hull by much",
	"## Draught\n\n- The depth of the hull came late",
	// A figure is asked for as such.
	"## Draught\n\n- The depth of a hull that lies 2 m below the water",
	// A side of the topic, a part of the note, or something of another number.
	"## Features\n\n- The depth of water that a hull needs to float",
	"## Introduction\n\n- The depth of water that a hull needs to float",
	"## Limber holes\n\n- The property that lets water run to the pump",
	"## LWL\n\n- Long Wooden Boat",
])("%j does not", (text) => {
	expect(cards(`# Boat building\n\n${text}`).join()).not.toMatch(
		/^What (?:is|are|does) (?:Draught|Features|Introduction|Limber holes|LWL)/,
	);
});

test("what a thing tells the amount of waits for a look", () => {
	const text =
		"## Turnover\n\n- How often a yard sells all of its hulls in one year";
	expect(standings(text, "Boat building.md")).toEqual([
		"What is Turnover? loose-meaning",
	]);
});
