// What another application knew of a card, as a memory of this one.
import type { Memory } from "../contract/memory.ts";
import { defaultParameters } from "./memory.ts";
import type { Calendar } from "./study-day.ts";

/** What a note tells of a card's schedule in another application. */
export interface ForeignSchedule {
	/** Local date, `2026-03-01`. */
	dueDate: string;
	intervalDays: number;
	/** In percent, 250 to begin with; null where stability and difficulty are given. */
	ease: number | null;
	stability?: number;
	difficulty?: number;
}

/** The memory of a card that is past its learning steps. */
export type KnownMemory = Extract<Memory, { state: "review" }>;

const dayMs = 86_400_000;
/** Below this FSRS takes nothing. */
const leastStability = 0.01;

/**
 * The memory of a card that comes with a schedule. It is due on the day that the other application
 * had planned. Where that kept intervals and ease alone, they are taken to have aimed at 90 %
 * recall: stability is then the interval, and difficulty the one with which FSRS would have grown
 * the last interval by the ease; the formula is `memory_state_from_sm2` of fsrs-rs, which Anki uses
 * for the same purpose. `now` in ms.
 */
export function estimateMemory(
	schedule: ForeignSchedule,
	{ calendar, now }: { calendar: Calendar; now: number },
): KnownMemory {
	const scheduledDays = Math.max(1, Math.round(schedule.intervalDays));
	const dueDay = Date.parse(`${schedule.dueDate}T00:00Z`) / dayMs;
	const lastReviewDay = Math.min(dueDay - scheduledDays, calendar.dayOf(now));
	const stability = Math.max(
		leastStability,
		schedule.stability ?? schedule.intervalDays,
	);
	return {
		state: "review",
		dueDay,
		scheduledDays,
		stability,
		difficulty: limitDifficulty(
			schedule.difficulty ??
				difficultyOf((schedule.ease ?? 250) / 100, stability),
		),
		reps: 1,
		lapses: 0,
		lastReviewDay,
		lastReviewAt: Math.min(calendar.startOf(lastReviewDay), now),
	};
}

/** At 90 % recall FSRS multiplies stability by 1 + (11 − D) · e^w8 · S^−w9 · (e^(0.1·w10) − 1); solved for D with the ease as factor. */
function difficultyOf(factor: number, stability: number): number {
	const [w8 = 0, w9 = 0, w10 = 0] = defaultParameters.slice(8, 11);
	const growth = Math.exp(w8) * stability ** -w9 * Math.expm1((1 - 0.9) * w10);
	return 11 - (factor - 1) / growth;
}

function limitDifficulty(difficulty: number): number {
	return Math.min(10, Math.max(1, difficulty));
}
