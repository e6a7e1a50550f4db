// Running text of lectures, diaries and meetings: what its sentences become on cards that are studied at once.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

/** Fronts of the accepted cards of a note. */
function accepted(text: string, name = "Harbours.md"): string[] {
	return acceptedCards(text, name).map(({ front }) => plainText(front));
}

const plain =
	"The quay is a wall along the water. The pilot boards the ship at the buoy, and the tugs turn it in the basin.\n\n";

test.each([
	"GEO12 lecture 3 - harbours.md",
	"Harbours 14 May.md",
	"Harbours study group 2 March 2024.md",
	"Harbours wk 4.md",
	"harbours scraps.md",
])("the occasion in the name %s does not stand on cards", (name) => {
	const title = name.replace(/\.md$/, "");
	expect(accepted(`# ${title}\n\nA sluice holds 900 t of mud.`, name)).toEqual([
		"Harbours: a sluice holds […] t of mud",
	]);
});

test("who writes articles means a name without one", () => {
	expect(
		accepted(`${plain}Total tonnage rises when the canal is deepened.`),
	).toContain("Harbours: when does total tonnage rise?");
	expect(
		accepted(`${plain}Channel depth limits which ships may enter the port.`),
	).not.toContain("Harbours: what does the channel depth limit?");
});

test.each([
	["VHF cannot cross mountains.", "Harbours: can VHF cross mountains?"],
	["VHF is a radio band that ships talk on.", "What is VHF?"],
])(
	"what an acronym does is asked in its place, what it is not: %s",
	(line, front) => {
		expect(accepted(line)).toEqual([front]);
	},
);

test.each([
	["## Mooring Fundamentals", "Harbours – Mooring: each line is […] m long"],
	["## HMPE Ropes (2019)\n\n### Format", "HMPE Ropes: each line is […] m long"],
])("below %j the heading is named that names something", (heading, front) => {
	expect(accepted(`${heading}\n\nEach line is 220 m long.`)).toEqual([front]);
});

test.each([
	"# Harbours\n\n## Harbour Strengths\n\nA safe place with a deep channel.",
	"Right at the heart of the dock is the oldest crane of Europe.",
	"- Local light - Regional light is better seen\n- Regional light - Regional sight only",
	"The bay is shallow. How deep is it?\n\nAbout three fathoms at low water.",
])("nothing is asked for %j", (text) => {
	expect(accepted(text)).toEqual([]);
});

test.each([
	["Descale every two years.", []],
	[
		"Paint the gate every two years.",
		["Harbours: paint the gate every […] years"],
	],
	["A slack tide happens at constant depth near the outer mole.", []],
	[
		"Forbes free board decides whether a barge may leave the basin.",
		["What does Forbes free board decide?"],
	],
	["A sloop is the classic choice.", []],
	[
		"A sloop is the vessel of choice for shallow bays.",
		["Harbours: what is the vessel of choice for shallow bays?"],
	],
	[
		"Empty barges must not be moored at the fuel jetty.",
		["Harbours: may empty barges be moored at the fuel jetty?"],
	],
	["Hannah asked why the crane didn't move the new crates.", []],
	["Barnacles attach to hulls and scrape along and swallow plankton.", []],
	[
		"Captain Szilárd sank in 1877 off Fár. After him the reef was marked.",
		["Harbours: Captain Szilárd sank in […] off Fár"],
	],
])("%s", (line, fronts) => {
	expect(accepted(line)).toEqual(fronts);
});

test.each([
	[
		"The Beaufort scale describes the wind. At sea the scale has 12 degrees.",
		["The Beaufort scale describes the wind"],
	],
	[
		"So Bremen exports 4 Mt of cars a year.",
		"Harbours: Bremen exports […] Mt of cars a year",
	],
	["And they export 4 Mt of cars a year.", undefined],
	["Pilots board the ship and take over the helm from the captain.", undefined],
	[
		"A light buoy isn't lit by day, except for wreck buoys.",
		"Harbours: is a light buoy lit by day?",
	],
	["Seamanship is the heart of sailing.", undefined],
	["Knots: practise with both hands", undefined],
	[
		"12/3 Larboard cranes have 6 hooks.",
		"Harbours: Larboard cranes have […] hooks",
	],
])("a paragraph tells: %s", (line, front) => {
	const fronts = typeof front === "string" ? [front] : [];
	expect(accepted(line)).toEqual(fronts);
});

