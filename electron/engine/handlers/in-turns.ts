// Runs a long reckoning a little at a time, so that the engine answers others in between.
import { setImmediate } from "node:timers/promises";
import { Failure } from "../contract/errors.ts";
import type { Steps } from "../review/steps.ts";

/** How long a turn keeps the others waiting, if no single step takes longer. */
const turnMs = 20;

/** The result of all steps. Fails with `cancelled` where whoever asked has left. */
export async function inTurns<Result>(
	steps: Steps<Result>,
	signal?: AbortSignal,
): Promise<Result> {
	for (;;) {
		const until = performance.now() + turnMs;
		while (performance.now() < until) {
			const { done, value } = steps.next();
			if (done) return value;
		}
		await setImmediate();
		if (signal?.aborted)
			throw new Failure("cancelled", "Nobody waits for this any more.");
	}
}
