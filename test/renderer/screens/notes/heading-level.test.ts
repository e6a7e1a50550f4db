// Headings of a note never skip a level on the page, whatever the author wrote.
import { expect, test } from "vitest";
import type { NoteBlock } from "../../../../electron/engine/contract/reading.ts";
import { headingLevels } from "../../../../renderer/screens/notes/heading-level.ts";

const heading = (line: number, level: number): NoteBlock => ({
	type: "heading",
	level,
	content: [],
	line,
	endLine: line,
});

test.each([
	[
		[1, 2, 3, 2],
		[2, 3, 4, 3],
	],
	[
		[2, 3, 2],
		[2, 3, 2],
	],
	[
		[3, 1, 4, 4, 2],
		[2, 2, 3, 3, 3],
	],
	[
		[1, 2, 3, 4, 5, 6],
		[2, 3, 4, 5, 6, 6],
	],
	[[], []],
])("levels %j are drawn as %j", (written, drawn) => {
	const blocks = written.map((level, index) => heading(index + 1, level));
	expect([...headingLevels(blocks).values()]).toEqual(drawn);
});

test("a heading inside a callout goes on from the one before it", () => {
	const callout: NoteBlock = {
		type: "callout",
		kind: "tip",
		title: [],
		line: 2,
		endLine: 3,
		blocks: [heading(3, 6)],
	};
	const levels = headingLevels([heading(1, 2), callout, heading(4, 3)]);
	expect([...levels]).toEqual([
		[1, 2],
		[3, 3],
		[4, 3],
	]);
});
