// Lines that carry the label of a question or an answer, which is never part of a card.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

function cards(text: string) {
	return acceptedCards(`# Pottery\n\n${text}\n`, "Pottery.md").map(
		({ front, back }) => [plainText(front), plainText(back, "answer")],
	);
}

test("a labelled line asks without a question mark where its answer stands below", () => {
	expect(
		cards(
			"Q1) What temperature is bisque firing\nA1) 1000 °C\n\nQ2) parts of a wheel\n--> head, shaft, tray\n\n**Q3: Which clay is white**\nkaolin",
		),
	).toEqual([
		["Pottery: what temperature is bisque firing?", "1000 °C"],
		["Pottery: parts of a wheel?", "head, shaft, tray"],
		["Pottery: which clay is white?", "kaolin"],
	]);
});

test("a demand ends without a question mark, and a label may lack its point", () => {
	expect(
		cards(
			"Q1) Name the parts of a Leach wheel\nA) head, shaft, tray\n\nQ2 What is slip?\nclay and water",
		),
	).toEqual([
		["Name the parts of a Leach wheel", "head, shaft, tray"],
		["Pottery: what is slip?", "clay and water"],
	]);
});

test("a quarter is no question", () => {
	expect(
		cards("Q3: sales of mugs fell\nThe kiln stood cold for weeks.")
			.flat()
			.join(),
	).not.toContain("?");
});

test("the label of an answer is in no card", () => {
	const told =
		"**Q: Which glaze is food safe?**\nA: Glaze is sold in tins of 200 ml to 500 ml.\n\n**How is it sold?**\nA: A tin holds 300 ml, and a tub holds 5 litres. Tubs weigh 7 kg each. Sacks weigh 25 kg each.\n\n- Q: How thick is a wall?\n- A: 6 mm";
	const found = cards(told).flat();
	expect(found).toContain("6 mm");
	expect(found.join("\n")).not.toMatch(/\ba:/i);
});

test("an arrow or a dash in front of an answer is left out, a sign of a number is not", () => {
	expect(
		cards(
			"### What holds a pot's foot?\n--> the bat\n\n### How cold may clay be kept?\n- 5 °C",
		),
	).toEqual([
		["Pottery: what holds a pot's foot?", "the bat"],
		["Pottery: how cold may clay be kept?", "5 °C"],
	]);
	expect(cards("### At what temperature does slip freeze?\n-2 °C")).toEqual([
		["Pottery: At what temperature does slip freeze?", "-2 °C"],
	]);
});

test("lines with an arrow each, and lines of names alone, are one list", () => {
	expect(
		cards(
			"### Why is clay wedged?\n--> no air is left in it\n--> it is even\n\n### Which tools trim a foot?\nRibbon knife\nNeedle\nWooden rib",
		),
	).toEqual([
		["Pottery: why is clay wedged?", "- no air is left in it\n- it is even"],
		[
			"Pottery: which tools trim a foot?",
			"- Ribbon knife\n- Needle\n- Wooden rib",
		],
	]);
});

test("an answer that lists, and one that the author labelled, is one however many its parts", () => {
	expect(
		cards(
			"### What is thrown on a wheel?\nwide bowls; tall vases; heavy jars; mugs.\n\n**Q: Why does a glaze craze?**\nA: It shrinks more than the clay below when the kiln cools. The strain tears it into small fields.",
		),
	).toEqual([
		["What is thrown on a wheel?", "wide bowls; tall vases; heavy jars; mugs"],
		[
			"Pottery: why does a glaze craze?",
			"It shrinks more than the clay below when the kiln cools. The strain tears it into small fields",
		],
	]);
});

test("a label before two colons is no front, and what stands below it answers", () => {
	expect(
		cards(
			"- Clay\n\t- Question:: why is clay wedged?\n\t\t- no air is left in it\n\t- Question::\n\t\t- is it even?\n\t- Q:: what is slip?\n\t\t- A:: clay and water",
		),
	).toEqual([
		["why is clay wedged?", "no air is left in it"],
		["what is slip?", "clay and water"],
	]);
});
