// Questions of an author that only the lines before make clear wait; all others are taken as they are.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

test.each([
	"And silk?",
	"What for?",
	"How much?",
	"What happens after that?",
	"Which mills spin it quickly?",
	"Who sold them?",
])("“%s” waits", (asked) => {
	expect(standings(`# Wool\n\nQ: ${asked}\nA: 40 bales`)).toEqual([
		`${asked} vague-question`,
	]);
});

test.each([
	"Silk?",
	"Why is it important to card wool?",
	"How long does it take to dry a fleece?",
	"What does a weaver do when the thread leaves its reed?",
	"Who built Fenmouth and sold it?",
	"max bales per cart",
])("“%s” is taken", (asked) => {
	expect(standings(`# Wool\n\nQ: ${asked}\nA: 40 bales`)).toEqual([
		`${asked} accepted`,
	]);
});
