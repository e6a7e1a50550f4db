// Sentences of prose that a reader of their cards turned down: what they become now.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

const accepted = (text: string) =>
	acceptedCards(`# Tides\n\n${text}`, "Tides.md").map(
		({ front, back }) => `${plainText(front)} ${plainText(back, "answer")}`,
	);

test.each([
	[
		"Ada Lock was born at Lumby, in what is today Kent, and reached Dover in the winter.",
		"Tides: where was Ada Lock born? at Lumby, in what is today Kent",
	],
	[
		"Lock's disease results from a swollen gland and presents with a high fever.",
		"Tides: what does Lock's disease result from? a swollen gland",
	],
	[
		"Monetary policy is the use of tolls by a town. Lords feared such monetary policy.",
		"Tides: what is meant by monetary policy? the use of tolls by a town",
	],
	[
		"The quay is old. A reserved berth guarantees a number of hours for one ship and also caps it.",
		"Tides: what does a reserved berth guarantee? a number of hours for one ship",
	],
	[
		"Ada Lock was the tutor and adviser of the harbour master.",
		"Tides: who was Ada Lock? the tutor and adviser of the harbour master",
	],
	[
		"About 95 % of young harbour seals die during the first storm.",
		"Tides: about […] % of young harbour seals die during the first storm 95",
	],
	[
		"Deficiency of B12 leads to recurrent yellow fever.",
		"What does deficiency of B12 lead to? recurrent yellow fever",
	],
	[
		"Ada Lock takes over in May because Tom Dover can sail no further, and in the end the pilot is Ida Ness.",
		"Tides: why does Ada Lock take over in May? because Tom Dover can sail no further",
	],
	[
		"Nelson crossed the Solent on 10 January 49 BC.",
		"Tides: Nelson crossed the Solent on […] 10 January 49 BC",
	],
	[
		"*A Low Ebb* (1965) has three parts: Slack, Flood, Spring.",
		"Tides: A Low Ebb (1965) has three parts. What are they? - Slack\n- Flood\n- Spring",
	],
	[
		"HMPE: light, dear, slippery. Rope deficit can be 100–220 kg.",
		"HMPE: rope deficit can be […] kg 100–220",
	],
])("%s", (line, card) => {
	expect(accepted(line)).toContain(card);
});

test.each([
	'Lockism is the "way of the quay".',
	"Lockism is the Kentish reading of the Dutch word.",
	"A2 is the more active form.",
	"Real tides cool a bit.",
	"Captain Lock praised the harbour in the book Dover Nights.",
	"The captain was old. His fleet was commanded by Admiral Dover.",
	"The Lock Manual is a short handbook made from them.",
	"The Dover Plate moves north-west there.",
	"Pilots kill rats by poison and by traps.",
	"The port reached the Danube by the end of the century.",
	"The mole is old. Fasting level ≥ 7.0 m.",
	"Spring surge needs a storm. An omission is not enough: Lock 1973.",
	"A global secondary tide has a different moon and can be added later.",
	"Ports are edge-shaped, regional and private.",
	"Marks are written between bars and names in square brackets.",
	"Weighted keels are what pilots use for calm seas.",
	"Stage keels are like usual keels for the harbour master.",
	"The surge develops over days.",
	"hand over bed 7 pump",
	"- A maps a harbour to its number",
	"A quay expresses cost, length, wear and tear through a number.",
])("nothing is asked at once of %s", (line) => {
	expect(accepted(line)).toEqual([]);
});

test("a number with a narrow blank for its thousands is one", () => {
	expect(
		standings("A harbour wall weighs at most 96\u00a0485 t in all.").join(),
	).toContain("at most […] t in all");
});

test.each([
	["# Tides\n\n## Any questions?\n\nNext week we meet at the lock", "Any"],
	[
		"# Tides\n\n## What does it mean to be adrift?\n\n(write it down)",
		"adrift",
	],
	[
		"The gauge is a float. ==It stands in a well of stone.== The well is dry.",
		"The gauge",
	],
	["The buoy is cheap, highly visible and durable.", "visible"],
])(
	"what asks for nothing that one could know is not accepted: %s",
	(text, part) => {
		expect(accepted(text).filter((card) => card.includes(part))).toEqual([]);
	},
);
