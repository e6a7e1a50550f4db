// One thread that parses notes: what waits for it, the deadline of each, and its end.
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import {
	MessageChannel,
	type MessagePort,
	receiveMessageOnPort,
	Worker,
} from "node:worker_threads";
import type { Log } from "./context.ts";
import type {
	NoteToParse,
	ParseOutcome,
	ParsePool,
	ParseReply,
	ParseRequest,
} from "./parse-pool.ts";

/** How long a thread may take to tell what it has used, in ms. */
const answerMs = 500;
/** How many times that on a machine that is busy with other things. */
const patience = 5;
/** How long a thread may take to load, which is no file's fault, in ms. */
const startDeadlineMs = 60_000;
/** How long a second thread waits for more before its memory is given back, in ms. */
const idleMs = 1000;
/** How long a thread may take to give its memory back before it is ended, in ms. */
const shrinkMs = 2000;
/** A note that needs more is given up alone; less of the young kind costs time, more only memory. */
const resourceLimits = {
	maxYoungGenerationSizeMb: 32,
	maxOldGenerationSizeMb: 512,
};

interface Job {
	note: NoteToParse;
	resolve: (outcome: ParseOutcome) => void;
	onOutcome: ((outcome: ParseOutcome) => void) | undefined;
}

/** One thread of a pool. */
export interface Lane {
	parse: ParsePool["parse"];
	isStarted(): boolean;
	/** How many notes wait for this thread. */
	waiting(): number;
	/** Takes in what the thread has said and nobody has heard; false where there is nothing. */
	take(): boolean;
	rest(): Promise<void>;
	close(): Promise<void>;
}

/** What a thread begins with. */
export interface ThreadData {
	/** For notes and their answers. */
	port: MessagePort;
	/** Written by the thread as it begins a note: what it had used of its processor, in ms. */
	usedBefore: Float64Array;
	/** Counts up with each answer of any thread of the pool, and wakes who waits for that. */
	answers: Int32Array;
}

/** One thread and what waits for it; started at the first note, and ended when idle unless it `isKept`. */
export function createLane(
	log: Log,
	{
		deadlineMs,
		isKept,
		answers,
	}: { deadlineMs: number; isKept: boolean; answers: Int32Array },
): Lane {
	const jobs = new Map<number, Job>();
	const usedBefore = new Float64Array(new SharedArrayBuffer(8));
	let worker: Worker | null = null;
	let port: MessagePort | null = null;
	let isReady = false;
	let timer: NodeJS.Timeout | undefined;
	let onShrunk = () => {};
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
		await leave();
	}

	/** Ends the thread, whatever it does; another one may begin at once. */
	async function leave(): Promise<void> {
		const ending = worker;
		worker = null;
		isReady = false;
		port?.removeAllListeners();
		port?.close();
		port = null;
		ending?.removeAllListeners();
		await ending?.terminate();
	}

	/** Has the thread give its memory back: what it holds as it ends is kept for other threads, for seconds. */
	async function shrink(): Promise<void> {
		if (!port || !isReady) return;
		const asked = port;
		await new Promise<void>((resolve) => {
			const waiting = setTimeout(resolve, shrinkMs);
			onShrunk = () => {
				clearTimeout(waiting);
				resolve();
			};
			asked.postMessage("shrink" satisfies ParseRequest);
		});
	}

	function hear(reply: ParseReply): void {
		if (reply === "shrunk") onShrunk();
		else if (typeof reply === "string") {
			isReady = reply === "ready";
			watchOldest();
		} else if ("packed" in reply) settle(reply.id, { packed: reply.packed });
		else settle(reply.id, { failure: reply.failure, isTimeout: false });
	}

	function settle(id: number, outcome: ParseOutcome): void {
		const job = jobs.get(id);
		jobs.delete(id);
		watchOldest();
		job?.onOutcome?.(outcome);
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
		void leave();
		settle(id, outcome);
		for (const [waiting, { note }] of jobs)
			start().postMessage({ id: waiting, note } satisfies ParseRequest);
	}

	function start(): MessagePort {
		if (port) return port;
		const { port1, port2 } = new MessageChannel();
		port = port1;
		const data: ThreadData = { port: port2, usedBefore, answers };
		worker = new Worker(workerFile(), {
			resourceLimits,
			workerData: data,
			transferList: [port2],
		});
		worker.unref();
		port.on("message", hear);
		port.unref();
		worker.on("error", (error) => {
			log("parse-thread-died", { message: error.message });
			const [id] = jobs.keys();
			if (id === undefined) void leave();
			else restart(id, { failure: error.message, isTimeout: false });
		});
		return port;
	}

	return {
		isStarted: () => worker !== null,
		waiting: () => jobs.size,
		take() {
			let count = 0;
			for (; port !== null; count += 1) {
				const said = receiveMessageOnPort(port);
				if (!said) break;
				hear(said.message);
			}
			return count > 0;
		},
		parse(note, onOutcome) {
			lastId += 1;
			const id = lastId;
			return new Promise((resolve) => {
				jobs.set(id, { note, resolve, onOutcome });
				start().postMessage({ id, note } satisfies ParseRequest);
				if (jobs.size === 1) watchOldest();
			});
		},
		async rest() {
			if (jobs.size === 0) await shrink();
			// Notes may have come meanwhile.
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
async function usedBy(worker: Worker): Promise<number | null> {
	const answer = worker.cpuUsage().then(
		({ user, system }) => (user + system) / 1000,
		() => null,
	);
	const end = new AbortController();
	// It keeps the process alive: on the command line nothing else does while a thread is asked.
	const silence = wait(answerMs, null, { signal: end.signal }).catch(
		() => null,
	);
	try {
		return await Promise.race([answer, silence]);
	} finally {
		end.abort();
	}
}

/** Beside this file: the source when run from source, the bundle when built. */
function workerFile(): URL {
	const source = new URL("./parse-worker.ts", import.meta.url);
	return existsSync(source)
		? source
		: new URL("./parse-worker.js", import.meta.url);
}
