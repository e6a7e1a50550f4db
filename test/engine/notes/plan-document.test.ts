// Plans and requirements: what they yield waits until somebody wants it.
import { expect, test } from "vitest";
import { isPlan } from "../../../electron/engine/notes/plan-document.ts";
import { standings } from "./fixture.ts";

const plan = `# Bakery app requirements

This document describes the ordering app of a bakery.

## Technology stack

- **Database:** the orders table of the shop

## Ovens

The oven service will be built in May.

- Oven type: a stone oven that is heated by gas
`;

test("a document that says what is to be built is a plan", () => {
	expect(isPlan(plan, "Bakery app requirements")).toBe(true);
});

test("each of its cards waits, and says why", () => {
	const found = standings(plan, "Bakery app requirements.md").join("\n");
	expect(found).not.toContain("accepted");
	expect(found).toContain(" plan");
});

test.each([
	[
		"Requirements engineering",
		"## Functional requirements\n\n- A functional requirement: what a system must do\n\n## User stories\n\n- User story: a short wish of a user",
	],
	["Gothic architecture", "- Flying buttress: an arch that props a wall"],
	["Bread", "This project will be built.\n\n- [ ] TBD\n\nUser stories:"],
])("%s is no plan", (title, text) => {
	expect(isPlan(`# ${title}\n\n${text}\n`, title)).toBe(false);
});

test("a plan of one's own work on software is told by its findings, its duties and its files", () => {
	const text = `# Bakery rebuild plan

## Critical findings

The current project must be split before v0.7, and no order must be lost.
An oven must not be heated twice. Each loaf must have a label.

Required v0.7 change: move \`src/orders/\`, \`oven.json\`, \`shop.py\` and \`docs/loaf.md\`.
`;
	expect(isPlan(text, "Bakery rebuild plan")).toBe(true);
	expect(isPlan(text.replaceAll("must", "may"), "Bakery rebuild plan")).toBe(
		true,
	);
	expect(isPlan(text.replace("rebuild plan", ""), "Bakery")).toBe(false);
});

test("a course that names files and duties is no plan", () => {
	const text =
		"# Project management\n\nA scope must be agreed, `plan.md` must be kept, costs must be told and risks must be known.\n";
	expect(isPlan(text, "Project management")).toBe(false);
});
