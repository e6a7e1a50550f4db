// Two histories of one card, from two computers: which of them the schedule goes on from.
import type { Memory } from "../contract/memory.ts";

/** Whether `one` has the later answer; of two with the same last answer, the one with more of them. */
export function isFurther(one: Memory, other: Memory): boolean {
	if (one.state === "new") return false;
	if (other.state === "new") return true;
	return one.lastReviewAt === other.lastReviewAt
		? one.reps > other.reps
		: one.lastReviewAt > other.lastReviewAt;
}
