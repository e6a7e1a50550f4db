// Scenario questions in study: shown without their keys, typed at, answered, explained, and gone on with in the lab.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId, grade, noteId, sourceSpan } from "./data.ts";
import { labCompletion, labEntry, labId, labView } from "./lab.ts";
import { answeredCard } from "./review.ts";
import {
	goalVerdict,
	scenario,
	scenarioKind,
	scenarioLimits,
	scenarioOption,
	scenarioPicture,
	scenarioResult,
	scenarioStep,
} from "./scenario.ts";

const text = z.string();
const count = z.number().int().nonnegative();

/** A scenario as it is asked: nothing in it tells what is right. The same `seed` asks the same again. */
export const shownScenario = z.object({
	cardId,
	seed: count,
	title: text,
	kind: scenarioKind,
	prompt: text,
	/** The commands that made the situation, and those that happened next. */
	given: text,
	act: text,
	/** How many options are right; 0 where none are offered. */
	select: count,
	options: z.array(z.object({ label: text, text })),
	/** What a task to do yourself has to reach. */
	goals: z.array(text),
});
export type ShownScenario = z.infer<typeof shownScenario>;

/** What was given as answer: labels of options, labels of all steps in their order, or the lines typed for a task. */
export const scenarioAnswer = z.object({
	labels: z.array(text.max(4)).max(scenarioLimits.options).default([]),
	lines: z.array(text.max(10_000)).max(200).default([]),
});
export type ScenarioAnswer = z.infer<typeof scenarioAnswer>;

/** Commands typed for a task. */
export const typedLines = scenarioAnswer.pick({ lines: true });

/** The line being typed after those lines, with the cursor in characters from 0. */
export const typedCursor = typedLines.extend({
	line: text.max(10_000),
	cursor: count,
});

/** What the lines typed for a task have come to. */
export const scenarioAttempt = z.object({
	entries: z.array(labEntry),
	goals: z.array(goalVerdict),
	isRight: z.boolean(),
	share: z.number(),
	/** The world as it is now, with what the last line changed marked. */
	view: labView,
});
export type ScenarioAttempt = z.infer<typeof scenarioAttempt>;

/** An option, explained by what happened when it was played. */
export const explainedOption = scenarioOption.extend({
	isChosen: z.boolean(),
	/** The world before and after it. */
	picture: scenarioPicture,
});
export type ExplainedOption = z.infer<typeof explainedOption>;

/** What there is to know after the answer. */
export const explainedScenario = z.object({
	cardId,
	seed: count,
	title: text,
	kind: scenarioKind,
	prompt: text,
	result: scenarioResult,
	grade,
	/** What the grade did to the card. */
	answered: answeredCard,
	/** In the order shown. */
	options: z.array(explainedOption),
	/** An order that works, of steps; else empty. */
	order: scenario.shape.orders.element,
	/** Of a task: what its author's way did. */
	solution: z.array(scenarioStep),
	/** What the commands of the answer did, of steps and tasks. */
	trace: z.array(scenarioStep),
	/** The world before and after the answer: its option, its steps in their order, or what was typed. */
	picture: scenarioPicture,
	/** What the note says, word by word. */
	excerpts: z.array(sourceSpan.extend({ noteId, text })),
	/** The rule in words, where the question is about a known one. */
	rule: text.nullable(),
	/** How many cards of facts come back today because of this answer. */
	repairs: count,
});
export type ExplainedScenario = z.infer<typeof explainedScenario>;

const asked = { cardId, seed: count };

export const scenarioCardContract = {
	/** The variant of a scenario card to ask now: drawn anew with each review, the same until it is answered. Fails with `not-found`. */
	show: oc.input(z.object({ cardId })).output(shownScenario),
	/** Plays what was typed for a task so far; stores nothing. */
	attempt: oc.input(typedLines.extend(asked)).output(scenarioAttempt),
	/** What could stand at the cursor of a task's next line; stores nothing. */
	complete: oc.input(typedCursor.extend(asked)).output(labCompletion),
	/**
	 * Judges an answer by playing it, and grades the card by it: right is good, wrong is again, half of a task hard. Cards
	 * of facts are never graded; after a wrong answer those on the same lines are asked today. One undo step.
	 * `reps` is what `review.next` gave. Fails with `stale-card`, `card-retired`.
	 */
	answer: oc
		.input(
			z.object({
				...asked,
				...scenarioAnswer.shape,
				reps: count.optional(),
				elapsedMs: count.optional(),
			}),
		)
		.output(explainedScenario),
	/** A new lab that stands where the answer ends. One undo step. */
	openLab: oc
		.input(z.object({ ...asked, ...scenarioAnswer.shape }))
		.output(z.object({ labId })),
};
