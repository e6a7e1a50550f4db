// Looking back: reads what happened from the store and has review/statistics count it.
import type { CardId } from "../contract/data.ts";
import type { CardHistory, Overview, Workload } from "../contract/statistic.ts";
import { createRandom } from "../exam/random.ts";
import { recallAfter } from "../review/forgetting.ts";
import { defaultParameters } from "../review/memory.ts";
import { calibrate } from "../review/statistics/calibration.ts";
import { traceRecall } from "../review/statistics/card.ts";
import {
	countDays,
	countPace,
	countRetention,
	measurePace,
} from "../review/statistics/day.ts";
import { describeStands } from "../review/statistics/distribution.ts";
import { forecast } from "../review/statistics/forecast.ts";
import { countHours } from "../review/statistics/hour.ts";
import { chooseDays, sumKnowledge } from "../review/statistics/knowledge.ts";
import {
	cheapest,
	simulateWorkload,
	type WorkloadOptions,
} from "../review/workload.ts";
import { presetOfDeck } from "../store/fit.ts";
import { getPreset } from "../store/preset.ts";
import {
	type CardScope,
	countDue,
	countUnseen,
	firstReviewDay,
	listHomes,
	readHistory,
	readReviews,
	readStands,
	readTraces,
} from "../store/statistic.ts";
import { type Context, os } from "./context.ts";
import { resolveScope } from "./statistic-scope.ts";

export const statistic = {
	overview: os.statistic.overview.handler(({ context, input }) =>
		describe(context, resolveScope(context, input.scope), input.days),
	),
	knowledge: os.statistic.knowledge.handler(({ context, input }) => {
		const scope = resolveScope(context, input.scope);
		const { from, to } = spanOf(context, scope, input.days);
		const decay = decayOf(parametersOf(context, scope));
		const traces = readTraces(context.db, scope);
		return sumKnowledge(traces, chooseDays(from, to), decay);
	}),
	workload: os.statistic.workload.handler(({ context, input }) =>
		weigh(context, resolveScope(context, input.scope), input),
	),
	card: os.statistic.card.handler(({ context, input }) =>
		lookBack(context, input.cardId),
	),
	decks: os.statistic.decks.handler(({ context }) => listHomes(context.db)),
};

/** How far the forecast looks ahead. */
const forecastDays = 91;

function todayOf(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}

/** `days` study days up to today; from the first review on where that is null. */
function spanOf(context: Context, scope: CardScope, days: number | null) {
	const to = todayOf(context);
	const from =
		days === null
			? Math.min(to, firstReviewDay(context.db, scope) ?? to)
			: to - days + 1;
	return { from, to };
}

/** The parameters in use for the cards in scope; for more than one deck, those that decks begin with. */
function parametersOf(
	context: Context,
	scope: CardScope,
): { values: readonly number[]; desired: number } {
	const preset = getPreset(
		context.db,
		presetOfDeck(context.db, scope.deck ?? ""),
	);
	return {
		values: preset.parameters?.values ?? defaultParameters,
		desired: context.study().rulesOf(scope.deck ?? "").options.desiredRetention,
	};
}

function decayOf({ values }: { values: readonly number[] }): number {
	return values[20] ?? defaultParameters[20] ?? 0.5;
}

function describe(
	context: Context,
	scope: CardScope,
	days: number | null,
): Overview {
	const span = spanOf(context, scope, days);
	const today = span.to;
	const decay = decayOf(parametersOf(context, scope));
	const reviews = readReviews(context.db, scope, span);
	const due = countDue(context.db, scope, today + forecastDays);
	const stands = readStands(context.db, scope);
	const { expectedKnown, ...distributions } = describeStands(
		stands,
		today,
		decay,
	);
	return {
		...span,
		today,
		reviews: reviews.length,
		days: countDays(reviews),
		retention: countRetention(reviews),
		calibration: calibrate(reviews, decay),
		hours: countHours(reviews, context.study().calendar),
		pace: countPace(reviews),
		forecast: forecast(due, today, forecastDays),
		...distributions,
		cards: {
			unseen: countUnseen(context.db, scope),
			graded: stands.length,
			expectedKnown,
		},
	};
}

