// Lines without a verb, and those whose verb is hard to find.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test("“Never” as a name denies nothing", () => {
	const text = "The restart policy must be Never or OnFailure.";
	const { cards } = parseNote({ path: "a", name: "Job.md", text });
	expect(cards.filter(({ rule }) => rule === "negation")).toEqual([]);
});

test.each([
	"Sort or drop non-urgent letters",
	"Neap tide is weak, not harmful",
])("%s: nothing is denied of its first words", (text) => {
	const { cards } = parseNote({ path: "a", name: "Tide.md", text });
	expect(cards.filter(({ rule }) => rule === "negation")).toEqual([]);
});

test.each([
	[
		"Delete markers not replicated by default",
		"Are delete markers replicated by default? => No, delete markers are not replicated by default",
	],
	[
		"VPC peering non transitive",
		"Is VPC peering transitive? => No, VPC peering is non transitive",
	],
	[
		"Existing keys not exportable unless marked so",
		"Markers: are existing keys exportable? => No, existing keys are not exportable unless marked so",
	],
	["SG stateful, allow only", "Markers: SG […], allow only => stateful"],
	["More objects not in the list", null],
])(
	"a line without a verb may deny or tell of two opposites: %s",
	(line, expected) => {
		const text = `- one delete marker\n- ${line}`;
		const { cards } = parseNote({ path: "a", name: "Markers.md", text });
		const last = cards.filter(({ sources }) => sources[0]?.line === 2);
		const shown = last.map(
			({ front, back, standing }) =>
				`${plainText(front).replace(/\[.*?\]/, "[…]")} => ${plainText(back)}${standing === "accepted" ? "" : " waits"}`,
		);
		expect(shown[0] ?? null).toBe(expected);
	},
);

test.each([
	[
		"Pure water boils at 100 °C. A change of height lowers that.",
		"Tides: pure water boils at […] °C accepted",
	],
	[
		"signed in Rome on 4 November 1950",
		"Tides was signed in Rome on […] accepted",
	],
	[
		"flow logs dont capture harbour traffic",
		"Tides: do flow logs capture harbour traffic? rough-wording",
	],
	[
		"default bus receives harbour events",
		"Tides: what does the default bus receive?",
	],
	["the harbour always takes the boats of 12 members", "[…] members accepted"],
	[
		"`git fetch` ignores the working tree of 3 boats",
		"git fetch ignores the working tree of […] boats",
	],
	[
		"armstrong landed on the moon on 20 july 1969 in a small boat",
		"on […] in a small boat accepted",
	],
])("clauses of terse notes are found: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test.each([
	[
		"versioning lets you store multiple versions of a boat",
		"Harbour: what does versioning let you do?",
	],
	["viscosity depends on silica", "Harbour: what does viscosity depend on?"],
	[
		"melatonin is released by the Pineal Gland",
		"Harbour: what is melatonin released by?",
	],
	[
		"sleepwalking occurs in N3 sleep",
		"Harbour: where does sleepwalking occur?",
	],
	["Default TTL is 24 hours", "Harbour: default TTL is […] hours"],
	[
		"Sputnik was the first artificial satellite",
		"Harbour: what was the first artificial satellite?",
	],
])("nouns that take no article get none: %s", (line, expected) => {
	expect(standings(line, "Harbour.md").join()).toContain(expected);
});
