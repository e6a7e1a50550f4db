// Cornell tables: questions beside notes are asked as they stand.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

function asked(text: string) {
	return acceptedCards(text, "Harbours.md").map(({ front, back }) => [
		plainText(front),
		plainText(back, "answer"),
	]);
}

test("a cue is the front, the note beside it the back", () => {
	const text = `| Cues | Notes |\n|---|---|\n| What holds a ship at the quay? | mooring lines |\n| Why do locks have two gates? | to keep the water of either side apart |\n| tides | twice a day |`;
	expect(asked(text)).toEqual([
		["What holds a ship at the quay?", "mooring lines"],
		["Why do locks have two gates?", "to keep the water of either side apart"],
	]);
});

test("so it is where most first cells ask, whatever their column is called", () => {
	const text = `| Harbours | In short |\n|---|---|\n| What is a groyne? | a wall that holds sand |\n| What drives the tide? | the pull of the moon |`;
	expect(asked(text)).toHaveLength(2);
});

test("a cue that leans on the one before waits", () => {
	const text = `| Cue | Notes |\n|---|---|\n| What holds a ship at the quay? | mooring lines |\n| And what for? | so that it does not drift |`;
	expect(standings(text)).toEqual([
		"What holds a ship at the quay? accepted",
		"And what for? vague-question",
	]);
});

test("a table with one question among names stays a table", () => {
	const text = `| Lock | Gates |\n|---|---|\n| Fenmouth | two of oak |\n| Lumby | three of iron |\n| Moss End? | one of steel |`;
	expect(asked(text).map(([front]) => front)).not.toContain("Moss End?");
	expect(asked(text)[0]?.[0]).toMatch(/Fenmouth.*gates/);
});

test("among cues a name asks as well, below what the note is about", () => {
	const text = `| Cue | Notes |\n|---|---|\n| What is a groyne? | a wall that holds sand |\n| Depth of the lock | four metres at low water |\n| Tides | twice a day |`;
	expect(asked(text)).toEqual([
		["What is a groyne?", "a wall that holds sand"],
		["Harbours: Depth of the lock?", "four metres at low water"],
	]);
});
