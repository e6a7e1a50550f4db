// Planning cards anew: the day picker places them as it does after a grade, for many cards at once.
import { expect, test } from "vitest";
import type { PresetId } from "../../../electron/engine/contract/deck.ts";
import type { Context } from "../../../electron/engine/handlers/context.ts";
import { rescheduled } from "../../../electron/engine/handlers/optimiser-reschedule.ts";
import { weekdayOf } from "../../../electron/engine/review/day-picker.ts";
import { defaultParameters } from "../../../electron/engine/review/memory.ts";
import { dateOf } from "../../../electron/engine/review/study-date.ts";
import { createTestEngine } from "../fixture.ts";

async function start() {
	const { client, engine } = await createTestEngine();
	const { context } = engine;
	const today = context.study().calendar.dayOf(context.now());
	return { client, context, today };
}

/** Cards that were all answered alike ten days ago and again today, so that the model wishes the same day for each. */
function replan(
	context: Context,
	today: number,
	family: (id: number) => number,
) {
	const ids = Array.from({ length: 60 }, (_, n) => n + 1);
	const log = (cardId: number, day: number, wasNew: boolean) =>
		({ cardId, id: cardId * 2, day, grade: "good", wasNew }) as const;
	return rescheduled(context, {
		parameters: defaultParameters,
		reviews: ids.flatMap((id) => [
			log(id, today - 10, true),
			log(id, today, false),
		]),
		waiting: ids.map((id) => ({
			id,
			home: "AWS",
			tags: ["exam"],
			family: family(id),
			reps: 2,
			dueDay: today + 3,
			lastReviewDay: today,
		})),
	});
}

function countDays(cards: readonly { dueDay: number }[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const { dueDay } of cards)
		counts.set(dueDay, (counts.get(dueDay) ?? 0) + 1);
	return counts;
}

test("cards that the model wishes for one day are spread evenly over the days around it, the same each time", async () => {
	const { context, today } = await start();
	const cards = replan(context, today, () => 0);
	expect(cards).toHaveLength(60);
	const counts = [...countDays(cards).values()];
	expect(counts.length).toBeGreaterThan(3);
	expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
	expect(cards.some(({ why }) => why.includes("balance"))).toBe(true);
	for (const { dueDay, scheduledDays } of cards)
		expect(dueDay - today).toBe(scheduledDays);
	expect(replan(context, today, () => 0)).toEqual(cards);
});

test("cards of the same lines come on different days", async () => {
	const { context, today } = await start();
	const cards = replan(context, today, (id) => Math.ceil(id / 2));
	for (let n = 0; n < cards.length; n += 2)
		expect(cards[n]?.dueDay).not.toBe(cards[n + 1]?.dueDay);
});

test("easy days stay easy", async () => {
	const { client, context, today } = await start();
	await client.preset.save({
		id: 1 as PresetId,
		options: {
			easyDays: Array.from({ length: 7 }, (_, weekday) =>
				weekday === 0 ? "minimum" : "normal",
			),
		},
	});
	const cards = replan(context, today, () => 0);
	expect(cards.map(({ dueDay }) => weekdayOf(dueDay))).not.toContain(0);
});

test("no card is planned beyond its exam", async () => {
	const { client, context, today } = await start();
	const free = replan(context, today, () => 0);
	const soonest = Math.min(...free.map(({ dueDay }) => dueDay));
	const exam = soonest - 1;
	await client.plan.setExam({
		of: { scope: "tag", name: "exam" },
		date: dateOf(exam),
	});
	const cards = replan(context, today, () => 0);
	expect(Math.max(...cards.map(({ dueDay }) => dueDay))).toBeLessThanOrEqual(
		exam,
	);
});
