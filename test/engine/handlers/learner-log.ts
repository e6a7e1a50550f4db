// Puts the reviews of a simulated learner into an engine's log, for tests of what looks back on them.
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { Engine } from "../../../electron/engine/engine.ts";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import { defaultParameters } from "../../../electron/engine/review/memory.ts";
import { createCardWriter } from "../../../electron/engine/store/card.ts";
import { addReview } from "../../../electron/engine/store/review.ts";
import { day } from "../fixture.ts";
import {
	type Answered,
	schedulerWith,
	simulateLearner,
} from "../review/learner.ts";

/** Logs up to `count` reviews of the first cards, up to `today`, all graded at noon, and leaves the cards as after them. */
export function logLearner(
	{ context }: Engine,
	cards: readonly CardId[],
	count: number,
	today: number,
): Answered[] {
	const model = schedulerWith(defaultParameters);
	const reviews = simulateLearner(count, createRandom(77), today - 400).filter(
		(review) => review.day <= today && review.cardId <= cards.length,
	);
	const known = new Map<CardId, ReturnType<typeof memoryOf>>();
	context.history.write({ op: "test", label: "A year", at: 0 }, (tx) => {
		for (const review of reviews.toSorted((a, b) => a.id - b.id)) {
			const cardId = cards[review.cardId - 1] as CardId;
			const before = known.get(cardId);
			const trace = model.project(
				before ?? null,
				review.grade,
				before ? review.day - before.lastReviewDay : 0,
			);
			const wait = Math.round(model.daysUntilDue(trace));
			const after = memoryOf(trace, review.day, wait, before?.reps ?? 0);
			addReview(tx, {
				cardId,
				at: after.lastReviewAt,
				studyDay: review.day,
				kind: "study",
				grade: review.grade,
				before: before ?? { state: "new" },
				after,
				intervalDays: wait,
				elapsedMs: 4000,
				timeZone: "UTC",
				model: "test",
			});
			known.set(cardId, after);
		}
		const writer = createCardWriter(tx, (id) => id);
		for (const [id, memory] of known) writer.remember(id, memory);
	});
	return reviews;
}

function memoryOf(
	{ stability, difficulty }: { stability: number; difficulty: number },
	reviewDay: number,
	wait: number,
	reps: number,
) {
	return {
		state: "review",
		stability,
		difficulty,
		reps: reps + 1,
		lapses: 0,
		lastReviewAt: reviewDay * day + day / 2,
		lastReviewDay: reviewDay,
		dueDay: reviewDay + Math.max(1, wait),
		scheduledDays: Math.max(1, wait),
	} as const;
}
