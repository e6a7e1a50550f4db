// What is not even offered to a reader: suggestions that no small change makes good.
import { expect, test } from "vitest";
import type { Question } from "../../../electron/engine/notes/fact.ts";
import { toRich, words } from "../../../electron/engine/notes/inline.ts";
import { isPoor } from "../../../electron/engine/notes/worth.ts";
import { standings } from "./fixture.ts";

function question(
	front: string,
	back: string,
	more: Partial<Question> = {},
): Question {
	return {
		kind: front.includes("[…]") ? "cloze" : "basic",
		rule: "statement",
		front: toRich(words(front)),
		back: toRich(words(back)),
		deletion: null,
		...more,
	};
}

test.each([
	["what does the above quay do?", "holds two ships", {}],
	["What does this basin hold?", "two ships", {}],
	["Tides: what is the following?", "a table of tides", {}],
	["What do you need to do?", "moor the ship at the quay", { about: "you" }],
	["What is Concept?", "a rise of the sea", { about: "Concept" }],
	["Are the others part of it?", "No, they are apart", { about: "the others" }],
	["What does the tide itself lift?", "the ships", { about: "tide itself" }],
	["What does the pilot want to do?", "moor at the quay", { about: "pilot" }],
	["What must a pilot see?", "not only the quay but the sea", {}],
	["What is a tide useful for?", "ships at sea", {}],
	[
		"What happens when the tide turns?",
		"you can close the old gate",
		{ rule: "condition" },
	],
	[
		"What is meant by Lock design?",
		"The water lifts a ship between two gates",
		{ rule: "term-definition", about: "Lock design" },
	],
	["Tides – Purpose: […]", "two slow rises", { rule: "value" }],
	["A gate costs a^[…] + 4 of it", "2", { rule: "number" }],
	["[…] minutes of slow rowing", "20", { rule: "number" }],
])("%j => %j is not offered", (front, back, more) => {
	expect(isPoor(question(front, back, more), "doubtful")).toBe(true);
});

test.each([
	["What does a tide lift?", "ships at the quay", { about: "tide" }],
	["What is meant by spring tide?", "a high tide at new moon", {}],
	[
		"What is meant by Calving?",
		"Ice breaks off the end of a glacier",
		{ rule: "term-definition", about: "Calving" },
	],
	[
		"What is meant by Spring tide?",
		"A spring tide comes at new moon",
		{ rule: "term-definition", about: "Spring tide" },
	],
	[
		"What happens when the tide turns?",
		"the keeper closes the old gate",
		{ rule: "condition" },
	],
	["Tides – Tables: […]", "two slow rises", { rule: "value" }],
	["A gate lasts […] years", "40", { rule: "number" }],
	["[…] ships can pass at once", "20", { rule: "number" }],
])("%j => %j is offered", (front, back, more) => {
	expect(isPoor(question(front, back, more), "doubtful")).toBe(false);
});

test("where one way to ask is poor the statement may wait with a gap", () => {
	const text =
		"Lock design: The water in the Kiel canal lifts a ship between two gates.";
	expect(standings(text)).toEqual([
		"Tides – Lock design: The water in the Kiel canal lifts a ship between […] gates guess",
	]);
});
