// Studying: what is due today, which card comes now, and grading it.
import type {
	Answered,
	Card,
	CardId,
	Grade,
	Interval,
	Next,
	QueueCounts,
	Today,
} from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { Memory } from "../contract/memory.ts";
import { fsrsVersion } from "../review/memory.ts";
import {
	applyLimits,
	estimateMinutes,
	learnAheadMs,
	pickNext,
	shuffleKey,
} from "../review/queue.ts";
import { createCardWriter, type GradedCard } from "../store/card.ts";
import type { Tx } from "../store/history.ts";
import { countNotes } from "../store/note.ts";
import { addReview, type DayRecord } from "../store/review.ts";
import { cardView } from "./card.ts";
import { type Context, os, type Study } from "./context.ts";

export const review = {
	today: os.review.today.handler(({ context }) => describeToday(context)),
	next: os.review.next.handler(({ context }) => describeNext(context)),
	queue: os.review.queue.handler(({ context }) => listQueue(context)),
	answer: os.review.answer.handler(({ context, input }) =>
		answer(context, input),
	),
};

/** Learning cards have no limit of their own; nobody has this many on steps at once. */
const allLearning = 10_000;

interface Position {
	study: Study;
	now: number;
	day: number;
	done: DayRecord;
	counts: QueueCounts;
}

function positionOf(context: Context): Position {
	const study = context.study();
	const now = context.now();
	const day = study.calendar.dayOf(now);
	const done = context.recordOf(day);
	const counts = applyLimits({
		reviewsDone: done.review,
		newDone: done.new,
		learning: context.queue.countLearning(now + learnAheadMs, allLearning),
		dueReviews: context.queue.countReview(day, study.settings.reviewsPerDay),
		newCards: context.queue.countNew(study.settings.newPerDay),
		settings: study.settings,
	});
	return { study, now, day, done, counts };
}

/** Minutes at the learner's own pace of today once there is one. */
function minutesFor({ counts, done }: Position): number {
	const isPaceKnown = done.averageMs !== null && done.answered >= 10;
	return isPaceKnown
		? estimateMinutes(counts, (done.averageMs ?? 0) / 1000)
		: estimateMinutes(counts);
}

function describeToday(context: Context): Today {
	const position = positionOf(context);
	const { counts, day, done } = position;
	return {
		studyDay: day,
		counts,
		minutes: minutesFor(position),
		newFrom: context.queue.newFrom(counts.new),
		answered: done.answered,
		cards: context.cards.count(),
		notes: countNotes(context.db),
		nextAt: nextAt(context, position),
		ahead: context.queue.forecast(day + 1, 7),
	};
}

function describeNext(context: Context): Next {
	const position = positionOf(context);
	const { study, now, counts, done } = position;
	const id = pickCard(context, position);
	const stored = id === null ? null : context.cards.get(id);
	return {
		card: stored && cardView(context)(stored),
		reps: stored ? repsOf(stored.memory) : 0,
		intervals: stored && study.scheduler.intervals(stored.memory, now),
		counts,
		answered: done.answered,
		minutes: minutesFor(position),
		nextAt: stored ? null : nextAt(context, position),
	};
}

function pickCard(context: Context, position: Position): CardId | null {
	const { counts, now, day, done } = position;
	const kind = pickNext(counts, {
		reviewsDone: done.review,
		newDone: done.new,
		learningDue: context.queue.countLearning(now, 1),
	});
	switch (kind) {
		case "learning":
			return context.queue.nextLearning(now + learnAheadMs);
		case "review":
			return context.queue.nextReview(day);
		case "new":
			return context.queue.nextNew();
		case null:
			return null;
	}
}

