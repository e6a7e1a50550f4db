// Studying: the day's queue, the card to study now, and grading it.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardMarks, dayReason } from "./action.ts";
import { answered, card, cardId, grade, next, today } from "./data.ts";
import { deckPath } from "./deck.ts";

/** Of one deck with all decks below it; without, of all decks. */
const studied = z.object({ deck: deckPath.optional() });

/** The card to study now, with what was done to it and why each grade leads to its day. */
export const nextToStudy = next.extend({
	marks: cardMarks.nullable().optional(),
	/** For each grade the reasons of its interval; null without a card. */
	why: z.record(grade, z.array(dayReason)).nullable().optional(),
	/** How many grades to offer for this card: Again and Good, or all four. */
	grades: z.union([z.literal(2), z.literal(4)]).optional(),
	/** A break is suggested after so many minutes; 0: never. */
	timeBoxMinutes: z.number().int().optional(),
});
export type NextToStudy = z.infer<typeof nextToStudy>;

export const answeredCard = answered.extend({
	why: z.array(dayReason).optional(),
	/** The card became a leech by this grade (and was suspended, if its deck says so). */
	isNewLeech: z.boolean().optional(),
});
export type AnsweredCard = z.infer<typeof answeredCard>;

export const reviewContract = {
	/** The cards of the current study day in the order in which `next` would give them; learning steps that are still to come are left out. */
	queue: oc.input(studied).output(z.array(card)),
	/** What there is to do on the current study day. */
	today: oc.input(studied).output(today),
	/** The card to study now with the interval of each grade; `card` is null when nothing is due. */
	next: oc.input(studied).output(nextToStudy),
	/**
	 * Grades a card; the answer is on disk before the reply. `reps` is what `next` gave: a
	 * second answer to the same showing fails with `stale-card`. Fails with `not-found`, `card-retired`.
	 */
	answer: oc
		.input(
			z.object({
				cardId,
				grade,
				reps: z.number().int().nonnegative().optional(),
				/** Milliseconds from showing the front to the grade; kept in the review log. */
				elapsedMs: z.number().int().nonnegative().optional(),
			}),
		)
		.output(answeredCard),
};
