// What an exam consists of, as data: `content/blueprints/*.json`, the learner's copies of them, and outlines made of a note's headings.
import { z } from "zod";

const name = z.string().trim().min(1);

/**
 * Which questions belong to a topic. Each list counts on its own; `needs` must be met as well.
 * Everything is compared without regard to case.
 */
export const topicMatch = z.strictObject({
	/** Tags of a card or note, with all below them. */
	tags: z.array(name).default([]),
	/** Words or phrases of the deck, the note's title and its headings. */
	headings: z.array(name).default([]),
	/** Types of `content/gazetteer` of which a term is named. */
	types: z.array(name).default([]),
	/** Words or phrases of the question and its answer. */
	words: z.array(name).default([]),
	/** At least one of these must be named too, where there are any. */
	needs: z.array(name).default([]),
});

/** A part of a domain, such as a task statement of the exam guide: the unit of coverage. */
export const topic = z.strictObject({
	id: name,
	title: name,
	match: topicMatch,
});
export type Topic = z.infer<typeof topic>;

export const domain = z.strictObject({
	id: name,
	title: name,
	/** Share of the scored questions, in percent. */
	weight: z.number().positive().max(100),
	topics: z.array(topic).min(1),
});
export type Domain = z.infer<typeof domain>;

export const itemKind = z.enum([
	"single",
	"multiple",
	"ordering",
	"matching",
	"task",
]);
export type ItemKind = z.infer<typeof itemKind>;

/** An exam as its provider describes it. Weights add up to 100. */
export const blueprint = z
	.strictObject({
		/** Also its file's name, such as `saa-c03`. */
		code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
		title: name,
		/** Raised with every change of the facts. */
		version: z.number().int().positive(),
		/** Where the facts are from and the day on which they were looked up. */
		source: z.strictObject({ about: name, checked: z.iso.date() }),
		validFrom: z.iso.date().nullable(),
		validTo: z.iso.date().nullable(),
		minutes: z.number().int().min(1).max(600),
		items: z.strictObject({
			scored: z.number().int().min(1).max(300),
			unscored: z.number().int().min(0).max(100),
		}),
		/** The scale of the result; `pass` is the lowest that passes. */
		scale: z.strictObject({
			min: z.number(),
			max: z.number(),
			pass: z.number(),
		}),
		/** The share of right answers that the pass mark is taken to stand for; without it `pass / max`. */
		cutRaw: z.number().gt(0).lt(1).optional(),
		kinds: z.array(itemKind).min(1),
		domains: z.array(domain).min(1),
	})
	.refine(
		({ scale }) => scale.min < scale.pass && scale.pass < scale.max,
		"The pass mark lies between the ends of the scale.",
	)
	.refine(
		({ domains }) =>
			Math.abs(domains.reduce((sum, { weight }) => sum + weight, 0) - 100) <
			0.5,
		"The weights of the domains add up to 100.",
	);
export type Blueprint = z.infer<typeof blueprint>;
