// Scenario questions as data: what an author or a template writes, and what playing it in the simulator makes of it.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { diagnostic, sourceSpan } from "./data.ts";
import { labError, labView } from "./lab.ts";

const text = z.string();
const count = z.number().int().nonnegative();

/** Limits that keep playing quick: a scenario is a question, not a program. */
export const scenarioLimits = {
	options: 8,
	/** Each more multiplies the orders to play. */
	steps: 5,
	goals: 12,
	/** Commands of one script. */
	commands: 60,
	scriptLength: 10_000,
} as const;

export const scenarioKind = z.enum([
	"choose-one",
	"choose-several",
	"order",
	"predict",
	"cheapest",
	"do-it",
]);
export type ScenarioKind = z.infer<typeof scenarioKind>;

/** How an author writes each kind. */
export const kindNames = {
	"choose one": "choose-one",
	"choose several": "choose-several",
	"order the steps": "order",
	"predict the outcome": "predict",
	"spot the cheapest": "cheapest",
	"do it yourself": "do-it",
} as const satisfies Record<string, ScenarioKind>;

const script = z.string().max(scenarioLimits.scriptLength);
const nonEmpty = z.string().trim().min(1);

/** A goal in JMESPath: over the world, or over the answer of the command `of`. */
export const queryGoal = z.strictObject({
	query: nonEmpty.describe(
		"A JMESPath expression; over instances, images, volumes, snapshots, bill and now of the world, or over what `of` answers.",
	),
	of: script
		.optional()
		.describe("A command whose answer the query is about, such as a describe."),
	equals: z
		.json()
		.optional()
		.describe(
			"What the query has to give. Without it anything but null, false and empty counts.",
		),
});
export type QueryGoal = z.infer<typeof queryGoal>;

/** A goal as it is written: a sentence that `sim/goal` reads, or a query. */
export const goalText = z.union([nonEmpty, queryGoal]);
export type GoalText = z.infer<typeof goalText>;

const oneOrMore = <T extends z.ZodType>(item: T) =>
	z.union([item, z.array(item).min(1).max(scenarioLimits.goals)]);

/** An option as an author writes it: commands to play, or a prediction of what the given commands lead to. */
export const authoredOption = z.strictObject({
	text: nonEmpty.describe("What the learner reads."),
	run: script
		.optional()
		.describe(
			"Commands that this answer stands for. Without them the option is a prediction.",
		),
	says: oneOrMore(goalText)
		.optional()
		.describe(
			"What a prediction claims, as goals, where its text is not itself one.",
		),
	why: nonEmpty
		.optional()
		.describe("A sentence of your own to show after answering."),
});

/** A step of a question that asks for the right order. */
export const authoredStep = z.strictObject({
	text: nonEmpty.describe("What the learner reads."),
	run: script.describe("The commands of this step."),
	why: nonEmpty
		.optional()
		.describe("A sentence of your own to show after answering."),
});

/** A ```scenario block of a note, as its YAML reads. The JSON Schema for editors is made from this. */
export const authoredScenario = z
	.strictObject({
		title: nonEmpty.describe("A short name for lists."),
		kind: z
			.enum(Object.keys(kindNames) as (keyof typeof kindNames)[])
			.optional()
			.describe(
				"What is asked for. Left out, it follows from the rest: steps are to be ordered, no options at all means do it yourself, options that run nothing are predictions, all else is choose one.",
			),
		concepts: z
			.array(nonEmpty)
			.optional()
			.describe("What the question is about; it is scheduled by these."),
		given: script
			.optional()
			.describe("Commands that make the situation. None of them may fail."),
		do: script
			.optional()
			.describe(
				"Commands that happen next; predictions are about them. They may fail.",
			),
		ask: nonEmpty.describe("The question."),
		options: z
			.array(authoredOption)
			.min(2)
			.max(scenarioLimits.options)
			.optional()
			.describe(
				"The answers to choose from; which are right is found by playing them.",
			),
		steps: z
			.array(authoredStep)
			.min(2)
			.max(scenarioLimits.steps)
			.optional()
			.describe("The steps to bring into an order that works."),
		goal: oneOrMore(goalText)
			.optional()
			.describe("What has to hold once an answer was played."),
		solution: script
			.optional()
			.describe(
				"Commands that reach the goal: proof that a task to do yourself can be done.",
			),
		settle: z
			.boolean()
			.optional()
			.describe(
				"false: nothing pending is finished unless a command waits for it. Otherwise each command waits for what it began.",
			),
	})
	.meta({ title: "Amiable scenario question" });
