// Sentences that count their members and name them.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

function lists(text: string): string[] {
	return acceptedCards(text, "Tides.md")
		.filter(({ kind }) => kind === "list")
		.map(
			({ front, back }) =>
				`${plainText(front)} ${plainText(back, "answer").replace(/\n/g, " ")}`,
		);
}

test.each([
	"The three parts of a pier are the deck, the piles and the bracing.",
	"The 3 parts of a pier are the deck, the piles and the bracing.",
	"The three parts of a pier, or jetty, are: the deck, the piles and the bracing.",
])("%s asks for all of them", (line) => {
	const [list] = lists(line);
	expect(list).toMatch(
		/^Tides: what are the (?:three|3) parts of a pier\? - the deck - the piles - the bracing$/,
	);
});

test.each([
	"The three parts of a pier are the deck and the piles.",
	"The parts of a pier are the deck, the piles and the bracing.",
])("where the count is missing or wrong, no list is asked for: %s", (line) => {
	expect(lists(line)).toEqual([]);
});

test.each([
	"Harbour types: e.g., basins, docks",
	"Signal lamps: found in piers, buoys, masts",
])("what begins with an example or a place is no list: %s", (line) => {
	expect(lists(`- ${line}\n- Rope: strong\n`)).toEqual([]);
});

test.each([
	"- hinged gates\n- mitre gates\n- hinged gates",
	"- hinged gates\n- mitre gates\n- Example",
	"- hinged gates\n- mitre gates\n- Kinds of paddles:",
])(
	"a list that says a thing twice or announces more is not sure: %s",
	(list) => {
		expect(lists(`# Tides\n\n## Types of gates\n\n${list}\n`)).toEqual([]);
	},
);

test("a list of the note's own headings is not asked for", () => {
	expect(
		lists(
			"# Tides\n\n## Table of contents\n\n- Gate types\n  - Hinged gates\n  - Mitre gates\n",
		),
	).toEqual([]);
});

test("what joins two ends is no list of their first ends", () => {
	expect(
		lists("# Tides\n\n## Two links\n\n- Harbour => Pilot\n- Pilot => Ship\n"),
	).toEqual([]);
});

test("a label that tells itself whose its members are gets no owner", () => {
	expect(
		lists(
			"# Tides\n\n## Moon\n\nThere are 3 things that resemble a tide:\n- seiche\n- surge\n- bore\n",
		).join(),
	).not.toContain(" of the moon");
});

test("the letter of a heading is left out, numbered headings below it are no members", () => {
	expect(
		lists("# Tides\n\n## B. Types of tides\n\n- spring tide\n- neap tide\n"),
	).toEqual(["What are the types of tides? - spring tide - neap tide"]);
	expect(
		lists(
			"# Tides\n\n## Types of tides\n\n- 4. Spring tides\n- 5. Neap tides\n",
		),
	).toEqual([]);
});
