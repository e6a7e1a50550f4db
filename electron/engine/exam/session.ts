// An attempt as a state machine: its state is a fold over its events, so that a crash loses nothing that was stored.
import type {
	Accommodation,
	ExamAction,
	ExamEvent,
	ExamMode,
	ItemState,
	SessionState,
} from "../contract/exam.ts";

/** What an attempt is held under; fixed when it is made. */
export interface SessionRules {
	readonly mode: ExamMode;
	/** Of each item of the paper, in its order. */
	readonly items: readonly ItemRules[];
	/** Time of the clock, or null when untimed. */
	readonly limitMs: number | null;
}

export interface ItemRules {
	readonly kind: "single" | "multiple" | "ordering" | "matching" | "task";
	/** How many options, steps or prompts there are; 0 of a task. */
	readonly size: number;
	/** How many options are asked for, of single and multiple. */
	readonly select: number;
}

const minute = 60_000;

/** The time for a paper of `minutes` under an accommodation; null is untimed. Practice has a clock only when asked for. */
export function limitOf(
	minutes: number,
	accommodation: Accommodation,
): number | null {
	switch (accommodation) {
		case "untimed":
			return null;
		case "none":
			return minutes * minute;
		case "plus-30":
			return (minutes + 30) * minute;
		case "x1.25":
			return minutes * 1.25 * minute;
		case "x1.5":
			return minutes * 1.5 * minute;
		case "x2":
			return minutes * 2 * minute;
		default: {
			const never: never = accommodation;
			return never;
		}
	}
}

/** A fold in progress: the state and the event before, from which the clock goes on. */
export interface Session {
	readonly state: SessionState;
	readonly last: { run: string; monotonic: number } | null;
}

export function openSession(rules: SessionRules): Session {
	return {
		last: null,
		state: {
			phase: "draft",
			current: 0,
			items: rules.items.map(() => untouched),
			activeMs: 0,
			limitMs: rules.limitMs,
			interruptions: 0,
			submittedBy: null,
			lastSeq: -1,
		},
	};
}

/** An item that nobody has looked at yet. */
export const untouched: ItemState = {
	isSeen: false,
	response: null,
	isFlagged: false,
	struck: [],
	note: "",
	confidence: null,
	isRevealed: false,
	spentMs: 0,
};

/** The session that a log leads to. The events were accepted once, so none is questioned. */
export function replay(
	rules: SessionRules,
	events: readonly ExamEvent[],
): Session {
	return events.reduce(apply, openSession(rules));
}

/** Time left at an instant of the same run, in ms; null when untimed. Never grows. */
export function remainingMs(
	session: Session,
	now: { run: string; monotonic: number },
): number | null {
	const { limitMs, activeMs } = session.state;
	if (limitMs === null) return null;
	return Math.max(0, limitMs - activeMs - sinceLast(session, now));
}

/** Time since the last event that counts: none across runs of the app, while paused, or when the clock went back. */
function sinceLast(
	{ state, last }: Session,
	now: { run: string; monotonic: number },
): number {
	const isTicking = state.phase === "running" || state.phase === "review";
	if (!isTicking || last?.run !== now.run) return 0;
	return Math.max(0, now.monotonic - last.monotonic);
}

/**
 * Adds one event. Time before it counts for the item on screen. Answers and everything else after
 * the end of time are left out of account, save the submission itself.
 */
export function apply(session: Session, event: ExamEvent): Session {
	const { state } = session;
	if (state.phase === "submitted" || event.seq <= state.lastSeq) return session;
	const elapsed = sinceLast(session, event);
	const left =
		state.limitMs === null ? elapsed : state.limitMs - state.activeMs;
	const active = Math.min(elapsed, left);
	const timed: SessionState = {
		...state,
		lastSeq: event.seq,
		activeMs: state.activeMs + active,
		items: state.items.map((item, index) =>
			index === state.current && state.phase === "running" && active > 0
				? { ...item, spentMs: item.spentMs + active }
				: item,
		),
	};
	const isOver =
		timed.limitMs !== null &&
		timed.activeMs >= timed.limitMs &&
		timed.phase !== "draft";
	return {
		last: { run: event.run, monotonic: event.monotonic },
		state:
			isOver && event.action.kind !== "submit"
				? timed
				: act(timed, event.action),
	};
}

function act(state: SessionState, action: ExamAction): SessionState {
	switch (action.kind) {
		case "start":
			return { ...withItem(state, 0, { isSeen: true }), phase: "running" };
		case "visit":
			return {
				...withItem(state, action.item, { isSeen: true }),
				current: action.item,
				phase: "running",
			};
		case "answer":
			return withItem(state, action.item, { response: action.response });
		case "clear":
			return withItem(state, action.item, { response: null });
		case "flag":
			return withItem(state, action.item, { isFlagged: action.isOn });
		case "strike":
			return withItem(state, action.item, {
				struck: struck(state, action),
			});
		case "note":
			return withItem(state, action.item, { note: action.text });
		case "confidence":
			return withItem(state, action.item, { confidence: action.confidence });
		case "reveal":
			return withItem(state, action.item, { isRevealed: true });
		case "review":
			return { ...state, phase: "review" };
		case "pause":
			return { ...state, phase: "paused" };
		case "interrupt":
			return {
				...state,
				phase: "interrupted",
				interruptions: state.interruptions + 1,
			};
		case "resume":
			return { ...state, phase: "running" };
		case "tick":
			return state;
		case "submit":
			return { ...state, phase: "submitted", submittedBy: action.by };
		default: {
			const never: never = action;
			return never;
		}
	}
}

function withItem(
	state: SessionState,
	index: number,
	change: Partial<ItemState>,
): SessionState {
	return {
		...state,
		items: state.items.map((item, at) =>
			at === index ? { ...item, ...change } : item,
		),
	};
}

function struck(
	state: SessionState,
	action: { item: number; option: number; isOn: boolean },
): number[] {
	const others = (state.items[action.item]?.struck ?? []).filter(
		(option) => option !== action.option,
	);
	return action.isOn
		? [...others, action.option].sort((one, other) => one - other)
		: others;
}
