// New due days for cards whose parameters changed: what the model says, within the limits of deck and exam.
import type { LoggedReview } from "../review/fit.ts";
import { createScheduler, type Scheduler } from "../review/memory.ts";
import { replay } from "../review/replay.ts";
import type { WaitingCard } from "../store/fit.ts";
import type { Context } from "./context.ts";

export interface Rescheduled {
	id: number;
	stability: number;
	difficulty: number;
	dueDay: number;
	scheduledDays: number;
}

/** Cards whose beginning is not in the log stay as they are. */
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
	const schedulers = new Map<string, Scheduler>();
	const schedulerOf = (home: string) => {
		const known = schedulers.get(home);
		if (known) return known;
		const made = createScheduler({
			...study.rulesOf(home).options,
			calendar: study.calendar,
			parameters: given.parameters,
		});
		schedulers.set(home, made);
		return made;
	};
	const traces = replay(given.reviews, schedulerOf(""));
	return given.waiting.flatMap(({ id, home, tags, lastReviewDay }) => {
		const trace = traces.get(id);
		if (!trace) return [];
		const wish = lastReviewDay + schedulerOf(home).daysUntilDue(trace);
		const exam = study.examOf({ home, tags }, today);
		const dueDay = Math.max(
			lastReviewDay + 1,
			exam ? Math.min(wish, exam.day) : wish,
		);
		return [{ id, ...trace, dueDay, scheduledDays: dueDay - lastReviewDay }];
	});
}
