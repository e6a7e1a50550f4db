// How a list is asked for whose label is half a sentence, and what stands before the question.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

function fronts(label: string, items: string) {
	return acceptedCards(`# Sea knots\n\n${label}\n${items}`, "knots.md").map(
		({ front }) => plainText(front),
	);
}

const three = "- reef knot\n- bowline\n- sheet bend";
const two = "- reef knot\n- bowline";

test.each([
	["## The types of Knots include", three, "What are the types of Knots?"],
	[
		"The two basic kinds of knots in Wales are:",
		two,
		"What are the two basic kinds of knots in Wales?",
	],
	[
		"## Mooring\nTwo options are currently available:",
		two,
		"Sea knots – Mooring: two options are currently available. What are they?",
	],
	[
		"## Hitches\nThere are 3 things that look like knots that are not:",
		three,
		"Sea knots – Hitches: what are the 3 things that look like knots that are not?",
	],
	[
		"## Rules of Fenmouth\nRYA supports two kinds of knots:",
		two,
		"RYA supports two kinds of knots. What are they?",
	],
	[
		"## 2. Kinds of hitches",
		three,
		"Sea knots: what are the kinds of hitches?",
	],
])("the list below “%s” has a question of its own", (label, items, front) => {
	expect(fronts(label, items)).toContain(front);
});

test.each([
	["## Use the following steps", "Sea knots – Steps"],
	["When ropes are short, sailors take these steps:", "Sea knots"],
])("steps below “%s” are not named by it", (label, place) => {
	const steps = "1. Make a loop\n2. Turn the end\n3. Pull the knot";
	const cards = standings(`# Sea knots\n\n${label}\n${steps}`, "knots.md");
	expect(cards[0]).toContain(`${place}: which step follows “Make a loop”?`);
});

test.each(["## 1. Start: kinds of knots", "## Reef knots vs. granny knots"])(
	"a list below “%s” is not asked for as a whole",
	(label) => {
		expect(
			fronts(label, two).filter((front) => /^What are/.test(front)),
		).toEqual([]);
	},
);
