// The plan up to an exam, and setting its date, which brings forward what would come after it.

import type { CardId } from "../contract/data.ts";
import { Failure } from "../contract/errors.ts";
import type { ExamDate, ExamScope, Plan } from "../contract/plan.ts";
import { sayShare } from "../contract/share.ts";
import { isWithin } from "../review/deck-rules.ts";
import { chooseDrops, minutesToFit } from "../review/exam-fit.ts";
import {
	afterStudy,
	longestDayMinutes,
	type PlanCard,
	type PlanFrame,
	recallOn,
	usualSecondsPerCard,
	walkToExam,
} from "../review/exam-plan.ts";
import type { Steps } from "../review/steps.ts";
import { dateOf, dayOfDate } from "../review/study-date.ts";
import { dropExam, putExam } from "../store/deck.ts";
import {
	frontsOf,
	listInScope,
	type Scope,
	type ScopeCard,
} from "../store/plan.ts";
import { readPace } from "../store/review.ts";
import { type Context, os } from "./context.ts";
import { bringForward } from "./exam-bound.ts";
import { inTurns } from "./in-turns.ts";

export const plan = {
	describe: os.plan.describe.handler(({ context, input, signal }) =>
		inTurns(describePlan(context, input), signal),
	),
	exams: os.plan.exams.handler(({ context }) => listExams(context)),
	setExam: os.plan.setExam.handler(({ context, input }) => {
		const { of, date, minutesPerDay } = input;
		const broughtForward = date
			? setExam(context, of, date, minutesPerDay)
			: removeExam(context, of);
		return { exams: listExams(context), broughtForward };
	}),
};

const usualMinutes = 30;
const shownDrops = 100;

function today(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}

function listExams(context: Context): ExamDate[] {
	const day = today(context);
	return context.study().exams.map((exam) => ({
		scope: exam.scope,
		name: exam.name,
		date: dateOf(exam.day),
		minutesPerDay: exam.minutes,
		daysLeft: exam.day - day,
	}));
}

function removeExam(context: Context, { scope, name }: ExamScope): number {
	context.history.write(
		{
			op: "plan.setExam",
			label: `Remove the exam date of ${inWords({ scope, name })}`,
			at: context.now(),
		},
		(tx) => dropExam(tx, { scope, name }),
	);
	return 0;
}

function inWords({ scope, name }: Scope): string {
	if (scope === "tag") return `the tag “${name}”`;
	return name === "" ? "all decks" : `“${name}”`;
}

function setExam(
	context: Context,
	{ scope, name }: ExamScope,
	date: string,
	minutesPerDay: number | undefined,
): number {
	const known = context
		.study()
		.exams.find((exam) => exam.scope === scope && exam.name === name);
	const exam = {
		scope,
		name,
		day: futureDay(context, date),
		minutes: minutesPerDay ?? known?.minutes ?? usualMinutes,
	};
	return context.history.write(
		{
			op: "plan.setExam",
			label: `Exam of ${inWords(exam)} on ${date}`,
			at: context.now(),
		},
		(tx) => {
			putExam(tx, exam);
			return bringForward(tx, context, exam);
		},
	);
}

function futureDay(context: Context, date: string): number {
	const day = dayOfDate(date);
	if (day <= today(context))
		throw new Failure(
			"exam-passed",
			`The exam date ${date} is not in the future. Choose a later day.`,
			{ date },
		);
	return day;
}

interface PlanWish {
	deck?: string | undefined;
	tag?: string | undefined;
	exam?: string | undefined;
	minutesPerDay?: number | undefined;
}

function* describePlan(context: Context, wish: PlanWish): Steps<Plan> {
	const day = today(context);
	const scope: Scope = wish.tag
		? { scope: "tag", name: wish.tag }
		: { scope: "deck", name: wish.deck ?? "" };
	const known = knownExam(context, scope, day);
	const examDay = wish.exam ? futureDay(context, wish.exam) : known?.day;
	if (examDay === undefined)
		throw new Failure(
			"no-exam",
			`No exam date is set for ${inWords(scope)}. Set one, or ask for a plan up to a date.`,
		);
	const pace = readPace(context.db);
	const frame: PlanFrame = {
		today: day,
		examDay,
		minutesPerDay: wish.minutesPerDay ?? known?.minutes ?? usualMinutes,
		secondsPerCard: pace === null ? usualSecondsPerCard : pace / 1000,
	};
	const stored = listInScope(context.db, scope);
	return yield* toPlan(context, stored, frame);
}

