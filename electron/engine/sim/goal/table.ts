// All goals in one table: what the documentation lists, editors suggest, and a misread goal is compared with.
import { abilities } from "./ability-goal.ts";
import { courseForms } from "./course-goal.ts";
import { qualities } from "./phrase.ts";
import { slotMeanings } from "./words.ts";

export interface GoalRow {
	readonly form: string;
	readonly means: string;
}

/** Goals about things: what can be counted or named, and the qualities that both take. */
export const thingForms: readonly GoalRow[] = [
	{
		form: "KIND QUALITIES",
		means:
			"at least one such thing of the learner’s exists: `instance running in us-west-2`",
	},
	{ form: "no KIND QUALITIES", means: "there is none" },
	{
		form: "exactly NUMBER KIND QUALITIES",
		means: "there are exactly so many; also `at least` and `at most`",
	},
	{
		form: "every KIND is QUALITIES",
		means: "all of the learner’s things of the kind are so, and there is one",
	},
	{
		form: "REF is QUALITIES",
		means: "that thing is so; also `is not`, `are`, `has`",
	},
	{
		form: "REF exists",
		means:
			"it is there: not terminated, deregistered, deleted or in the Recycle Bin; also `is still there`",
	},
	{
		form: "REF is gone",
		means: "it is not there any more; also `does not exist`",
	},
];

export const abilityForms: readonly GoalRow[] = Object.keys(abilities).map(
	(verb) => ({
		form: `WHO can ${verb} REF`,
		means:
			"trying it succeeds; also `cannot`, and `in PLACE` to try it in another Region",
	}),
);

/** The table by its sections, in the order of the documentation. */
export const goalTable: readonly { title: string; rows: readonly GoalRow[] }[] =
	[
		{ title: "Things", rows: thingForms },
		{
			title: "Qualities",
			rows: qualities.map(({ form, means, kinds }) => ({
				form,
				means: `${means} (${kinds.length === 4 ? "anything" : kinds.join(", ")})`,
			})),
		},
		{ title: "Permissions", rows: abilityForms },
		{
			title: "Course and cost",
			rows: courseForms.map(({ forms, means }) => ({
				form: forms.join(" / "),
				means,
			})),
		},
		{
			title: "Words in capitals",
			rows: Object.entries(slotMeanings).map(([form, means]) => ({
				form,
				means,
			})),
		},
	];

/** Every form by itself, without the qualities. */
export function allForms(): readonly string[] {
	return [
		...courseForms.flatMap(({ forms }) => forms),
		...abilityForms.map(({ form }) => form),
		...thingForms.map(({ form }) => form),
		...qualities.map(({ form }) => `KIND ${form}`),
	];
}
