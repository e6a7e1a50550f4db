// Marked clozes: what each card of a text hides, asks and shows.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function clozes(text: string): string[][] {
	return parseNote({ path: "/n.md", name: "n.md", text })
		.cards.filter(({ rule }) => /explicit-(?:cloze|highlight)/.test(rule))
		.map(({ front, back }) => [plainText(front), plainText(back, "answer")]);
}

test.each([
	[
		"{{c1::Canberra::city}} is in {{c2::Australia}}",
		["[city] is in Australia", "Canberra"],
		["Canberra is in […]", "Australia"],
	],
	[
		"{{c1,2::Ada}} met {{c2::Bob}}",
		["[…] met Bob", "Ada"],
		["[…] met […]", "Ada, Bob"],
	],
	[
		"An {{c1::image of {{c2::one}} region}} is kept",
		["An […] is kept", "image of one region"],
		["An image of […] region is kept", "one"],
	],
	["{{c1::a::b::c}} follows", ["[b::c] follows", "a"]],
	["{{c1::One}} and {{c1::One}} again", ["[…] and […] again", "One"]],
	["{{1::x}} then {{2::y::why}}", ["[…] then y", "x"], ["x then [why]", "y"]],
	["{{cloze a}} and {{cloze b}} go", ["[…] and […] go", "a, b"]],
	["{{c1::`}}`}} ends it", ["[…] ends it", "}}"]],
])("%s hides what its numbers say", (text, ...cards) => {
	expect(clozes(text)).toEqual(cards);
});

test.each([
	["==1;;Ada==, ==2;;Bob== and ==1;;Cy;;a man== met", "numbers in front"],
	["==Ada==[^1], ==Bob==[^2] and ==Cy==^[a man][^1] met", "notes behind"],
])("%s asks for equal numbers together (%s)", (text) => {
	expect(clozes(text)).toEqual([
		["[…], Bob and [a man] met", "Ada, Cy"],
		["Ada, […] and Cy met", "Bob"],
	]);
});

test("letters say what each card asks, hides and shows", () => {
	expect(clozes("Steps: ==ahs;;one==, ==sah;;two==, ==hsa;;six==")).toEqual([
		["Steps: […], two, …", "one"],
		["Steps: …, […], six", "two"],
		["Steps: one, …, […]", "six"],
	]);
});

test("a hint may follow a highlight that has no number", () => {
	expect(clozes("It loses its ==launch rights;;who may run it==")).toEqual([
		["It loses its [who may run it]", "launch rights"],
	]);
	expect(clozes("It loses its ==rights==^[who may] now")).toEqual([
		["It loses its [who may] now", "rights"],
	]);
});

test.each([
	"{{c0::Nothing}} hides here",
	"}} alone is text",
	"{{c1::never closed",
	"{{cx::no number}} is text",
	"`{{c1::code}}` and `==code==` stay",
	"\\{{c1::escaped}} and \\==escaped\\== stay",
	"![[Dia==gram==.png]] is a picture",
	"$a == b == c$ is math",
	"{{c1::}} is empty",
	"{{c1::The whole text}}",
])("%s hides nothing", (text) => {
	expect(clozes(text)).toEqual([]);
});
