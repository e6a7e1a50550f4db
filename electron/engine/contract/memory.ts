// What the scheduler remembers of one card: the shape that store keeps and `review/memory.ts` computes with.

/** Common to every card that was graded at least once. Times in ms, days as study days, stability in days. */
interface Reviewed {
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
	readonly reps: number;
	readonly lapses: number;
	readonly lastReviewAt: number;
	/** Kept beside the instant, so that a change of time zone never changes how many days went by. */
	readonly lastReviewDay: number;
}

export type Memory =
	| { readonly state: "new" }
	| (Reviewed & {
			readonly state: "learning" | "relearning";
			readonly step: number;
			readonly dueAt: number;
	  })
	| (Reviewed & {
			readonly state: "review";
			readonly dueDay: number;
			readonly scheduledDays: number;
	  });
