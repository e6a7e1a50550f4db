// Cells of tables that who reads the question knows already.
import { expect, test } from "vitest";
import { tellsItself } from "../../../electron/engine/notes/table-leak.ts";
import { standings } from "./fixture.ts";

const cell = (name: string, side: string, value: string, ...others: string[]) =>
	tellsItself({ name, side, value, others });

test.each([
	["Raft (Buoyant)", "Buoyancy", "lies on the water"],
	["Bronze", "Medal", "Bronze medal"],
	["Coarse", "Sieve", "Coarse Mesh", "Fine Mesh"],
	["/var/mailbox", "content", "mail box"],
])("%s – %s? %s", (name, side, value, ...others) => {
	expect(cell(name, side, value, ...others)).toBe(true);
});

test.each([
	["Raft (Wooden)", "Buoyancy", "lies on the water"],
	["Bronze", "Alloy of", "copper and tin"],
	["Marble", "Quarry", "Marble Hill", "Oak Pit"],
	["Lock", "Default", "the lock fills by itself"],
	["Redis", "Port", "Redis 6379", "MySQL 3306"],
	["Tide gauge", "Unit", "m"],
])("%s – %s? %s is a question", (name, side, value, ...others) => {
	expect(cell(name, side, value, ...others)).toBe(false);
});

test("a cell that its row's name tells waits", () => {
	const found = standings(
		"| Boat | Buoyancy | Crew |\n|---|---|---|\n| Raft (Buoyant) | Lies on the water | Four rowers |\n| Wreck (Non-buoyant) | Lies on the bed | No rower |\n",
		"Boats.md",
	);
	expect(found).toContainEqual(
		expect.stringMatching(/Raft.*buoyancy\? doubtful/),
	);
	expect(found).toContainEqual(expect.stringMatching(/Raft.*crew\? accepted/));
});
