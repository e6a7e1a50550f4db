// How a card is answered, and what grade its known parts suggest.
import { expect, test } from "vitest";
import type { Card } from "../../../../electron/engine/contract/data.ts";
import type {
	Rich,
	RichNode,
} from "../../../../electron/engine/contract/rich.ts";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import {
	expectedText,
	itemsOf,
	orderedSteps,
	suggestForTyped,
	suggestGrade,
	wayOf,
} from "../../../../renderer/screens/review/way.ts";

const text = (value: string): Rich => [{ type: "text", value }];
const gap = (value: string): RichNode => ({
	type: "gap",
	children: text(value),
});
const list = (ordered: boolean, ...items: string[]): Rich => [
	{
		type: "list",
		ordered,
		start: 1,
		children: items.map((item) => ({ type: "item", children: text(item) })),
	},
];
const card = (
	kind: Card["kind"],
	front: Rich,
	back: Rich,
): Pick<Card, "kind" | "front" | "back"> => ({ kind, front, back });

const classes = card("list", text("Which?"), list(false, "a", "b", "c"));
const steps = card("list", text("In order?"), list(true, "a", "b", "c"));
const basic = card("basic", text("EBS?"), text("Elastic Block Store"));
const oneGap = card("cloze", [...text("A "), gap("b")], []);
const twoGaps = card(
	"cloze",
	[{ type: "strong", children: [gap("a")] }, ...text(" and "), gap("b")],
	[],
);

test("lists and clozes of several gaps go part by part, ordered lists are put in order", () => {
	expect(
		[classes, steps, basic, oneGap, twoGaps].map((each) => wayOf(each, false)),
	).toEqual(["items", "order", "plain", "plain", "items"]);
});

test("only what can be typed in a line is typed", () => {
	const long = card("basic", text("?"), text("x".repeat(200)));
	const code = card("basic", text("?"), [
		{ type: "codeBlock", language: "", value: "a\nb" },
	]);
	expect(
		[basic, oneGap, twoGaps, classes, long, code].map((each) =>
			wayOf(each, true),
		),
	).toEqual(["typed", "typed", "items", "items", "plain", "plain"]);
	expect(expectedText(oneGap)).toBe("b");
});

test("gaps are found inside other marks, from start to end", () => {
	expect(itemsOf(twoGaps).map((rich) => plainText(rich))).toEqual(["a", "b"]);
});

test("two steps are no order, and a list beside other words is none", () => {
	expect(orderedSteps(card("list", [], list(true, "a", "b")))).toBeNull();
	const beside = [...text("First"), ...list(true, "a", "b", "c")];
	expect(orderedSteps(card("list", [], beside))).toBeNull();
	expect(itemsOf(card("list", [], beside))).toEqual([]);
});

test("all known is good, most is hard or good, less is again", () => {
	const suggested = (grades: 2 | 4) =>
		[
			[4, 4],
			[3, 4],
			[2, 4],
			[0, 4],
			[7, 8],
		].map(([known = 0, total = 0]) => suggestGrade(known, total, grades));
	expect(suggested(4)).toEqual(["good", "hard", "again", "again", "hard"]);
	expect(suggested(2)).toEqual(["good", "again", "again", "again", "good"]);
});

test("after another answer was typed than the expected one, Again is suggested", () => {
	const expected = "Elastic Block Store";
	expect(suggestForTyped("elastic block store", expected)).toBe("good");
	expect(suggestForTyped("Elastc Block Store", expected)).toBe("good");
	expect(suggestForTyped("object storage", expected)).toBe("again");
	expect(suggestForTyped(" ", expected)).toBe("good");
});
