// Fitting the memory model to the learner: which presets can be fitted, the runs, and using what they found.
import type { PresetId } from "../contract/deck.ts";
import { Failure } from "../contract/errors.ts";
import type { FitResult, OptimiserStatus } from "../contract/optimiser.ts";
import {
	type LoggedReview,
	neededReviews,
	splitByTime,
	toItems,
} from "../review/fit.ts";
import { defaultParameters, fsrsVersion } from "../review/memory.ts";
import {
	homesOfPreset,
	readFitReviews,
	readWaiting,
	writeMemories,
	writeParameters,
} from "../store/fit.ts";
import type { Tx } from "../store/history.ts";
import { getPreset, listPresets } from "../store/preset.ts";
import { type Context, os } from "./context.ts";
import { rescheduled } from "./optimiser-reschedule.ts";

export const optimiser = {
	status: os.optimiser.status.handler(({ context }) => describe(context)),
	start: os.optimiser.start.handler(({ context, input }) =>
		start(context, input.presetId),
	),
	progress: os.optimiser.progress.handler(({ context, input, signal }) => {
		const states = context.fits.follow(input.run, signal);
		if (!states) throw unknownRun(input.run);
		return states;
	}),
	cancel: os.optimiser.cancel.handler(({ context, input }) => {
		context.fits.cancel(input.run);
		return {};
	}),
	apply: os.optimiser.apply.handler(({ context, input }) =>
		apply(context, input.run, input.reschedule),
	),
	reset: os.optimiser.reset.handler(({ context, input }) => {
		const { id, name } = getPreset(context.db, input.presetId);
		context.history.write(
			{
				op: "optimiser.reset",
				label: `Usual memory parameters for “${name}”`,
				at: context.now(),
			},
			(tx) => writeParameters(tx, id, null),
		);
		return {};
	}),
};

const missing =
	"The program that fits the memory model is not installed on this computer, so this function is off. Everything else works with the usual parameters. Installing Amiable again brings it back where it is offered for this system.";

async function describe(context: Context): Promise<OptimiserStatus> {
	const isAvailable = await context.fits.canFit();
	return {
		isAvailable,
		reason: isAvailable ? null : missing,
		presets: listPresets(context.db).map(({ id, name, parameters }) => ({
			presetId: id,
			name,
			reviews: toItems(reviewsOf(context, id)).length,
			needed: neededReviews,
			fittedAt: parameters?.at ?? null,
		})),
	};
}

function reviewsOf({ db }: Context, id: PresetId): LoggedReview[] {
	return readFitReviews(db, homesOfPreset(db, id)).map(
		({ wasNew, ...review }) => ({ ...review, wasNew: wasNew === 1 }),
	);
}

async function start(context: Context, id: PresetId): Promise<{ run: number }> {
	const preset = getPreset(context.db, id);
	if (!(await context.fits.canFit()))
		throw new Failure("optimiser-missing", missing);
	const items = toItems(reviewsOf(context, id));
	if (items.length < neededReviews)
		throw new Failure(
			"too-few-reviews",
			`“${preset.name}” has ${items.length} of the ${neededReviews} reviews that fitting needs; reviews of a card on the same day do not count. Study on, and try again later.`,
			{ reviews: items.length, needed: neededReviews },
		);
	const current = preset.parameters?.values ?? defaultParameters;
	const relearningSteps = preset.own.relearningSteps?.length ?? 1;
	const job = { ...splitByTime(items), current, relearningSteps };
	return { run: context.fits.start(id, job) };
}

function apply(
	context: Context,
	run: number,
	isRescheduling: boolean,
): { rescheduled: number } {
	const result = context.fits.resultOf(run);
	if (!result?.parameters) throw unknownRun(run);
	const { id, name } = getPreset(context.db, result.presetId);
	return context.history.write(
		{
			op: "optimiser.apply",
			label: `Memory parameters fitted to you for “${name}”`,
			at: context.now(),
		},
		(tx) => {
			writeParameters(tx, id, {
				version: fsrsVersion,
				values: result.parameters ?? [],
				at: context.now(),
			});
			const count = isRescheduling ? reschedule(context, tx, result) : 0;
			return { rescheduled: count };
		},
	);
}

/** Memory and due day of every waiting card of the preset, as if it had been studied with the new parameters all along. */
function reschedule(
	context: Context,
	tx: Tx,
	{ presetId, parameters }: FitResult,
): number {
	const homes = homesOfPreset(tx, presetId);
	const memories = rescheduled(context, {
		parameters: parameters ?? [],
		reviews: reviewsOf(context, presetId),
		waiting: readWaiting(tx, homes),
	});
	writeMemories(tx, memories);
	return memories.length;
}

function unknownRun(run: number): Failure {
	return new Failure(
		"not-found",
		"This run of the optimiser has nothing to show or apply. Start it again.",
		{ run },
	);
}
