// Today must say what there is to do as a person would, for every mix of cards.
import { expect, test } from "vitest";
import type { Today } from "../../../../electron/engine/contract/data.ts";
import type { Deck } from "../../../../electron/engine/contract/deck.ts";
import {
	comingDays,
	sayAhead,
	sayDue,
	sayMix,
	sayRepairs,
	sayRest,
	sayWork,
	visibleDecks,
} from "../../../../renderer/screens/today/words.ts";

const noon = new Date(2026, 2, 2, 12).getTime();

function today(change: Partial<Today> = {}): Today {
	return {
		studyDay: 20_514,
		counts: { learning: 0, review: 0, new: 0 },
		minutes: 6,
		newFrom: [],
		answered: 0,
		cards: 100,
		notes: 3,
		nextAt: null,
		ahead: [0, 0, 0, 0, 0, 0, 0],
		...change,
	};
}

function mix(
	learning: number,
	review: number,
	fresh: number,
	titles = ["AMIs"],
): string {
	const newFrom = titles.map((title) => ({ title, count: 1 }));
	return sayMix(today({ counts: { learning, review, new: fresh }, newFrom }))
		.map(({ text, isTitle }) => (isTitle ? `*${text}*` : text))
		.join("");
}

test("the sentence counts the cards and the minutes", () => {
	const counts = { learning: 2, review: 16, new: 5 };
	expect(sayWork(today({ counts }))).toBe("23 cards, about 6 minutes");
});

test.each([
	[[0, 0, 5], "All of them are new, from *AMIs*."],
	[[0, 0, 1], "It is new, from *AMIs*."],
	[
		[2, 16, 5],
		"Five of them are new, from *AMIs*. Two you are still learning and 16 come back before you forget them.",
	],
	[
		[0, 1, 1],
		"One of them is new, from *AMIs*. One comes back before you forget it.",
	],
	[[0, 16, 0], "They come back before you forget them."],
	[[0, 1, 0], "It comes back before you forget it."],
	[[3, 0, 0], "You are still learning them."],
	[
		[1, 2, 0],
		"One you are still learning and two come back before you forget them.",
	],
] as const)("learning, review and new %j read: %s", ([l, r, n], words) => {
	expect(mix(l, r, n)).toBe(words);
});

test("up to three notes are named, of more the first two", () => {
	expect(mix(0, 0, 9, ["A", "B", "C"])).toBe(
		"All of them are new, from *A*, *B* and *C*.",
	);
	expect(mix(0, 0, 9, ["A", "B", "C", "D", "E"])).toBe(
		"All of them are new, from *A*, *B* and 3 other notes.",
	);
});

test("a finished day says what was done and when it goes on", () => {
	const nextAt = noon + 20 * 3_600_000;
	expect(sayRest(today({ answered: 23, nextAt }), noon)).toBe(
		"You have answered 23 cards today. The next card comes tomorrow.",
	);
	expect(sayRest(today({ nextAt: noon + 25 * 60_000 }), noon)).toBe(
		"Your memory can rest. The next card comes in 25 minutes.",
	);
	expect(sayRest(today(), noon)).toBe("Your memory can rest.");
});

test("the week ahead begins tomorrow and names its days", () => {
	const days = comingDays(today({ ahead: [1, 0, 5, 0, 0, 0, 2] }));
	expect(days.map(({ name, count }) => `${name} ${count}`)).toEqual([
		"Tuesday 1",
		"Wednesday 0",
		"Thursday 5",
		"Friday 0",
		"Saturday 0",
		"Sunday 0",
		"Monday 2",
	]);
	expect(sayAhead(days)).toBe(
		"8 cards you have studied come back in the next seven days, most of them on Thursday (5).",
	);
});

test("a week with one day of cards says so", () => {
	const say = (...ahead: number[]) => sayAhead(comingDays(today({ ahead })));
	expect(say(0, 3, 0)).toBe(
		"3 cards you have studied come back in the next seven days, all on Wednesday.",
	);
	expect(say(1, 0, 0)).toBe(
		"1 card you have studied comes back in the next seven days, on Tuesday.",
	);
});

test("a deck says what is due in it by kind", () => {
	const due = (learning: number, review: number, fresh: number) =>
		sayDue({ due: { learning, review, new: fresh } });
	expect(due(2, 8, 3)).toBe("3 new, 2 learning, 8 to review");
	expect(due(0, 8, 0)).toBe("8 to review");
	expect(due(0, 0, 0)).toBe("nothing today");
});

test("a folded deck hides those below it, not those that begin alike", () => {
	const decks = ["", "aws", "aws/s3", "aws/s3/deep", "aws-old", "empty"].map(
		(path) => ({ path, cards: path === "empty" ? 0 : 1 }) as Deck,
	);
	const shown = (...closed: string[]) =>
		visibleDecks(decks, new Set(closed)).map(({ path }) => path);
	expect(shown()).toEqual(["", "aws", "aws/s3", "aws/s3/deep", "aws-old"]);
	expect(shown("aws")).toEqual(["", "aws", "aws-old"]);
	expect(shown("aws/s3")).toEqual(["", "aws", "aws/s3", "aws-old"]);
});

test("cards to repair are told apart from the others", () => {
	expect(sayRepairs({})).toBe("");
	expect(sayRepairs({ repairs: 1 })).toBe(
		"One of them is to repair: you missed a question about it.",
	);
	expect(sayRepairs({ repairs: 3 })).toBe(
		"Three of them are to repair: you missed questions about them.",
	);
});
