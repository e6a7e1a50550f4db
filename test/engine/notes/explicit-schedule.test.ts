// Schedules of obsidian-spaced-repetition: each reaches its own card, and none is shown.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function read(text: string) {
	return parseNote({ path: "/n.md", name: "n.md", text }).cards.map((card) => ({
		text: `${plainText(card.front)} / ${plainText(card.back, "answer")}`,
		schedule: card.schedule,
	}));
}
const plan = (dueDate: string, intervalDays: number, ease: number) => ({
	dueDate,
	intervalDays,
	ease,
});

test("a comment below a card or behind it is that card's schedule", () => {
	const text =
		"one::first\n<!--SR:!2026-03-01,4,250-->\ntwo::second <!--SR:!2026-03-02,5,270-->\n\nthree::third";
	expect(read(text)).toEqual([
		{ text: "one / first", schedule: plan("2026-03-01", 4, 250) },
		{ text: "two / second", schedule: plan("2026-03-02", 5, 270) },
		{ text: "three / third", schedule: undefined },
	]);
});

test("siblings have their own parts, and one not seen yet has none", () => {
	const text = "one:::first\n<!--SR:!2000-01-01,1,250!2026-03-01,4,230-->";
	expect(read(text)).toEqual([
		{ text: "one / first", schedule: undefined },
		{ text: "first / one", schedule: plan("2026-03-01", 4, 230) },
	]);
});

test("a schedule of FSRS keeps its memory", () => {
	const text =
		"Which?\n?\nThis one\n<!--SR:!fsrs,2026-09-10T14:32:02.628Z,7,7.31,2.11,2,2,0,0,2026-09-03T14:32:02.628Z-->";
	expect(read(text)).toEqual([
		{
			text: "Which? / This one",
			schedule: {
				dueDate: "2026-09-10",
				intervalDays: 7,
				ease: null,
				stability: 7.31,
				difficulty: 2.11,
			},
		},
	]);
});

test.each([
	"#flashcards\n\none::first\n\n```\n<!--SR:!2026-03-01,4,250-->\n```",
	"#flashcards\n\none::first\n\n\n<!--SR:!2026-03-01,4,250-->",
	"one::first\n<!--SR:!soon,4,250-->",
	"one::first\n<!--SR:!2026-03-01,-4,250-->",
])("%j schedules nothing", (text) => {
	expect(read(text)).toEqual([{ text: "one / first", schedule: undefined }]);
});