export type AuthoredScenario = z.infer<typeof authoredScenario>;

/** An option or a step. `says` holds the goals that a prediction claims; null where the option runs commands. */
export const optionSource = z.object({
	text,
	run: text.nullable(),
	says: z.array(goalText).nullable(),
	why: text.nullable(),
});
export type OptionSource = z.infer<typeof optionSource>;

/**
 * A scenario before it is played; authors' blocks and templates both become this. Nothing in it
 * tells which option is right. Of kind `order`, `options` are the steps.
 */
export const scenarioSource = z.object({
	/** The same for the same question, unique among all. */
	id: text,
	title: text,
	kind: scenarioKind,
	concepts: z.array(text),
	prompt: text,
	given: text,
	/** What happens after `given`: what predictions are about, and what comes before an option's own commands. */
	act: text,
	options: z.array(optionSource),
	goals: z.array(goalText),
	/** Only of kind `do-it`. */
	solution: text.nullable(),
	/** Whether each command waits for what it began. */
	settles: z.boolean(),
	/** Which ids the world hands out. */
	seed: z.number().int(),
	sources: z.array(sourceSpan),
	generated: z.boolean(),
});
export type ScenarioSource = z.infer<typeof scenarioSource>;

/** A command as it was played; `error` has AWS's code and message, and the rule in plain words. */
export const scenarioStep = z.object({
	command: text,
	ok: z.boolean(),
	error: labError.optional(),
});
export type ScenarioStep = z.infer<typeof scenarioStep>;

/** A goal after playing; `why` says what was found. */
export const goalVerdict = z.object({
	goal: text,
	holds: z.boolean(),
	why: text,
});
export type GoalVerdict = z.infer<typeof goalVerdict>;

/** An option as it was judged by playing it. */
export const scenarioOption = z.object({
	/** A to H, in the order shown. */
	label: text,
	text,
	/** Every step of an order belongs to it, so all of those are correct. */
	correct: z.boolean(),
	/** The place of a step in the order that works, from 1; null for options. */
	place: count.nullable(),
	/** Why it is right or wrong, in plain words. */
	reason: text,
	/** What the option's commands did; of a prediction, what really happened. */
	trace: z.array(scenarioStep),
	goals: z.array(goalVerdict),
});
export type ScenarioOption = z.infer<typeof scenarioOption>;

/** A judged scenario, ready to be asked. */
export const scenario = z.object({
	id: text,
	title: text,
	kind: scenarioKind,
	concepts: z.array(text),
	prompt: text,
	/** The commands that made the situation, and those that happened next. */
	given: text,
	act: text,
	/** How many options are right. */
	select: count,
	options: z.array(scenarioOption),
	/** Labels of the steps in every order that works, such as `["B", "A", "C"]`; empty for other kinds. */
	orders: z.array(z.array(text)),
	/** What has to be reached, as written. */
	goals: z.array(text),
	/** What the solution of a task to do yourself did. */
	solution: z.array(scenarioStep),
	sources: z.array(sourceSpan),
	generated: z.boolean(),
});
export type Scenario = z.infer<typeof scenario>;

/** The world before and after an option, with what changed marked in the second. */
export const scenarioPicture = z.object({ before: labView, after: labView });
export type ScenarioPicture = z.infer<typeof scenarioPicture>;

/** How an answer was: `share` is 1 when right; in practice a task to do yourself gives part of it for each goal. */
export const scenarioResult = z.object({
	isRight: z.boolean(),
	share: z.number().min(0).max(1),
	goals: z.array(goalVerdict),
});
export type ScenarioResult = z.infer<typeof scenarioResult>;

/** All scenarios of a text with what is wrong with those that cannot be asked. */
export const judgement = z.object({
	scenarios: z.array(scenario),
	diagnostics: z.array(diagnostic),
});
export type Judgement = z.infer<typeof judgement>;

export const scenarioContract = {
	/** Plays every ```scenario block of a note's text and judges it; stores nothing. `seed` decides the order of options. */
	judge: oc
		.input(
			z.object({
				text: z.string().max(1_000_000),
				name: z.string().max(1000).default("note.md"),
				seed: z.number().int().default(1),
			}),
		)
		.output(judgement),
};