/** Plays `pickNext` over the day's cards, as if each were answered in turn. */
function listQueue(context: Context): Card[] {
	const { counts, now, day, done } = positionOf(context);
	const waiting = {
		learning: context.queue.listLearning(now),
		review: context.queue.listReview(day, counts.review),
		new: context.queue.listNew(counts.new),
	};
	const left = { ...counts, learning: waiting.learning.length };
	const played = { reviewsDone: done.review, newDone: done.new };
	const ids: CardId[] = [];
	for (;;) {
		const kind = pickNext(left, { ...played, learningDue: left.learning });
		const id = kind ? waiting[kind].shift() : undefined;
		if (!kind || id === undefined) break;
		ids.push(id);
		left[kind] -= 1;
		if (kind === "review") played.reviewsDone += 1;
		if (kind === "new") played.newDone += 1;
	}
	const show = cardView(context);
	return ids.map((id) => show(context.cards.get(id)));
}

/** When something can be studied again: the next learning step, else the start of the day of the next review or new card. */
function nextAt(context: Context, position: Position): number | null {
	const { study, day, counts } = position;
	if (counts.learning + counts.review + counts.new > 0) return position.now;
	const step = context.queue.nextLearningAt();
	const isMoreTomorrow =
		context.queue.countReview(day, 1) > 0 ||
		(context.queue.countNew(1) > 0 && study.settings.newPerDay > 0);
	const nextDay = isMoreTomorrow ? day + 1 : context.queue.nextReviewDay(day);
	const dayStart = nextDay === null ? null : study.calendar.startOf(nextDay);
	const times = [step, dayStart].filter((time) => time !== null);
	return times.length === 0 ? null : Math.min(...times);
}

function repsOf(memory: Memory): number {
	return memory.state === "new" ? 0 : memory.reps;
}

/** Grades a card in one write: card row, log row, undo step. */
function answer(
	context: Context,
	input: {
		cardId: CardId;
		grade: Grade;
		reps?: number | undefined;
		elapsedMs?: number | undefined;
	},
): Answered {
	const study = context.study();
	const now = context.now();
	const card = context.cards.getGraded(input.cardId);
	const label = `${inWords[input.grade]} on “${shorten(card.frontText)}”`;
	const { memory, interval } = study.scheduler.grade(
		card.memory,
		input.grade,
		now,
	);
	context.history.write({ op: "review.answer", label, at: now }, (tx) => {
		assertAnswerable(context.cards.getGraded(card.id), {
			reps: input.reps,
			seen: card,
		});
		createCardWriter(tx, (id) => shuffleKey(id, 0)).remember(card.id, memory);
		logAnswer(tx, study, {
			card,
			grade: input.grade,
			after: memory,
			interval,
			now,
			elapsedMs: input.elapsedMs ?? null,
		});
	});
	return { cardId: card.id, grade: input.grade, interval, label };
}

function logAnswer(
	tx: Tx,
	{ calendar }: Study,
	answered: {
		card: GradedCard;
		grade: Grade;
		after: Exclude<Memory, { state: "new" }>;
		interval: Interval;
		now: number;
		elapsedMs: number | null;
	},
): void {
	const { card, grade, after, interval, now, elapsedMs } = answered;
	addReview(tx, {
		cardId: card.id,
		at: now,
		studyDay: calendar.dayOf(now),
		grade,
		before: card.memory,
		after,
		intervalDays:
			interval.unit === "days" ? interval.count : interval.count / 1440,
		elapsedMs,
		timeZone: calendar.timeZone,
		model: fsrsVersion,
	});
}

/** Looks again inside the write, where no other process can come between: `seen` is what was graded, `reps` what the caller saw. */
function assertAnswerable(
	card: GradedCard,
	{ reps, seen }: { reps: number | undefined; seen: GradedCard },
): void {
	if (card.isRetired)
		throw new Failure(
			"card-retired",
			"This card's text is no longer in its note, so it cannot be graded. Put the text back and import the note again to study it.",
			{ cardId: card.id },
		);
	if (repsOf(card.memory) !== (reps ?? repsOf(seen.memory)))
		throw new Failure(
			"stale-card",
			"This card was already answered elsewhere. The next card is shown instead; nothing was counted twice.",
			{ cardId: card.id },
		);
}

const inWords: Record<Grade, string> = {
	again: "Again",
	hard: "Hard",
	good: "Good",
	easy: "Easy",
};

/** "A long front …" cut to a length that fits a menu. */
function shorten(text: string): string {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length <= 48 ? line : `${line.slice(0, 47).trimEnd()}…`;
}
