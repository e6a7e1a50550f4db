// Which actions the menus offer for how many chosen cards.
import { expect, test } from "vitest";
import { bulkGroups } from "../../../../renderer/screens/browse/bulk-action.ts";

const offered = (count: number) =>
	bulkGroups(count).flatMap(([, actions]) => Object.keys(actions));

test("exactly two cards can be told apart by a card of their own", () => {
	for (const count of [1, 3, 500])
		expect(offered(count)).not.toContain("Make a contrast card");
	const two = offered(2);
	expect(two).toContain("Make a contrast card");
	expect(two.filter((name) => name !== "Make a contrast card")).toEqual(
		offered(1),
	);
});

test("each action has a name of its own, and is offered once", () => {
	const names = offered(2);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toContain("Orange flag");
});
