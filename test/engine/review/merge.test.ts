// Of two histories of one card, which the schedule goes on from.
import { expect, test } from "vitest";
import type { Memory } from "../../../electron/engine/contract/memory.ts";
import { isFurther } from "../../../electron/engine/review/merge.ts";

const fresh: Memory = { state: "new" };
const after = (lastReviewAt: number, reps: number): Memory => ({
	state: "review",
	stability: 4,
	difficulty: 5,
	reps,
	lapses: 0,
	lastReviewAt,
	lastReviewDay: 20_000,
	dueDay: 20_004,
	scheduledDays: 4,
});

/** From the least far to the furthest. */
const ordered = [fresh, after(10, 9), after(20, 1), after(20, 2), after(30, 1)];

test("the later answer is further; of the same one, whoever gave more before it", () => {
	for (const [at, one] of ordered.entries())
		for (const [otherAt, other] of ordered.entries())
			expect(isFurther(one, other), `${at} over ${otherAt}`).toBe(at > otherAt);
});
