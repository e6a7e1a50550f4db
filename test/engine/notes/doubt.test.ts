// Which cards have to wait in the inbox, and why.
import { expect, test } from "vitest";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

test.each([
	["Moon: pulls the sea", "Tides: Moon – what does it do? accepted"],
	[
		"Neap tide = the smallest tide of a month",
		"What is meant by Neap tide? accepted",
	],
	["neap tide -> small", "What is meant by neap tide? loose-meaning"],
	["A tide takes 6 hours", "A tide takes […] hours accepted"],
	[
		"51 BC: Pytheas measures the tide",
		"Tides: Pytheas measures the tide – when? accepted",
	],
	["1953: flood of the delta", "Tides: what happened in 1953? accepted"],
	["2024 = newest", "Tides: what happened in 2024? vague-question"],
	[
		"Prevention: give the water room",
		"Tides: prevention – what does it do? rough-wording",
	],
	["LW+ = low/(high−low)", "What is the formula for LW+? accepted"],
	["LW+ = √(g·d)", "What is the formula for LW+? accepted"],
	[
		"Gauges: floating / hanging / pressing",
		"Tides: what is meant by Gauges? loose-meaning",
	],
	["range > 4: strong", "Tides: what does range > 4 mean? accepted"],
	[
		"Tidal hour: hour between ebb and flood",
		"Tides: what is meant by tidal hour? accepted",
	],
	[
		"Drying heights: rocks more than a metre above the chart",
		"Tides: what are drying heights? accepted",
	],
	[
		"Tidal excess: difference between what was told and what came",
		"Tides: what is meant by tidal excess? accepted",
	],
	[
		"Double tide: beats divide in two",
		"Double tide – what does it do? loose-meaning",
	],
	[
		"lunar rule: assumption that the moon leads",
		"Tides: what is the lunar rule? accepted",
	],
	[
		"pool 3 - 0.8 m above the sea",
		"Tides: pool 3 - […] m above the sea accepted",
	],
])("%s", (line, expected) => {
	expect(standings(`- ${line}`)).toEqual([expected]);
});

test("an accepted card carries no reason, one in the inbox a reason in words", () => {
	const { cards } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "- A tide takes 6 hours\n- flood → ebb of the sea\n",
	});
	expect(cards.map(({ standing }) => standing)).toEqual(["accepted", "inbox"]);
	expect(cards[0]).not.toHaveProperty("inboxReason");
	expect(cards[1]?.inboxReason).toEqual({
		code: "loose-meaning",
		message: expect.stringMatching(/^[A-Z].+\.$/),
	});
});

test("marked cards are accepted as they are, however they read", () => {
	expect(standings("this -> that :: those things\n")).toEqual([
		"this -> that accepted",
	]);
});

test("names that end in s are not taken for several things", () => {
	const text =
		"- Kubernetes: a system that runs containers\n- Jenkins: a server that builds software\n- Mars: a planet that is red\n";
	expect(standings(text, "Names.md")).toEqual([
		"Names: what is meant by Kubernetes? accepted",
		"Names: what is meant by Jenkins? accepted",
		"Names: what is meant by Mars? accepted",
	]);
});

test("a tag belongs to its own line, not to its neighbours", () => {
	const { cards } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "A spring tide takes 14 days #moon\nA neap tide takes 7 days\n",
	});
	expect(cards.map(({ tags }) => tags)).toEqual([["moon"], []]);
});

test("bullet characters make a list, and a table asks for its cells", () => {
	expect(standings("Parts\n• ebb\n• flood\n")).toEqual([
		"What are the parts of Tides? accepted",
	]);
	expect(
		standings("| Tide | Height |\n|---|---|\n| Spring | high |\n"),
	).toEqual(["Tides: Spring – height? accepted"]);
});

test("a mark where no card can be made of it is named", () => {
	const { skipped } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "# The ==spring== tide\n\nA tide takes 6 hours.\n\n| a :: b | c |\n|---|---|\n| x | y |\n",
	});
	const marks = skipped.filter(({ code }) => code === "mark-without-card");
	expect(marks.map(({ line }) => line)).toEqual([1, 5]);
});
