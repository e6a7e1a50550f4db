// What remembering costs: plays the coming days with the memory model, for any desired retention.
import type { Grade } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import type { WorkloadOption } from "../contract/statistic.ts";
import { daysUntil, recallAfter } from "./forgetting.ts";
import { createScheduler, type Scheduler } from "./memory.ts";
import type { Calendar } from "./study-day.ts";

/** A card as the simulation begins, graded last `age` days ago. */
export interface SimulatedCard {
	stability: number;
	difficulty: number;
	age: number;
}

export interface WorkloadOptions {
	cards: readonly SimulatedCard[];
	unseen: number;
	newPerDay: number;
	reviewsPerDay: number;
	days: number;
	parameters: readonly number[];
	maximumIntervalDays: number;
	seconds: { remembered: number; forgotten: number };
	/** Numbers from 0 to 1, the same for each retention, so that chance does not decide between them. */
	random: (seed: number) => () => number;
}

export interface WorkloadRun extends WorkloadOption {
	/** Minutes on each day. */
	minutes: number[];
}

/** More would only smooth the curve; each stands for as many as there are. */
const sampleSize = 400;
const seed = 20_260_301;

/**
 * Plays `days` days: due cards are reviewed up to the day's limit, new ones are begun, each is
 * remembered with the probability that the model gives. A new or forgotten card takes one further
 * answer on the same day. Returns sums of all cards, also where only a sample of them was played.
 */
export function simulateWorkload(
	options: WorkloadOptions,
	retention: number,
): WorkloadRun {
	const { days, seconds } = options;
	const sample = takeSample(options);
	const play = createPlay(options, retention);
	const minutes = Array.from({ length: days }, () => 0);
	let reviews = 0;
	for (let day = 0; day < days; day += 1) {
		const done = play.day(day, sample);
		reviews += done.reviews;
		minutes[day] =
			((done.remembered * seconds.remembered +
				done.forgotten * seconds.forgotten) *
				sample.weight) /
			60;
	}
	const total = minutes.reduce((sum, each) => sum + each, 0);
	const remembered = play.remembered(days) * sample.weight;
	return {
		retention,
		minutes,
		minutesPerDay: total / days,
		reviewsPerDay: (reviews * sample.weight) / days,
		remembered,
		minutesPerCard: remembered === 0 ? 0 : total / remembered,
	};
}

/** The retention at which a card remembered in the end costs least; null where nothing is remembered. */
export function cheapest(options: readonly WorkloadOption[]): number | null {
	const known = options.filter(({ remembered }) => remembered > 0);
	const [best] = known.toSorted(
		(one, other) => one.minutesPerCard - other.minutesPerCard,
	);
	return best?.retention ?? null;
}

interface Sample {
	weight: number;
	cards: SimulatedCard[];
	unseen: number;
	newPerDay: number;
	reviewsPerDay: number;
}

/** Every nth card, with limits cut down alike. */
function takeSample(options: WorkloadOptions): Sample {
	const begun = Math.min(options.unseen, options.newPerDay * options.days);
	const all = options.cards.length + begun;
	const weight = Math.max(1, all / sampleSize);
	return {
		weight,
		cards: options.cards.filter(
			(_, index) =>
				Math.floor((index + 1) / weight) > Math.floor(index / weight),
		),
		unseen: begun / weight,
		newPerDay: options.newPerDay / weight,
		reviewsPerDay: options.reviewsPerDay / weight,
	};
}

/** Study days stand for instants: the model only ever asks how many days went by. */
const dayByDay: Calendar = {
	timeZone: "UTC",
	rolloverHour: 0,
	dayOf: (at) => at,
	startOf: (day) => day,
};

type Known = Extract<Memory, { dueDay: number }>;

function createPlay(options: WorkloadOptions, retention: number) {
	const random = options.random(seed);
	const decay = options.parameters[20] ?? 0.5;
	const scheduler = createScheduler({
		desiredRetention: retention,
		maximumIntervalDays: options.maximumIntervalDays,
		learningSteps: [],
		relearningSteps: [],
		calendar: dayByDay,
		parameters: options.parameters,
	});
	const known: Known[] = [];
	let begun = 0;

	function first(sample: Sample): void {
		for (const { stability, difficulty, age } of sample.cards) {
			const scheduledDays = Math.max(
				1,
				Math.min(
					Math.round(daysUntil(retention, stability, decay)),
					options.maximumIntervalDays,
				),
			);
			known.push({
				state: "review",
				stability,
				difficulty,
				reps: 1,
				lapses: 0,
				lastReviewAt: -age,
				lastReviewDay: -age,
				dueDay: scheduledDays - age,
				scheduledDays,
			});
		}
	}

	return {
		day(day: number, sample: Sample) {
			if (day === 0) first(sample);
			const done = { reviews: 0, remembered: 0, forgotten: 0 };
			for (const [place, memory] of known.entries()) {
				if (memory.dueDay > day || done.reviews >= sample.reviewsPerDay)
					continue;
				const recall = recallAfter(
					day - memory.lastReviewDay,
					memory.stability,
					decay,
				);
				const isKnown = random() < recall;
				done.reviews += 1;
				if (isKnown) done.remembered += 1;
				else done.forgotten += 2;
				known[place] = answer(scheduler, memory, isKnown, day);
			}
			const target = Math.min(sample.unseen, sample.newPerDay * (day + 1));
			for (; begun + 1 <= target; begun += 1) {
				done.forgotten += 1;
				done.remembered += 1;
				known.push(answer(scheduler, { state: "new" }, random() < 0.7, day));
			}
			return done;
		},
		remembered: (day: number) =>
			known.reduce(
				(sum, { lastReviewDay, stability }) =>
					sum + recallAfter(day - lastReviewDay, stability, decay),
				0,
			),
	};
}

function answer(
	scheduler: Scheduler,
	memory: Memory,
	isKnown: boolean,
	day: number,
): Known {
	const grade: Grade = isKnown ? "good" : "again";
	const { memory: after } = scheduler.grade(memory, grade, day);
	if (after.state !== "review")
		throw new Error("expected a card without steps to wait for a day");
	return after;
}
