// Actions on their way to the engine: in order, with sleep recorded, and told apart when they fail.
import { expect, test } from "vitest";
import type {
	ExamAction,
	SessionPhase,
} from "../../../../electron/engine/contract/exam.ts";
import { createLine } from "../../../../renderer/screens/exam/sitting-line.ts";
import { single } from "./paper.ts";
import { viewOf } from "./shown.ts";

/** An engine that keeps what is sent, and a clock that a test turns. */
function fake(phases: Partial<Record<ExamAction["kind"], SessionPhase>> = {}) {
	const clock = { monotonic: 0, wall: 1_000_000 };
	const sent: [string, number][] = [];
	const failed: string[] = [];
	let refuses = false;
	const line = createLine({
		now: () => ({ ...clock }),
		isHidden: () => false,
		async send({ action, monotonic }) {
			await Promise.resolve();
			if (refuses) throw new Error("refused");
			sent.push([action.kind, monotonic]);
			const phase = phases[action.kind] ?? "running";
			const { state, remainingMs } = viewOf([single], [], { phase });
			return { seq: sent.length, state, remainingMs, revealed: null };
		},
		onActed: () => {},
		onFailure: (_error, action) => failed.push(action.kind),
	});
	return {
		line,
		sent,
		failed,
		pass(seconds: number) {
			clock.monotonic += seconds * 1000;
			clock.wall += seconds * 1000;
		},
		refuse(is: boolean) {
			refuses = is;
		},
	};
}

test("actions arrive one after the other, stamped with when they were made", async () => {
	const { line, sent, pass } = fake();
	const first = line.act({ kind: "visit", item: 0 });
	pass(1);
	const second = line.act({ kind: "flag", item: 0, isOn: true });
	expect(sent).toEqual([]);
	expect(await Promise.all([first, second])).toEqual([true, true]);
	expect(sent).toEqual([
		["visit", 0],
		["flag", 1000],
	]);
});

test("sleep is enclosed before what woke it is stored, and counts five seconds at most", async () => {
	const { line, sent, pass } = fake();
	await line.act({ kind: "start" });
	pass(3600);
	await line.act({ kind: "tick" });
	expect(sent).toEqual([
		["start", 0],
		["interrupt", 5000],
		["resume", 3_600_000],
		["tick", 3_600_000],
	]);
});

test("who slept on the review comes back to the review", async () => {
	const { line, sent, pass } = fake({ review: "review" });
	await line.act({ kind: "review" });
	pass(60);
	await line.act({ kind: "submit", by: "learner" });
	expect(sent.map(([kind]) => kind)).toEqual([
		"review",
		"interrupt",
		"resume",
		"review",
		"submit",
	]);
});

test("a pause is no sleep, however long it is", async () => {
	const { line, sent, pass } = fake({ pause: "paused" });
	await line.act({ kind: "start" });
	pass(4);
	await line.act({ kind: "pause" });
	pass(3600);
	await line.act({ kind: "resume" });
	expect(sent.map(([kind]) => kind)).toEqual(["start", "pause", "resume"]);
});

test("a refused action is told and does not hold up the next", async () => {
	const { line, sent, failed, refuse } = fake();
	refuse(true);
	expect(await line.act({ kind: "clear", item: 0 })).toBe(false);
	refuse(false);
	expect(await line.act({ kind: "tick" })).toBe(true);
	expect(failed).toEqual(["clear"]);
	expect(sent.map(([kind]) => kind)).toEqual(["tick"]);
});

test("what is still on its way when the exam ends is not sent", async () => {
	const { line, sent } = fake({ submit: "submitted" });
	const acts = [
		line.act({ kind: "submit", by: "clock" }),
		line.act({ kind: "tick" }),
	];
	expect(await Promise.all(acts)).toEqual([true, false]);
	expect(sent.map(([kind]) => kind)).toEqual(["submit"]);
});

test("sleep that is told of beforehand stops the clock at once, and waking goes on where it was", async () => {
	const phases = { interrupt: "interrupted", review: "review" } as const;
	const { line, sent, pass } = fake(phases);
	await line.act({ kind: "review" });
	pass(2);
	line.sleep();
	pass(3600);
	line.wake();
	line.wake();
	pass(1);
	await line.act({ kind: "tick" });
	expect(sent).toEqual([
		["review", 0],
		["interrupt", 2000],
		["resume", 3_602_000],
		["review", 3_602_000],
		["tick", 3_603_000],
	]);
});

test("sleep before the start, or waking from none, is nobody’s business", async () => {
	const { line, sent } = fake();
	line.sleep();
	line.wake();
	await line.act({ kind: "start" });
	line.wake();
	await line.act({ kind: "tick" });
	expect(sent.map(([kind]) => kind)).toEqual(["start", "tick"]);
});
