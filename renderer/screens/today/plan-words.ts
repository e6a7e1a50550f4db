// What the plan up to an exam says: its sentence, its recall, and why it does not fit. Pure.

import type { Plan } from "../../../electron/engine/contract/plan.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { sayCount, sayDay } from "../../wording.ts";

/** "Exam on 20 December, of aws: 28 days, 23 minutes a day." */
export function planSentence(plan: Plan, scope: string): string {
	const of = scope === "all decks" ? "" : `, of ${scope}`;
	const start = `Exam on ${sayDay(plan.exam)}${of}: ${sayCount(plan.daysLeft, "day")}`;
	return plan.cards === 0
		? `${start}. No cards are in it yet.`
		: `${start}, ${sayCount(dailyMinutes(plan), "minute")} a day.`;
}

/** The minutes of the busiest day; never more than are planned, unless it does not fit. */
function dailyMinutes({ fits, minutesNeeded, minutesPerDay }: Plan): number {
	return fits ? Math.max(1, Math.ceil(minutesNeeded)) : minutesPerDay;
}

/** "Recall on the day: 91 % with the plan, 74 % without." */
export function sayRecall({ recall }: Pick<Plan, "recall">): string {
	return `Recall on the day: ${sayShare(recall.withPlan)} with the plan, ${sayShare(recall.withoutToday)} without. Today’s part alone makes it ${sayShare(recall.withToday)}.`;
}

/** Why the plan does not fit, and both ways out. */
export function sayMisfit(plan: Plan): string {
	const { minutesPerDay, minutesNeeded, dropCount, unseen, notSwept } = plan;
	const left = [
		unseen > 0 && `${sayCount(unseen, "card")} would never be seen`,
		notSwept > 0 &&
			`${sayCount(notSwept, "card")} would not come once more in the last days`,
	].filter((part) => part !== false);
	const why = left.length > 0 ? ` ${left.join(", and ")}.` : "";
	const drop =
		dropCount > 0
			? `, or leave out the ${sayCount(dropCount, "card")} that gain least`
			: "";
	return `This does not fit into ${sayCount(minutesPerDay, "minute")} a day.${why} Take ${Math.ceil(minutesNeeded)} minutes a day${drop}.`;
}

/** The days that have something to do, by name. */
export function shownDays(plan: Plan) {
	return plan.days
		.filter(({ reviews, newCards, sweep }) => reviews + newCards + sweep > 0)
		.map((day) => ({
			...day,
			label: sayDay(day.date),
			minutes: Math.round(day.minutes * 10) / 10,
		}));
}
