// What screens and the command line can ask of exams: blueprints, papers, attempts, reports and readiness.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { blueprint } from "./blueprint.ts";
import { contrastCard } from "./contrast.ts";
import { cardId, noteId, sourceSpan } from "./data.ts";
import { confusableSet, drill } from "./drill.ts";
import {
	accommodation,
	examAction,
	examItem,
	examMode,
	itemState,
	paper,
	readiness,
	response,
	score,
	sessionState,
	shortfall,
} from "./exam.ts";
import { questionEdit, questionRecord } from "./exam-record.ts";
import { labCompletion } from "./lab.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";
import { scenarioPicture, scenarioStep } from "./scenario.ts";
import { scenarioAttempt, typedCursor, typedLines } from "./scenario-card.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();
const at = z.number();

export const attemptId = z.number().int().positive().brand<"AttemptId">();
export type AttemptId = z.infer<typeof attemptId>;

/** A blueprint as lists show it. `questions`: how many questions of the notes belong to it. */
export const blueprintEntry = z.object({
	blueprint,
	/** Comes with the app and was not changed; a changed copy can be taken back. */
	isBundled: z.boolean(),
	isChanged: z.boolean(),
});
export type BlueprintEntry = z.infer<typeof blueprintEntry>;

const order = {
	code: text,
	seed: count.max(0xff_ff_ff_ff),
	/** How many scored questions; without it all that the blueprint has. */
	scored: z.number().int().min(1).max(300).optional(),
};

/** What a paper would be, without its questions. */
export const paperOutline = z.object({
	title: text,
	scored: count,
	unscored: count,
	minutes: count,
	domains: paper.shape.domains,
	shortfalls: z.array(shortfall),
	/** How many scored questions a paper of honest proportions can have now. */
	honestSize: count,
	/** Questions of the notes that no topic of the blueprint takes. */
	unsorted: count,
});
export type PaperOutline = z.infer<typeof paperOutline>;

const hidden = {
	id: text,
	stimulus: rich.nullable(),
	stem: rich,
	/** Practice shows where a question is from; an exam does not. */
	context: z.array(text),
};

/** A question as it is shown before it is answered: nothing in it tells the key. */
export const shownItem = z.discriminatedUnion("kind", [
	z.object({
		...hidden,
		kind: z.literal(["single", "multiple"]),
		options: z.array(rich),
		select: count,
	}),
	z.object({
		...hidden,
		kind: z.literal("ordering"),
		steps: z.array(rich),
	}),
	z.object({
		...hidden,
		kind: z.literal("matching"),
		prompts: z.array(rich),
		matches: z.array(rich),
	}),
	z.object({
		...hidden,
		kind: z.literal("task"),
		given: text,
		goals: z.array(text),
	}),
]);
export type ShownItem = z.infer<typeof shownItem>;

export const attemptSummary = z.object({
	id: attemptId,
	mode: examMode,
	title: text,
	code: text.nullable(),
	createdAt: at,
	submittedAt: at.nullable(),
	/** Handed in, and that was undone: it counts nowhere until it is done again. */
	isTakenBack: z.boolean(),
	items: count,
	/** Questions with an answer so far. */
	answered: count,
	/** Of the clock, when it last moved; null when untimed or handed in. */
	leftMs: z.number().nullable(),
	/** Null until it is handed in. */
	score: score.omit({ items: true }).nullable(),
});
export type AttemptSummary = z.infer<typeof attemptSummary>;

/** An attempt to go on with. `remainingMs` is null when untimed. `revealed` holds the whole of those items whose answer was shown. */
export const attemptView = z.object({
	id: attemptId,
	mode: examMode,
	title: text,
	accommodation,
	items: z.array(shownItem),
	state: sessionState,
	remainingMs: z.number().nullable(),
	revealed: z.array(z.object({ item: count, full: examItem })),
});
export type AttemptView = z.infer<typeof attemptView>;

/** The reply to an action, sent once its event is in the file. */
export const acted = z.object({
	seq: count,
	state: sessionState,
	remainingMs: z.number().nullable(),
	/** After `reveal`: the whole item with keys and reasons. */
	revealed: examItem.nullable(),
});
export type Acted = z.infer<typeof acted>;

/** One question of a report, with what was given. */
export const reportItem = z.object({
	item: examItem,
	state: itemState,
	credit: z.number(),
	/** Sure and wrong: these come first, as they come back if they are not looked at. */
	isConfidentMiss: z.boolean(),
	/** What a task's commands led to. */
	goals: z.array(z.object({ goal: text, holds: z.boolean() })),
	excerpts: z.array(sourceSpan.extend({ noteId, text })),
	/** The two cards that were taken for each other, with the card that tells them apart where there is one. */
	confusion: z
		.object({
			oneId: cardId,
			otherId: cardId,
			contrast: contrastCard.nullable(),
		})
		.nullable(),
});
export type ReportItem = z.infer<typeof reportItem>;

