// What is read beside marked cards: a mark for one block leaves the rest of its note alone, a deck's marks do not.
import { expect, test } from "vitest";
import { readCards } from "./fixture.ts";

const fronts = (text: string, name = "Boats.md") =>
	readCards(name, text).cards.map(({ front }) => front);
const codes = (text: string) =>
	readCards("Boats.md", text).skipped.map(({ code }) => code);

const hull = "- The keel weighs 3 tons.\n- The stem is 9 feet high.";

test.each([
	"- #card What moves a punt?\n\t- a pole",
	"- What moves a punt? #card\n\t- a pole",
	"- What moves a punt? [[card]]\n\t- a pole",
])("the block %j leaves the other blocks to be read", (card) => {
	expect(fronts(`${hull}\n${card}`)).toEqual([
		"Boats: the keel weighs […] tons",
		"Boats: the stem is […] feet high",
		"What moves a punt?",
	]);
});

test("a tagged heading and a tagged line leave the other sections to be read", () => {
	const text = `## What moves a punt? #card\n\nA pole of about 16 feet.\n\n## Parts\n\n${hull}\n\nWho steers? #card\nThe cox.`;
	expect(fronts(text)).toEqual([
		"What moves a punt?",
		"Boats – Parts: the keel weighs […] tons",
		"Boats – Parts: the stem is […] feet high",
		"Who steers?",
	]);
});

test("the tag of a deck speaks for the whole note", () => {
	const card = "- #card What moves a punt?\n\t- a pole";
	expect(fronts(`#flashcards\n\n${hull}\n${card}`)).toEqual([
		"What moves a punt?",
	]);
});

test("a tagged block that makes no card is reported, not read", () => {
	expect(codes("- #card The keel weighs 3 tons")).toEqual([
		"mark-without-card",
	]);
	expect(fronts("- #card The keel weighs 3 tons")).toEqual([]);
});

const many = Array.from(
	{ length: 12 },
	(_, index) => `- Hull ${index} is ${index + 3} metres long`,
).join("\n");

test("one pair among many lines makes no deck of the note", () => {
	const pair =
		"- Cleat :: what a rope is made fast to\n\t- Bollards hold 40 tons";
	const found = fronts(`${many}\n${pair}`);
	expect(found).toContain("Cleat");
	expect(found.length).toBeGreaterThan(10);
	expect(codes(`${many}\n${pair}`)).not.toContain("not-marked");
});

test("one pair among a few lines does", () => {
	const text = `${hull}\n- Cleat :: what a rope is made fast to`;
	expect(fronts(text)).toEqual(["Cleat"]);
	expect(codes(text)).toEqual(["not-marked", "not-marked"]);
});

test("lines around a pair of their paragraph are read without it", () => {
	const prose =
		"The keel weighs 3 tons.\nCleat :: what holds a rope\nThe stem is 9 feet high.";
	const found = readCards("Boats.md", `${many}\n\n${prose}`).cards;
	expect(found.slice(-3).map(({ sources }) => sources[0]?.line)).toEqual([
		14, 15, 16,
	]);
});
