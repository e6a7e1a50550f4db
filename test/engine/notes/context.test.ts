// What stands before a question that does not say itself what it is about.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test.each([
	["# EC2\n## Volumes\n### st1\n- max throughput of 500 MB/s", "EC2 – st1: "],
	["# Databases and queues\n## Redis\n- max key size is 512 MB", "Redis: "],
	[
		"# EC2 and Kafka\n## EC2 basics\n- An entry can be up to 512 MB in size",
		"EC2: ",
	],
	["# Tides\n## Limits\n- max height of 16 m", "Tides: "],
])(
	"the question names the heading that a fragment stands below: %s",
	(text, start) => {
		const { cards } = parseNote({ path: "a.md", name: "Notes.md", text });
		expect(
			cards.map(({ front }) => plainText(front).slice(0, start.length)),
		).toEqual([start]);
	},
);

test.each([
	[
		"There are three ways to invoke a function:\n\n- **Direct** – waits for it\n- **Queued** – does not wait\n- **Polled** – asks for work",
		"Lambda: what are the three ways to invoke a function?",
	],
	[
		"three elements: duty, breach, damage",
		"What are the three elements of Lambda?",
	],
])("a list is asked for with its owner: %s", (text, expected) => {
	const { cards } = parseNote({ path: "a", name: "Lambda.md", text });
	expect(plainText(cards[0]?.front ?? [])).toBe(expected);
});

test("a heading’s number of the week is not what a note is about", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Law.md",
		text: "# Constitutional law – week 3\n\nTwelve judges have decided every case since 2009.\n",
	});
	expect(plainText(cards[0]?.front ?? [])).toContain("Constitutional law: ");
});

test.each([
	[
		"- hard links can't cross file systems",
		"Tides: can hard links cross file systems? accepted",
	],
	[
		"- bridge is the default network driver",
		"Tides: what is the default network driver? accepted",
	],
	[
		"- **Slow mode** suits large boats",
		"Tides: what does slow mode suit? accepted",
	],
	[
		"- Pompey was murdered in Egypt in 48 BC",
		"Tides: Pompey was murdered in Egypt in […] BC accepted",
	],
	["- Strong reads are dearer than eventually consistent reads", "Tides: "],
	[
		"- Boats are stored via NFS in 3 docks",
		"Tides: boats are stored via NFS in […] docks accepted",
	],
])("what a line states is asked in its own terms: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test("a topic with its acronym in brackets is named once", () => {
	const { cards } = parseNote({
		path: "a",
		name: "notes.md",
		text: "## CloudFormation (CFN)\n\n- max 500 resources per template\n",
	});
	expect(plainText(cards[0]?.front ?? [])).toBe(
		"CFN: max […] resources per template",
	);
});

test("days are no context, and pH keeps its small letter", () => {
	const fronts = (name: string, text: string) =>
		parseNote({ path: "a", name, text }).cards.map(({ front }) =>
			plainText(front),
		);
	expect(
		fronts(
			"Orchard.md",
			"## Mon 17\n\n## Wed 19\n- grafting wax melts at 60 °C",
		),
	).toEqual(["Orchard: grafting wax melts at […] °C"]);
	expect(
		fronts("Space.md", "# Space facts\n\nSun\n- lost 4 million t a second ago"),
	).toEqual(["Space facts – Sun: lost […] million t a second ago"]);
	expect(
		fronts("Soil.md", "## pH\n- range of most crops: 6 to 7 units").join(),
	).not.toContain("PH");
});

test("the number of a lecture leaves no dash behind", () => {
	const text = "# Soil – lecture 3\n\n## Layers\n- humus reaches down to 30 cm";
	const { cards } = parseNote({ path: "a", name: "Soil lecture 3.md", text });
	expect(plainText(cards[0]?.front ?? [])).not.toMatch(/– –|–:/);
});
