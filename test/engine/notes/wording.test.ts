// The wording of questions: superlatives, listed plurals, transcripts, tables, marked questions.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test.each([
	[
		"[04:45] Read replicas are copied every 5 minutes",
		"RDS: Read replicas are copied every […] minutes",
	],
	[
		"The Access Advisor shows when a service was used",
		"What does the Access Advisor show?",
	],
	[
		"| nerve | deficit |\n|---|---|\n| axillary | a weak deltoid |\n| ulnar | claw hand |",
		"RDS: what is the deficit of the axillary nerve?",
	],
	[
		"| German | English |\n|---|---|\n| die Gabel | fork |",
		"RDS: what is the English for die Gabel?",
	],
])("the question reads well: %s", (text, expected) => {
	const { cards } = parseNote({ path: "a", name: "RDS.md", text });
	expect(plainText(cards[0]?.front ?? [])).toBe(expected);
});

test.each([
	["The Severn has the second highest tide", null],
	["The Bay of Fundy is the place with the highest tide", null],
	[
		"The Bay of Fundy is the most famous tidal bay",
		"Tides: what is the most famous tidal bay? => The Bay of Fundy",
	],
	[
		"William Whewell was the first president of the tide office",
		"Who was the first president of the tide office? => William Whewell",
	],
	["Neap tides are the best time to swim", null],
])(
	"what is the most or the first of its kind is asked for: %s",
	(line, expected) => {
		const { cards } = parseNote({ path: "a", name: "Tides.md", text: line });
		const shown = cards
			.filter(({ rule }) => rule === "superlative")
			.map(({ front, back }) => `${plainText(front)} => ${plainText(back)}`);
		expect(shown[0] ?? null).toBe(expected);
	},
);

test.each([
	[
		"dative tides: aus, bei, mit",
		"Grammar: what are the dative tides? accepted",
	],
	["FAQ types: open, closed, mixed", "What are the FAQ types? accepted"],
	["last tides: he came, she saw", "loose-meaning"],
])("a line lists what its label names in the plural: %s", (line, expected) => {
	expect(standings(line, "Grammar.md").join()).toContain(expected);
});

test("questions and answers may be marked as such", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Permissions.md",
		text: "**Q: What does chmod 4755 do?**\nA: It sets the setuid bit.\n",
	});
	expect(
		cards.map(({ front, back }) => [plainText(front), plainText(back)]),
	).toEqual([
		["Permissions: what does chmod 4755 do?", "It sets the setuid bit"],
	]);
});

test("a header in capitals and remarks is asked in plain words", () => {
	const text =
		"| Class | Access Frequency e.g. | Chronic? |\n|---|---|---|\n| Archive | every year | 5 % |\n";
	expect(standings(text, "Stores.md")).toEqual([
		"Stores: Archive – access frequency? accepted",
		"Stores: Archive – chronic? accepted",
	]);
});

test.each([
	[
		"A Wait state pauses until a callback arrives",
		"Until when does a Wait state pause? accepted",
	],
	[
		"four crusader states: Edessa, Antioch, Jerusalem, Tripoli",
		"Crusades: what are the four crusader states? accepted",
	],
	[
		"## First Crusade\n- preached by Urban II at Clermont in November 1095",
		"The First Crusade was preached by Urban II at Clermont in […] accepted",
	],
	[
		"Goods in a window are an invitation, and so are goods on a shelf",
		"loose-meaning",
	],
	[
		"Nerve cells lie in the carotid and aortic bodies and respond to low oxygen",
		"what do nerve cells lie in? accepted",
	],
])("a whole question has one answer: %s", (text, expected) => {
	expect(standings(text, "Crusades.md").join()).toContain(expected);
});

test("“it” in a note about two things may be either", () => {
	const text =
		"An offer lapses. It also ends with the death of the man if the court knows.";
	expect(standings(text, "Offer and acceptance.md").join()).not.toContain(
		"end with? accepted",
	);
});

test("in a table of sides the columns keep their names", () => {
	const text =
		"| Feature | Frequent Access | Archive |\n|---|---|---|\n| Access Cost e.g. | 3 $ per month | 1 $ per month |\n";
	expect(standings(text, "Stores.md")).toEqual([
		"Stores: Frequent Access – access cost? accepted",
		"Stores: Archive – access cost? accepted",
	]);
});
