// Runs of the optimiser, each in a thread of its own: started, followed by any number of listeners, cancelled, kept until the next.
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { PresetId } from "../contract/deck.ts";
import type { FitProgress, FitResult } from "../contract/optimiser.ts";
import type { FitJob, FitMessage } from "./optimiser-job.ts";

export interface FitRuns {
	/** Whether the native program can be loaded here: it is optional, and not made for every system. */
	canFit(): Promise<boolean>;
	start(presetId: PresetId, job: FitJob): number;
	/** The states of a run up to its end, the newest first; null for an unknown run. */
	follow(
		run: number,
		signal: AbortSignal | undefined,
	): AsyncGenerator<FitProgress, void, void> | null;
	cancel(run: number): void;
	/** What a run found, once it is done. */
	resultOf(run: number): FitResult | null;
	/** Ends all threads. */
	close(): Promise<void>;
}

interface Run {
	worker: Worker;
	state: FitProgress;
	listeners: Set<() => void>;
}

export function createFitRuns(
	log: (event: string, details?: Record<string, unknown>) => void,
	file: URL = workerFile(),
	load: () => Promise<unknown> = () =>
		import("@open-spaced-repetition/binding"),
): FitRuns {
	const runs = new Map<number, Run>();

	function settle(run: Run, state: FitProgress): void {
		if (run.state.state !== "running") return;
		run.state = state;
		for (const wake of run.listeners) wake();
		if (state.state !== "running") void run.worker.terminate();
	}

	return {
		// Loading it is the only sure way to know: the package is there on systems for which its native file is not.
		canFit: () =>
			load().then(
				() => true,
				() => false,
			),
		start(presetId, job) {
			const worker = new Worker(file, { workerData: job });
			worker.unref();
			const run: Run = {
				worker,
				state: { state: "running", share: 0 },
				listeners: new Set(),
			};
			worker.on("message", (message: FitMessage) =>
				settle(run, stateOf(message, presetId, job)),
			);
			worker.on("error", (error) => {
				log("fit-failed", { message: error.message });
				settle(run, { state: "failed", message: failure });
			});
			worker.on("exit", () =>
				settle(run, { state: "failed", message: failure }),
			);
			const id = runs.size + 1;
			runs.set(id, run);
			return id;
		},
		follow(id, signal) {
			const run = runs.get(id);
			return run ? followRun(run, signal) : null;
		},
		cancel(id) {
			const run = runs.get(id);
			if (run) settle(run, { state: "cancelled" });
		},
		resultOf(id) {
			const state = runs.get(id)?.state;
			return state?.state === "done" ? state.result : null;
		},
		async close() {
			await Promise.all(
				[...runs.values()].map(({ worker }) => worker.terminate()),
			);
		},
	};
}

const failure =
	"Fitting stopped before it was done. Nothing was changed; try again, and look into the log if it happens once more.";

function stateOf(
	message: FitMessage,
	presetId: PresetId,
	{ train, test }: FitJob,
): FitProgress {
	if (message.type === "progress")
		return { state: "running", share: message.share };
	const { before, after, parameters } = message;
	return {
		state: "done",
		result: {
			presetId,
			outcome: parameters ? "better" : "not-better",
			trained: train.length,
			heldBack: test.length,
			before,
			after,
			parameters,
		},
	};
}

/** States that came while the reader was busy are passed over: only the newest matters. */
async function* followRun(
	run: Run,
	signal: AbortSignal | undefined,
): AsyncGenerator<FitProgress, void, void> {
	let told: FitProgress | null = null;
	while (!signal?.aborted) {
		if (run.state !== told) {
			told = run.state;
			yield told;
			if (told.state !== "running") return;
		} else await nextChange(run, signal);
	}
}

function nextChange(run: Run, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve) => {
		const wake = () => {
			run.listeners.delete(wake);
			signal?.removeEventListener("abort", wake);
			resolve();
		};
		run.listeners.add(wake);
		signal?.addEventListener("abort", wake, { once: true });
	});
}

/** Beside this file: the source when run from source, the bundle when built. */
function workerFile(): URL {
	const source = new URL("./optimiser-worker.ts", import.meta.url);
	return existsSync(source)
		? source
		: new URL("./optimiser-worker.js", import.meta.url);
}
