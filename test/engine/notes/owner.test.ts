// Facts that a sentence tells of what the one before names, and facts told in passing: what they become on cards.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

test.each([
	// Whose capital, the sentence before tells.
	[
		"The kingdom of Aldora has no army. Its capital is Fenport, which lies far inland.",
		[],
	],
	[
		"The Hollow League was a union of ports. Its main weapon was the salt embargo of 1388.",
		[
			"What was the Hollow League?",
			"The main weapon of the Hollow League was the salt embargo of […]",
		],
	],
	["Its mean range is 3 m.", ["The mean range of Tides is […] m"]],
	["Their mean range is 3 m.", []],
	// What something is, told in passing.
	[
		"Boats pay the slack fee, which is the sum that a port charges for waiting.",
		["Tides: what is the slack fee?", "Tides: what do boats pay?"],
	],
	["Boats pay the fee, which is the same everywhere in the bay.", []],
	[
		"Stranding means that a ship touches the ground at falling tide.",
		["Tides: what does stranding mean?"],
	],
	// The bay or its range?
	[
		"Fenport Bay has the largest range of the coast. It is caused by resonance near 12 hours.",
		[],
	],
])(
	"what leans on the words before it is asked with its owner: %s",
	(text, fronts) => {
		expect(
			standings(text)
				.filter((card) => card.endsWith(" accepted"))
				.map((card) => card.replace(/ accepted$/, "")),
		).toEqual(fronts);
	},
);

test.each([
	["The ebb lasts three hundred days.", "Tides: the ebb lasts […] days"],
	[
		"High water comes every 12 hours and 25 minutes.",
		"Tides: high water comes every […]",
	],
	[
		"The port silted up in the late 15th century.",
		"Tides: the port silted up in the late […] century",
	],
])("a number of several words is hidden as one: %s", (text, front) => {
	expect(standings(text)).toEqual([`${front} accepted`]);
});

test.each([
	["Salt crystals need 4 days.", "Tides: salt crystals need […] days accepted"],
	[
		"Bank of Fen notes need 4 days.",
		"Bank of Fen notes need […] days accepted",
	],
	["Otter v Finch took 4 days.", "Otter v Finch took […] days accepted"],
])("an everyday word at the start is no name: %s", (text, card) => {
	expect(standings(text)).toEqual([card]);
});
