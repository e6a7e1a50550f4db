// Card actions: what each does to one card, and doing it to many as one undo step.
import type { CardAction, CardActionKind } from "../contract/action.ts";
import type { CardId } from "../contract/data.ts";
import type { Memory } from "../contract/memory.ts";
import { shuffleKey } from "../review/queue.ts";
import {
	changeMarks,
	forgetCard,
	listMarked,
	type MarkChange,
	type MarkedCard,
	moveCard,
} from "../store/action.ts";
import { createCardWriter } from "../store/card.ts";
import type { Tx } from "../store/history.ts";
import { shorten } from "./answer.ts";
import { marksOf } from "./card-marks.ts";
import { type Context, os } from "./context.ts";
import type { Study } from "./study.ts";

export const action = {
	apply: os.action.apply.handler(({ context, input }) =>
		applyAction(context, input.cardIds, input.action),
	),
	marks: os.action.marks.handler(({ context, input }) =>
		marksOf(context, input.cardIds),
	),
};

/** Does `action` to the cards as one undo step; a card that it would leave as it is does not count. */
export function applyAction(
	context: Context,
	ids: readonly CardId[],
	action: CardAction,
): { changed: number; label: string } {
	const unique = [...new Set(ids)];
	const cards = listMarked(context.db, unique);
	const label = labelOf(action, cards);
	const now = context.now();
	const changed = context.history.write(
		{ op: `action.${action.kind}`, label, at: now },
		(tx) => {
			const place = { tx, study: context.study(), now, count: cards.length };
			return cards.filter((card, n) => act(action, card, { ...place, n }))
				.length;
		},
	);
	return { changed, label };
}

interface Place {
	tx: Tx;
	study: Study;
	now: number;
	/** The card is the `n`th of `count`, from 0. */
	n: number;
	count: number;
}

/** Does the action to one card; false if nothing had to be changed. */
function act(action: CardAction, card: MarkedCard, place: Place): boolean {
	const { tx, study, now } = place;
	const today = study.calendar.dayOf(now);
	const set = (isNeeded: boolean, change: MarkChange) => {
		if (isNeeded) changeMarks(tx, card.id, change);
		return isNeeded;
	};
	const isBuried = card.buriedUntil !== null && card.buriedUntil >= today;
	switch (action.kind) {
		case "suspend":
			return set(!card.isSuspended, { is_suspended: 1 });
		case "unsuspend":
			return set(card.isSuspended, { is_suspended: 0 }) && bound(card, place);
		case "bury":
			return set(!isBuried, { buried_until: today });
		case "unbury":
			return set(isBuried, { buried_until: null });
		case "flag":
			return setFlag(action, card, tx);
		case "mark":
			return set(card.isMarked !== action.isMarked, {
				is_marked: action.isMarked ? 1 : 0,
			});
		case "forget":
			return forget(card, tx);
		case "reset":
			return reset(card, tx);
		case "set-due":
			return setDue(action, card, place);
		case "move":
			if (card.deck === action.deck) return false;
			moveCard(tx, card.id, action.deck);
			return bound(listMarked(tx, [card.id])[0] ?? card, place);
		case "remove":
			return set(!card.isRemoved, { is_removed: 1 });
		case "restore":
			return set(card.isRemoved, { is_removed: 0 }) && bound(card, place);
		case "unleech":
			return set(card.isLeech, { is_leech: 0 });
		default:
			return assertNever(action);
	}
}

function assertNever(action: never): never {
	throw new Error(`expected a known action, not ${JSON.stringify(action)}`);
}

function setFlag(
	{ flag, reason }: Extract<CardAction, { kind: "flag" }>,
	card: MarkedCard,
	tx: Tx,
): boolean {
	const flagReason = flag === null ? null : reason || null;
	if (card.flag === flag && card.flagReason === flagReason) return false;
	changeMarks(tx, card.id, { flag, flag_reason: flagReason });
	return true;
}

function forget(card: MarkedCard, tx: Tx): boolean {
	if (card.memory.state === "new") return false;
	forgetCard(tx, card.id);
	return true;
}

