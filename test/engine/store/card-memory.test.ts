// What grading reads and writes of a card: its memory, the days of its siblings, and whether it is to be repaired.
import { expect, test } from "vitest";
import {
	createGradedReader,
	rememberCard,
	settleCard,
} from "../../../electron/engine/store/card-memory.ts";
import {
	addRepair,
	closeRepairs,
} from "../../../electron/engine/store/exposure.ts";
import type { Tx } from "../../../electron/engine/store/history.ts";
import { createFixture, reviewMemory } from "./fixture.ts";

const step = { op: "x", label: "X", at: 1 };

test("the days of its siblings are those of other known cards of its lines that are studied", () => {
	const { db, history, addCard } = createFixture();
	const graded = createGradedReader(db);
	const [one, two, three, new_] = ["one", "two", "three", "new"].map(addCard);
	if (!one || !two || !three || !new_) throw new Error("expected cards");
	expect(graded(one)?.siblingDays).toEqual([]);
	const days = [one, two, three];
	history.write(step, (tx) => {
		for (const [n, id] of days.entries())
			rememberCard(tx, id, reviewMemory(2.5, 20 + n));
	});
	expect(graded(one)?.siblingDays.toSorted()).toEqual([21, 22]);
	expect(graded(new_)?.siblingDays.toSorted()).toEqual([20, 21, 22]);
	history.write(step, (tx) => {
		tx.prepare("update card set is_suspended = 1 where id = ?").run(two);
	});
	expect(graded(one)?.siblingDays).toEqual([22]);
	history.write(step, (tx) => {
		tx.prepare("update card set family = 0").run();
	});
	expect(graded(one)?.siblingDays).toEqual([]);
});

test("a card is to be repaired from the first day that waits for it, until it was recalled", () => {
	const { db, history, addCard } = createFixture();
	const graded = createGradedReader(db);
	const cardId = addCard("one");
	expect(graded(cardId)?.repairDay).toBeNull();
	const write = (change: (tx: Tx) => void) => history.write(step, change);
	const repair = { cardId, attemptId: null, reason: "miss" };
	write((tx) => addRepair(tx, { ...repair, dueDay: 12 }));
	write((tx) => addRepair(tx, { ...repair, dueDay: 9 }));
	expect(graded(cardId)?.repairDay).toBe(9);
	write((tx) => closeRepairs(tx, cardId, { day: 10, at: 1 }));
	expect(graded(cardId)?.repairDay).toBe(12);
	history.undo(2);
	expect(graded(cardId)?.repairDay).toBe(9);
});

test("what is remembered is read back to the last bit, and a changed answer is settled", () => {
	const { db, history, addCard } = createFixture();
	const graded = createGradedReader(db);
	const id = addCard("one");
	const {
		state: _,
		dueDay,
		scheduledDays,
		...traces
	} = reviewMemory(0.1 + 0.2, 7);
	const memories = [
		{ ...traces, state: "review", dueDay, scheduledDays },
		{ ...traces, state: "relearning", step: 1, dueAt: 99 },
	] as const;
	for (const memory of memories) {
		history.write(step, (tx) => rememberCard(tx, id, memory, ["model"]));
		expect(graded(id)?.memory).toEqual(memory);
	}
	history.write(step, (tx) => {
		tx.prepare("update card set is_answer_changed = 1").run();
	});
	expect(graded(id)?.isAnswerChanged).toBe(true);
	history.write(step, (tx) => settleCard(tx, id));
	expect(graded(id)?.isAnswerChanged).toBe(false);
});
