// Imports under way: how far each is, who follows it, and how it is ended early.
import { Failure } from "../contract/errors.ts";
import type { ImportProgress } from "../contract/import.ts";

/** What an import under way tells and asks. */
export interface ImportTask {
	report(progress: ImportProgress): void;
	/** Aborted with a `cancelled` failure as reason. */
	signal: AbortSignal;
}

export interface ImportJobs {
	/** Does `work` under the name `id`; `caller` is aborted when the caller has gone. */
	run<T>(
		job: { id: string | undefined; caller: AbortSignal | undefined },
		work: (task: ImportTask) => Promise<T>,
	): Promise<T>;
	/** Yields how far the job is, the newest state only, until it ends. */
	follow(
		id: string,
		signal: AbortSignal | undefined,
	): AsyncGenerator<ImportProgress, void, void>;
	cancel(id: string): void;
}

interface Job {
	abort: AbortController;
	newest: ImportProgress | null;
	hasEnded: boolean;
	/** Wake those who follow it. */
	listeners: Set<() => void>;
}

export function createImportJobs(): ImportJobs {
	const jobs = new Map<string, Job>();

	/** The job of that name, made by whoever speaks of it first: its caller or a follower. */
	function jobOf(id: string): Job {
		const job = jobs.get(id) ?? createJob();
		jobs.set(id, job);
		return job;
	}

	async function run<T>(
		{ id, caller }: { id: string | undefined; caller: AbortSignal | undefined },
		work: (task: ImportTask) => Promise<T>,
	): Promise<T> {
		const job = id === undefined ? createJob() : jobOf(id);
		const leave = () => job.abort.abort(cancelled());
		caller?.addEventListener("abort", leave, { once: true });
		try {
			return await work({
				signal: job.abort.signal,
				report(progress) {
					job.newest = progress;
					wake(job);
				},
			});
		} finally {
			caller?.removeEventListener("abort", leave);
			job.hasEnded = true;
			if (id !== undefined) jobs.delete(id);
			wake(job);
		}
	}

	async function* follow(id: string, signal: AbortSignal | undefined) {
		const job = jobOf(id);
		let told: ImportProgress | null = null;
		while (!job.hasEnded && !signal?.aborted) {
			if (job.newest && job.newest !== told) {
				told = job.newest;
				yield told;
			} else await nextNews(job, signal);
		}
		// A job that nobody started, and that nobody follows any more, is none.
		if (told === null && job.listeners.size === 0 && jobs.get(id) === job)
			jobs.delete(id);
	}

	return {
		run,
		follow,
		cancel: (id) => jobs.get(id)?.abort.abort(cancelled()),
	};
}

function createJob(): Job {
	return {
		abort: new AbortController(),
		newest: null,
		hasEnded: false,
		listeners: new Set(),
	};
}

function wake(job: Job): void {
	for (const listener of job.listeners) listener();
}

function nextNews(job: Job, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			job.listeners.delete(done);
			signal?.removeEventListener("abort", done);
			resolve();
		};
		job.listeners.add(done);
		signal?.addEventListener("abort", done, { once: true });
	});
}

function cancelled(): Failure {
	return new Failure(
		"cancelled",
		"The import was cancelled. Nothing was written.",
	);
}
