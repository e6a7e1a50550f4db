// Fitting the memory model to the learner: a run that can be followed and cancelled, and what to do with its result.
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { presetId } from "./deck.ts";

const count = z.number().int().nonnegative();
const nothing = z.object({});

/** How well parameters predict reviews that they were not fitted to; smaller is better for both. */
export const fitQuality = z.object({
	/** Mean of -ln(probability given to what happened). */
	logLoss: z.number(),
	/** Root mean squared distance of predicted from actual recall, over bins of alike reviews. */
	rmseBins: z.number(),
});
export type FitQuality = z.infer<typeof fitQuality>;

/** What a run found. `better`: offered for applying; `not-better`: those in use stay. */
export const fitResult = z.object({
	presetId,
	outcome: z.enum(["better", "not-better"]),
	/** Reviews that were fitted to, and later ones held back to judge by. */
	trained: count,
	heldBack: count,
	before: fitQuality,
	after: fitQuality,
	/** Fitted to all reviews; null where they are not better. */
	parameters: z.array(z.number()).nullable(),
});
export type FitResult = z.infer<typeof fitResult>;

/** A preset that can be fitted, and whether it has enough reviews for it. */
export const fitCandidate = z.object({
	presetId,
	name: z.string(),
	/** Reviews on a later day than the one before, of cards whose whole history is known. */
	reviews: count,
	needed: count,
	/** When the parameters in use were fitted; null for the usual ones. */
	fittedAt: z.number().nullable(),
});
export type FitCandidate = z.infer<typeof fitCandidate>;

export const optimiserStatus = z.object({
	/** False where this computer lacks the program that fits; `reason` says so for the learner. */
	isAvailable: z.boolean(),
	reason: z.string().nullable(),
	presets: z.array(fitCandidate),
});
export type OptimiserStatus = z.infer<typeof optimiserStatus>;

export const fitProgress = z.discriminatedUnion("state", [
	z.object({ state: z.literal("running"), share: z.number().min(0).max(1) }),
	z.object({ state: z.literal("done"), result: fitResult }),
	z.object({ state: z.literal("cancelled") }),
	z.object({ state: z.literal("failed"), message: z.string() }),
]);
export type FitProgress = z.infer<typeof fitProgress>;

const run = z.object({ run: count });

export const optimiserContract = {
	/** Which presets can be fitted, and whether fitting works here. */
	status: oc.input(nothing).output(optimiserStatus),
	/** Begins a run. Fails with `not-found`, `too-few-reviews`, `optimiser-missing`. */
	start: oc.input(z.object({ presetId })).output(run),
	/** Follows a run to its end: the newest state first, the last is `done`, `cancelled` or `failed`. Fails with `not-found`. */
	progress: oc.input(run).output(eventIterator(fitProgress)),
	/** Ends a run; nothing was written. A run that has ended stays as it is. */
	cancel: oc.input(run).output(nothing),
	/**
	 * Uses what a run found, as one undo step. `reschedule`: due days of all cards of the preset follow
	 * from the new parameters too; otherwise only answers from now on use them. Fails with `not-found`
	 * when the run has nothing to apply.
	 */
	apply: oc
		.input(z.object({ run: count, reschedule: z.boolean() }))
		.output(z.object({ rescheduled: count })),
	/** Goes back to the usual parameters, as one undo step. Fails with `not-found`. */
	reset: oc.input(z.object({ presetId })).output(nothing),
};
