// The settings with their limits and defaults.
import { z } from "zod";
import { deckOptions, defaultDeckOptions } from "./deck.ts";
import { watchMode } from "./folder.ts";
import { ownKeys } from "./own-keys.ts";
import { cardSeparators, usualSeparators } from "./separator.ts";

/** All settings with their limits; `setting.update` takes any part of them. Those of scheduling are the default preset's. */
export const settings = deckOptions
	.pick({
		desiredRetention: true,
		maximumIntervalDays: true,
		newPerDay: true,
		reviewsPerDay: true,
		learningSteps: true,
		relearningSteps: true,
	})
	.extend({
		/** Local hour at which the next study day begins. */
		rolloverHour: z.number().int().min(0).max(23),
		theme: z.enum(["system", "light", "dark", "contrast"]),
		/** What a change in a watched folder does, where the folder itself says nothing else. */
		watch: watchMode,
		/** The learner’s own keys. Fails with `key-taken` where something else has one of them. */
		keys: ownKeys,
		/** Whether letters, digits and signs press actions by themselves. */
		characterKeys: z.boolean(),
		/** The signs of marked cards. Notes that were read with others are read again at their next import. */
		separators: cardSeparators,
	});
export type Settings = z.infer<typeof settings>;

const {
	desiredRetention,
	maximumIntervalDays,
	newPerDay,
	reviewsPerDay,
	learningSteps,
	relearningSteps,
} = defaultDeckOptions;

export const defaultSettings: Settings = {
	desiredRetention,
	maximumIntervalDays,
	newPerDay,
	reviewsPerDay,
	learningSteps,
	relearningSteps,
	rolloverHour: 4,
	theme: "system",
	watch: "ask",
	keys: {},
	characterKeys: true,
	separators: usualSeparators,
};
