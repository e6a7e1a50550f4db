// Exams as data: questions of a paper, what is answered to them, the events of an attempt, and the report.
import { z } from "zod";
import { cardId, sourceSpan } from "./data.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";
import { scenarioSource } from "./scenario.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();
const at = z.number();

/** An option in the order shown. `why` says what a wrong one is instead, or why the right one is right. */
export const examOption = z.object({
	text: rich,
	isKey: z.boolean(),
	why: text.optional(),
});

/** What a task in the simulator starts from and has to reach. */
export const examTask = z.object({
	given: text,
	goals: z.array(text).min(1),
	/** Indexes of the goals that get credit: the others hold before anything is done, and breaking them costs. Without it all do. */
	open: z.array(count).optional(),
});
export type ExamTask = z.infer<typeof examTask>;

const shared = {
	/** The same for the same question in every paper. */
	id: text,
	/** Of the wording and the key: tells whether a question changed since it was asked. */
	hash: text,
	/** Where it was made: of cards, or played by the simulator. */
	from: z.enum(["choice", "scenario"]),
	domain: text,
	topic: text,
	/** False for a question on trial: answered like all, counted nowhere. */
	isScored: z.boolean(),
	/** A situation that several questions share; they carry the same text and stand together. */
	stimulus: rich.nullable(),
	stem: rich,
	context: z.array(text),
	cardIds: z.array(cardId),
	sources: z.array(sourceSpan),
	/** Why the right answer is right, in sentences. */
	explanation: z.array(text),
	/** What a scenario question was played from. */
	played: scenarioSource.optional(),
};

/**
 * A question of a frozen paper, all orders as shown. `ordering`: `steps` as shown, `rightOrders`
 * their indexes in each order that is right. `matching`: `matches` as shown, `rightMatches` for each prompt
 * the index of its match.
 */
export const examItem = z.discriminatedUnion("kind", [
	z.object({
		...shared,
		kind: z.literal(["single", "multiple"]),
		options: z.array(examOption).min(2),
		select: count,
	}),
	z.object({
		...shared,
		kind: z.literal("ordering"),
		steps: z.array(rich).min(2),
		rightOrders: z.array(z.array(count)).min(1),
	}),
	z.object({
		...shared,
		kind: z.literal("matching"),
		prompts: z.array(rich).min(2),
		matches: z.array(rich).min(2),
		rightMatches: z.array(count),
	}),
	z.object({ ...shared, kind: z.literal("task"), task: examTask }),
]);
export type ExamItem = z.infer<typeof examItem>;

/** What the learner gave. Indexes are those of the item as shown; `lines` are the commands of a task with the goals that hold after them. */
export const response = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("options"), chosen: z.array(count) }),
	z.object({ kind: z.literal("order"), order: z.array(count) }),
	z.object({ kind: z.literal("matches"), matches: z.array(count.nullable()) }),
	z.object({
		kind: z.literal("task"),
		lines: z.array(text),
		goals: z.array(z.boolean()),
	}),
]);
export type Response = z.infer<typeof response>;

export const confidence = z.enum(["guess", "unsure", "sure"]);
export type Confidence = z.infer<typeof confidence>;

/**
 * Something that happened in an attempt. `item` is an index into the paper. `tick` only says that
 * the clock went on; `interrupt` and `resume` enclose time that does not count, such as sleep.
 */
export const examAction = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("start") }),
	z.object({ kind: z.literal("visit"), item: count }),
	z.object({ kind: z.literal("answer"), item: count, response }),
	z.object({ kind: z.literal("clear"), item: count }),
	z.object({ kind: z.literal("flag"), item: count, isOn: z.boolean() }),
	z.object({
		kind: z.literal("strike"),
		item: count,
		option: count,
		isOn: z.boolean(),
	}),
	z.object({
		kind: z.literal("note"),
		item: count,
		text: z.string().max(10_000),
	}),
	z.object({ kind: z.literal("confidence"), item: count, confidence }),
	/** Practice: shows the answer of an item; it cannot be answered again. */
	z.object({ kind: z.literal("reveal"), item: count }),
	z.object({ kind: z.literal("review") }),
	z.object({ kind: z.literal("pause") }),
	z.object({
		kind: z.literal("interrupt"),
		reason: z.enum(["sleep", "closed", "crash"]),
	}),
	z.object({ kind: z.literal("resume") }),
	z.object({ kind: z.literal("tick") }),
	z.object({
		kind: z.literal("submit"),
		by: z.enum(["learner", "clock"]),
	}),
]);
export type ExamAction = z.infer<typeof examAction>;

