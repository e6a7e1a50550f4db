// What the learner can do to cards besides grading them; every call is one undo step, for one card or thousands.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { cardId } from "./data.ts";
import { deckPath } from "./deck.ts";

const kind = <const Name extends string>(name: Name) =>
	z.object({ kind: z.literal(name) });

export const cardAction = z.discriminatedUnion("kind", [
	/** Left out of study until `unsuspend`. */
	kind("suspend"),
	kind("unsuspend"),
	/** Left out for the rest of the study day; comes back by itself. */
	kind("bury"),
	kind("unbury"),
	/** 1 to 7, see `flagNames`; null takes the flag away. */
	z.object({
		kind: z.literal("flag"),
		flag: z.number().int().min(1).max(7).nullable(),
		reason: z.string().trim().max(500).optional(),
	}),
	z.object({ kind: z.literal("mark"), isMarked: z.boolean() }),
	/** New again; the log keeps what was answered, and flag, mark and deck stay. */
	kind("forget"),
	/** As on the first day: forgotten, and flag, mark, leech, burial, suspension and moving undone. */
	kind("reset"),
	/**
	 * Due in `days` study days (0: today), or spread evenly between `days` and `untilDays`. A new card
	 * then counts as known for as long. Never passes an exam: the earlier day counts.
	 */
	z.object({
		kind: z.literal("set-due"),
		days: z.number().int().min(0).max(36_500),
		untilDays: z.number().int().min(0).max(36_500).optional(),
	}),
	/** To another deck; null goes back to the deck of its note. */
	z.object({ kind: z.literal("move"), deck: deckPath.nullable() }),
	/** Out of study for good; the note keeps its text. */
	kind("remove"),
	kind("restore"),
	/** No longer a leech, after its wording was mended. */
	kind("unleech"),
]);
export type CardAction = z.infer<typeof cardAction>;
export type CardActionKind = CardAction["kind"];

/** The tag that a leech has besides the tags of its note, until it is mended. */
export const leechTag = "leech";

/** What to do with a card that is forgotten again and again, the likeliest help first. */
export const leechAdvice = z.object({
	code: z.enum(["split", "rewrite", "contrast"]),
	message: z.string(),
	/** For `contrast`: the card that it is mixed up with. */
	otherCardId: cardId.nullable(),
});
export type LeechAdvice = z.infer<typeof leechAdvice>;

/** Why a card comes on its day: a code to act on, and words to show. */
export const dayReason = z.object({
	code: z.enum([
		"model",
		"step",
		"maximum",
		"exam",
		"sweep",
		"sibling",
		"easy-day",
		"balance",
		"fuzz",
		"by-hand",
		"repair",
	]),
	message: z.string(),
});
export type DayReason = z.infer<typeof dayReason>;

/** What was done to a card, and where it stands. */
export const cardMarks = z.object({
	cardId,
	/** The deck in which it is studied. */
	deck: deckPath,
	isMoved: z.boolean(),
	isSuspended: z.boolean(),
	isRemoved: z.boolean(),
	isBuried: z.boolean(),
	flag: z.number().int().min(1).max(7).nullable(),
	flagReason: z.string().nullable(),
	isMarked: z.boolean(),
	isLeech: z.boolean(),
	/** Empty unless it is a leech. */
	advice: z.array(leechAdvice),
	/** Why its due date is what it is; empty for a new card. */
	why: z.array(dayReason),
	/** ISO date of the exam that bounds its intervals, or null. */
	exam: z.string().nullable(),
});
export type CardMarks = z.infer<typeof cardMarks>;

const ids = z.array(cardId).min(1).max(1_000_000);

export const actionContract = {
	/** Does `action` to the cards, as one undo step named in `label`; `changed` counts those that it changed. Fails with `not-found`. */
	apply: oc
		.input(z.object({ cardIds: ids, action: cardAction }))
		.output(z.object({ changed: z.number().int(), label: z.string() })),
	/** Marks of the given cards, in the order given. Fails with `not-found`. */
	marks: oc
		.input(z.object({ cardIds: ids.max(1000) }))
		.output(z.array(cardMarks)),
};
