// An attempt while it is held: showing it without its keys, storing each event before it is acknowledged, handing it in.
import type {
	Accommodation,
	ExamAction,
	ExamEvent,
	ExamItem,
} from "../contract/exam.ts";
import type {
	Acted,
	AttemptId,
	AttemptView,
	ShownItem,
} from "../contract/exam-contract.ts";
import { scorePaper } from "../exam/score.ts";
import { apply, remainingMs } from "../exam/session.ts";
import { assertAllowed } from "../exam/session-check.ts";
import { addEvent, closeAttempt, type StoredAttempt } from "../store/exam.ts";
import type { Context } from "./context.ts";
import { confusedPairs } from "./exam-confusion.ts";
import { withGoals } from "./exam-scenario.ts";
import type { OpenAttempt } from "./exam-session.ts";
import { leaveTraces } from "./exam-trace.ts";

/** A clock that never goes back within one run of the app, as the page reads it. */
export interface Moment {
	run: string;
	monotonic: number;
}

/** An attempt to show. One that another run of the app left open is interrupted first, so that its clock stands still. */
export function viewAttempt(
	context: Context,
	{ attemptId, ...moment }: Moment & { attemptId: AttemptId },
): AttemptView {
	const open = context.sessions.open(attemptId);
	const { state, last } = open.session;
	const isLeftOpen =
		(state.phase === "running" || state.phase === "review") &&
		last?.run !== moment.run;
	if (isLeftOpen)
		keepEvent(context, open, moment, { kind: "interrupt", reason: "crash" });
	return toView(context.sessions.open(attemptId), moment);
}

/** The attempt that was just begun. */
export function toView(
	{ attempt, session }: OpenAttempt,
	moment: Moment,
): AttemptView {
	const { state } = session;
	return {
		id: attempt.id,
		mode: attempt.mode,
		title: attempt.title,
		accommodation: attempt.rules.accommodation as Accommodation,
		items: attempt.paper.items.map((item) => withoutKey(item, attempt.mode)),
		state,
		remainingMs: remainingMs(session, moment),
		revealed: attempt.paper.items.flatMap((full, item) =>
			state.items[item]?.isRevealed ? [{ item, full }] : [],
		),
	};
}

/** What may be seen before answering: no key, no reason, no source. */
function withoutKey(item: ExamItem, mode: StoredAttempt["mode"]): ShownItem {
	const shared = {
		id: item.id,
		stimulus: item.stimulus,
		stem: item.stem,
		context: mode === "practice" ? item.context : [],
	};
	switch (item.kind) {
		case "single":
		case "multiple":
			return {
				...shared,
				kind: item.kind,
				select: item.select,
				options: item.options.map(({ text }) => text),
			};
		case "ordering":
			return { ...shared, kind: item.kind, steps: item.steps };
		case "matching":
			return {
				...shared,
				kind: item.kind,
				prompts: item.prompts,
				matches: item.matches,
			};
		case "task":
			return {
				...shared,
				kind: item.kind,
				given: item.task.given,
				goals: item.task.goals,
			};
		default: {
			const never: never = item;
			return never;
		}
	}
}

/**
 * Stores one action. An action after the end of time hands the attempt in by the clock instead;
 * handing in again changes nothing.
 */
export function act(
	context: Context,
	input: Moment & { attemptId: AttemptId; action: ExamAction },
): Acted {
	const { attemptId, action: given, ...moment } = input;
	const open = context.sessions.open(attemptId);
	const action = withGoals(open.attempt.paper, given);
	const isDone = open.session.state.phase === "submitted";
	if (isDone && action.kind === "submit") return acted(open, moment, null);
	assertAllowed(open.rules, open.session.state, action);
	const isOver = remainingMs(open.session, moment) === 0;
	const isDraft = open.session.state.phase === "draft";
	const kept: ExamAction =
		isOver && !isDraft ? { kind: "submit", by: "clock" } : action;
	if (kept.kind === "submit") handIn(context, open, moment, kept);
	else keepEvent(context, open, moment, kept);
	const after = context.sessions.open(attemptId);
	const full =
		kept.kind === "reveal" ? after.attempt.paper.items[kept.item] : undefined;
	return acted(after, moment, full ?? null);
}

function acted(
	{ session }: OpenAttempt,
	moment: Moment,
	revealed: ExamItem | null,
): Acted {
	return {
		seq: Math.max(0, session.state.lastSeq),
		state: session.state,
		remainingMs: remainingMs(session, moment),
		revealed,
	};
}

function eventOf(
	context: Context,
	open: OpenAttempt,
	moment: Moment,
	action: ExamAction,
): ExamEvent {
	return context.sessions.next(open, { ...moment, at: context.now() }, action);
}

function keepEvent(
	context: Context,
	open: OpenAttempt,
	moment: Moment,
	action: ExamAction,
): void {
	const event = eventOf(context, open, moment, action);
	context.history.keep((tx) => addEvent(tx, open.attempt.id, event));
}

/** Handing in is one undo step: its event stays in the log, its result and what it does to memory can be taken back. */
function handIn(
	context: Context,
	open: OpenAttempt,
	moment: Moment,
	action: ExamAction,
): void {
	const { attempt, session } = open;
	const event = eventOf(context, open, moment, action);
	const after = apply(session, event);
	const at = context.now();
	const score = scorePaper(attempt.paper, after.state.items, attempt.mode);
	const { items } = attempt.paper;
	const confused = confusedPairs(context, items, after.state.items);
	context.history.write(
		{ op: "exam.submit", label: `Result of ${attempt.title}`, at },
		(tx) => {
			addEvent(tx, attempt.id, event);
			closeAttempt(tx, attempt.id, { at, score });
			leaveTraces(tx, context, {
				attempt,
				session: after,
				score,
				at,
				confused,
			});
		},
	);
}
