// A card's history in a sentence.
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type {
	CardHistory,
	PastReview,
} from "../../../electron/engine/contract/statistic.ts";
import { sayHistory } from "../../../renderer/components/card-history.tsx";

const review = (change: Partial<PastReview>): PastReview => ({
	id: 1,
	at: 0,
	day: 20_000,
	grade: "good",
	predicted: null,
	stability: 3,
	difficulty: 5,
	intervalDays: 3,
	elapsedMs: null,
	isCram: false,
	...change,
});

const history = (
	reviews: PastReview[],
	recallNow: number | null = null,
): CardHistory => ({
	cardId: 1 as CardId,
	today: 20_010,
	reviews,
	curve: [],
	recallNow,
});

test("reviews and lapses are counted, practice is not", () => {
	expect(
		sayHistory(
			history([
				review({}),
				review({ grade: "again" }),
				review({ grade: "again", isCram: true }),
			]),
		),
	).toBe("2 reviews, forgotten 1 time.");
	expect(sayHistory(history([review({})]))).toBe("1 review, forgotten never.");
});

test("the recall of now is told", () => {
	expect(sayHistory(history([review({})], 0.82))).toContain(
		"Asked now, you would know it 82 % of the time.",
	);
});
