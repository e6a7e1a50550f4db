// Runs the parser in worker threads with a deadline for each file: a parser bomb costs one file, never the import.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { CardSeparators } from "../contract/separator.ts";
import type { NoteText } from "../notes/draft.ts";
import type { Log } from "./context.ts";
import type { PackedNote } from "./packed-note.ts";

/** A note, and the signs of its marked cards where they are not the usual ones. */
export interface NoteToParse extends NoteText {
	separators?: CardSeparators;
}

export type ParseOutcome =
	| { packed: PackedNote }
	| { failure: string; isTimeout: boolean };

/** What a thread says: that it has loaded, then one answer to each note in order. `loading`: it loads more, which is no file's fault, and will be ready again. */
export type ParseReply =
	| "loading"
	| "ready"
	| { id: number; packed: PackedNote }
	| { id: number; failure: string };

export interface ParsePool {
	/** Parses one note; calls may overlap. */
	parse(note: NoteToParse): Promise<ParseOutcome>;
	/** Ends threads that have nothing to do, for the memory that they hold; the next note starts one again. */
	rest(): Promise<void>;
	/** Ends the threads. */
	close(): Promise<void>;
}

/** How long one file may take before it is reported and left out, in ms. */
export const parseDeadlineMs = 2000;
/** How long a thread may take to tell what it has used, in ms. */
const answerMs = 500;
/** How many times that on a machine that is busy with other things. */
const patience = 5;
/** How long a thread may take to load, which is no file's fault, in ms. */
const startDeadlineMs = 60_000;

interface Job {
	note: NoteToParse;
	resolve: (outcome: ParseOutcome) => void;
}

/**
 * Threads at the most: a second one halves a long import, but beside the engine's own thread two cores have
 * no room for it, and it would double memory and loading. More would only wait for the disk and the store.
 */
const threads = availableParallelism() > 2 ? 2 : 1;
/** How long a second thread waits for more before its memory is given back, in ms. */
const idleMs = 1000;
/** Loading a thread takes longer than parsing this many notes in one that runs. */
const worthAnother = 8;
/** A note that needs more is given up alone; less of the young kind costs time, more only memory. */
const resourceLimits = {
	maxYoungGenerationSizeMb: 48,
	maxOldGenerationSizeMb: 512,
};

export function createParsePool(
	log: Log,
	deadlineMs: number = parseDeadlineMs,
): ParsePool {
	const lanes = Array.from({ length: threads }, (_, index) =>
		createLane(log, { deadlineMs, isKept: index === 0 }),
	);
	return {
		parse: (note) => chooseLane(lanes).parse(note),
		async rest() {
			await Promise.all(lanes.map((lane) => lane.rest()));
		},
		async close() {
			await Promise.all(lanes.map((lane) => lane.close()));
		},
	};
}

/** The one with the least to do; another is started only where that pays. */
function chooseLane(lanes: readonly Lane[]): Lane {
	const [first, ...more] = lanes;
	if (!first) throw new Error("expected at least one lane");
	let best = first;
	for (const lane of more) {
		const cost = lane.isStarted() ? 0 : worthAnother;
		if (lane.waiting() + cost < best.waiting()) best = lane;
	}
	return best;
}

interface Lane extends ParsePool {
	isStarted(): boolean;
	/** How many notes wait for this thread. */
	waiting(): number;
}

