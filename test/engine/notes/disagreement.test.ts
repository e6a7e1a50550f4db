// Where notes contradict one another.
import { expect, test } from "vitest";
import { findDisagreements } from "../../../electron/engine/notes/disagreement.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function between(...texts: string[]) {
	return findDisagreements(
		texts.map((text, index) =>
			parseNote({ path: `${index}.md`, name: "tides.md", text }),
		),
	).map(({ sides }) =>
		sides.map(({ path, line, answer }) => `${path}:${line} ${answer}`),
	);
}

test("another number for the same statement is a disagreement", () => {
	expect(
		between(
			"A spring tide comes every 14 days.",
			"\nA spring tide comes every 7 days.",
		),
	).toEqual([["0.md:1 14", "1.md:2 7"]]);
});

test("a name of its own is the same thing under any heading, a common word is not", () => {
	const under = (...lines: [string, string]) =>
		between(`# Sea\n\n${lines[0]}`, `# Lake\n\n${lines[1]}`);
	expect(
		under(
			"A buoy7 float reaches up to 16 metres.",
			"A buoy7 float reaches up to 12 metres.",
		),
	).toHaveLength(1);
	expect(
		under("The default depth is 16 metres.", "The default depth is 12 metres."),
	).toEqual([]);
});

test("the opposite word of a pair is a disagreement", () => {
	expect(
		between(
			"The firewalls of the harbour are stateful.",
			"The firewalls of the harbour are stateless.",
		),
	).toHaveLength(1);
});

test.each([
	["the same number again", "A tide takes 6 hours.", "A tide takes 6 hours."],
	["a number written otherwise", "It has 1,000 tides.", "It has 1000 tides."],
	[
		"numbers of different things",
		"A spring tide comes every 14 days.",
		"A neap tide comes every 7 days.",
	],
	[
		"a definition in other words",
		"A tide is a rise of the sea.",
		"A tide is a long wave of water.",
	],
	["both numbers of one line", "A tide has 2 highs and 2 lows.", ""],
])("%s is no disagreement", (_name, one, other) => {
	expect(between(one, other)).toEqual([]);
});
