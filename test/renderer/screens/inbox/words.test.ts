// What the inbox says, and which card comes after one that was decided.
import { expect, test } from "vitest";
import {
	folderOf,
	nextIndex,
	sayCard,
	sayRule,
	sayWaiting,
} from "../../../../renderer/screens/inbox/words.ts";

test("the sentence counts what waits", () => {
	expect(sayWaiting(1)).toBe("1 card waits for your decision");
	expect(sayWaiting(1204)).toBe("1,204 cards wait for your decision");
});

test("a rule is named in words and a card in one line with its gap blank", () => {
	expect(sayRule("term-definition-list")).toBe("term definition list");
	expect(
		sayCard({
			front: [
				{ type: "text", value: "Volumes live in\n one " },
				{ type: "gap", children: [{ type: "text", value: "zone" }] },
			],
		}),
	).toBe("Volumes live in one […]");
});

test("a card outside of folders offers none", () => {
	expect([folderOf({ deck: "" }), folderOf({ deck: "aws/ec2" })]).toEqual([
		null,
		"aws/ec2",
	]);
});

test.each([
	[0, 5, 0],
	[2, 5, 2],
	[5, 5, 4],
	[-1, 5, 0],
	[3, 0, 0],
])("place %i of %i left is %i", (index, left, expected) => {
	expect(nextIndex(index, left)).toBe(expected);
});