/**
 * An event of the append-only log. `monotonic` is a clock in ms that never goes back within one
 * `run` of the app; the time between two events counts only within a run.
 */
export const examEvent = z.object({
	seq: count,
	run: text,
	monotonic: z.number(),
	at,
	action: examAction,
});
export type ExamEvent = z.infer<typeof examEvent>;

/** Extra time, apart from everything else. `factor` and `extraMinutes` add to the blueprint's minutes. */
export const accommodation = z.enum([
	"none",
	"plus-30",
	"x1.25",
	"x1.5",
	"x2",
	"untimed",
]);
export type Accommodation = z.infer<typeof accommodation>;

export const examMode = z.enum(["exam", "practice"]);
export type ExamMode = z.infer<typeof examMode>;

/** A frozen set of questions. The same blueprint, bank and seed give the same paper. */
export const paper = z.object({
	blueprint: z.object({ code: text, version: count, title: text }),
	seed: count,
	/** Of all questions that could be drawn. */
	bankHash: text,
	minutes: count,
	scale: z.object({ min: z.number(), max: z.number(), pass: z.number() }),
	cutRaw: z.number(),
	domains: z.array(
		z.object({ id: text, title: text, weight: z.number(), scored: count }),
	),
	items: z.array(examItem),
});
export type Paper = z.infer<typeof paper>;

/** A domain that the notes cannot fill: how many scored questions it should have and how many there are. */
export const shortfall = z.object({
	domain: text,
	title: text,
	wanted: count,
	found: count,
	/** Topics of the domain without a single question. */
	emptyTopics: z.array(text),
});
export type Shortfall = z.infer<typeof shortfall>;

/** What is known of one item in a running attempt. */
export const itemState = z.object({
	isSeen: z.boolean(),
	response: response.nullable(),
	isFlagged: z.boolean(),
	struck: z.array(count),
	note: text,
	confidence: confidence.nullable(),
	isRevealed: z.boolean(),
	/** Milliseconds during which it was on screen and the clock ran. */
	spentMs: z.number().nonnegative(),
});
export type ItemState = z.infer<typeof itemState>;

export const sessionPhase = z.enum([
	"draft",
	"running",
	"paused",
	"interrupted",
	"review",
	"submitted",
]);
export type SessionPhase = z.infer<typeof sessionPhase>;

/** The state of an attempt: a fold over its events. `limitMs` is null when untimed. */
export const sessionState = z.object({
	phase: sessionPhase,
	current: count,
	items: z.array(itemState),
	activeMs: z.number().nonnegative(),
	limitMs: z.number().nullable(),
	interruptions: count,
	submittedBy: z.enum(["learner", "clock"]).nullable(),
	lastSeq: z.number().int(),
});
export type SessionState = z.infer<typeof sessionState>;

/** How one item was answered. `credit` is 0 or 1 in an exam, and from 0 to 1 in practice. */
export const itemResult = z.object({
	id: text,
	domain: text,
	isScored: z.boolean(),
	isAnswered: z.boolean(),
	credit: z.number().min(0).max(1),
	confidence: confidence.nullable(),
	spentMs: z.number(),
});
export type ItemResult = z.infer<typeof itemResult>;

export const domainResult = z.object({
	id: text,
	title: text,
	scored: count,
	right: z.number(),
	/** Meets from 70 % on, as exams' score reports class it. */
	standing: z.enum(["meets", "needs-improvement", "none"]),
});
export type DomainResult = z.infer<typeof domainResult>;

/** The score of a finished attempt. All on the exam's scale is an estimate: the true map is not published. */
export const score = z.object({
	right: z.number(),
	scored: count,
	scaled: z.number(),
	/** The scaled estimates that 80 % of attempts of this ability would fall between. */
	interval: z.object({ low: z.number(), high: z.number() }),
	pass: z.number(),
	isPassed: z.boolean(),
	domains: z.array(domainResult),
	items: z.array(itemResult),
});
export type Score = z.infer<typeof score>;

/** Chance of passing on the exam's day; `chance` is null while there is not enough evidence. */
export const readiness = z.object({
	chance: z.number().nullable(),
	interval: z.object({ low: z.number(), high: z.number() }).nullable(),
	/** What is missing before a chance is shown. */
	missing: z.array(text),
	firstAttempts: count,
	coverage: z.number(),
	domains: z.array(
		z.object({
			id: text,
			title: text,
			mean: z.number(),
			attempts: count,
			coverage: z.number(),
		}),
	),
	/** The topics that would raise the chance most. */
	gains: z.array(
		z.object({ domain: text, topic: text, title: text, gain: z.number() }),
	),
});
export type Readiness = z.infer<typeof readiness>;
