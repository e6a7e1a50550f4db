// What a package remembers of a learner beside the notes, in its file `study.json`: how each card stands, and every answer. Read from files that anybody may have made.
import { z } from "zod";
import { cardKind, grade, inboxReason, standing } from "./data.ts";
import { deckOptions, deckPath } from "./deck.ts";
import type { Memory } from "./memory.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";
import { settings } from "./setting.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const whole = z.number().int();
const count = whole.nonnegative();
/** Milliseconds since 1970, and study days: no later than dates can be written. */
const at = count.max(253_402_300_799_999);
const day = count.max(2_932_896);

const reviewed = {
	stability: z.number().positive(),
	difficulty: z.number().min(0).max(10),
	reps: count,
	lapses: count,
	lastReviewAt: at,
	lastReviewDay: day,
};

export const memory = z.discriminatedUnion("state", [
	z.object({ state: z.literal("new") }),
	z.object({
		...reviewed,
		state: z.enum(["learning", "relearning"]),
		step: count,
		dueAt: at,
	}),
	z.object({
		...reviewed,
		state: z.literal("review"),
		dueDay: day,
		scheduledDays: day,
	}),
]) satisfies z.ZodType<Memory>;

/** What the learner did to a card. */
export const marks = z.object({
	isSuspended: z.boolean(),
	isRemoved: z.boolean(),
	/** The last study day on which it is left out. */
	buriedUntil: day.nullable(),
	flag: whole.min(1).max(7).nullable(),
	flagReason: text.nullable(),
	isMarked: z.boolean(),
	isLeech: z.boolean(),
	/** The deck that it was moved to. */
	deck: text.nullable(),
});
export type Marks = z.infer<typeof marks>;

/** Own wording over the note's of that day. */
const wording = z.object({
	front: rich,
	back: rich,
	frontSource: text,
	backSource: text,
	baseFront: text,
	baseBack: text,
});

export const recordDecision = z.object({
	choice: z.enum(["accept", "reject"]).nullable(),
	at,
	wording: wording.nullable(),
});
export type RecordDecision = z.infer<typeof recordDecision>;

/** A card with the text that it had, by which it is known again, and how it stands. */
export const recordCard = z.object({
	/** In the data file that it comes from; the answers name it. */
	id: whole.positive(),
	/** The path of its note below `notes/`. */
	note: text,
	position: count,
	kind: cardKind,
	front: rich,
	back: rich,
	context: z.array(text),
	rule: text,
	tags: z.array(text),
	deck: text,
	sources: z.array(
		z.object({ line: count, endLine: count, path: text.optional() }),
	),
	deletion: text.nullable(),
	blockId: text.nullable(),
	standing,
	inboxReason: inboxReason.nullable(),
	isRetired: z.boolean(),
	isAnswerChanged: z.boolean(),
	/** Its place among the cards of one day. */
	shuffle: whole,
	memory,
	/** Why it comes on its day. */
	dueWhy: z.array(text).nullable(),
	marks,
	decision: recordDecision.nullable(),
	/** The two cards that a contrast card tells apart. */
	pair: z.tuple([whole.positive(), whole.positive()]).nullable(),
});
export type RecordCard = z.infer<typeof recordCard>;

/** The names of the columns of `reviews.rows`, in their order. */
export const reviewColumns = [
	...([
		"card",
		"at",
		"studyDay",
		"grade",
		"stateBefore",
		"stateAfter",
	] as const),
	...(["intervalDays", "stabilityBefore", "difficultyBefore"] as const),
	...(["stability", "difficulty", "lastReviewAt", "lastReviewDay"] as const),
	...(["elapsedMs", "timeZone", "model", "kind", "isTakenBack"] as const),
] as const;

const state = z.enum(["new", "learning", "relearning", "review"]);

const reviewRow = z.tuple([
	...([whole.positive(), at, day, grade, state, state] as const),
	...([z.number(), z.number().nullable(), z.number().nullable()] as const),
	...([z.number(), z.number(), at.nullable(), day.nullable()] as const),
	...([count.nullable(), text, text] as const),
	...([z.enum(["study", "cram"]), z.boolean()] as const),
]);
/** One answer, as `reviewColumns` names it: a row costs a third of an object. */
export type ReviewRow = z.infer<typeof reviewRow>;

/** Settings on which it depends which card comes when. */
export const recordSettings = z.object({
	rolloverHour: settings.shape.rolloverHour,
	presets: z.array(
		z.object({
			name: z.string().min(1).max(80),
			isDefault: z.boolean(),
			own: deckOptions.exactPartial(),
			parameters: z
				.object({ version: text, values: z.array(z.number()), at })
				.nullable(),
		}),
	),
	decks: z.array(
		z.object({
			path: deckPath,
			/** By its name. */
			preset: text.nullable(),
			own: deckOptions.exactPartial(),
		}),
	),
	exams: z.array(
		z.object({
			scope: z.enum(["deck", "tag"]),
			name: text.max(500),
			day,
			minutes: whole.min(1).max(1440),
		}),
	),
});
export type RecordSettings = z.infer<typeof recordSettings>;

export const studyRecord = z.object({
	version: z.literal(1),
	/** Null in the package of one deck. */
	settings: recordSettings.nullable(),
	cards: z.array(recordCard),
	reviews: z.object({
		columns: z
			.array(text)
			.refine((names) => names.join() === reviewColumns.join()),
		/** In the order in which they were given. */
		rows: z.array(reviewRow),
	}),
});
export type StudyRecord = z.infer<typeof studyRecord>;

/** What taking such a record over does, or did. */
export const studyGain = z.object({
	/** Cards that get their schedule from it. */
	cards: count,
	/** Answers that are added to the log. */
	reviews: count,
	/** Cards that are further along here, and keep their schedule. */
	kept: count,
	/** Presets, decks, exam dates and the like that are not set here, and come along. */
	settings: count,
});
export type StudyGain = z.infer<typeof studyGain>;