test("stages without names of their own are no list to ask for", () => {
	expect(
		accepted(
			"Docking has two stages\n- first stage - the tow\n- second stage - the mooring at the quay",
		),
	).not.toContain("Docking has two stages. What are they?");
});

test("a step with several phrases below it is told by none of them", () => {
	const steps =
		"## Docking procedure\n\n- Signal\n\t- two flags\n\t- a horn\n- Approach\n\t- slow ahead\n\t- tug on each side\n- Moor\n\t- bow line first\n\t- stern line last";
	expect(accepted(steps).join()).not.toContain("what happens");
});

test.each([
	[
		"Pilots use charts of the shoals, which show depth, followed by soundings.",
		[],
	],
	["- e.g. avg. depth of the basin is 9 m", []],
	[
		"# Harbours\n\n## Handle vessels\n\nSupports tankers and barges with crews of their own.",
		[],
	],
	["A hawser is guided through multiple rings and many blocks", []],
])("nothing is made of a half: %s", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test.each([
	["Establishment is permanent, moorings are temporary by law", 0],
	["Berths of the same class in one port are global in name", 0],
	["Pilots take longer, up to 3 hours", 0],
	["Pilots take longer than tugs, up to 3 hours", 1],
	["Fog is a rare but dangerous side effect", 0],
	["Later surveys by Lund found eels", 0],
	["Hansen and Lund had divers learn signals", 0],
	["Moorings are defined in rule 7 as those that hold a ship of any size", 0],
])("%s: accepted cards %i", (line, count) => {
	expect(accepted(line)).toHaveLength(count);
});

test.each([
	["The cargo inspected is stored in the long shed.", []],
	["Harbours\n\nBerths are a place where a ship may lie.", []],
	[
		"# Harbours\n\n## Offers\n\nA berth is 40 m long.",
		["Harbours: a berth is […] m long"],
	],
	[
		"A depth-sounding device isn't free of charge.",
		["Is a depth-sounding device free of charge?"],
	],
])("reads as English or waits: %j", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});

test.each([
	[
		"A dredger is launched on the first Monday of May.",
		["Harbours: when is a dredger launched?"],
	],
	[
		"Spring tides occur at full moon.",
		["Harbours: when do spring tides occur?"],
	],
	["Fog is the main hazard.", []],
	[
		"Fog is the main hazard of the estuary.",
		["Harbours: what is the main hazard of the estuary?"],
	],
	["Marta says to check the lines 4 times.", []],
	["Sluices may not open at night.", ["Harbours: may sluices open at night?"]],
])("is asked as a teacher would: %s", (line, fronts) => {
	expect(accepted(line)).toEqual(fronts);
});

test("below its list a heading may be done with", () => {
	expect(
		accepted(
			"# Harbours\n\n## Fees\n\n- low in winter\n\nA lighter carries 80 t of coal.",
		),
	).toEqual(["Harbours: a lighter carries […] t of coal"]);
});

test.each([
	["Bound logs can float.", []],
	["Harbour drops increase tidal pull.", []],
	["Wed: the pilot (Jo) showed me the charts", []],
	["Second mole today. Built in 1911 of basalt.", []],
	[
		"White buoys cannot mark a wreck.",
		["Harbours: can white buoys mark a wreck?"],
	],
])("small signs are read: %s", (line, fronts) => {
	expect(accepted(line)).toEqual(fronts);
});

test.each([
	["After that, a tug can push 40 m per minute.", []],
	[
		"The sluice needs two to three hours to fill.",
		["Harbours: the sluice needs […] hours to fill"],
	],
	[
		"RADOVA is a chart of the coast. RADOVA is used for pilotage.",
		["What is RADOVA?", "Harbours: what is RADOVA used for?"],
	],
	["A value under 40 % means that a lock is empty.", []],
	[
		"The bilge pump moves 5 L/min. A sump is a pit below the floor.",
		["Harbours: the bilge pump moves […] L/min", "Harbours: what is a sump?"],
	],
	[
		"# Harbours\n\n## What is the bitter end?\n\nA length of cable that stays on board.",
		["What is the bitter end?"],
	],
	[
		"A sluice holds 900 t of mud after that gate.",
		["Harbours: a sluice holds […] t of mud after that gate"],
	],
	["- **Slack water**: neither of the above", []],
	[
		"# A mooring\n\nTypes of it differ.\n\n## Types\n\n- swinging\n- fore and aft\n- trot",
		["What are the types of mooring?"],
	],
])("a card stands without the lines around it: %j", (text, fronts) => {
	expect(accepted(text)).toEqual(fronts);
});