/** What an answer to a scenario question did when it was played. `title` says whose answer it is. */
export const explainedAnswer = z.object({
	title: text,
	trace: z.array(scenarioStep),
	picture: scenarioPicture,
});
export type ExplainedAnswer = z.infer<typeof explainedAnswer>;

export const report = z.object({
	attempt: attemptSummary,
	score,
	items: z.array(reportItem),
	activeMs: z.number(),
	/** The time that the clock gave; null when untimed. */
	limitMs: z.number().nullable(),
	interruptions: count,
	/** Cards that this attempt sends to the repair queue. */
	repairs: count,
});
export type Report = z.infer<typeof report>;

export const forecastRecord = z.object({
	at,
	examDay: text,
	chance: z.number(),
});

/** Readiness with how good its forecasts were. `brier` is the mean squared error over those that an attempt or the exam has answered. */
export const readinessReport = readiness.extend({
	code: text,
	title: text,
	examDay: text,
	forecasts: z.array(forecastRecord),
	brier: z.number().nullable(),
	brierCount: count,
});
export type ReadinessReport = z.infer<typeof readinessReport>;

export const examContract = {
	/** Blueprints that come with the app and the learner's own, changed copies in place of what they copy. */
	blueprints: oc.input(z.object({})).output(z.array(blueprintEntry)),
	/** Stores a blueprint under its code. */
	saveBlueprint: oc.input(z.object({ blueprint })).output(z.object({})),
	/** Removes a learner's blueprint; a changed copy gives way to what came with the app. Fails with `not-found`. */
	removeBlueprint: oc.input(z.object({ code: text })).output(z.object({})),
	/** A blueprint made of a note's headings: a domain for each of the first level, weighed by what stands under it. Stores nothing. */
	outlineNote: oc.input(z.object({ noteId })).output(blueprint),
	/** What a paper would be, and what the notes lack for it. Fails with `not-found`, `no-questions`. */
	outline: oc.input(z.object(order)).output(paperOutline),
	/** Sets of things that are easily confused, the largest first: for practice by `drill.set`. Fails with `not-found`. */
	confusables: oc
		.input(z.object({ code: text }))
		.output(z.array(confusableSet)),
	/** The whole frozen paper with its keys: for the command line and for printing. */
	paper: oc.input(z.object(order)).output(paper),
	/** Freezes a paper and makes an attempt at it, not started yet. Fails with `no-questions`. */
	begin: oc
		.input(
			z.object({
				...order,
				mode: examMode,
				accommodation: accommodation.default("none"),
				drill: drill.optional(),
			}),
		)
		.output(attemptView),
	/** An attempt as it stands. An unfinished one of another run of the app is interrupted. */
	attempt: oc
		.input(z.object({ attemptId, run: text, monotonic: z.number() }))
		.output(attemptView),
	/** Stores one event; the reply comes once it is on disk. Handing in twice is handing in once. Fails with `exam-…` codes. */
	act: oc
		.input(
			z.object({
				attemptId,
				run: text,
				monotonic: z.number(),
				action: examAction,
			}),
		)
		.output(acted),
	/** Plays what was typed for a task so far; stores nothing. An exam does not tell which goals hold. Fails with `exam-bad-answer`. */
	playTask: oc
		.input(typedLines.extend({ attemptId, item: count }))
		.output(scenarioAttempt),
	/** What could stand at the cursor of a task's next line; stores nothing. Fails with `exam-bad-answer`. */
	completeTask: oc
		.input(typedCursor.extend({ attemptId, item: count }))
		.output(labCompletion),
	/** Newest first. */
	attempts: oc.input(z.object({})).output(z.array(attemptSummary)),
	/** Fails with `exam-not-running` before it is handed in. */
	report: oc.input(z.object({ attemptId })).output(report),
	/** The answer given to a scenario question and the right one, played anew. Fails with `not-found`, `exam-not-running`. */
	explain: oc
		.input(z.object({ attemptId, key: text }))
		.output(z.array(explainedAnswer)),
	/** Scores answers to a paper from elsewhere; stores nothing. */
	score: oc
		.input(z.object({ paper, responses: z.array(response.nullable()) }))
		.output(score),
	/** Every question that was ever asked or changed. */
	records: oc.input(z.object({})).output(z.array(questionRecord)),
	/** "This question is wrong": leaves it out of papers, changes it, or takes that back. The patch stays over every import. */
	patch: oc
		.input(
			z.object({
				key: text,
				isSuspended: z.boolean(),
				reason: z.string().max(2000),
				edit: questionEdit.nullable(),
			}),
		)
		.output(z.object({})),
	/** The chance to pass on a day (`YYYY-MM-DD`), from memory and first answers; stores what it forecasts. */
	readiness: oc
		.input(z.object({ code: text, day: z.iso.date() }))
		.output(readinessReport),
	/** Notes what the real exam gave, to score the forecasts by. */
	addResult: oc
		.input(
			z.object({
				code: text,
				day: z.iso.date(),
				isPassed: z.boolean(),
				score: z.number().int().optional(),
			}),
		)
		.output(z.object({})),
};
