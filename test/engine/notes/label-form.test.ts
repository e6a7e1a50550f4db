// Terms, lists, denials and opposites whose question gives its answer away, or does not tell what it is about.
import { expect, test } from "vitest";
import { findInboxReason } from "../../../electron/engine/notes/doubt.ts";
import type { Question } from "../../../electron/engine/notes/fact.ts";
import { standings } from "./fixture.ts";

const question = (
	rule: string,
	front: string,
	back: string,
	more: Partial<Question> = {},
): Question => ({
	kind: "basic",
	rule,
	front: [{ type: "text", value: front }],
	back: [{ type: "text", value: back }],
	deletion: null,
	...more,
});

const waits = (asked: Question) => findInboxReason(asked) !== null;

test.each([
	["expiry", "what is expiry?", "the day of berth expiry"],
	["Gate Master", "What does Gate Master do?", "masters gates"],
	["antidote", "Boats: what is meant by antidote?", "sweet water"],
	[
		"Bargemaster",
		"What is Bargemaster?",
		"plan trips or react to floods upstream",
	],
	["audit", "What is an audit?", "figure out who moored where"],
	["Tide Insights", "What do Tide Insights do?", "query engine to search logs"],
])("%s is not asked with such a meaning: %s", (about, front, back) => {
	expect(waits(question("term-definition", front, back, { about }))).toBe(true);
});

test.each([
	["expiry", "what is expiry?", "the last day on which a berth is paid"],
	["towing", "what is meant by towing?", "pulling or pushing of a barge"],
])("%s is asked with a meaning of its own", (about, front, back) => {
	expect(waits(question("term-definition", front, back, { about }))).toBe(
		false,
	);
});

test.each([
	"May the harbour master mislead a skipper?",
	"Are barges built for fast or slow trips?",
	"Do done as gates close early?",
])("%s waits", (front) => {
	expect(waits(question("negation", front, "No, that is not so"))).toBe(true);
});

test("a denial in capitals is one, and its bracket stays in the answer", () => {
	const note =
		"# Barges\n\nA barge is NOT moved by its own sails.\n\nThe tide gate does not stop small boats (no lock).";
	const found = standings(note, "Barges.md");
	expect(found).toContain("Is a barge moved by its own sails? accepted");
	expect(found.join()).not.toContain("(no lock)?");
});

test.each(["Tides: what are the types?", "Tides: what are the levels?"])(
	"%s does not tell of what",
	(front) => {
		const back = "spring, neap";
		expect(waits(question("enumeration", front, back, { kind: "list" }))).toBe(
			true,
		);
	},
);

test("steps that are numbers alone are no answer", () => {
	expect(
		standings(
			"# Locks\n\n## Stages of a lock\n\n- Stage 1\n- Stage 2\n- Stage 3",
			"Locks.md",
		).join(),
	).not.toContain("accepted");
});

test("an aspect belongs to the name before it, not to the note", () => {
	const note =
		"# Sailor course\n\n**Tide Table** lists high waters of each port. Pricing: 4 $ per printed copy.";
	expect(standings(note, "Sailor course.md").join()).not.toMatch(
		/pricing[^,]*accepted/,
	);
});

test("what an exercise asks for is no list of pairs", () => {
	const pairs =
		"- oars → rowing\n- sails → sailing\n- poles → punting\n- tow rope → towing";
	expect(
		standings(`# Boats\n\nMatch:\n\n${pairs}`, "Boats.md").join(),
	).not.toContain("accepted");
});

test("general info is no owner of a list", () => {
	const note =
		"# Dories\n\n## General Info\n\n### Key components\n\n- thwarts\n- painter\n- rowlocks";
	expect(standings(note, "Dories.md").join()).not.toContain("General Info?");
});
