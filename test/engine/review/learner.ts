// A made-up learner whose memory follows FSRS-6 with parameters of their own: for tests of what is fitted and predicted.
import type { Grade } from "../../../electron/engine/contract/data.ts";
import type { LoggedReview } from "../../../electron/engine/review/fit.ts";
import {
	createScheduler,
	type Trace,
} from "../../../electron/engine/review/memory.ts";
import { createCalendar } from "../../../electron/engine/review/study-day.ts";

/** Learns a little more slowly at first than most and forgets more evenly: well apart from the usual parameters. */
export const trueParameters = [
	0.6, 2.2, 5.5, 14, 6.1, 0.9, 2.6, 0.02, 1.55, 0.2, 0.65, 1.7, 0.08, 0.3, 1.5,
	0.5, 2, 0.6, 0.1, 0.06, 0.35,
];

const calendar = createCalendar({ timeZone: "UTC", rolloverHour: 0 });

export function schedulerWith(parameters: readonly number[]) {
	return createScheduler({
		desiredRetention: 0.9,
		maximumIntervalDays: 36_500,
		learningSteps: [],
		relearningSteps: [],
		calendar,
		parameters,
	});
}

export interface Answered extends LoggedReview {
	/** Probability of recall that the learner truly had; null for the first time. */
	truth: number | null;
}

/** `count` reviews, card by card; each card is asked at intervals that the usual parameters give, more or less. */
export function simulateLearner(
	count: number,
	random: () => number,
	firstDay = 20_000,
): Answered[] {
	const mind = schedulerWith(trueParameters);
	const reviews: Answered[] = [];
	for (let cardId = 1; reviews.length < count; cardId += 1)
		reviews.push(
			...studyCard(cardId, firstDay + Math.floor(cardId / 8), mind, random),
		);
	return numberByDay(reviews.slice(0, count));
}

/** Ids rise with time, as in the log. */
function numberByDay(reviews: Answered[]): Answered[] {
	const inTime = reviews.toSorted((a, b) => a.day - b.day);
	const ids = new Map(inTime.map((review, index) => [review, index + 1]));
	return reviews.map((review) => ({ ...review, id: ids.get(review) ?? 0 }));
}

function studyCard(
	cardId: number,
	firstDay: number,
	mind: ReturnType<typeof schedulerWith>,
	random: () => number,
): Answered[] {
	const grade = firstGrade(random());
	let trace: Trace = mind.project(null, grade, 0);
	let day = firstDay;
	const reviews: Answered[] = [
		{ cardId, id: 0, day, grade, wasNew: true, truth: null },
	];
	for (let gap = 1; reviews.length < 12; ) {
		const truth = mind.recallAfter(trace, gap);
		const given: Grade = random() < truth ? laterGrade(random()) : "again";
		trace = mind.project(trace, given, gap);
		day += gap;
		reviews.push({ cardId, id: 0, day, grade: given, wasNew: false, truth });
		gap = given === "again" ? 1 : Math.ceil(gap * (1.3 + 1.4 * random()));
	}
	return reviews;
}

function firstGrade(chance: number): Grade {
	if (chance < 0.25) return "again";
	return chance < 0.4 ? "hard" : chance < 0.9 ? "good" : "easy";
}

function laterGrade(chance: number): Grade {
	return chance < 0.15 ? "hard" : chance < 0.9 ? "good" : "easy";
}
