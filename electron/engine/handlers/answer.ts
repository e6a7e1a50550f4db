// Grading a card in one write: card row, log row, undo step.
import type { CardId, Grade } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { Memory } from "../contract/memory.ts";
import type { AnsweredCard } from "../contract/review.ts";
import { explain } from "../review/day-picker.ts";
import { isLeechAt } from "../review/leech.ts";
import { fsrsVersion, type Graded } from "../review/memory.ts";
import type { Calendar } from "../review/study-day.ts";
import { setLeech } from "../store/action.ts";
import {
	type GradedCard,
	rememberCard,
	settleCard,
} from "../store/card-memory.ts";
import { closeRepairs } from "../store/exposure.ts";
import type { Tx } from "../store/history.ts";
import { addReview } from "../store/review.ts";
import type { Context } from "./context.ts";
import { repairOf, waitsForRepair } from "./repair.ts";
import { placeDays } from "./study.ts";

export interface Answer {
	cardId: CardId;
	grade: Grade;
	reps?: number | undefined;
	elapsedMs?: number | undefined;
}

/** What an answer comes to, before anything is written. */
interface Outcome {
	card: GradedCard;
	graded: Graded;
	after: Memory;
	now: number;
	day: number;
	calendar: Calendar;
	label: string;
	isNewLeech: boolean;
	isSuspended: boolean;
}

/** `also` is written in the same step, and undone with it. */
export function answerCard(
	context: Context,
	input: Answer,
	also: (tx: Tx) => void = () => {},
): AnsweredCard {
	const { card, graded, label, isNewLeech } = context.dayQueues.answering(
		() => writeAnswer(context, input, also),
		input.elapsedMs ?? null,
	);
	if (isNewLeech) context.dayQueues.drop();
	return {
		cardId: card.id,
		grade: input.grade,
		interval: graded.interval,
		label,
		why: explain(graded.why),
		isNewLeech,
	};
}

/** Reads, grades and writes in one transaction: no other process can come between, and each reading outside would cost its own lock of the file. */
function writeAnswer(
	context: Context,
	input: Answer,
	also: (tx: Tx) => void,
): Outcome {
	let outcome: Outcome | null = null;
	return context.history.write(
		() => {
			outcome = gradeCard(context, input);
			return { op: "review.answer", label: outcome.label, at: outcome.now };
		},
		(tx) => {
			if (!outcome) throw new Error("expected the step to be asked first");
			writeOutcome(tx, outcome);
			also(tx);
			logAnswer(tx, input, outcome);
			return outcome;
		},
	);
}

function gradeCard(context: Context, { cardId, grade, reps }: Answer): Outcome {
	const study = context.study();
	const now = context.now();
	const card = context.cards.getGraded(cardId);
	assertAnswerable(card, { reps, seen: card });
	const { options, scheduler } = study.rulesOf(card.home);
	const place = placeDays(study, card, now, context.dayQueues);
	const day = study.calendar.dayOf(now);
	const mend = repairOf(card, day);
	const graded = mend(scheduler.grade(card.memory, grade, now, place));
	return {
		card,
		graded,
		after: graded.memory,
		now,
		day,
		calendar: study.calendar,
		label: `${inWords[grade]} on “${shorten(card.frontText)}”`,
		isNewLeech:
			lapsesOf(graded.memory) > lapsesOf(card.memory) &&
			isLeechAt(lapsesOf(graded.memory), options.leechLapses),
		isSuspended: options.leechAction === "suspend",
	};
}

function writeOutcome(tx: Tx, outcome: Outcome): void {
	const { card, graded, now, day } = outcome;
	rememberCard(tx, card.id, graded.memory, graded.why);
	if (card.isAnswerChanged) settleCard(tx, card.id);
	if (outcome.isNewLeech) setLeech(tx, card.id, outcome.isSuspended);
	if (waitsForRepair(card, day)) closeRepairs(tx, card.id, { day, at: now });
}

function lapsesOf(memory: Memory): number {
	return memory.state === "new" ? 0 : memory.lapses;
}

function logAnswer(
	tx: Tx,
	{ grade, elapsedMs }: Answer,
	{ card, graded, calendar }: Outcome,
): void {
	const { memory, interval } = graded;
	addReview(tx, {
		cardId: card.id,
		at: memory.lastReviewAt,
		studyDay: calendar.dayOf(memory.lastReviewAt),
		grade,
		before: card.memory,
		after: memory,
		intervalDays:
			interval.unit === "days" ? interval.count : interval.count / 1440,
		elapsedMs: elapsedMs ?? null,
		timeZone: calendar.timeZone,
		model: fsrsVersion,
	});
}

/** Looks again inside the write, where no other process can come between: `seen` is what was graded, `reps` what the caller saw. */
export function assertAnswerable(
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

function repsOf(memory: Memory): number {
	return memory.state === "new" ? 0 : memory.reps;
}

export const inWords: Record<Grade, string> = {
	again: "Again",
	hard: "Hard",
	good: "Good",
	easy: "Easy",
};

/** "A long front …" cut to a length that fits a menu. */
export function shorten(text: string): string {
	const line = text.replaceAll(/\s{2,}|[^\S ]/g, " ").trim();
	return line.length <= 48 ? line : `${line.slice(0, 47).trimEnd()}…`;
}
