// Cramming: a session over any cards beside the daily queue. The screen keeps the list; nothing of it is stored.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardMarks, dayReason } from "./action.ts";
import { card, cardId, grade, interval, intervals, noteId } from "./data.ts";
import { deckPath } from "./deck.ts";

/** Which cards; all that is given must hold. Suspended, removed and undecided cards are never among them, nor scenario questions, which the review asks. */
export const cramFilter = z.object({
	/** What a search found. */
	cardIds: z.array(cardId).optional(),
	/** With all decks below it. */
	deck: deckPath.optional(),
	noteId: noteId.optional(),
	tag: z.string().optional(),
	/** Known cards that come due within so many study days; 0: today. */
	aheadDays: z.number().int().min(0).max(3650).optional(),
	/** Forgotten at least once in the last so many study days, today included. */
	lapsedDays: z.number().int().min(1).max(3650).optional(),
	/** Answered on the present study day. */
	isStudiedToday: z.boolean().optional(),
	state: z.enum(["new", "learning", "review"]).optional(),
	/** Nearest to forgotten first, in note order, or mixed up the same way all day. */
	order: z.enum(["retrievability", "note", "random"]).optional(),
	limit: z.number().int().min(1).max(100_000).optional(),
});
export type CramFilter = z.infer<typeof cramFilter>;

export const cramContract = {
	/** The cards of a session, in order. */
	list: oc
		.input(cramFilter)
		.output(z.object({ cardIds: z.array(cardId), minutes: z.number().int() })),
	/** One card of the session; `intervals` only if grades are to count, with early reviews taken for what they are. */
	show: oc.input(z.object({ cardId, isRescheduling: z.boolean() })).output(
		z.object({
			card,
			reps: z.number().int().nonnegative(),
			intervals: intervals.nullable(),
			marks: cardMarks.nullable().optional(),
			/** As in `review.next`; null unless grades are to count. */
			why: z.record(grade, z.array(dayReason)).nullable().optional(),
			grades: z.union([z.literal(2), z.literal(4)]).optional(),
		}),
	),
	/**
	 * Grades it. With `isRescheduling` it counts as any review does; without, it is logged as practice
	 * and the schedule stays as it is. One undo step. Fails with `not-found`, `card-retired`, `stale-card`.
	 */
	answer: oc
		.input(
			z.object({
				cardId,
				grade,
				isRescheduling: z.boolean(),
				reps: z.number().int().nonnegative().optional(),
				elapsedMs: z.number().int().nonnegative().optional(),
			}),
		)
		.output(z.object({ interval: interval.nullable(), label: z.string() })),
};
