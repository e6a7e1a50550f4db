// Attempts: the fold over events, the clock, and what is refused.
import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	ExamAction,
	ExamEvent,
} from "../../../electron/engine/contract/exam.ts";
import {
	apply,
	limitOf,
	openSession,
	remainingMs,
	replay,
	type Session,
} from "../../../electron/engine/exam/session.ts";
import { assertAllowed } from "../../../electron/engine/exam/session-check.ts";
import { arbitraryLog, rules } from "./fixture.ts";

const seed = 7;
const start: ExamAction = { kind: "start" };

function event(
	seq: number,
	monotonic: number,
	action: ExamAction,
	run = "one",
): ExamEvent {
	return { seq, run, monotonic, at: 1_000 + monotonic, action };
}

/** The log without what the machine refuses, as the engine would have stored it. */
function accepted(log: readonly ExamEvent[]): ExamEvent[] {
	let session = openSession(rules);
	return log.filter((candidate) => {
		try {
			assertAllowed(rules, session.state, candidate.action);
		} catch {
			return false;
		}
		session = apply(session, candidate);
		return true;
	});
}

test("a replay of the first k events is the state that was shown after event k", () => {
	fc.assert(
		fc.property(arbitraryLog, fc.nat(60), (log, cut) => {
			const events = accepted(log);
			const shown: Session[] = [];
			let session = openSession(rules);
			for (const one of events) {
				session = apply(session, one);
				shown.push(session);
			}
			const k = Math.min(cut, events.length);
			expect(replay(rules, events.slice(0, k))).toEqual(
				k === 0 ? openSession(rules) : shown[k - 1],
			);
		}),
		{ seed, numRuns: 300 },
	);
});

test("an event that is stored twice counts once", () => {
	fc.assert(
		fc.property(arbitraryLog, (log) => {
			const events = accepted(log);
			const doubled = events.flatMap((one) => [one, one]);
			expect(replay(rules, doubled).state).toEqual(replay(rules, events).state);
		}),
		{ seed, numRuns: 200 },
	);
});

test("time left never grows, and time spent on questions is never more than time that ran", () => {
	fc.assert(
		fc.property(arbitraryLog, (log) => {
			let session = openSession(rules);
			let before = rules.limitMs ?? 0;
			for (const one of accepted(log)) {
				session = apply(session, one);
				const left = remainingMs(session, one) ?? 0;
				expect(left).toBeLessThanOrEqual(before);
				before = left;
				const spent = session.state.items.reduce(
					(sum, { spentMs }) => sum + spentMs,
					0,
				);
				expect(spent).toBeLessThanOrEqual(session.state.activeMs);
			}
		}),
		{ seed, numRuns: 300 },
	);
});

test("after it was handed in nothing changes an attempt", () => {
	fc.assert(
		fc.property(arbitraryLog, (log) => {
			const events = accepted(log);
			const end = { kind: "submit", by: "learner" } as const;
			const submitted = apply(
				replay(rules, events),
				event(1000, 0, end, "last"),
			);
			const after = log.reduce(
				(session, one) => apply(session, { ...one, seq: one.seq + 2000 }),
				submitted,
			);
			expect(after.state).toEqual(submitted.state);
		}),
		{ seed, numRuns: 200 },
	);
});

test("the clock counts within a run of the app and stands still between runs, in pauses and in sleep", () => {
	const practice = { ...rules, mode: "practice" as const };
	const session = replay(practice, [
		event(0, 100, start),
		event(1, 5_100, { kind: "tick" }),
		event(2, 0, { kind: "interrupt", reason: "crash" }, "two"),
		event(3, 9_000, { kind: "resume" }, "two"),
		event(4, 10_000, { kind: "pause" }, "two"),
		event(5, 30_000, { kind: "resume" }, "two"),
		event(6, 31_000, { kind: "tick" }, "two"),
	]);
	expect(session.state.activeMs).toBe(7_000);
	expect(remainingMs(session, { run: "two", monotonic: 32_000 })).toBe(52_000);
	expect(session.state.interruptions).toBe(1);
});

test("an answer that comes after the end of time is left out of account", () => {
	const late: ExamAction = {
		kind: "answer",
		item: 0,
		response: { kind: "options", chosen: [1] },
	};
	const session = replay(rules, [event(0, 0, start), event(1, 61_000, late)]);
	expect(session.state.items[0]?.response).toBeNull();
	expect(remainingMs(session, { run: "one", monotonic: 61_000 })).toBe(0);
});

test("time goes to the question on screen", () => {
	const session = replay(rules, [
		event(0, 0, start),
		event(1, 3_000, { kind: "visit", item: 2 }),
		event(2, 7_000, { kind: "review" }),
		event(3, 9_000, { kind: "visit", item: 2 }),
		event(4, 10_000, { kind: "tick" }),
	]);
	expect(session.state.items.map(({ spentMs }) => spentMs)).toEqual([
		3_000, 0, 5_000, 0, 0,
	]);
	expect(session.state.activeMs).toBe(10_000);
});

const running = replay(rules, [event(0, 0, start)]).state;
const refusals: [string, ExamAction, string][] = [
	[
		"a third option of two",
		{
			kind: "answer",
			item: 1,
			response: { kind: "options", chosen: [0, 1, 2] },
		},
		"exam-too-many",
	],
	[
		"an option that is not there",
		{ kind: "answer", item: 0, response: { kind: "options", chosen: [4] } },
		"exam-bad-answer",
	],
	[
		"one option twice",
		{ kind: "answer", item: 1, response: { kind: "options", chosen: [1, 1] } },
		"exam-bad-answer",
	],
	[
		"an order for a choice",
		{ kind: "answer", item: 0, response: { kind: "order", order: [0] } },
		"exam-bad-answer",
	],
	[
		"a question that is not there",
		{ kind: "visit", item: 5 },
		"exam-bad-answer",
	],
	["a pause in an exam", { kind: "pause" }, "exam-not-allowed"],
	[
		"a look at the answer in an exam",
		{ kind: "reveal", item: 0 },
		"exam-not-allowed",
	],
	["a second start", { kind: "start" }, "exam-not-running"],
];

test.each(refusals)("refuses %s", (_name, action, code) => {
	expect(() => assertAllowed(rules, running, action)).toThrow(
		expect.objectContaining({ code }),
	);
});

test("in practice an answer that was shown cannot be given again", () => {
	const practice = { ...rules, mode: "practice" as const };
	const { state } = replay(practice, [
		event(0, 0, start),
		event(1, 10, { kind: "reveal", item: 0 }),
	]);
	expect(() =>
		assertAllowed(practice, state, { kind: "clear", item: 0 }),
	).toThrow(expect.objectContaining({ code: "exam-not-allowed" }));
});

test("accommodations lengthen the time as they are called", () => {
	expect(
		(["none", "plus-30", "x1.25", "x1.5", "x2"] as const).map(
			(one) => (limitOf(130, one) ?? 0) / 60_000,
		),
	).toEqual([130, 160, 162.5, 195, 260]);
	expect(limitOf(130, "untimed")).toBeNull();
});
