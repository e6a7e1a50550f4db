// Names in bold where a sentence begins: asked for what they do or are.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

function cards(text: string): string[] {
	return acceptedCards(`# Rigging\n\n${text}`, "Rigging.md").map(
		({ front, back }) => `${plainText(front)} => ${plainText(back)}`,
	);
}

test.each([
	[
		"The **topping lift** packages and carries the boom at anchor.",
		"Rigging: what does the topping lift do? => packages and carries the boom at anchor",
	],
	[
		"- **Lazy jacks** guide the sail onto the boom",
		"Rigging: what do Lazy jacks do? => guide the sail onto the boom",
	],
	[
		"- **Gooseneck** the joint that holds the boom to the mast",
		"Rigging: what is Gooseneck? => the joint that holds the boom to the mast",
	],
	[
		"The boom turns on a pivot.\n\n- **pivot** the joint that holds the boom to the mast",
		"Rigging: what is a pivot? => the joint that holds the boom to the mast",
	],
	[
		"- **Marl** a knot that fastens a sail along its edge",
		"Rigging: what is Marl? => a knot that fastens a sail along its edge",
	],
])("%j is asked for what it does or is", (text, card) => {
	expect(cards(text)).toContain(card);
});

test.each([
	// The topic itself: what a sentence says of it is one of many things.
	"**Rigging** guides the wind along every part of the hull",
	// Of whom it speaks stands in other lines.
	"**Gooseneck** guides it onto the boom",
	"**Gooseneck** guides these onto the boom",
	// No verb of something done.
	"**Gooseneck** needs grease in every single season",
	"**Gooseneck** only on a large boat",
	// A remark, a side of the topic, or nothing that is named.
	"**Important** the joint that holds the boom to the mast",
	"**Structure** the joint that holds the boom to the mast",
	// A sentence of its own behind the name.
	"**Gooseneck** the joint that holds the boom breaks first",
])("%j is not", (text) => {
	expect(cards(text).join()).not.toMatch(
		/what (?:does .+ do|do .+ do|is \S+)\?/i,
	);
});
