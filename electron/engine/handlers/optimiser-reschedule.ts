// New due days for cards whose parameters changed: what the model says, placed by the day picker as after a grade.
import { type PickedDay, pickDay, weekdayOf } from "../review/day-picker.ts";
import type { LoggedReview } from "../review/fit.ts";
import { createScheduler, type Scheduler } from "../review/memory.ts";
import { shuffleKey } from "../review/queue.ts";
import { replay } from "../review/replay.ts";
import type { WaitingCard } from "../store/fit.ts";
import type { Context } from "./context.ts";
import type { Study } from "./study.ts";

export interface Rescheduled {
	id: number;
	stability: number;
	difficulty: number;
	dueDay: number;
	scheduledDays: number;
	why: PickedDay["why"];
}

/**
 * Cards whose beginning is not in the log stay as they are. The order of `waiting` decides who chooses
 * first: each card sees the days that those before it took. A card whose day has come or passed is due
 * on that day still: it is late, and spreading it would only make it later.
 */
export function rescheduled(
	context: Context,
	given: {
		parameters: readonly number[];
		reviews: readonly LoggedReview[];
		waiting: readonly WaitingCard[];
	},
): Rescheduled[] {
	const study = context.study();
	const today = study.calendar.dayOf(context.now());
	const schedulerOf = createSchedulers(study, given.parameters);
	const traces = replay(given.reviews, schedulerOf(""));
	const moving = given.waiting.filter(({ id }) => traces.has(id));
	const days = createDays(context, moving);
	return moving.flatMap((card) => {
		const trace = traces.get(card.id);
		if (!trace) return [];
		const { lastReviewDay } = card;
		const wish = lastReviewDay + schedulerOf(card.home).daysUntilDue(trace);
		const picked =
			wish <= today
				? { days: wish - today, why: ["model"] as PickedDay["why"] }
				: pickDay(
						{ days: wish - today, atLeast: 1 },
						factsOf(study, card, today, days),
					);
		const dueDay = Math.max(lastReviewDay + 1, today + picked.days);
		days.take(card, dueDay);
		const scheduledDays = dueDay - lastReviewDay;
		return [{ id: card.id, ...trace, dueDay, scheduledDays, why: picked.why }];
	});
}

function createSchedulers(study: Study, parameters: readonly number[]) {
	const made = new Map<string, Scheduler>();
	return (home: string): Scheduler => {
		const known = made.get(home);
		if (known) return known;
		const { calendar } = study;
		const { options } = study.rulesOf(home);
		const scheduler = createScheduler({ ...options, calendar, parameters });
		made.set(home, scheduler);
		return scheduler;
	};
}

interface Days {
	loadOf(day: number): number;
	siblingDaysOf(card: WaitingCard): number[];
	take(card: WaitingCard, day: number): void;
}

/** The days as they fill: cards that move have left their old days, those that stay count where they are. */
function createDays(context: Context, moving: readonly WaitingCard[]): Days {
	const leaving = new Map<number, number>();
	for (const { dueDay } of moving)
		leaving.set(dueDay, (leaving.get(dueDay) ?? 0) + 1);
	const loads = new Map<number, number>();
	const loadOf = (day: number) => {
		const known = loads.get(day);
		if (known !== undefined) return known;
		const all = context.queue.countOn(day, Number.MAX_SAFE_INTEGER, null);
		const load = all - (leaving.get(day) ?? 0);
		loads.set(day, load);
		return load;
	};
	const families = new Map<number, number[]>();
	return {
		loadOf,
		siblingDaysOf: ({ family }) => families.get(family) ?? [],
		take({ family }, day) {
			loads.set(day, loadOf(day) + 1);
			if (family !== 0)
				families.set(family, [...(families.get(family) ?? []), day]);
		},
	};
}

function factsOf(study: Study, card: WaitingCard, today: number, days: Days) {
	const { options } = study.rulesOf(card.home);
	return {
		today,
		maximumDays: Math.max(
			1,
			options.maximumIntervalDays - (today - card.lastReviewDay),
		),
		isFuzzed: options.fuzz,
		isBalanced: options.balance,
		exam: study.examOf(card, today),
		siblingDays: options.burySiblings ? days.siblingDaysOf(card) : [],
		easyOf: (day: number) => options.easyDays[weekdayOf(day)] ?? "normal",
		loadOf: days.loadOf,
		chance: shuffleKey(card.id, card.reps) / 2 ** 32,
	};
}
