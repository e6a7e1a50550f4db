// Sound statements that no rule can ask about: they wait with a gap in them instead of being lost.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

/** What waits of a note below the heading "Glaciers" because no rule but the last could ask for it. */
function kept(text: string): string[] {
	const path = "Glaciers.md";
	const { cards } = parseNote({
		path,
		name: path,
		text: `# Glaciers\n\n${text}`,
	});
	return cards
		.filter(({ rule }) => rule === "kept")
		.map(({ front, back, standing, inboxReason }) => {
			expect(standing).toBe("inbox");
			return `${plainText(front)} => ${plainText(back)} (${inboxReason?.code})`;
		});
}

test.each([
	[
		"Two corries eroding back to back leave a sharp ridge called an arête.",
		"Glaciers: two corries eroding back to back leave a sharp ridge called an […] => arête (guess)",
	],
	[
		"sharp contact between firn and blue glacier ice",
		"Sharp contact between […] => firn and blue glacier ice (guess)",
	],
	[
		"The snout has much debris when it melts into the Rhône valley.",
		"Glaciers: the snout has much debris when it melts into the […] => Rhône valley (guess)",
	],
])("%s waits with its telling phrase hidden", (text, card) => {
	expect(kept(text)).toEqual([card]);
});

test.each([
	// What the text leans on stands before it.
	"The snout is white. He called the ice a blue river.",
	"Therefore the snout has debris of soft volcanic ash.",
	"The bed above has debris of soft volcanic ash.",
	"In this case the snout has debris of soft volcanic ash.",
	// Advice.
	"Always carry a long steel ice axe with you.",
	// The heading says it already.
	"The valley can also be home to some glaciers.",
])("%s has nothing to hide", (text) => {
	expect(kept(text)).toEqual([]);
});

test.each([
	"So we finally got through the chapter on ice!",
	"Related: valleys, rivers, lakes and the sea",
	"Is there any ice left in the valley after that?",
	"Take the left path to the moraine and wait there.",
	"Ice again.",
])("%s is no statement that could wait", (text) => {
	expect(kept(text)).toEqual([]);
});

test("what the body says elsewhere does not wait a second time", () => {
	const once = "The snout has much debris when it melts into the Rhône valley.";
	expect(kept(`${once}\n\n${once}`)).toHaveLength(1);
});

test("a line without an end takes no longer for it", () => {
	expect(kept(`Ice ${" of ice".repeat(30_000)}`)).toEqual([]);
});

test("a sentence waits whose questions no gate lets pass", () => {
	expect(
		kept(
			"- Snout of a long old glacier in the Alps must also be a steep snout",
		),
	).toHaveLength(1);
});

test("what “this” means stands in other lines", () => {
	expect(kept("This allows the ice to move faster over the bed.")).toEqual([]);
});