/** Steps of what one may ask for, from 70 to 97 per cent. */
const retentions = [0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.92, 0.94, 0.95, 0.97];
/** Taken where nothing was timed yet. */
const usualSeconds = { remembered: 7, forgotten: 12 };
const leastTimed = 50;

function weigh(
	context: Context,
	scope: CardScope,
	input: { days: number; newPerDay?: number | undefined },
): Workload {
	const { values, desired } = parametersOf(context, scope);
	const options = simulation(context, scope, input, values);
	const runs = retentions.map((each) => simulateWorkload(options.run, each));
	const current = simulateWorkload(options.run, desired);
	const all = retentions.includes(desired) ? runs : [...runs, current];
	return {
		days: input.days,
		seconds: { ...options.run.seconds, isMeasured: options.isMeasured },
		options: all
			.map(({ minutes: _, ...option }) => option)
			.sort((one, other) => one.retention - other.retention),
		current: desired,
		cheapest: cheapest(runs),
		weeks: weekly(current.minutes),
	};
}

function simulation(
	context: Context,
	scope: CardScope,
	input: { days: number; newPerDay?: number | undefined },
	parameters: readonly number[],
): { run: WorkloadOptions; isMeasured: boolean } {
	const today = todayOf(context);
	const settings = context.study().rulesOf(scope.deck ?? "").options;
	const reviews = readReviews(context.db, scope, {
		from: today - 365,
		to: today,
	});
	const pace = measurePace(reviews);
	const isMeasured =
		reviews.length >= leastTimed &&
		pace.remembered !== null &&
		pace.forgotten !== null;
	return {
		isMeasured,
		run: {
			cards: readStands(context.db, scope).map((stand) => ({
				stability: stand.stability,
				difficulty: stand.difficulty,
				age: Math.max(0, today - stand.lastReviewDay),
			})),
			unseen: countUnseen(context.db, scope),
			newPerDay: input.newPerDay ?? settings.newPerDay,
			reviewsPerDay: settings.reviewsPerDay,
			days: input.days,
			parameters,
			maximumIntervalDays: settings.maximumIntervalDays,
			seconds: isMeasured
				? {
						remembered: pace.remembered ?? usualSeconds.remembered,
						forgotten: pace.forgotten ?? usualSeconds.forgotten,
					}
				: usualSeconds,
			random: createRandom,
		},
	};
}

/** Minutes a day in each week. */
function weekly(minutes: readonly number[]): number[] {
	return Array.from({ length: Math.floor(minutes.length / 7) }, (_, week) => {
		const days = minutes.slice(week * 7, week * 7 + 7);
		return days.reduce((sum, each) => sum + each, 0) / 7;
	});
}

/** A month is enough of the future to see a curve fall. */
const curveAheadDays = 30;

function lookBack(context: Context, id: CardId): CardHistory {
	const { home, memory } = context.cards.getGraded(id);
	const today = todayOf(context);
	const { decay } = context.study().rulesOf(home);
	const history = readHistory(context.db, id);
	const studied = history.filter(({ isCram }) => !isCram);
	return {
		cardId: id,
		today,
		reviews: history.map(
			({ stateBefore: _, stabilityBefore, lastReviewDay, ...review }) => ({
				...review,
				predicted:
					stabilityBefore === null || lastReviewDay === null
						? null
						: recallAfter(review.day - lastReviewDay, stabilityBefore, decay),
			}),
		),
		curve: traceRecall(studied, today + curveAheadDays, decay),
		recallNow:
			memory.state === "new"
				? null
				: recallAfter(today - memory.lastReviewDay, memory.stability, decay),
	};
}
