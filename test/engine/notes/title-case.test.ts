// Names that keep their capital in the middle of a question.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

const fronts = (text: string) =>
	acceptedCards(text, "Trains.md").map(({ front }) => plainText(front));

test("a name whose second part is in capitals keeps its first capital too", () => {
	expect(
		fronts(
			"# Trains and trams\n\nMulti-LX and One-LX run for 30 days. A multi of 4 is rare.",
		),
	).toContain("Trains and trams: Multi-LX and One-LX run for […] days");
});

test("a name with its number stays as the note writes it", () => {
	expect(
		fronts(
			"Line 53 is a railway that runs along the coast. To route trains onto Line 53 takes a signal, and a line of coaches.",
		),
	).toContain("What is Line 53?");
});
