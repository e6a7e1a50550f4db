// Practice runs: which questions one takes, and the sets of things that are easily confused.
import { z } from "zod";
import { noteId } from "./data.ts";

const text = z.string();
const count = z.number().int().nonnegative();

/** Which questions a practice run takes. All given filters must fit. */
export const drill = z.object({
	domains: z.array(text).optional(),
	noteId: noteId.optional(),
	tag: text.optional(),
	/** Questions never asked, last answered wrongly, flagged in an attempt, of pairs that were confused, or of things that are easily confused. */
	only: z
		.enum(["all", "unseen", "missed", "flagged", "confused", "confusable"])
		.optional(),
	/** One set of `exam.confusables`. */
	set: text.optional(),
	/** How many questions; or how many minutes there are, at the learner's own pace. */
	count: z.number().int().min(1).max(200).optional(),
	minutes: z.number().int().min(1).max(300).optional(),
});
export type Drill = z.infer<typeof drill>;

/** Things that are easily confused, of which there are questions: terms of one kind, or names under one heading. */
export const confusableSet = z.object({
	id: text,
	names: z.array(text).min(2),
	questions: count,
});
export type ConfusableSet = z.infer<typeof confusableSet>;
