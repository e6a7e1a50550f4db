// "It is good practice to …": an "it" that no earlier sentence explains.
import { expect, test } from "vitest";
import { isExpletive } from "../../../electron/engine/notes/expletive.ts";
import { standings } from "./fixture.ts";

test.each([
	"It doesn't matter who pays the toll.",
	"It is good practice to set the timeout low.",
	"It is important\nto remember the tide.",
	"It was once thought that the moon was made of cheese.",
	"It's easy to see that both sides agree.",
	"It took two weeks to reach the coast.",
	"It turns out that the pier was too short.",
	"It is possible for a ship to turn in the basin.",
])("%j speaks of nothing said before", (text) => {
	expect(isExpletive(text)).toBe(true);
});

test.each([
	"It is important to the economy.",
	"It is easy to use.",
	"It is used to store water.",
	"It is known for its cathedral.",
	"It stores the water of a spring tide.",
	"Its aim is to show that tides differ.",
])("%j speaks of a thing", (text) => {
	expect(isExpletive(text)).toBe(false);
});

test("the subject of the sentence before does not take its place", () => {
	expect(
		standings(
			"The basin of a harbour holds ships. It is good practice to clear the basin within 14 days.",
		),
	).toContain(
		"Tides: it is good practice to clear the basin within […] days accepted",
	);
});
