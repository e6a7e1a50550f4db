// Questions about steps that follow one another: how they are named and quoted.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { acceptedCards } from "./fixture.ts";

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
