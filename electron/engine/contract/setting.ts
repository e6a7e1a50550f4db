// The settings with their limits and defaults.
import { z } from "zod";
import { watchMode } from "./folder.ts";

/** All settings with their limits; `setting.update` takes any part of them. */
export const settings = z.object({
	/** Aimed-at probability of recall when a card comes due. */
	desiredRetention: z.number().min(0.7).max(0.97),
	maximumIntervalDays: z.number().int().min(1).max(36_500),
	newPerDay: z.number().int().min(0).max(9999),
	reviewsPerDay: z.number().int().min(0).max(9999),
	/** Local hour at which the next study day begins. */
	rolloverHour: z.number().int().min(0).max(23),
	/** Minutes of each learning step of a new card; none lets the scheduler decide. */
	learningSteps: z.array(z.number().min(1).max(1439)).max(10),
	relearningSteps: z.array(z.number().min(1).max(1439)).max(10),
	theme: z.enum(["system", "light", "dark", "contrast"]),
	/** What a change in a watched folder does, where the folder itself says nothing else. */
	watch: watchMode,
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
	desiredRetention: 0.9,
	maximumIntervalDays: 36_500,
	newPerDay: 20,
	reviewsPerDay: 200,
	rolloverHour: 4,
	learningSteps: [1, 10],
	relearningSteps: [10],
	theme: "system",
	watch: "ask",
};
