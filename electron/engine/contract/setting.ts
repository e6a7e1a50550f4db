// The settings with their limits and defaults.
import { z } from "zod";
import { deckOptions, defaultDeckOptions } from "./deck.ts";
import { watchMode } from "./folder.ts";

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
};
