// What the exam's home says: chances, papers, shortfalls, results. Pure.

import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { ConfusableSet } from "../../../electron/engine/contract/drill.ts";
import type {
	Accommodation,
	Score,
	Shortfall,
} from "../../../electron/engine/contract/exam.ts";
import type {
	AttemptSummary,
	PaperOutline,
	ReadinessReport,
} from "../../../electron/engine/contract/exam-contract.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import { sayCount, sayList } from "../../wording.ts";
import { sayLeft } from "./clock.ts";

/** "7 times in 10"; never all and never none. */
export function sayChance(chance: number): string {
	const tenths = Math.round(chance * 10);
	if (tenths < 1) return "less than once in 10 times";
	if (tenths > 9) return "more than 9 times in 10";
	return tenths === 1 ? "once in 10 times" : `${tenths} times in 10`;
}

/** Cut, as the engine's list of what is missing says it: 59.6 % is not the 60 % that are needed. */
export function sayCoverage(coverage: number): string {
	return `${Math.floor(coverage * 100 + 1e-9)} %`;
}

/** The screen's one sentence. */
export function sayReadiness({
	chance,
}: Pick<ReadinessReport, "chance">): string {
	if (chance === null) return "Too early to say whether you would pass";
	return `You would pass, ${sayChance(chance)}`;
}

export function sayEvidence(report: ReadinessReport): string {
	const { interval, firstAttempts, coverage, gains } = report;
	const basis = `${sayCount(firstAttempts, "first answer")} and ${sayCoverage(coverage)} of the topics`;
	if (!interval) return `So far there are ${basis} to go by.`;
	const [most] = gains;
	const help = most ? ` ${most.title} would help most.` : "";
	return `Between ${sayShare(interval.low)} and ${sayShare(interval.high)}, from ${basis}.${help}`;
}

/** How good the forecasts were. A coin's error is 0.25. */
export function sayBrier(brier: number | null, count: number): string {
	if (brier === null)
		return "No forecast has met a result yet. A mock exam of 20 questions or more, or the real result, rates them.";
	const how =
		brier < 0.1 ? "good" : brier < 0.2 ? "fair" : "no better than a coin";
	return `Forecasts so far: ${how}. Over ${sayCount(count, "result")} their mean squared error is ${brier.toFixed(2)}; tossing a coin gives 0.25.`;
}

/** "65 questions · 130 min · pass 720". */
export function sayBlueprint(blueprint: Blueprint): string {
	const { minutes, items, scale } = blueprint;
	return [
		sayCount(items.scored + items.unscored, "question"),
		`${minutes} min`,
		`pass ${scale.pass}`,
	].join(" · ");
}

/** How much of the exam the notes can ask. */
export function sayFill(outline: PaperOutline, wanted: number): string {
	if (outline.scored === 0) return "no questions from your notes yet";
	if (outline.scored >= wanted) return "your notes fill all of it";
	return `your notes fill ${outline.scored} of ${wanted}`;
}

/** Minutes of a paper of `scored` questions: the same time for each question. */
export function minutesFor(blueprint: Blueprint, scored: number): number {
	const { minutes, items } = blueprint;
	const trial = Math.round((items.unscored * scored) / items.scored);
	const share = (scored + trial) / (items.scored + items.unscored);
	return Math.max(1, Math.round(minutes * Math.min(1, share)));
}

export const accommodations: readonly Accommodation[] = [
	"none",
	"plus-30",
	"x1.25",
	"x1.5",
	"x2",
	"untimed",
];

export const accommodationWords: Record<Accommodation, string> = {
	none: "The usual time",
	"plus-30": "30 minutes more",
	"x1.25": "A quarter more",
	"x1.5": "Half as much again",
	x2: "Twice the time",
	untimed: "No clock",
};

/** What a domain lacks, in words. */
export function sayLack({ wanted, found, emptyTopics }: Shortfall): string {
	const lack = `${sayCount(wanted - found, "question")} short`;
	if (emptyTopics.length === 0) return lack;
	const named = emptyTopics.slice(0, 3).map((topic) => `“${topic}”`);
	const more = emptyTopics.length - named.length;
	return `${lack}; nothing on ${sayList(more > 0 ? [...named, `${more} more`] : named)}`;
}

/** "41 of 65 answered, 52 minutes left". */
export function sayUnfinished(attempt: AttemptSummary): string {
	const { answered, items, leftMs } = attempt;
	const time = leftMs === null ? "" : `, ${sayLeft(leftMs)} left`;
	return `${answered} of ${items} answered${time}`;
}

/** "gp3, io2 and 3 more · 8 questions". */
export function saySet({ names, questions }: ConfusableSet): string {
	const named = names.slice(0, names.length > 4 ? 3 : 4);
	const more = names.length - named.length;
	const said = sayList(more > 0 ? [...named, `${more} more`] : named);
	return `${said} · ${sayCount(questions, "question")}`;
}

export function sayVerdict({ isPassed }: Pick<Score, "isPassed">): string {
	return isPassed ? "Pass" : "Not yet";
}

const dates = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
});

export function sayDate(at: number): string {
	return dates.format(at);
}

/** A day as `YYYY-MM-DD` on this computer's calendar. */
export function isoDay(at: number): string {
	const date = new Date(at);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
