// Runs the parser in worker threads with a deadline for each file: a parser bomb costs one file, never the import.
import { availableParallelism } from "node:os";
import type { CardSeparators } from "../contract/separator.ts";
import type { NoteText } from "../notes/draft.ts";
import type { Log } from "./context.ts";
import type { PackedNote } from "./packed-note.ts";
import { createLane, type Lane } from "./parse-lane.ts";

/** A note, and the signs of its marked cards where they are not the usual ones. */
export interface NoteToParse extends NoteText {
	separators?: CardSeparators;
}

export type ParseOutcome =
	| { packed: PackedNote }
	| { failure: string; isTimeout: boolean };

/** What a thread is told: a note to parse, or to give back all memory that it does not need. */
export type ParseRequest = "shrink" | { id: number; note: NoteToParse };

/** What a thread says: that it has loaded, then one answer to each request in order. `loading`: it loads more, which is no file's fault, and will be ready again. */
export type ParseReply =
	| "loading"
	| "ready"
	| "shrunk"
	| { id: number; packed: PackedNote }
	| { id: number; failure: string };

export interface ParsePool {
	/** Parses one note; calls may overlap. `onOutcome` is told at once, even while this thread waits in `waitForAnswer`. */
	parse(
		note: NoteToParse,
		onOutcome?: (outcome: ParseOutcome) => void,
	): Promise<ParseOutcome>;
	/**
	 * Stands still, and this whole thread with it, until a parser has said something: for the inside of a
	 * transaction, which waits for nothing. False if none has within `ms`, or where this thread may not stand still.
	 */
	waitForAnswer(ms: number): boolean;
	/** Ends threads that have nothing to do, for the memory that they hold; the next note starts one again. */
	rest(): Promise<void>;
	/** Ends the threads. */
	close(): Promise<void>;
}

/** How long one file may take before it is reported and left out, in ms. */
export const parseDeadlineMs = 2000;

/**
 * Threads at the most: a second one halves a long import, but beside the engine's own thread two cores have
 * no room for it, and it would double memory and loading. More would only wait for the disk and the store.
 */
const threads = availableParallelism() > 2 ? 2 : 1;
/** Loading a thread takes longer than parsing this many notes in one that runs. */
const worthAnother = 8;

export function createParsePool(
	log: Log,
	deadlineMs: number = parseDeadlineMs,
): ParsePool {
	const answers = new Int32Array(new SharedArrayBuffer(4));
	const lanes = Array.from({ length: threads }, (_, index) =>
		createLane(log, { deadlineMs, isKept: index === 0, answers }),
	);
	const take = () => lanes.filter((lane) => lane.take()).length > 0;
	return {
		parse: (note, onOutcome) => chooseLane(lanes).parse(note, onOutcome),
		waitForAnswer(ms) {
			const until = performance.now() + ms;
			for (;;) {
				const seen = Atomics.load(answers, 0);
				if (take()) return true;
				const leftMs = Math.max(0, until - performance.now());
				if (!stand(answers, seen, leftMs)) return take();
			}
		},
		async rest() {
			await Promise.all(lanes.map((lane) => lane.rest()));
		},
		async close() {
			await Promise.all(lanes.map((lane) => lane.close()));
		},
	};
}

/** Stands still as long as `answers` are `seen`; false after `ms`, or at once where the thread may not. */
function stand(answers: Int32Array, seen: number, ms: number): boolean {
	try {
		return Atomics.wait(answers, 0, seen, ms) !== "timed-out";
	} catch {
		return false;
	}
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
