// Questions about steps that follow one another: how they are named and quoted.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards, standings } from "./fixture.ts";

/** Fronts of the accepted cards of a note on docks. */
function accepted(label: string, steps: readonly string[]): string[] {
	const items = steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
	return acceptedCards(`# Docks\n\n${label}\n\n${items}`, "Docks.md").map(
		({ front }) => plainText(front),
	);
}

test("what is counted and then called steps is named without its count", () => {
	expect(
		accepted("## Entry – Harbour code four steps", [
			"Call the pilot",
			"Raise the outer gate",
			"Fill the lock",
			"Raise the inner gate",
		]),
	).toEqual([
		"Entry – Harbour code: which step follows “Call the pilot”?",
		"Entry – Harbour code: which step follows “Raise the outer gate”?",
		"Entry – Harbour code: which step follows “Fill the lock”?",
	]);
});

test("tests that stand in their order are asked as tests", () => {
	expect(
		accepted("Gate tests, in order:", ["hinges", "seals under load", "pump"]),
	).toEqual([
		"Docks – Gate tests: which test follows “hinges”?",
		"Docks – Gate tests: which test follows “seals under load”?",
	]);
});

test("steps are quoted, but for those that are quotes", () => {
	expect(
		accepted("Distress procedure:", [
			"Send the red light signal",
			'"Mayday Mayday"',
			"Position",
			"Over",
		]),
	).toEqual([
		"Docks – Distress procedure: which step follows “Send the red light signal”?",
		'Docks – Distress procedure: which step follows "Mayday Mayday"?',
		"Docks – Distress procedure: which step follows “Position”?",
	]);
});

test("a label that is a sentence gives its subject as the name", () => {
	expect(
		accepted("The harbour round was the order of posts that a pilot held:", [
			"lamp post",
			"buoy post",
			"tower post",
		])[0],
	).toBe("Docks – Harbour round: which step follows “lamp post”?");
});

test("the heading above a label tells where the steps belong, a name of its own needs none", () => {
	const steps = ["Drain the lock", "Clear the sill", "Refill the lock"];
	const front = (label: string) => accepted(label, steps)[0];
	expect(front("## Gates\n\nOrder to mend:")).toBe(
		"Gates – Order to mend: which step follows “Drain the lock”?",
	);
	expect(front("## LXG\n\nLXG steps:")).toBe(
		"LXG: which step follows “Drain the lock”?",
	);
});

test("a numbered list of methods is no sequence, one that tells how something is done is", () => {
	const steps = ["Cut the clay", "Wash the edge", "Join the parts"];
	const ordered = (label: string) =>
		standings(
			`# Docks\n\n## ${label}\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}\n`,
			"Docks.md",
		).filter((front) => front.includes("which step"));
	expect(ordered("Three methods")).toEqual([]);
	expect(ordered("To join a handle")[0]).toMatch(/ accepted$/);
	expect(ordered("Handle attachment")[0]).toMatch(/ accepted$/);
	expect(ordered("The lesson")[0]).toMatch(/ loose-steps$/);
	expect(ordered("With slip, phase one goes as")[0]).toBe(
		"Docks: which step follows “Cut the clay”? accepted",
	);
});

test("steps that lean on their surroundings wait, colons at their end are left out", () => {
	const ordered = (...steps: string[]) =>
		standings(
			`# Kilns\n\n## Firing process\n\n${steps.join("\n")}\n`,
			"Kilns.md",
		);
	expect(
		ordered("1. Load the kiln", "2. Or fill the pit", "3. Light the gas"),
	).not.toContainEqual(expect.stringMatching(/ accepted$/));
	expect(
		ordered(
			"1. **Bisque firing:**\n   - Example: mugs at 950",
			"2. **Glazing:**\n   - Coats the ware with glass",
			"3. **Glost firing:**\n   - Melts the coat",
		),
	).toEqual([
		"Kilns – Firing process: which step follows “Bisque firing”? accepted",
		"Kilns – Firing process: what happens in the “Glazing” step? accepted",
		"Kilns – Firing process: which step follows “Glazing”? accepted",
		"Kilns – Firing process: what happens in the “Glost firing” step? accepted",
	]);
});

test("steps to do what the heading above names are called by it", () => {
	const text =
		"# Docks\n\n## Lock gates\n\n### Steps to mend\n\n1. Drain the lock\n2. Clear the sill\n3. Refill the lock\n";
	expect(standings(text, "Docks.md")[0]).toBe(
		"Lock gates – steps to mend: which step follows “Drain the lock”? accepted",
	);
});

test("what a thing may include has no order", () => {
	expect(
		accepted("The mooring process gives a plan that may include:", [
			"Lines and fenders",
			"Anchor watch",
			"Pilot",
		]).filter((front) => front.includes("which")),
	).toEqual([]);
});

test("a label that tells at length how the steps go gives them no name", () => {
	expect(
		accepted("## Rescue process\n\nEach phase done in full before the next:", [
			"Alarm",
			"Launch",
			"Search",
		])[0],
	).toBe("Docks – Rescue process: which step follows “Alarm”?");
});
