// What passes between a fit's thread and the engine.
import type { FitQuality } from "../contract/optimiser.ts";
import type { FitItem } from "../review/fit.ts";

/** What the thread is started with. */
export interface FitJob {
	train: readonly FitItem[];
	test: readonly FitItem[];
	/** The parameters in use. */
	current: readonly number[];
	relearningSteps: number;
}

export type FitMessage =
	| { type: "progress"; share: number }
	| {
			type: "done";
			before: FitQuality;
			after: FitQuality;
			/** Fitted to all items; null where the held-back ones are predicted no better. */
			parameters: number[] | null;
	  };
