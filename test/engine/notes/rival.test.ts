// Lines of one note that give one thing different numbers.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

test("two lines that give one thing different numbers wait, unless a name tells them apart", () => {
	const text =
		"Failover takes between 60 and 120 seconds.\n\nFailover takes less than 30 seconds on average.\n\nRedis failover takes 15 seconds at most.\n";
	expect(
		standings(text, "Stores.md").map((shown) => shown.split(" ").at(-1)),
	).toEqual(["vague-question", "vague-question", "vague-question", "accepted"]);
});
