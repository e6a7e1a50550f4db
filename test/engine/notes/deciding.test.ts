// What "by default" and "only" make the point of a statement.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

/** The cards of a note on harbours as "front => back", those that wait with why. */
function cards(line: string): string[] {
	const text = `# Harbours\n\n${line}`;
	return parseNote({ path: "a.md", name: "Harbours.md", text }).cards.map(
		({ front, back, inboxReason }) =>
			`${plainText(front)} => ${plainText(back, "answer")}${inboxReason ? ` (${inboxReason.code})` : ""}`,
	);
}

test.each([
	[
		"Sluices are closed by default.",
		"Harbours: Sluices are […] by default => closed",
	],
	[
		"By default, tolls are paid in advance.",
		"Harbours: by default, tolls are paid in […] => advance",
	],
	[
		"Distress calls are sent on channel sixteen by default.",
		"Harbours: Distress calls are sent on […] by default => channel sixteen",
	],
	[
		"Only the harbour master can close a basin.",
		"Harbours: only […] can close a basin => the harbour master",
	],
	[
		"Channel 16 is the only frequency kept free for distress calls.",
		"Harbours: what is the only frequency kept free for distress calls? => Channel 16",
	],
])("%s", (line, card) => {
	expect(cards(line)).toEqual([card]);
});

test.each([
	"It is closed by default.",
	"Sluices are not closed by default.",
	"Sluices are closed at night, on holidays and in storms by default.",
	"Only IPv4 is supported (no relay).",
])("is not asked that way: %s", (line) => {
	expect(cards(line).join()).not.toMatch(/…\] by default|only \[/i);
});

test.each([
	"When the tide turns the gate is closed.",
	"If the tide turns they close the old gate.",
	"A mole and more.",
])("what no rule can ask and no name decides gives nothing: %s", (line) => {
	expect(cards(line)).toEqual([]);
});

test("what is done by default to everything is not asked for", () => {
	expect(cards("By default, the toll sheet is attached.")).toEqual(
		expect.not.arrayContaining([expect.stringMatching(/=> attached$/)]),
	);
});
