// Looking back: what was reviewed, how well it was remembered, what is to come and what it would cost.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId, grade } from "./data.ts";

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const day = z.number().int();

/** Which cards a statistic is about; without any part, all of them. `deck` takes the decks inside it along. */
export const statisticScope = z.object({
	deck: z.string().optional(),
	cardIds: z.array(cardId).max(100_000).optional(),
	/** A search, in the language of the Find screen. */
	query: z.string().optional(),
});
export type StatisticScope = z.infer<typeof statisticScope>;

/** Study days back from today; null for everything. */
const period = z.number().int().min(1).max(36_500).nullable();

/** A study day with its answers; days without any are left out. */
export const dayTally = z.object({
	day,
	/** Answers by where the card stood before: `learning` counts relearning too. */
	new: count,
	learning: count,
	review: count,
	again: count,
	seconds: z.number().nonnegative(),
});
export type DayTally = z.infer<typeof dayTally>;

/** How often cards of one age were remembered. */
export const ageRetention = z.object({
	age: z.enum(["learning", "young", "mature"]),
	passed: count,
	failed: count,
});
export type AgeRetention = z.infer<typeof ageRetention>;

/** Reviews for which the model predicted about the same recall. */
export const calibrationBin = z.object({
	from: share,
	to: share,
	count,
	predicted: share,
	actual: share,
});
export type CalibrationBin = z.infer<typeof calibrationBin>;

export const calibration = z.object({
	bins: z.array(calibrationBin),
	count,
	/** Means over all bins, null without reviews. */
	predicted: share.nullable(),
	actual: share.nullable(),
	/** Root of the mean squared distance of predicted from actual, weighted by reviews. */
	error: z.number().nonnegative().nullable(),
});
export type Calibration = z.infer<typeof calibration>;

export const hourTally = z.object({
	hour: z.number().int().min(0).max(23),
	/** Answers to cards that were known before, and how many of them were remembered. */
	count,
	passed: count,
});
export type HourTally = z.infer<typeof hourTally>;

/** How long answers took, by where the card stood. */
export const paceTally = z.object({
	state: z.enum(["new", "learning", "review"]),
	count,
	seconds: z.number().nonnegative(),
});
export type PaceTally = z.infer<typeof paceTally>;

export const bin = z.object({ from: z.number(), to: z.number(), count });
export type Bin = z.infer<typeof bin>;

export const overview = z.object({
	/** The days looked at, both included, and today's study day. */
	from: day,
	to: day,
	today: day,
	reviews: count,
	days: z.array(dayTally),
	retention: z.array(ageRetention),
	calibration,
	hours: z.array(hourTally),
	pace: z.array(paceTally),
	/** Cards that were due before today and still wait; then those due on today and each day after it. */
	forecast: z.object({ overdue: count, days: z.array(count) }),
	stability: z.array(bin),
	difficulty: z.array(bin),
	retrievability: z.array(bin),
	cards: z.object({
		unseen: count,
		graded: count,
		/** How many of the graded ones would be remembered right now. */
		expectedKnown: z.number(),
	}),
});
export type Overview = z.infer<typeof overview>;

/** Cards met by the end of a study day, and how many of them would be remembered then. */
export const knowledgePoint = z.object({
	day,
	met: count,
	known: z.number().nonnegative(),
});
export type KnowledgePoint = z.infer<typeof knowledgePoint>;

/** What one desired retention would cost over the days to come, on average. */
export const workloadOption = z.object({
	retention: share,
	minutesPerDay: z.number().nonnegative(),
	reviewsPerDay: z.number().nonnegative(),
	/** Cards that would be remembered at the end. */
	remembered: z.number().nonnegative(),
	/** Minutes of all days together for each card remembered at the end. */
	minutesPerCard: z.number().nonnegative(),
});
export type WorkloadOption = z.infer<typeof workloadOption>;

export const workload = z.object({
	days: count,
	/** Seconds that an answer takes, measured or assumed. */
	seconds: z.object({
		remembered: z.number(),
		forgotten: z.number(),
		isMeasured: z.boolean(),
	}),
	options: z.array(workloadOption),
	current: share,
	/** The retention at which a remembered card costs least; null without cards. */
	cheapest: share.nullable(),
	/** Minutes on each coming day at the current retention, in steps of a week. */
	weeks: z.array(z.number().nonnegative()),
});
export type Workload = z.infer<typeof workload>;

export const pastReview = z.object({
	id: count,
	at: z.number(),
	day,
	grade,
	/** Recall that the model predicted, null for the first time. */
	predicted: share.nullable(),
	stability: z.number().nonnegative(),
	difficulty: z.number().nonnegative(),
	/** Until the card was to come back, in days. */
	intervalDays: z.number(),
	elapsedMs: count.nullable(),
	/** Practice that left the schedule alone. */
	isCram: z.boolean(),
});
export type PastReview = z.infer<typeof pastReview>;

/** A card's reviews and its forgetting curve: from the first review over today into the days to come. */
export const cardHistory = z.object({
	cardId,
	today: day,
	reviews: z.array(pastReview),
	curve: z.array(z.object({ day: z.number(), recall: share })),
	/** Chance to recall it today; null for a new card. */
	recallNow: share.nullable(),
});
export type CardHistory = z.infer<typeof cardHistory>;

const scoped = z.object({ scope: statisticScope.optional() });

export const statisticContract = {
	/** All charts of a period but knowledge and workload. Fails with `unreadable-query`. */
	overview: oc.input(scoped.extend({ days: period })).output(overview),
	/** How much was known over time: about 60 points up to today. */
	knowledge: oc
		.input(scoped.extend({ days: period }))
		.output(z.array(knowledgePoint)),
	/** What each desired retention would cost, by simulation with the parameters in use. */
	workload: oc
		.input(
			scoped.extend({
				days: z.number().int().min(7).max(1095).default(365),
				newPerDay: z.number().int().min(0).max(9999).optional(),
			}),
		)
		.output(workload),
	/** One card's history. Fails with `not-found`. */
	card: oc.input(z.object({ cardId })).output(cardHistory),
	/** Names of the decks that hold cards. */
	decks: oc.input(z.object({})).output(z.array(z.string())),
};
