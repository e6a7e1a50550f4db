// What a note says of a thing first is asked for openly; what it says later waits.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

function fronts(text: string, name = "Harbours.md"): string[] {
	return acceptedCards(text, name).map(({ front }) => plainText(front));
}

const first = "A capstan lifts heavy anchors from the bottom of the harbour.";
const second = "The capstan turns towards the quay on cold mornings.";
const later = "The capstan draws mooring lines from the quay to the ship.";

test("the first sentence about a thing is asked for what it does", () => {
	expect(fronts(`${first}\n`)).toEqual(["Harbours: what does a capstan do?"]);
});

test("what else it does is one thing of many", () => {
	const text = `${first}\n\n${second}\n\n${later}\n`;
	expect(fronts(text)).toEqual(["Harbours: what does a capstan do?"]);
	expect(fronts(`${later}\n`)).toHaveLength(1);
});

test("a task is no subject", () => {
	const text = "- Explain why lock gates leak above the mitre sill\n";
	expect(fronts(text)).toEqual([]);
});
