// Marks in a note's margin: one for each place of each card, and for each place that gave none.
import { expect, test } from "vitest";
import type {
	Card,
	Schedule,
} from "../../../../electron/engine/contract/data.ts";
import {
	findMarks,
	markName,
	sayCoverage,
	stateOf,
} from "../../../../renderer/screens/notes/mark.ts";
import { fakeCard } from "../../fake-engine.ts";

const today = 20_000;
const review = (stability: number, dueDay: number): Schedule => ({
	state: "review",
	dueDay,
	stability,
	difficulty: 5,
	retrievability: 0.9,
	lapses: 0,
	reps: 3,
	lastReviewAt: 0,
});
const learning: Schedule = {
	state: "learning",
	dueAt: 0,
	lapses: 0,
	reps: 1,
	lastReviewAt: 0,
};
const card = (more: Partial<Card> = {}): Card => ({
	...fakeCard(3, "What is an AMI?", "a template"),
	...more,
});
const reason = { code: "guess", message: "A guess." };

test.each<[Partial<Card>, string, string]>([
	[{}, "new", "New: What is an AMI?"],
	[{ schedule: learning }, "learning", "Learning: What is an AMI?"],
	[
		{ schedule: review(4, today + 3) },
		"learning",
		"Learning, back in 3 days: What is an AMI?",
	],
	[
		{ schedule: review(40, today) },
		"mature",
		"Known well, due today: What is an AMI?",
	],
	[
		{ standing: "inbox", inboxReason: reason },
		"inbox",
		"Waits in the inbox (A guess): What is an AMI?",
	],
	[
		{ standing: "rejected", schedule: learning },
		"rejected",
		"Rejected by you: What is an AMI?",
	],
])("%o is marked as %s", (more, state, tip) => {
	expect(stateOf(card(more))).toBe(state);
	expect(findMarks([card(more)], [], today)[0]).toMatchObject({ state, tip });
});

test("marks follow the lines, with every source of a card and the reason of what gave none", () => {
	const path = "/notes/images.md";
	const said = card({
		sources: [
			{ path, line: 9, endLine: 9 },
			{ path, line: 2, endLine: 3 },
		],
	});
	const retired = card({ isRetired: true });
	const skipped = {
		line: 5,
		endLine: 6,
		code: "task",
		message: "A task to do, not a fact.",
	};
	const marks = findMarks([said, retired], [skipped], today);
	expect(marks.map(({ line, state, card }) => [line, state, card])).toEqual([
		[2, "new", 3],
		[5, "skipped", null],
		[9, "new", 3],
	]);
	expect(marks.map(markName)[1]).toBe(
		"Lines 5–6. No card: A task to do, not a fact.",
	);
	expect(new Set(marks.map(({ key }) => key)).size).toBe(3);
});

test("coverage is a sentence", () => {
	const say = (statements: number, covered: number, waiting: number) =>
		sayCoverage({ statements, covered, waiting });
	expect(say(37, 31, 0)).toBe("31 of 37 statements have a card.");
	expect(say(1, 1, 0)).toBe("1 of 1 statement has a card.");
	expect(say(9, 4, 1)).toBe(
		"4 of 9 statements have a card; 1 more waits in the inbox.",
	);
	expect(say(0, 0, 0)).toBe("There is no statement to ask for here.");
});
