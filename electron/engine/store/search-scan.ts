// Goes through the cards that an answer may hold for, some at a time, so that a pattern over a million texts keeps nobody waiting.
import { createContext, Script } from "node:vm";
import { Failure } from "../contract/errors.ts";
import type { Answer } from "./search-condition.ts";
import { countMask } from "./search-mask.ts";

export interface Scan {
	/** Goes on until `most` cards are found in all, or so many ms have passed; true when there are no more to look at. Fails with `search-too-slow`. */
	run(most: number, ms: number): boolean;
	/** What was found so far, in the order of import. */
	found(): Int32Array;
	/** The last card that was looked at, in the direction of the scan. */
	position(): number;
}

/** No single text may take longer. */
const longestTestMs = 2000;
/** What waits for all cards at once gets so long for it, and no longer. */
const longestScanMs = 2000;
const partMs = 100;
/** Looking at the clock for each card would cost more than most tests. */
const betweenLooks = 64;

/** Scans from the first imported card on, or from the last if `descending`. */
export function createScan(
	{ mask, test, upTo }: Answer,
	descending: boolean,
): Scan {
	const last = Math.min(mask.length - 1, upTo);
	const ids: number[] = [];
	let done = 0;
	const idAt = (n: number) => (descending ? last - n : n);

	function step(most: number, until: number): void {
		for (let looks = 1; done <= last && ids.length < most; done += 1) {
			const id = idAt(done);
			if (mask[id] !== 1) continue;
			if (test === null || test(id)) ids.push(id);
			if (test === null) continue;
			looks += 1;
			if (looks % betweenLooks === 0 && performance.now() > until) {
				done += 1;
				return;
			}
		}
	}

	return {
		run(most, ms) {
			const until = performance.now() + ms;
			if (test === null) step(most, until);
			else withinTime(() => step(most, until), ms + longestTestMs);
			return done > last;
		},
		found: () => {
			const found = new Int32Array(ids);
			return descending ? found.reverse() : found;
		},
		position: () => idAt(Math.max(0, done - 1)),
	};
}

/** All cards of an answer with a pattern, at once. Fails with `search-too-slow`. */
export function scanAll(answer: Answer): Int32Array {
	const scan = createScan(answer, false);
	for (let ms = 0; !scan.run(Number.POSITIVE_INFINITY, partMs); ms += partMs)
		if (ms >= longestScanMs)
			throw new Failure(
				"search-too-slow",
				"This pattern has to look through too many texts one by one, so the search was ended. Add a word, deck: or tag: to look through fewer cards, or make the pattern simpler.",
			);
	return scan.found();
}

/** All cards of an answer without a pattern. */
export function listMask({ mask, upTo }: Answer): Int32Array {
	const last = Math.min(mask.length - 1, upTo);
	const ids = new Int32Array(countMask(mask, last));
	let count = 0;
	for (let id = 0; count < ids.length; id += 1)
		if (mask[id] === 1) {
			ids[count] = id;
			count += 1;
		}
	return ids;
}

const guarded = new Script("run()");

/** Ends `run` when it takes too long, even in the middle of a regular expression that backtracks without end. */
function withinTime(run: () => void, timeout: number): void {
	try {
		guarded.runInContext(createContext({ run }), { timeout });
	} catch (error) {
		if (!isTimeout(error)) throw error;
		throw new Failure(
			"search-too-slow",
			"This pattern tries endlessly many ways to fit one text, so the search was ended. Make the pattern simpler: the usual cause is a repetition within a repetition, such as (a+)+.",
		);
	}
}

/** The error comes from the script's own realm, so it is no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
	return (
		typeof error === "object" &&
		error !== null &&
		"code" in error &&
		error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
	);
}
