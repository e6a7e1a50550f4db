// Decks, their options and presets. A deck is a path such as "aws/storage"; the path "" is the root of all.
import { oc } from "@orpc/contract";
import { z } from "zod";

const count = z.number().int().nonnegative();
const steps = z.array(z.number().min(1).max(1439)).max(10);

/** "aws/storage": parts between slashes, none at the ends; "" is the root. */
export const deckPath = z
	.string()
	.max(500)
	.regex(/^$|^[^/]+(\/[^/]+)*$/, "parts between single slashes");

/** How much work a weekday takes: all, about half, or as little as can be. */
export const easyDay = z.enum(["normal", "reduced", "minimum"]);
export type EasyDay = z.infer<typeof easyDay>;

/** Everything that can be set for a preset or a deck. A deck inherits what it does not set from the deck above, at last from the default preset. */
export const deckOptions = z.object({
	/** Aimed-at probability of recall when a card comes due. */
	desiredRetention: z.number().min(0.7).max(0.97),
	maximumIntervalDays: z.number().int().min(1).max(36_500),
	/** Minutes; none lets the scheduler decide. */
	learningSteps: steps,
	relearningSteps: steps,
	/** Bounds the deck with all decks below it. */
	newPerDay: z.number().int().min(0).max(9999),
	reviewsPerDay: z.number().int().min(0).max(9999),
	/** `due`: longest overdue first, mixed within a day; `interleaved`: the same, taking turns between notes; `retrievability`: nearest to forgotten first. */
	reviewOrder: z.enum([
		"due",
		"retrievability",
		"random",
		"note",
		"interleaved",
	]),
	newOrder: z.enum(["note", "random"]),
	/** Where new cards come: spread among the reviews, before or after them. */
	newPlace: z.enum(["mixed", "first", "last"]),
	/** Leaves cards of the same lines of a note for another study day. */
	burySiblings: z.boolean(),
	/** Cards on their steps may be shown this long before they are due, once nothing else is left. */
	learnAheadMinutes: z.number().int().min(0).max(1440),
	/** Chooses the quietest day of those that fit as well. */
	balance: z.boolean(),
	/** Spreads intervals a little, so that cards learned together do not stay together. */
	fuzz: z.boolean(),
	/** Sunday first. */
	easyDays: z.array(easyDay).length(7),
	/** A break is suggested after this many minutes; 0: never. */
	timeBoxMinutes: z.number().int().min(0).max(600),
	/** Buttons: Again and Good, or all four. */
	grades: z.union([z.literal(2), z.literal(4)]),
	/** Lapses at which a card is a leech, and again every half as many; 0: never. */
	leechLapses: z.number().int().min(0).max(99),
	/** What happens to a leech: it has the tag `leech` (on the card alone, the note stays), and may be suspended as well. */
	leechAction: z.enum(["tag", "suspend"]),
});
export type DeckOptions = z.infer<typeof deckOptions>;

export const defaultDeckOptions: DeckOptions = {
	desiredRetention: 0.9,
	maximumIntervalDays: 36_500,
	learningSteps: [1, 10],
	relearningSteps: [10],
	newPerDay: 20,
	reviewsPerDay: 200,
	reviewOrder: "due",
	newOrder: "note",
	newPlace: "mixed",
	burySiblings: true,
	learnAheadMinutes: 20,
	balance: true,
	fuzz: true,
	easyDays: Array.from({ length: 7 }, () => "normal" as const),
	timeBoxMinutes: 0,
	grades: 2,
	leechLapses: 8,
	leechAction: "tag",
};

export const presetId = z.number().int().positive().brand<"PresetId">();
export type PresetId = z.infer<typeof presetId>;
/** The preset that every deck begins with; `setting.get` and `setting.update` show a part of it. It cannot be removed. */
export const defaultPresetId = 1 as PresetId;

/** Named options that several decks share; `own` is what differs from the defaults. */
export const preset = z.object({
	id: presetId,
	name: z.string(),
	own: deckOptions.partial(),
	options: deckOptions,
	/** Fitted memory parameters with the version of their model, or null for the usual ones. */
	parameters: z
		.object({
			version: z.string(),
			values: z.array(z.number()),
			at: z.number(),
		})
		.nullable(),
	/** How many decks name it. */
	decks: count,
});
export type Preset = z.infer<typeof preset>;

/** A deck as the tree shows it; counts are of the deck with all decks below it. */
export const deck = z.object({
	path: deckPath,
	/** The last part of the path; "" for the root. */
	name: z.string(),
	/** 0 for the root. */
	depth: count,
	cards: count,
	/** Of today's queue when this deck is studied, its limits and those above applied. */
	due: z.object({ learning: count, review: count, new: count }),
	presetId: presetId.nullable(),
	own: deckOptions.partial(),
	/** What counts, after all inheritance. */
	options: deckOptions,
	/** Limits for the present study day alone; null where the usual one counts. */
	todayOnly: z.object({
		newPerDay: count.nullable(),
		reviewsPerDay: count.nullable(),
	}),
	/** ISO date of the exam that counts for the deck, its own or one from above. */
	exam: z.string().nullable(),
});
export type Deck = z.infer<typeof deck>;

const nothing = z.object({});
const optionName = deckOptions.keyof();

export const deckContract = {
	/** The tree in order of paths, the root first: every deck that has cards, settings or decks below it. */
	list: oc.input(nothing).output(z.array(deck)),
	/**
	 * Sets options of a deck itself, stops others from being its own (`inherit`), or chooses the preset
	 * that it and the decks below it begin with (null: inherited). One undo step. Fails with `not-found`.
	 */
	update: oc
		.input(
			z.object({
				path: deckPath,
				options: deckOptions.partial().optional(),
				inherit: z.array(optionName).optional(),
				presetId: presetId.nullable().optional(),
			}),
		)
		.output(deck),
	/** Limits for the present study day alone; null goes back to the usual one. One undo step. */
	today: oc
		.input(
			z.object({
				path: deckPath,
				newPerDay: count.max(9999).nullable().optional(),
				reviewsPerDay: count.max(9999).nullable().optional(),
			}),
		)
		.output(deck),
};

export const presetContract = {
	list: oc.input(nothing).output(z.array(preset)),
	/** Adds a preset (no id) or changes one: name, options, options that go back to the default (`inherit`). Fails with `not-found`, `name-taken`. */
	save: oc
		.input(
			z.object({
				id: presetId.optional(),
				name: z.string().trim().min(1).max(80).optional(),
				options: deckOptions.partial().optional(),
				inherit: z.array(optionName).optional(),
			}),
		)
		.output(preset),
	/** Decks that named it inherit again. Fails with `not-found`, `preset-needed` for the default one. */
	remove: oc.input(z.object({ id: presetId })).output(nothing),
};
