// Studying: what is due today, which card comes now, and grading it.
import type { Card, CardId, QueueCounts, Today } from "../contract/data.ts";
import type { NextToStudy } from "../contract/review.ts";
import { explain } from "../review/day-picker.ts";
import type { Graded } from "../review/memory.ts";
import { estimateMinutes, pickNext } from "../review/queue.ts";
import { countNotes } from "../store/note.ts";
import { answerCard } from "./answer.ts";
import { cardView } from "./card.ts";
import { marksOf } from "./card-marks.ts";
import { type Context, os } from "./context.ts";
import type { DayQueue } from "./day-queue-build.ts";
import { repairOf } from "./repair.ts";
import { placeDays } from "./study.ts";

export const review = {
	today: os.review.today.handler(({ context, input }) =>
		describeToday(context, input.deck ?? null),
	),
	next: os.review.next.handler(({ context, input }) =>
		describeNext(context, input.deck ?? null),
	),
	queue: os.review.queue.handler(({ context, input }) =>
		listQueue(context, input.deck ?? null),
	),
	answer: os.review.answer.handler(({ context, input }) =>
		answerCard(context, input),
	),
};

interface Position {
	queue: DayQueue;
	now: number;
	counts: QueueCounts;
}

function positionOf(context: Context, deck: string | null): Position {
	const queue = context.dayQueues.of(deck);
	const now = context.now();
	const counts = {
		learning: queue.learning.countDue(now + aheadMs(queue)),
		review: queue.repairs.count + queue.reviews.count,
		new: queue.news.count,
	};
	return { queue, now, counts };
}

function aheadMs({ options }: DayQueue): number {
	return options.learnAheadMinutes * 60_000;
}

/** Minutes at the learner's own pace of today once there is one. */
function minutesFor({ counts, queue: { done } }: Position): number {
	return done.timed < 10
		? estimateMinutes(counts)
		: estimateMinutes(counts, done.timedMs / done.timed / 1000);
}

function describeToday(context: Context, deck: string | null): Today {
	const position = positionOf(context, deck);
	const { counts, queue } = position;
	return {
		studyDay: queue.day,
		counts,
		minutes: minutesFor(position),
		repairs: queue.countRepairs(),
		newFrom: context.queue.titlesOf(queue.news.list()),
		answered: queue.done.answered,
		cards: context.cards.count(),
		notes: countNotes(context.db),
		nextAt: nextAt(context, position),
		ahead: Array.from({ length: 7 }, (_, n) =>
			context.queue.countOn(queue.day + 1 + n, 2 ** 31, queue.homes),
		),
	};
}

function describeNext(context: Context, deck: string | null): NextToStudy {
	const position = positionOf(context, deck);
	const { counts, queue } = position;
	const id = pickCard(position);
	const shared = {
		counts,
		answered: queue.done.answered,
		minutes: minutesFor(position),
		timeBoxMinutes: queue.options.timeBoxMinutes,
	};
	if (id === null)
		return {
			...shared,
			card: null,
			reps: 0,
			intervals: null,
			why: null,
			marks: null,
			nextAt: nextAt(context, position),
		};
	return { ...shared, ...showCard(context, id), nextAt: null };
}

/** A card with what each grade would do to it, as `answer` will. */
export function showCard(context: Context, id: CardId) {
	const study = context.study();
	const now = context.now();
	const graded = context.cards.getGraded(id);
	const { options, scheduler } = study.rulesOf(graded.home);
	const place = placeDays(study, graded, now, context.dayQueues);
	const each = scheduler.preview(graded.memory, now, place);
	const mend = repairOf(graded, study.calendar.dayOf(now));
	const ofAll = <T>(pick: (one: Graded) => T) => ({
		again: pick(mend(each.again)),
		hard: pick(mend(each.hard)),
		good: pick(mend(each.good)),
		easy: pick(mend(each.easy)),
	});
	return {
		card: cardView(context)(context.cards.get(id)),
		reps: graded.memory.state === "new" ? 0 : graded.memory.reps,
		intervals: ofAll(({ interval }) => interval),
		why: ofAll(({ why }) => explain(why)),
		marks: marksOf(context, [id])[0] ?? null,
		grades: options.grades,
	};
}

function pickCard({ queue, counts, now }: Position): CardId | null {
	const { learning, repairs, reviews, news, done, options } = queue;
	const kind = pickNext(counts, {
		reviewsDone: done.review,
		newDone: done.new,
		learningDue: learning.countDue(now),
		newPlace: options.newPlace,
	});
	switch (kind) {
		case "learning":
			return (learning.first()?.id ?? null) as CardId | null;
		case "review":
			return repairs.first() ?? reviews.first();
		case "new":
			return news.first();
		case null:
			return null;
	}
}

/** Plays `pickNext` over the day's cards, as if each were answered in turn. */
function listQueue(context: Context, deck: string | null): Card[] {
	const { counts, now, queue } = positionOf(context, deck);
	const waiting = {
		learning: queue.learning.listDue(now).map(({ id }) => id as CardId),
		review: [...queue.repairs.list(), ...queue.reviews.list()],
		new: queue.news.list(),
	};
	const left = { ...counts, learning: waiting.learning.length };
	const played = {
		reviewsDone: queue.done.review,
		newDone: queue.done.new,
		newPlace: queue.options.newPlace,
	};
	const at = { learning: 0, review: 0, new: 0 };
	const ids: CardId[] = [];
	for (;;) {
		const kind = pickNext(left, { ...played, learningDue: left.learning });
		const id = kind ? waiting[kind][at[kind]] : undefined;
		if (!kind || id === undefined) break;
		ids.push(id);
		at[kind] += 1;
		left[kind] -= 1;
		if (kind === "review") played.reviewsDone += 1;
		if (kind === "new") played.newDone += 1;
	}
	const show = cardView(context);
	return ids.map((id) => show(context.cards.get(id)));
}

/** When something can be studied again: the next learning step, else the start of the day of the next review or new card. */
function nextAt(
	context: Context,
	{ queue, counts, now }: Position,
): number | null {
	if (counts.learning + counts.review + counts.new > 0) return now;
	const { calendar } = context.study();
	const { day, homes } = queue;
	const step =
		homes === null
			? context.queue.nextLearningAt()
			: (queue.learning.first()?.dueAt ?? null);
	const nextDay = isMoreTomorrow(context, queue)
		? day + 1
		: context.queue.nextReviewDay(day, homes);
	const dayStart = nextDay === null ? null : calendar.startOf(nextDay);
	const times = [step, dayStart].filter((time) => time !== null);
	return times.length === 0 ? null : Math.min(...times);
}

/** Cards that only today's limits, siblings or burial keep out. */
function isMoreTomorrow(context: Context, { day, homes, options }: DayQueue) {
	const waits = (kind: "review" | "new") =>
		(homes === null ? context.queue.homes(kind) : homes).some((home) =>
			kind === "review"
				? context.queue.reviews(home, day + 1, 1).length > 0
				: context.queue.news(home, day + 1, 1).length > 0,
		);
	return waits("review") || (options.newPerDay > 0 && waits("new"));
}
