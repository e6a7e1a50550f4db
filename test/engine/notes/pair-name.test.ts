// Lists of pairs whose remarks are no meanings: the name is asked for by what is said of it.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

const list = [
	"- Kestrel: hovers above verges, russet back",
	"- Merlin: low dashes after small birds over moorland",
	"- Hobby: catches dragonflies in summer, red trousers",
	"- Saker: ground squirrels on the steppe, 1 kg",
];

function cards(lines: readonly string[]): string[] {
	return acceptedCards(
		`# Raptors\n\n## Falcons\n\n${lines.join("\n")}\n`,
		"Raptors.md",
	)
		.filter(({ rule }) => rule === "list-name")
		.map(({ front, back }) => `${plainText(front)} => ${plainText(back)}`);
}

test("a name is asked for by what only it is said to do", () => {
	expect(cards(list)).toContain(
		"Raptors – Falcons: […] – ground squirrels on the steppe, 1 kg => Saker",
	);
});

test.each([
	["it says too little", "- Eleonora: summer, 2 kg"],
	[
		"it names itself",
		"- Eleonora: eleonora birds catch dragonflies in summer, 2 kg",
	],
	[
		"it points at other lines",
		"- Eleonora: catches these dragonflies in summer, 2 kg",
	],
	["it is a task", "- Eleonora: see the plates of summer dragonflies, 2 kg"],
	[
		"the name is a side of the topic",
		"- Cost: permits, rings, summer nets, 2 kg",
	],
	[
		"the name is something to do",
		"- Ring them: nets, pliers, summer nights, 2 kg",
	],
	["the heading tells it", "- Eleonora: falcons as raptors, summer, 2 kg"],
])("not where %s", (_, line) => {
	expect(cards([...list.slice(0, 3), line]).join("\n")).not.toContain("summer");
});

test("not where the lines are no list of pairs", () => {
	expect(cards(list.slice(0, 2))).toEqual([]);
});
