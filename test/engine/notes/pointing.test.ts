// Words that point out of a card make it wait.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

test.each([
	"Gates and locks keep the water in. Each has 46 stone beams.",
	"Ebb and flood are the tides. Both have a delay of 46 minutes.",
	"Ebb and flood are the tides. The two differ by 46 cm.",
	"Pytheas distinguishes three types: high, low and mean tides.",
	"Node = point of the sea right above it",
	"In the second case, a lock warden writes to the harbour office.",
	"The tide table shown is a list of heights that sailors keep.",
	"The current project has 46 stone beams.",
	"Mixed tide: some mixture of the above",
])("%s: nothing is accepted", (line) => {
	expect(
		standings(line).filter((standing) => standing.endsWith(" accepted")),
	).toEqual([]);
});

test.each([
	["Each lock has 46 stone beams.", "Tides: each lock has […] stone beams"],
	[
		"All work on locks ends within 46 days.",
		"Tides: all work on locks ends within […] days",
	],
	[
		"The two locks of Bremen have 46 stone beams.",
		"Tides: the two locks of Bremen have […] stone beams",
	],
	[
		"There are three object types\n\n- gate\n- sluice\n- weir",
		"Tides: what are the three object types?",
	],
	[
		"Bore = a wave that carries boats above it",
		"Tides: what is meant by bore?",
	],
])("%s: what it is about is said", (line, front) => {
	expect(standings(line)).toContain(`${front} accepted`);
});
