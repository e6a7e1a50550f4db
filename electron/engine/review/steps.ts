// Long reckonings in steps, between which whoever runs them can do something else.

/** Yields between steps, and gives the result at the end. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs all steps at once; `inTurns` of the handlers runs them a little at a time. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
