// Scenario questions must say in plain words what to do, how it went and what comes of it.
import { expect, test } from "vitest";
import type { AnsweredCard } from "../../../../electron/engine/contract/review.ts";
import { chosenAfter } from "../../../../renderer/screens/review/scenario.tsx";
import {
	sayOption,
	sayOutcome,
	sayTask,
	sayVerdict,
} from "../../../../renderer/screens/review/scenario-words.ts";

const answered = {
	interval: { unit: "days", count: 3 },
} as AnsweredCard;

test("how many to choose is said where it is more than one", () => {
	expect(sayTask({ kind: "choose-several", select: 2 })).toContain(
		"Choose two",
	);
	expect(sayTask({ kind: "choose-one", select: 1 })).toContain("Choose one");
});

test("a task that was half done says how much", () => {
	const verdict = (isRight: boolean, share: number) =>
		sayVerdict({ kind: "do-it", result: { isRight, share, goals: [] } });
	expect(verdict(true, 1)).toBe("All goals reached");
	expect(verdict(false, 0.5)).toBe("50 % of the goals reached");
	expect(verdict(false, 0)).toBe("Not reached");
});

test("a rule comes back as another question, an author's question as itself, and what it rests on today", () => {
	expect(sayOutcome({ answered, repairs: 0, rule: "A rule." })).toBe(
		"The rule comes back, as another question, in 3 days.",
	);
	expect(sayOutcome({ answered, repairs: 0, rule: null })).toBe(
		"This question comes back in 3 days.",
	);
	expect(sayOutcome({ answered, repairs: 2, rule: null })).toBe(
		"This question comes back in 3 days. 2 cards on the lines behind it come today, to mend this.",
	);
});

test("an option says what it is and whether it was chosen", () => {
	expect(sayOption({ correct: true, isChosen: true })).toBe(
		"right, your choice",
	);
	expect(sayOption({ correct: false, isChosen: true })).toBe(
		"wrong, your choice",
	);
	expect(sayOption({ correct: false, isChosen: false })).toBe("wrong");
});

test("one choice takes the place of another, and of several the oldest makes room", () => {
	expect(chosenAfter(["A"], "B", 1)).toEqual(["B"]);
	expect(chosenAfter(["A"], "A", 1)).toEqual([]);
	expect(chosenAfter(["A", "B"], "C", 2)).toEqual(["B", "C"]);
});
