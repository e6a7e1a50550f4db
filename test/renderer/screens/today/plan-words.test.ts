// What Today says of an exam: days, minutes and recall when it fits, and both ways out when it does not.
import { expect, test } from "vitest";
import type { Plan } from "../../../../electron/engine/contract/plan.ts";
import {
	planSentence,
	sayMisfit,
	sayRecall,
	shownDays,
} from "../../../../renderer/screens/today/plan-words.ts";

const fitting: Plan = {
	exam: "2026-12-20",
	daysLeft: 28,
	cards: 300,
	minutesPerDay: 30,
	recall: { withoutToday: 0.742, withToday: 0.751, withPlan: 0.913 },
	fits: true,
	minutesNeeded: 22.4,
	unseen: 0,
	notSwept: 0,
	sweepFrom: "2026-12-15",
	days: [
		{ date: "2026-11-22", reviews: 3, newCards: 5, sweep: 0, minutes: 4.26 },
		{ date: "2026-11-23", reviews: 0, newCards: 0, sweep: 0, minutes: 0 },
	],
	drop: [],
	dropCount: 0,
	message: "",
};

test("a plan that fits says days, minutes a day and what it buys", () => {
	expect(planSentence(fitting, "all decks")).toBe(
		"Exam on 20 December: 28 days, 23 minutes a day.",
	);
	expect(planSentence({ ...fitting, daysLeft: 1 }, "#saa")).toBe(
		"Exam on 20 December, of #saa: 1 day, 23 minutes a day.",
	);
	expect(sayRecall(fitting)).toBe(
		"Recall on the day: 91 % with the plan, 74 % without. Today’s part alone makes it 75 %.",
	);
});

test("what is nearly sure is not called sure", () => {
	const recall = { withoutToday: 0.003, withToday: 0.997, withPlan: 0.9995 };
	expect(sayRecall({ ...fitting, recall })).toBe(
		"Recall on the day: 99 % with the plan, 1 % without. Today’s part alone makes it 99 %.",
	);
});

test("a plan that does not fit says so, and how it would", () => {
	const tight: Plan = {
		...fitting,
		fits: false,
		minutesPerDay: 10,
		minutesNeeded: 44.2,
		unseen: 1,
		notSwept: 12,
		dropCount: 37,
	};
	expect(planSentence(tight, "all decks")).toMatch(/28 days, 10 minutes a day/);
	expect(sayMisfit(tight)).toBe(
		"This does not fit into 10 minutes a day. 1 card would never be seen, and 12 cards would not come once more in the last days. Take 45 minutes a day, or leave out the 37 cards that gain least.",
	);
	expect(sayMisfit({ ...tight, unseen: 0, notSwept: 0, dropCount: 0 })).toBe(
		"This does not fit into 10 minutes a day. Take 45 minutes a day.",
	);
});

test("an exam without cards says so", () => {
	expect(planSentence({ ...fitting, cards: 0 }, "bio")).toBe(
		"Exam on 20 December, of bio: 28 days. No cards are in it yet.",
	);
});

test("days without work are left out of the plan", () => {
	expect(
		shownDays(fitting).map(({ label, minutes }) => [label, minutes]),
	).toEqual([["22 November", 4.3]]);
});
