// The review's words: its counts, a card's past, the end of a session, and what follows a failed answer.
import { expect, test } from "vitest";
import type { Next } from "../../../../electron/engine/contract/data.ts";
import {
	elapsedSince,
	sayRecovery,
} from "../../../../renderer/screens/review/grading.ts";
import {
	progress,
	sayCounts,
	sayPast,
	sayPause,
	saySource,
	sayStretch,
	sayWhy,
} from "../../../../renderer/screens/review/words.ts";
import { fakeCard } from "../../fake-engine.ts";

const noon = new Date(2026, 2, 2, 12).getTime();
const minute = 60_000;

function next(change: Partial<Next> = {}): Next {
	return {
		card: null,
		reps: 0,
		intervals: null,
		counts: { learning: 0, review: 0, new: 0 },
		answered: 0,
		minutes: 0,
		nextAt: null,
		...change,
	};
}

test("counts leave out what there is none of", () => {
	expect(sayCounts({ learning: 2, review: 8, new: 4 })).toBe(
		"14 left · 4 new · 2 learning",
	);
	expect(sayCounts({ learning: 0, review: 8, new: 0 })).toBe("8 left");
});

test("progress is the share of the day's cards that is behind", () => {
	const counts = { learning: 1, review: 1, new: 1 };
	expect(progress(next({ counts, answered: 1 }))).toBe(0.25);
	expect(progress(next())).toBe(1);
});

test("a card's past is told, a new one's is not made up", () => {
	const card = fakeCard(1, "One?", "1");
	expect(sayPast(card, noon)).toBe("new to you");
	const seen = (reps: number, lastReviewAt: number) =>
		sayPast(
			{
				...card,
				schedule: {
					state: "learning",
					dueAt: noon,
					lapses: 0,
					reps,
					lastReviewAt,
				},
			},
			noon,
		);
	expect(seen(4, noon - 12 * 24 * 60 * minute)).toBe(
		"seen 4 times · last 12 days ago",
	);
	expect(seen(1, noon - 5 * minute)).toBe("seen once · last 5 minutes ago");
});

test("a source is its file and lines", () => {
	expect(saySource("aws-ami.md", 41, 42)).toBe("aws-ami.md, lines 41–42");
});

test("a card on its way within the hour is waited for", () => {
	const pause = sayPause(
		next({ answered: 3, nextAt: noon + 4 * minute }),
		noon,
	);
	expect(pause.title).toBe("Next card in 4 minutes");
	expect(pause.lead).toMatch(/^You answered 3 cards\. /);
});

test("a card that is already due never counts below nothing", () => {
	expect(sayPause(next({ nextAt: noon - minute }), noon).title).toBe(
		"Next card in 10 seconds",
	);
});

test("the end of a session says what was done and when it goes on", () => {
	const nextAt = noon + 20 * 60 * minute;
	expect(sayPause(next({ answered: 23, nextAt }), noon)).toEqual({
		title: "That is all for today",
		lead: "You answered 23 cards. The next one comes tomorrow.",
	});
	expect(sayPause(next(), noon)).toEqual({
		title: "Nothing is due now",
		lead: "Import notes to make more cards.",
	});
});

test("time on a card is whole milliseconds, at most ten minutes, never negative", () => {
	expect([
		elapsedSince(1000.4, 4600.2),
		elapsedSince(0, 3_600_000),
		elapsedSince(10, 0),
	]).toEqual([3600, 600_000, 0]);
});

test("after a failed answer the person knows whether it counts", () => {
	expect(sayRecovery("disconnected", "x", true)).toContain("was not saved");
	expect(sayRecovery("disconnected", "x", false)).toContain("was saved");
	expect(sayRecovery("stale-card", "x", false)).toContain("another window");
	expect(sayRecovery("internal", "Incident 4711.", true)).toBe(
		"Incident 4711.",
	);
});

test("a grade says when the card comes back and why then", () => {
	const why = [
		{ code: "model", message: "Chosen." },
		{ code: "balance", message: "Moved." },
	] as const;
	expect(sayWhy("Good", { unit: "days", count: 9 }, why)).toBe(
		"Good: in 9 days. Chosen. Moved.",
	);
	expect(sayWhy("Again", { unit: "minutes", count: 10 }, [])).toBe(
		"Again: in 10 min.",
	);
});

test("a break is suggested once the time is over, and never with no limit", () => {
	expect(sayStretch(19.9, 20, 30)).toBeNull();
	expect(sayStretch(20.4, 20, 1)).toBe(
		"You have studied for 20 minutes and answered 1 card. Time for a break?",
	);
	expect(sayStretch(500, 0, 900)).toBeNull();
});
