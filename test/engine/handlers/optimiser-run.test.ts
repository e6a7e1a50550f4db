// The optimiser on a simulated learner: it beats the usual parameters on held-back reviews, can be followed and cancelled.
import { expect, onTestFinished, test } from "vitest";
import type { PresetId } from "../../../electron/engine/contract/deck.ts";
import type { FitProgress } from "../../../electron/engine/contract/optimiser.ts";
import { createRandom } from "../../../electron/engine/exam/random.ts";
import type { FitJob } from "../../../electron/engine/handlers/optimiser-job.ts";
import { createFitRuns } from "../../../electron/engine/handlers/optimiser-run.ts";
import { splitByTime, toItems } from "../../../electron/engine/review/fit.ts";
import { defaultParameters } from "../../../electron/engine/review/memory.ts";
import {
	type Answered,
	schedulerWith,
	simulateLearner,
	trueParameters,
} from "../review/learner.ts";

const preset = 1 as PresetId;

function createRuns(file?: URL) {
	const events: string[] = [];
	const log = (event: string) => void events.push(event);
	const runs = file ? createFitRuns(log, file) : createFitRuns(log);
	onTestFinished(() => runs.close());
	return { runs, events };
}

function jobOf(
	reviews: readonly Answered[],
	current: readonly number[] = defaultParameters,
): FitJob {
	return { ...splitByTime(toItems(reviews)), current, relearningSteps: 1 };
}

async function statesOf(
	states: AsyncGenerator<FitProgress> | null,
): Promise<FitProgress[]> {
	const seen: FitProgress[] = [];
	for await (const state of states ?? []) seen.push(state);
	return seen;
}

test("fitted parameters beat the usual ones on held-back reviews of a simulated learner, and predict recall within 2 per cent", async () => {
	const reviews = simulateLearner(10_000, createRandom(2026));
	const job = jobOf(reviews);
	const { runs } = createRuns();
	const seen = await statesOf(runs.follow(runs.start(preset, job), undefined));
	const last = seen.at(-1);
	if (last?.state !== "done") throw new Error("expected the run to be done");
	const { result } = last;
	expect(result.outcome).toBe("better");
	expect(result.trained + result.heldBack).toBe(toItems(reviews).length);
	expect(result.after.logLoss).toBeLessThan(result.before.logLoss - 0.003);
	expect(result.after.rmseBins).toBeLessThan(result.before.rmseBins);
	const fitted = predict(job, result.parameters ?? []);
	expect(Math.abs(fitted.predicted - fitted.actual)).toBeLessThan(0.02);
	const usual = predict(job, defaultParameters);
	expect(Math.abs(fitted.predicted - fitted.actual)).toBeLessThan(
		Math.abs(usual.predicted - usual.actual),
	);
});

test("parameters that cannot be bettered stay in use", async () => {
	const reviews = simulateLearner(800, createRandom(3));
	const { runs } = createRuns();
	const run = runs.start(preset, jobOf(reviews, trueParameters));
	const last = (await statesOf(runs.follow(run, undefined))).at(-1);
	expect(last).toMatchObject({
		state: "done",
		result: { outcome: "not-better", parameters: null },
	});
});

test("a cancelled run says so, ends its thread and has no result", async () => {
	const { runs } = createRuns();
	const run = runs.start(
		preset,
		jobOf(simulateLearner(10_000, createRandom(1))),
	);
	const states = runs.follow(run, undefined);
	expect((await states?.next())?.value).toEqual({ state: "running", share: 0 });
	runs.cancel(run);
	expect(await statesOf(states)).toEqual([{ state: "cancelled" }]);
	expect(runs.resultOf(run)).toBeNull();
	runs.cancel(run);
	expect(await statesOf(runs.follow(run, undefined))).toEqual([
		{ state: "cancelled" },
	]);
});

test("a thread that cannot start ends its run as failed, for every listener", async () => {
	const { runs, events } = createRuns(new URL("./no-such.ts", import.meta.url));
	const run = runs.start(preset, jobOf(simulateLearner(100, createRandom(1))));
	const [one, other] = await Promise.all([
		statesOf(runs.follow(run, undefined)),
		statesOf(runs.follow(run, undefined)),
	]);
	expect(one.at(-1)).toMatchObject({ state: "failed" });
	expect(other.at(-1)).toEqual(one.at(-1));
	expect(events).toEqual(["fit-failed"]);
});

test("an unknown run cannot be followed", () => {
	expect(createRuns().runs.follow(7, undefined)).toBeNull();
});

/** Mean predicted and actual recall of the held-back reviews. */
function predict({ test: held }: FitJob, parameters: readonly number[]) {
	const scheduler = schedulerWith(parameters);
	const grades = ["again", "hard", "good", "easy"] as const;
	let predicted = 0;
	let passed = 0;
	for (const { steps } of held) {
		const before = steps
			.slice(0, -1)
			.reduce<ReturnType<typeof scheduler.project> | null>(
				(trace, [grade, days]) =>
					scheduler.project(trace, grades[grade - 1] ?? "good", days),
				null,
			);
		const [grade, days] = steps.at(-1) ?? [1, 0];
		predicted += before ? scheduler.recallAfter(before, days) : 0;
		if (grade > 1) passed += 1;
	}
	return { predicted: predicted / held.length, actual: passed / held.length };
}
