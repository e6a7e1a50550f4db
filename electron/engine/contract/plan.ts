// The exam date: what bounds intervals, and a plan in minutes a day until then.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId } from "./data.ts";
import { deckPath } from "./deck.ts";

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
export const isoDate = z.iso.date();

/** A deck with all below it (the root: everything), or the cards of a tag. */
export const examScope = z.discriminatedUnion("scope", [
	z.object({ scope: z.literal("deck"), name: deckPath }),
	z.object({ scope: z.literal("tag"), name: z.string().min(1) }),
]);
export type ExamScope = z.infer<typeof examScope>;

const minutesPerDay = z.number().int().min(1).max(1440);

export const examDate = z.object({
	scope: z.enum(["deck", "tag"]),
	name: z.string(),
	date: isoDate,
	minutesPerDay,
	daysLeft: z.number().int(),
});
export type ExamDate = z.infer<typeof examDate>;

/** One study day of the plan. */
export const planDay = z.object({
	date: isoDate,
	reviews: count,
	newCards: count,
	/** Cards shown once more before the exam. */
	sweep: count,
	/** What they will take; more than `minutesPerDay` only if `fits` is false. */
	minutes: z.number().nonnegative(),
});

/** A card that gains least for its minutes, and what leaving it out costs. */
export const planDrop = z.object({
	cardId,
	front: z.string(),
	/** Recall on the day that its share of the plan buys. */
	gain: z.number(),
	minutes: z.number(),
});

export const plan = z.object({
	exam: isoDate,
	daysLeft: count,
	cards: count,
	minutesPerDay,
	/** Mean predicted recall on the day of the exam, of all cards in scope; a card never seen counts as 0. */
	recall: z.object({
		/** Nothing more is studied. */
		withoutToday: share,
		/** Only today's part of the plan is studied. */
		withToday: share,
		/** All of the plan is. */
		withPlan: share,
	}),
	/** Whether every card is seen and shown once more within the minutes. */
	fits: z.boolean(),
	/** Minutes a day that would do; `minutesPerDay` or less where it fits. */
	minutesNeeded: z.number().nonnegative(),
	/** Cards for which there is no time, as new or in the last days. */
	unseen: count,
	notSwept: count,
	/** The first day of the last days, in which every card is shown once more. */
	sweepFrom: isoDate,
	days: z.array(planDay),
	/** What to leave out so that the rest fits, least gain a minute first; empty where it fits. At most 100 of them. */
	drop: z.array(planDrop),
	dropCount: count,
	/** In words, for people: what the plan comes to. */
	message: z.string(),
});
export type Plan = z.infer<typeof plan>;

export const planContract = {
	/** The plan up to `exam`, or up to the exam date that is set for the scope. Writes nothing. Fails with `no-exam`, `exam-passed`. */
	describe: oc
		.input(
			z.object({
				deck: deckPath.optional(),
				tag: z.string().optional(),
				exam: isoDate.optional(),
				minutesPerDay: minutesPerDay.optional(),
			}),
		)
		.output(plan),
	/** The exam dates that are set, the next one first. */
	exams: oc.input(z.object({})).output(z.array(examDate)),
	/**
	 * Sets or (null) removes the exam date of a scope; known cards that would come after it are brought
	 * forward to the days before it. One undo step. Fails with `exam-passed`.
	 */
	setExam: oc
		.input(
			z.object({
				of: examScope,
				date: isoDate.nullable(),
				minutesPerDay: minutesPerDay.optional(),
			}),
		)
		.output(z.object({ exams: z.array(examDate), broughtForward: count })),
};
