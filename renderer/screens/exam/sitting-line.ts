// The way of an attempt's actions to the engine: one after the other, sleep recorded, shown only once they are stored.
import type { ExamAction } from "../../../electron/engine/contract/exam.ts";
import type { Acted } from "../../../electron/engine/contract/exam-contract.ts";
import { hasSlept } from "./clock.ts";
import { type Instant, tickMs } from "./run.ts";

export interface LineOptions {
	send(call: { monotonic: number; action: ExamAction }): Promise<Acted>;
	now(): Instant;
	/** Of the page, whose timers then run seldom. */
	isHidden(): boolean;
	/** A reply, with when on the monotonic clock its event happened. */
	onActed(acted: Acted, at: number): void;
	onFailure(error: unknown, action: ExamAction): void;
}

export interface SittingLine {
	/** Resolves once the action is on disk; false if it was refused or lost. */
	act(action: ExamAction): Promise<boolean>;
	/** Says which phase the attempt is in when it was fetched rather than acted on. */
	follow(phase: Acted["state"]["phase"]): void;
	/** The computer is about to sleep: the clock stands still from now on. */
	sleep(): void;
	/** It has woken; goes on if the sleep was told of before. */
	wake(): void;
}

export function createLine(options: LineOptions): SittingLine {
	let queue = Promise.resolve(true);
	let last: Instant | null = null;
	let phase: Acted["state"]["phase"] = "draft";
	/** What sleep interrupted. */
	let asleepIn: Acted["state"]["phase"] | null = null;

	async function send(action: ExamAction, monotonic: number): Promise<boolean> {
		try {
			const acted = await options.send({ monotonic, action });
			phase = acted.state.phase;
			options.onActed(acted, monotonic);
			return true;
		} catch (error) {
			options.onFailure(error, action);
			return false;
		}
	}

	async function fallAsleep(monotonic: number): Promise<boolean> {
		const isRunning = phase === "running" || phase === "review";
		if (!isRunning) return false;
		asleepIn = phase;
		return send({ kind: "interrupt", reason: "sleep" }, monotonic);
	}

	async function goOn(monotonic: number): Promise<boolean> {
		const before = asleepIn;
		asleepIn = null;
		if (before === null || phase !== "interrupted") return false;
		await send({ kind: "resume" }, monotonic);
		if (before === "review") await send({ kind: "review" }, monotonic);
		return true;
	}

	/** Time of sleep must not count: it is enclosed before what happens after it is stored. */
	async function wake(since: Instant, now: Instant): Promise<void> {
		const before = phase;
		const end = Math.min(now.monotonic, since.monotonic + tickMs);
		await send({ kind: "interrupt", reason: "sleep" }, end);
		await send({ kind: "resume" }, now.monotonic);
		if (before === "review") await send({ kind: "review" }, now.monotonic);
	}

	return {
		follow(fetched) {
			phase = fetched;
		},
		sleep() {
			const now = options.now();
			last = now;
			queue = queue.then(() => fallAsleep(now.monotonic));
		},
		wake() {
			const now = options.now();
			last = now;
			queue = queue.then(() => goOn(now.monotonic));
		},
		act(action) {
			const now = options.now();
			const since = last;
			const isHidden = options.isHidden();
			last = now;
			queue = queue.then(async () => {
				// What was still on its way when the exam ended has nothing to say any more.
				if (phase === "submitted") return false;
				const isRunning = phase === "running" || phase === "review";
				if (since && isRunning && hasSlept(since, now, isHidden))
					await wake(since, now);
				return send(action, now.monotonic);
			});
			return queue;
		},
	};
}