/** One thread and what waits for it; started at the first note, and ended when idle unless it `isKept`. */
function createLane(
	log: Log,
	{ deadlineMs, isKept }: { deadlineMs: number; isKept: boolean },
): Lane {
	const jobs = new Map<number, Job>();
	/** Written by the thread as it begins a note: what it had used of its processor, in ms. */
	const usedBefore = new Float64Array(new SharedArrayBuffer(8));
	let worker: Worker | null = null;
	let isReady = false;
	let timer: NodeJS.Timeout | undefined;
	let lastId = 0;

	/** The thread works in order, so the oldest job is the one that the deadline is for. */
	function watchOldest(): void {
		clearTimeout(timer);
		if (jobs.size > 0)
			timer = setTimeout(
				() => void judgeOldest(performance.now()),
				isReady ? deadlineMs : startDeadlineMs,
			);
		else if (!isKept) timer = setTimeout(end, idleMs).unref();
	}

	async function end(): Promise<void> {
		clearTimeout(timer);
		const ending = worker;
		worker = null;
		ending?.removeAllListeners();
		await ending?.terminate();
	}

	function hear(reply: ParseReply): void {
		if (typeof reply === "string") {
			isReady = reply === "ready";
			watchOldest();
		} else if ("packed" in reply) settle(reply.id, { packed: reply.packed });
		else settle(reply.id, { failure: reply.failure, isTimeout: false });
	}

	function settle(id: number, outcome: ParseOutcome): void {
		const job = jobs.get(id);
		jobs.delete(id);
		watchOldest();
		job?.resolve(outcome);
	}

	/** Time that the machine gave to others is no file's fault: such a file has more, up to a limit. */
	async function judgeOldest(since: number): Promise<void> {
		const [id] = jobs.keys();
		const rung = timer;
		if (id === undefined || worker === null) return;
		const usedMs = isReady ? await usedBy(worker) : null;
		// It may have answered meanwhile, and then another timer runs.
		if (timer !== rung || !jobs.has(id)) return;
		const waitedMs = deadlineMs + performance.now() - since;
		const leftMs = timeLeft({
			usedMs: usedMs === null ? null : usedMs - (usedBefore[0] ?? 0),
			waitedMs,
			deadlineMs,
		});
		if (leftMs === 0) giveUp(id);
		else timer = setTimeout(() => void judgeOldest(since), leftMs);
	}

	function giveUp(id: number): void {
		log("parse-timeout", { deadlineMs });
		restart(id, {
			isTimeout: true,
			failure: `Reading it took longer than ${deadlineMs / 1000} seconds`,
		});
	}

	/** Ends a thread that hangs or died, settles the job it was on and hands the others to a new one. */
	function restart(id: number, outcome: ParseOutcome): void {
		worker?.removeAllListeners();
		worker?.terminate();
		worker = null;
		isReady = false;
		settle(id, outcome);
		for (const [waiting, { note }] of jobs)
			start().postMessage({ id: waiting, note });
	}

	function start(): Worker {
		if (worker) return worker;
		isReady = false;
		worker = new Worker(workerFile(), {
			resourceLimits,
			workerData: usedBefore,
		});
		worker.unref();
		worker.on("message", hear);
		worker.on("error", (error) => {
			log("parse-thread-died", { message: error.message });
			const [id] = jobs.keys();
			if (id === undefined) worker = null;
			else restart(id, { failure: error.message, isTimeout: false });
		});
		return worker;
	}

	return {
		isStarted: () => worker !== null,
		waiting: () => jobs.size,
		parse(note) {
			lastId += 1;
			const id = lastId;
			return new Promise((resolve) => {
				jobs.set(id, { note, resolve });
				start().postMessage({ id, note });
				if (jobs.size === 1) watchOldest();
			});
		},
		async rest() {
			if (jobs.size === 0) await end();
		},
		close: end,
	};
}

/**
 * How much longer a file may take that has passed the deadline, in ms: none if its thread has used that
 * much of a processor, does not tell, or was waited for too long on a machine that is busy with others.
 */
export function timeLeft(file: {
	usedMs: number | null;
	waitedMs: number;
	deadlineMs: number;
}): number {
	const { usedMs, waitedMs, deadlineMs } = file;
	if (usedMs === null || usedMs >= deadlineMs) return 0;
	const patientMs = deadlineMs * patience - waitedMs;
	// Not less than a moment: asking a thread takes time from it.
	return Math.max(0, Math.min(patientMs, Math.max(50, deadlineMs - usedMs)));
}

/** What a thread has used of its processor so far, in ms; null where it does not say, as when it hangs outside of JavaScript. */
function usedBy(worker: Worker): Promise<number | null> {
	const answer = worker.cpuUsage().then(
		({ user, system }) => (user + system) / 1000,
		() => null,
	);
	return Promise.race([answer, wait(answerMs, null, { ref: false })]);
}

/** Beside this file: the source when run from source, the bundle when built. */
function workerFile(): URL {
	const source = new URL("./parse-worker.ts", import.meta.url);
	return existsSync(source)
		? source
		: new URL("./parse-worker.js", import.meta.url);
}