function reset(card: MarkedCard, tx: Tx): boolean {
	const isTouched =
		card.isSuspended ||
		card.isMarked ||
		card.isLeech ||
		card.buriedUntil !== null ||
		card.flag !== null;
	if (isTouched)
		changeMarks(tx, card.id, {
			is_suspended: 0,
			is_marked: 0,
			is_leech: 0,
			buried_until: null,
			flag: null,
			flag_reason: null,
		});
	if (card.deck !== null) moveCard(tx, card.id, null);
	return forget(card, tx) || isTouched || card.deck !== null;
}

/** Spread evenly over the span, in the order given; the exam's day is the latest. */
function setDue(
	{ days, untilDays = days }: Extract<CardAction, { kind: "set-due" }>,
	card: MarkedCard,
	place: Place,
): boolean {
	const { tx, study, now, n, count } = place;
	const [first, last] = [Math.min(days, untilDays), Math.max(days, untilDays)];
	const wish = first + Math.floor((n * (last - first + 1)) / count);
	const today = study.calendar.dayOf(now);
	const exam = study.examOf(card, today);
	const wait = exam ? Math.min(wish, exam.day - today) : wish;
	const why = wait < wish ? ["by-hand", "exam"] : ["by-hand"];
	const memory = dueOn(card, today + wait, { study, now });
	createCardWriter(tx, (id) => shuffleKey(id, 0)).remember(
		card.id,
		memory,
		why,
	);
	return true;
}

/** The memory with another due day. What was never graded counts as known for as long as it is to wait. */
function dueOn(
	{ memory, home }: MarkedCard,
	dueDay: number,
	{ study, now }: { study: Study; now: number },
): Exclude<Memory, { state: "new" }> {
	const today = study.calendar.dayOf(now);
	const scheduledDays = Math.max(1, dueDay - today);
	if (memory.state !== "new") {
		const { stability, difficulty, reps, lapses } = memory;
		const { lastReviewAt, lastReviewDay } = memory;
		const traces = { stability, difficulty, reps, lapses };
		const last = { lastReviewAt, lastReviewDay };
		return { ...traces, ...last, state: "review", dueDay, scheduledDays };
	}
	const { difficulty } = study.rulesOf(home).scheduler.project(null, "good", 0);
	return {
		state: "review",
		stability: scheduledDays,
		difficulty,
		reps: 0,
		lapses: 0,
		lastReviewAt: now,
		lastReviewDay: today,
		dueDay,
		scheduledDays,
	};
}

/** Brings a card that comes under an exam forward to it. Always true: something else was changed already. */
function bound(card: MarkedCard, { tx, study, now }: Place): boolean {
	const today = study.calendar.dayOf(now);
	const exam = study.examOf(card, today);
	const { memory } = card;
	if (exam && memory.state === "review" && memory.dueDay > exam.day)
		createCardWriter(tx, (id) => shuffleKey(id, 0)).remember(
			card.id,
			dueOn(card, exam.day, { study, now }),
			["exam"],
		);
	return true;
}

const verbs: Record<CardActionKind, string> = {
	suspend: "Suspend",
	unsuspend: "Unsuspend",
	bury: "Bury",
	unbury: "Unbury",
	flag: "Flag",
	mark: "Mark",
	forget: "Forget",
	reset: "Reset",
	"set-due": "Set due date of",
	move: "Move",
	remove: "Remove from study",
	restore: "Bring back",
	unleech: "Mend",
};

/** "Suspend “What is …”", "Suspend 12 cards". */
function labelOf(action: CardAction, cards: readonly MarkedCard[]): string {
	const [first] = cards;
	const isTakenBack =
		(action.kind === "flag" && action.flag === null) ||
		(action.kind === "mark" && !action.isMarked);
	const verb = isTakenBack
		? `Un${verbs[action.kind].toLowerCase()}`
		: verbs[action.kind];
	return cards.length === 1 && first
		? `${verb} “${shorten(first.frontText)}”`
		: `${verb} ${cards.length} cards`;
}
