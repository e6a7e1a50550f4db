// Headings inside lists, as outliners write their pages.
import { expect, test } from "vitest";
import { readCards } from "./fixture.ts";

const contexts = (text: string) =>
	readCards("Boats.md", text).cards.map(({ front, context }) => [
		front,
		...context.slice(1),
	]);

test("a heading of an item heads the items below it, and not those after", () => {
	expect(
		contexts(
			"- ## Punt\n  id:: 64f1\n\t- It is 24 feet long.\n- ## Skiff\n\t- It is 18 feet long.\n- The quay opened in 1902.",
		),
	).toEqual([
		["Punt is […] feet long", "Punt"],
		["Skiff is […] feet long", "Skiff"],
		["Boats: the quay opened in […]"],
	]);
});

test("a heading with nothing below it heads the items beside it", () => {
	expect(
		contexts(
			"- ## Punt\n- It is 24 feet long.\n- ## Skiff\n- It is 18 feet long.\n",
		),
	).toEqual([
		["Punt is […] feet long", "Punt"],
		["Skiff is […] feet long", "Skiff"],
	]);
});

test("how far a heading is set in counts for more than its marks", () => {
	expect(
		contexts(
			"- [[Rowing]] week 4\n\t- # Hulls\n\t\t- # Punt\n\t\t\t- It is 24 feet long.\n\t\t- # Skiff\n\t\t\t- It is 18 feet long.",
		),
	).toEqual([
		["Punt is […] feet long", "Hulls", "Punt"],
		["Skiff is […] feet long", "Hulls", "Skiff"],
	]);
});

test("what an outliner keeps for itself is no item, and its tasks are no facts", () => {
	const { cards, skipped } = readCards(
		"Boats.md",
		"- ## Hulls\n\t- types of hulls\n\t\t- flat\n\t\t- round\n\t\t- collapsed:: true\n\t- TODO read 3 chapters\n",
	);
	expect(cards.map(({ back }) => back)).toEqual(["- flat\n- round"]);
	expect(skipped.map(({ code }) => code)).toEqual(["task"]);
});