/** The exam that is set for the scope itself, or for a deck or tag above it. */
function knownExam(context: Context, { scope, name }: Scope, day: number) {
	return context
		.study()
		.exams.find(
			(exam) =>
				exam.day > day && exam.scope === scope && isWithin(name, exam.name),
		);
}

function* toPlan(
	context: Context,
	stored: readonly ScopeCard[],
	frame: PlanFrame,
): Steps<Plan> {
	const { today: day, examDay, minutesPerDay } = frame;
	const cards = stored.map((card) => planCard(context, card, day));
	const walk = yield* walkToExam(cards, frame);
	const studied = new Set(walk.today);
	const drops = walk.fits ? [] : yield* chooseDrops(cards, frame);
	const shown = drops.slice(0, shownDrops);
	const ids = shown.map(({ index }) => stored[index]?.id as CardId);
	const fronts = frontsOf(context.db, ids);
	const minutesNeeded = walk.fits
		? Math.max(0, ...walk.days.map(({ minutes }) => minutes))
		: ((yield* minutesToFit(cards, frame)) ?? longestDayMinutes);
	const described = {
		exam: dateOf(examDay),
		daysLeft: examDay - day,
		cards: cards.length,
		minutesPerDay,
		recall: {
			withoutToday: mean(cards.map((card) => recallOn(card, examDay))),
			withToday: mean(
				cards.map((card, index) =>
					recallOn(studied.has(index) ? afterStudy(card, day) : card, examDay),
				),
			),
			withPlan: mean(walk.recall),
		},
		fits: walk.fits,
		minutesNeeded: round(minutesNeeded),
		unseen: walk.unseen,
		notSwept: walk.notSwept,
		sweepFrom: dateOf(walk.sweepFrom),
		days: walk.days.map(({ day: each, minutes, ...counts }) => ({
			date: dateOf(each),
			...counts,
			minutes: round(minutes),
		})),
		drop: shown.map(({ gain, minutes }, n) => ({
			cardId: ids[n] as CardId,
			front: fronts.get(ids[n] as CardId) ?? "",
			gain,
			minutes: round(minutes),
		})),
		dropCount: drops.length,
	};
	return { ...described, message: sayPlan(described) };
}

function planCard(
	context: Context,
	{ home, memory }: ScopeCard,
	day: number,
): PlanCard {
	const outlook = context.study().rulesOf(home).scheduler;
	if (memory.state === "new")
		return { trace: null, lastDay: day, dueDay: day, outlook };
	const { stability, difficulty, lastReviewDay } = memory;
	return {
		trace: { stability, difficulty },
		// A clock that was set back must not make a review lie ahead.
		lastDay: Math.min(lastReviewDay, day),
		dueDay: memory.state === "review" ? memory.dueDay : day,
		outlook,
	};
}

function mean(values: readonly number[]): number {
	if (values.length === 0) return 0;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(minutes: number): number {
	return Math.round(minutes * 10) / 10;
}

function sayPlan(plan: Omit<Plan, "message">): string {
	const { cards, daysLeft, minutesPerDay, recall } = plan;
	const days = daysLeft === 1 ? "1 day" : `${daysLeft} days`;
	if (cards === 0) return "There are no cards to plan for.";
	if (plan.fits)
		return `${days} to the exam: ${minutesPerDay} minutes a day are enough for all ${cards} cards. You would recall about ${sayShare(recall.withPlan)} of them on the day.`;
	return `${days} to the exam: ${minutesPerDay} minutes a day are not enough for all ${cards} cards. ${plan.minutesNeeded} minutes a day would do; or leave out ${plan.dropCount} cards that gain least.`;
}
