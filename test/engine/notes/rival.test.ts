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

test("lists with the same members tell the sides of things rather than the things", () => {
	const text =
		"# Yarns\n\n## Fine yarns\n\n- Kinds of wool\n  - price\n  - dye\n- Kinds of silk\n  - price\n  - dye\n- Kinds of flax\n  - long flax\n  - tow\n";
	expect(
		standings(text, "Yarns.md").map((shown) => shown.split(" ").at(-1)),
	).toEqual(["vague-question", "vague-question", "accepted"]);
});
