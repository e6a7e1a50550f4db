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

test("several hundred is no number to hide", () => {
	expect(standings("The ebb lasts several hundred days.").join()).not.toContain(
		"several […]",
	);
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

test.each([
	[
		"To empty the dock, open the lower sluice.",
		"Tides: how do you empty the dock? accepted",
	],
	[
		"In a dry dock, the lower sluice is a gate of oak.",
		"Tides: in a dry dock, what is the lower sluice? accepted",
	],
	[
		"Stillness (after Moro) is a state in which no current runs.",
		"Tides: what is stillness? accepted",
	],
	[
		"The mortar is mixed in a ratio of 3:1 by weight.",
		"Tides: the mortar is mixed in a ratio of […] by weight accepted",
	],
	[
		"Basins: 4 gates per lock by default.",
		"Tides – Basins: […] gates per lock by default accepted",
	],
	[
		"Red buoys stay for 30 days, green buoys 90 days.",
		"Tides: red buoys stay for 30 days, green buoys […] days accepted",
	],
	[
		"Each ship has exactly one pilot of the port.",
		"Tides: each ship has exactly […] pilot of the port accepted",
	],
	[
		"**Thu** A weir is a low wall across a river.",
		"Tides: what is a weir? accepted",
	],
])("what is sure about %j is asked at once", (text, card) => {
	expect(standings(text)).toContain(card);
});

test("a question above another question stays open", () => {
	const text =
		"At what height does the lock spill?\n\nHow long does the ebb last? About 6 hours.";
	expect(standings(text)).toEqual([
		"Tides: how long does the ebb last? accepted",
	]);
});

test("an answer of several sentences waits, and each sentence is asked by itself", () => {
	const text =
		"## Why do locks leak?\n\nThe gates are made of oak planks that shrink in the sun. A sill is a beam that the gates rest on.";
	expect(standings(text)).toEqual([
		"Tides: why do locks leak? several-facts",
		"Tides: what are the gates made of? accepted",
		"Tides: what is a sill? accepted",
	]);
});

test.each([
	// A numbered lesson names nothing, the line above its text does.
	[
		"Lecture 11.md",
		"Dock law, lecture 11\n\nA hulk is a ship that no longer sails.",
		["Dock law: what is a hulk? accepted"],
	],
	// An identifier's capitals are not the name's.
	[
		"README.md",
		"# tider\n\ntider reads `TIDER_HOME`. A single gauge can hold at most 256 marks.",
		["Tider: a single gauge can hold at most […] marks accepted"],
	],
	[
		"Sluice.md",
		"Ships pass the sluice. Can't rename a gate that is open.",
		["Sluice: can you rename a gate that is open? accepted"],
	],
	[
		"Sluice.md",
		"The sluice is quick. Planks are treated with tar, oakum and soft wax.",
		["Sluice: what are planks treated with? accepted"],
	],
	[
		"Docks.md",
		"A ratio of 6 is not magic, it depends on the wood.",
		["Docks: a ratio of […] is not magic, it depends on the wood guess"],
	],
	// The certificate of what?
	[
		"Docks.md",
		"Tarring is a cure for leaks. The certificate becomes valid 10 days after the shot.",
		[
			"Docks: the certificate becomes valid […] days after the shot from-context",
		],
	],
	// "Every KMS key" counts keys.
	[
		"Locks/KMS.md",
		"- Can open locks up to 4 m\n- Every KMS key has a ring of its own at the gate",
		["KMS can open locks up to […] m accepted"],
	],
	[
		"Silting.md",
		"## Slow currents\n\nThey happen in the lower basin of the port.",
		["Where do slow currents happen? accepted"],
	],
])(
	"the note %s gives its cards the name that its author uses",
	(name, text, cards) => {
		expect(standings(text, name)).toEqual(expect.arrayContaining(cards));
	},
);

test.each([
	"In one study, a higher wave raised the quay by about 50 cm.",
	"The Fen Scale runs from 0 to 8.",
])("nothing is asked at once about %j", (text) => {
	expect(standings(text).filter((card) => / accepted$/.test(card))).toEqual([]);
});
