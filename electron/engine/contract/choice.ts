// Choice questions as data: what the exam room asks, whoever made it.
import { z } from "zod";
import { sourceSpan } from "./data.ts";
import type { Rich } from "./rich.ts";
import { richNode } from "./rich-node.ts";

const rich: z.ZodType<Rich> = z.array(richNode);

/** Where an option comes from: the notes' own answer, or the source of a wrong answer. */
export const optionOrigin = z.enum([
	"answer",
	"sibling",
	"table",
	"gazetteer",
	"number",
	"scope",
	"opposite",
	"elsewhere",
]);
export type OptionOrigin = z.infer<typeof optionOrigin>;

/** One option. `why` says in a short sentence what it is instead, where that is known. */
export const choiceOption = z.object({
	text: rich,
	isKey: z.boolean(),
	from: optionOrigin,
	why: z.string().optional(),
});
export type ChoiceOption = z.infer<typeof choiceOption>;

const shared = {
	/** Made from the rule and the cards alone: it stays when a card's wording changes. */
	id: z.string(),
	/** Which rule made it, such as `number` or `membership-not`. */
	rule: z.string(),
	stem: rich,
	context: z.array(z.string()),
	/** The cards whose facts it asks for; two questions that share one must not stand on one form. */
	cardKeys: z.array(z.string()).min(1),
	sources: z.array(sourceSpan),
	/** Asks what does not hold; at most a tenth of a form. */
	isNegative: z.boolean(),
};

/**
 * `single` and `multiple`: `select` options of the list are right. `ordering`: `steps` are in the
 * right order. `matching`: each prompt has the match beside it. All orders are the author's:
 * `orderOptions` shuffles them for a sitting.
 */
export const choiceQuestion = z.discriminatedUnion("kind", [
	z.object({
		...shared,
		kind: z.enum(["single", "multiple"]),
		options: z.array(choiceOption),
		select: z.number().int().positive(),
	}),
	z.object({
		...shared,
		kind: z.literal("ordering"),
		steps: z.array(rich).min(3).max(5),
	}),
	z.object({
		...shared,
		kind: z.literal("matching"),
		pairs: z
			.array(z.object({ prompt: rich, match: rich }))
			.min(3)
			.max(7),
	}),
]);
export type ChoiceQuestion = z.infer<typeof choiceQuestion>;
export type OptionQuestion = Extract<
	ChoiceQuestion,
	{ kind: "single" | "multiple" }
>;
