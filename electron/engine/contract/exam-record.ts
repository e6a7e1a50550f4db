// Single questions over all attempts: what is known of each, and what the learner changed in it.
import { z } from "zod";
import { examItem } from "./exam.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";

const rich: z.ZodType<Rich> = z.array(richNode);
const text = z.string();
const count = z.number().int().nonnegative();
const at = z.number();

/** What is known of a question over all attempts; `facility` counts first answers alone. */
export const questionRecord = z.object({
	key: text,
	stem: rich,
	/** As it last stood on a paper; null for one that was left out before it was ever asked. */
	item: examItem.nullable(),
	exposures: count,
	lastAt: at.nullable(),
	facility: z.number().nullable(),
	/** Share of right among all answers. */
	right: z.number().nullable(),
	meanSeconds: z.number().nullable(),
	/**
	 * Point-biserial correlation of being right with the rest of the attempt: whether it parts good days from bad ones.
	 * Null below ten answers, or without two of each outcome.
	 */
	discrimination: z.number().nullable(),
	/** How often each option was chosen, of questions with one right answer; the most chosen first. */
	chosen: z.array(z.object({ text, isKey: z.boolean(), count })),
	/** Share of right among the answers given as sure. */
	sureRight: z.number().nullable(),
	isSuspended: z.boolean(),
});
export type QuestionRecord = z.infer<typeof questionRecord>;

/** A change of the wording or the key of a question, over what the notes give. */
export const questionEdit = z.object({
	stem: rich.optional(),
	options: z
		.array(z.object({ text: rich, isKey: z.boolean() }))
		.min(2)
		.max(8)
		.optional(),
});
export type QuestionEdit = z.infer<typeof questionEdit>;
