// The JSON-only data that crosses between engine and screens. Times are milliseconds since 1970 (UTC), days are study days.
import { z } from "zod";
import { type Rich, richNode } from "./rich.ts";

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
 * asks for the next step of an ordered list; `list` asks for all members of an enumeration.
 */
export const cardKind = z.enum([
	"basic",
	"reversed",
	"cloze",
	"sequence",
	"list",
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
	cards: count,
	retired: count,
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

/**
 * What to import: `paths` are files or folders on this computer; `files` are their contents, for
 * a browser that has no paths (`path` is then the name relative to what was dropped).
 */
export const importSource = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("paths"), paths: z.array(text).min(1).max(1000) }),
	z.object({
		kind: z.literal("files"),
		files: z.array(z.object({ path: text, base64: text })).max(20_000),
	}),
]);
export type ImportSource = z.infer<typeof importSource>;

/** What an import does to cards. `updated` keeps the history over a changed text, `restored` brings a retired card back. */
export const importCounts = z.object({
	added: count,
	updated: count,
	kept: count,
	moved: count,
	retired: count,
	restored: count,
	unchangedFiles: count,
});
export type ImportCounts = z.infer<typeof importCounts>;

export const cardChange = z.object({
	change: z.enum(["added", "updated", "moved", "retired", "restored"]),
	kind: cardKind,
	front: rich,
	back: rich,
	/** The former text of an updated card, else null. */
	before: z.object({ front: rich, back: rich }).nullable(),
	line: count,
});
export type CardChange = z.infer<typeof cardChange>;

export const noteChange = z.object({
	path: text,
	name: text,
	title: text,
	status: z.enum(["new", "changed", "unchanged", "missing"]),
	kept: count,
	changes: z.array(cardChange),
	skipped: z.array(skipped),
});
export type NoteChange = z.infer<typeof noteChange>;

/** What an import would do; nothing is written. */
export const importPreview = z.object({
	counts: importCounts,
	notes: z.array(noteChange),
	diagnostics: z.array(diagnostic),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = importCounts.extend({
	diagnostics: z.array(diagnostic),
});
export type ImportResult = z.infer<typeof importResult>;

/** All settings with their limits; `setting.update` takes any part of them. */
export const settings = z.object({
	/** Aimed-at probability of recall when a card comes due. */
	desiredRetention: z.number().min(0.7).max(0.97),
	maximumIntervalDays: z.number().int().min(1).max(36_500),
	newPerDay: z.number().int().min(0).max(9999),
	reviewsPerDay: z.number().int().min(0).max(9999),
	/** Local hour at which the next study day begins. */
	rolloverHour: z.number().int().min(0).max(23),
	/** Minutes of each learning step of a new card; none lets the scheduler decide. */
	learningSteps: z.array(z.number().min(1).max(1439)).max(10),
	relearningSteps: z.array(z.number().min(1).max(1439)).max(10),
	theme: z.enum(["system", "light", "dark", "contrast"]),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
	desiredRetention: 0.9,
	maximumIntervalDays: 36_500,
	newPerDay: 20,
	reviewsPerDay: 200,
	rolloverHour: 4,
	learningSteps: [1, 10],
	relearningSteps: [10],
	theme: "system",
};

/** Tables whose rows a write touched, by which screens decide what to fetch again. */
export const changeNotice = z.object({
	op: text,
	label: text,
	tables: z.array(z.enum(["note", "card", "review", "setting", "lab"])),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

/** Something the person should know about the data file, such as one that would not open and was moved aside. */
export const statusNotice = z.object({ code: text, message: text });
export type StatusNotice = z.infer<typeof statusNotice>;

export const status = z.object({
	version: text,
	dataFile: text,
	notices: z.array(statusNotice),
	/** Names of what undo and redo would do now, or null. */
	undo: text.nullable(),
	redo: text.nullable(),
});
export type Status = z.infer<typeof status>;

/** Health of the data file: `problems` is empty when all is well. */
export const check = z.object({
	dataFile: text,
	schemaVersion: count,
	sqliteVersion: text,
	notes: count,
	cards: count,
	retired: count,
	reviews: count,
	problems: z.array(text),
});
export type Check = z.infer<typeof check>;
