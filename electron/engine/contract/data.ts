// The JSON-only data that crosses between engine and screens. Times are milliseconds since 1970 (UTC), days are study days.
import { z } from "zod";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();
const at = z.number();

/** A card's id in the database; it stays with the card whatever happens to its text. */
export const cardId = z.number().int().positive().brand<"CardId">();
export type CardId = z.infer<typeof cardId>;
/** A note's id in the database. */
export const noteId = z.number().int().positive().brand<"NoteId">();
export type NoteId = z.infer<typeof noteId>;

/** The four grades, from forgotten to effortless. */
export const grade = z.enum(["again", "hard", "good", "easy"]);
export type Grade = z.infer<typeof grade>;

/**
 * What a card asks for. `reversed` is the back-to-front half of a `:::` or `??` pair; `sequence`
 * asks for the next step of an ordered list; `list` asks for all members of an enumeration; `scenario`
 * asks about a situation that is played, see `scenario.show`; `contrast` tells two other cards apart, see `contrast.make`.
 */
export const cardKind = z.enum([
	"basic",
	"reversed",
	"cloze",
	"sequence",
	"list",
	"scenario",
	"contrast",
]);
export type CardKind = z.infer<typeof cardKind>;

/** A span of a note, in lines counted from 1, both ends included. */
export const sourceSpan = z.object({ path: text, line: count, endLine: count });
export type SourceSpan = z.infer<typeof sourceSpan>;

/** Something wrong or noteworthy in a file, at a place the person can open. Never fatal for the rest. */
export const diagnostic = z.object({
	file: text,
	line: count,
	column: count,
	code: text,
	message: text,
});
export type Diagnostic = z.infer<typeof diagnostic>;

/** A place in a note that yields no card, and why. */
export const skipped = z.object({
	line: count,
	endLine: count,
	code: text,
	message: text,
});
export type Skipped = z.infer<typeof skipped>;

/** Where a card stands with the scheduler. `dueDay` and `dueAt`: a study day, or an instant for steps within a day. */
export const schedule = z.discriminatedUnion("state", [
	z.object({ state: z.literal("new") }),
	z.object({
		state: z.enum(["learning", "relearning"]),
		dueAt: at,
		lapses: count,
		reps: count,
		lastReviewAt: at,
	}),
	z.object({
		state: z.literal("review"),
		dueDay: z.number().int(),
		stability: z.number(),
		difficulty: z.number(),
		retrievability: z.number(),
		lapses: count,
		reps: count,
		lastReviewAt: at,
	}),
]);
export type Schedule = z.infer<typeof schedule>;

/** Whether a card is studied: only accepted ones are. The others wait in the inbox, or were rejected. */
export const standing = z.enum(["accepted", "inbox", "rejected"]);
export type Standing = z.infer<typeof standing>;

/** Why a card waits in the inbox. */
export const inboxReason = z.object({ code: text, message: text });
export type InboxReason = z.infer<typeof inboxReason>;

/** The learner's own wording lies over the note's, which is `note`; `isConflict`: the note changed below it. */
export const cardEdit = z.object({
	isConflict: z.boolean(),
	note: z.object({ front: rich, back: rich }),
});
export type CardEdit = z.infer<typeof cardEdit>;

/** A card as screens show it. `context` is the trail from deck and note title down to the nearest heading. */
export const card = z.object({
	id: cardId,
	noteId,
	noteTitle: text,
	kind: cardKind,
	front: rich,
	back: rich,
	context: z.array(text),
	rule: text,
	tags: z.array(text),
	deck: text,
	sources: z.array(sourceSpan),
	schedule,
	isRetired: z.boolean(),
	/** The answer changed in the note since the card was last graded. */
	isAnswerChanged: z.boolean(),
	standing,
	/** What the rules were unsure about; null for a card of which they were sure. */
	inboxReason: inboxReason.nullable(),
	/** Null while the card shows the note's own wording. */
	edit: cardEdit.nullable(),
});
export type Card = z.infer<typeof card>;

/** How long until a card comes back: minutes inside a day, whole study days beyond. */
export const interval = z.object({
	unit: z.enum(["minutes", "days"]),
	count: z.number().nonnegative(),
});
export type Interval = z.infer<typeof interval>;

/** What each grade would do to the card on screen; the same numbers that `review.answer` then applies. */
export const intervals = z.record(grade, interval);
export type Intervals = z.infer<typeof intervals>;

/** Cards still to study today, by kind. */
export const queueCounts = z.object({
	learning: count,
	review: count,
	new: count,
});
export type QueueCounts = z.infer<typeof queueCounts>;

/** What Today says. `minutes` is an estimate; `nextAt` tells when something comes due again once all is done. */
export const today = z.object({
	studyDay: z.number().int(),
	counts: queueCounts,
	/** How many of the cards come because of a wrong answer. */
	repairs: count.optional(),
	minutes: count,
	newFrom: z.array(z.object({ title: text, count })),
	answered: count,
	cards: count,
	notes: count,
	nextAt: at.nullable(),
	/** How many cards come due on each of the next seven study days, tomorrow first. */
	ahead: z.array(count),
});
export type Today = z.infer<typeof today>;

/** The card to study now, or null with the time at which the next learning step is due. */
export const next = z.object({
	card: card.nullable(),
	/** Pass it back to `review.answer`: it changes with every answer, so that two windows cannot grade one showing twice. */
	reps: count,
	intervals: intervals.nullable(),
	counts: queueCounts,
	answered: count,
	minutes: count,
	nextAt: at.nullable(),
});
export type Next = z.infer<typeof next>;

export const answered = z.object({ cardId, grade, interval, label: text });
export type Answered = z.infer<typeof answered>;

export const noteSummary = z.object({
	id: noteId,
	path: text,
	/** Short form of the path for lists: relative to what was imported. */
	name: text,
	title: text,
	deck: text,
	/** Cards that are studied. */
	cards: count,
	retired: count,
	/** Cards that wait for a decision; not among `cards`. */
	inbox: count,
	importedAt: at,
	/** False once the file was found missing; its cards are retired and wait. */
	isPresent: z.boolean(),
});
export type NoteSummary = z.infer<typeof noteSummary>;

/** A note with the text it had when it was last imported. */
export const note = noteSummary.extend({
	text,
	skipped: z.array(skipped),
	diagnostics: z.array(diagnostic),
});
export type Note = z.infer<typeof note>;
