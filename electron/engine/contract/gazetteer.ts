// The shape of `content/gazetteer/*.json`: typed terms of the exams' subject area, pairs of opposites and ladders of numbers.
import { z } from "zod";

const name = z.string().trim().min(1);
/** Where a file's facts come from, and the day on which they were last looked over. */
const note = { about: name, checked: z.iso.date() };

/**
 * A kind of term, such as `ebs-type`. `label` completes "Which … is meant?" in the singular.
 * `near` names types whose members are plausible beside this one's, but never belong to it.
 */
export const gazetteerType = z.strictObject({
	name,
	label: name,
	near: z.array(name),
});
export type GazetteerType = z.infer<typeof gazetteerType>;

/**
 * A term as exams write it, with the other ways that notes write it. `parent` is a term that this
 * one is a kind or a part of: the two are never options of one question. A retired term is
 * known in notes but never offered as an option. `gloss` completes "This …" with a verb in the third person
 * and holds for no other term of the type or of a type near to it: it is a false statement about those.
 */
export const gazetteerTerm = z.strictObject({
	term: name,
	type: name,
	aliases: z.array(name),
	gloss: name.optional(),
	parent: name.optional(),
	isRetired: z.boolean().optional(),
});
export type GazetteerTerm = z.infer<typeof gazetteerTerm>;

/** Numbers of one unit, ascending. */
export const ladder = z.strictObject({
	units: z.array(name).min(1),
	values: z.array(z.number()).min(4),
});
export type Ladder = z.infer<typeof ladder>;

/** One file: each holds any of the three. */
export const gazetteerFile = z.strictObject({
	...note,
	types: z.array(gazetteerType).optional(),
	terms: z.array(gazetteerTerm).optional(),
	opposites: z.array(z.tuple([name, name])).optional(),
	ladders: z.array(ladder).optional(),
});
export type GazetteerFile = z.infer<typeof gazetteerFile>;
