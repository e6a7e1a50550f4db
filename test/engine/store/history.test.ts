// One write, one undo step: exact, ordered, durable, and with no code of its own in the features.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { ChangeNotice } from "../../../electron/engine/contract/system.ts";
import { createCardWriter } from "../../../electron/engine/store/card.ts";
import {
	createHistory,
	pruneEvery,
	undoDepth,
} from "../../../electron/engine/store/history.ts";
import { openStore } from "../../../electron/engine/store/open.ts";
import { addReview } from "../../../electron/engine/store/review.ts";
import { writeSettings } from "../../../electron/engine/store/setting.ts";
import {
	cardText,
	createFixture,
	type Fixture,
	reviewMemory,
} from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "amiable-history-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("undo brings back what was, redo what came after, for each kind of change", () => {
	const { history, addCard, rows, noteId } = createFixture();
	const id = addCard("one");
	const writer =
		(change: (card: ReturnType<typeof createCardWriter>) => void) => () =>
			history.write({ op: "x", label: "X", at: 1 }, (tx) =>
				change(createCardWriter(tx, (n) => n)),
			);
	const changes = {
		add: writer((card) => card.add(cardText(noteId, "two"))),
		change: writer((card) => card.change(id, cardText(noteId, "uno"), true)),
		remember: writer((card) => card.remember(id, reviewMemory(0.1 + 0.2, 7))),
		retire: writer((card) => card.retire(id)),
		setting: () =>
			history.write({ op: "x", label: "X", at: 1 }, (tx) =>
				writeSettings(tx, { newPerDay: 7, theme: "dark" }),
			),
	};
	for (const change of Object.values(changes)) {
		const before = rows();
		change();
		const after = rows();
		expect(after).not.toEqual(before);
		history.undo(2);
		expect(rows()).toEqual(before);
		history.redo(3);
		expect(rows()).toEqual(after);
	}
});

test("a step of thousands of changes goes back and forth whole", () => {
	const { history, rows, noteId } = createFixture();
	const before = rows();
	history.write({ op: "x", label: "X", at: 1 }, (tx) => {
		const cards = createCardWriter(tx, (n) => n);
		for (let n = 0; n < 1200; n += 1) {
			const id = cards.add(cardText(noteId, `front ${n}`));
			cards.change(id, cardText(noteId, `changed ${n}`), true);
		}
	});
	const after = rows();
	history.undo(2);
	expect(rows()).toEqual(before);
	history.redo(3);
	expect(rows()).toEqual(after);
});

test("what is kept outside of steps may not change rows that undo follows", () => {
	const { history, addCard, rows } = createFixture();
	const id = addCard("one");
	const before = rows();
	expect(() =>
		history.keep((tx) =>
			createCardWriter(tx, (n) => n).remember(id, reviewMemory(0.1, 7)),
		),
	).toThrow();
	expect(rows()).toEqual(before);
});

test("a change beside all steps is in none, and harms none", () => {
	const { db, history, addCard, rows } = createFixture();
	addCard("one");
	const before = rows();
	addCard("two");
	db.prepare(
		"insert into setting (id, key, value) values (9, 'theme', '1')",
	).run();
	history.undo(1);
	db.prepare("delete from setting").run();
	expect(rows()).toEqual(before);
	expect(history.peek("undo")).toBe("Add one");
	history.undo(2);
	expect(history.peek("undo")).toBe("Import");
});

test("a refused change leaves no trace, no step and no notice", () => {
	const { history, rows, noteId } = createFixture();
	const notices: ChangeNotice[] = [];
	history.subscribe((notice) => notices.push(notice));
	const before = rows();
	expect(() =>
		history.write({ op: "x", label: "X", at: 1 }, (tx) => {
			createCardWriter(tx, (n) => n).add(cardText(noteId, "half"));
			throw new Error("refused");
		}),
	).toThrow("refused");
	expect(rows()).toEqual(before);
	expect(history.peek("undo")).toBe("Import");
	expect(notices).toEqual([]);
});

test("a write that touches nothing is no step", () => {
	const { history } = createFixture();
	history.write({ op: "x", label: "Nothing", at: 1 }, () => {});
	expect(history.peek("undo")).toBe("Import");
});

test("one notice a write names the tables and the label", () => {
	const { history, addCard } = createFixture();
	const notices: ChangeNotice[] = [];
	const unsubscribe = history.subscribe((notice) => notices.push(notice));
	addCard("one");
	history.undo(1);
	unsubscribe();
	addCard("two");
	expect(notices).toEqual([
		{ op: "add", label: "Add one", tables: ["card"] },
		{ op: "undo", label: "Add one", tables: ["card"] },
	]);
});

test("a new change forgets what was undone", () => {
	const { history, addCard } = createFixture();
	addCard("one");
	history.undo(1);
	expect(history.peek("redo")).toBe("Add one");
	addCard("two");
	expect(history.peek("redo")).toBeNull();
	expect(() => history.redo(2)).toThrow("nothing to redo");
});

test("undo and redo survive a restart", () => {
	const file = join(folder, "restart.sqlite");
	const first = createFixture(file);
	first.addCard("one");
	const after = first.rows();
	first.db.close();
	const { db } = openStore(file, 0);
	const history = createHistory(db);
	expect(history.undo(1).label).toBe("Add one");
	expect(db.prepare("select count(*) as n from card").get()).toEqual({ n: 0 });
	history.redo(2);
	expect(db.prepare("select * from card").all()).toEqual(after.card);
	db.close();
});

test("at least a hundred steps can be undone, and only the newest are kept", () => {
	const { history, addCard } = createFixture();
	for (let n = 0; n < undoDepth + 2 * pruneEvery; n += 1) addCard(`card ${n}`);
	let undone = 0;
	while (history.peek("undo") !== null) {
		history.undo(undone);
		undone += 1;
	}
	expect(undone).toBeGreaterThanOrEqual(undoDepth);
	expect(undone).toBeLessThan(undoDepth + pruneEvery);
	expect(undoDepth).toBeGreaterThanOrEqual(100);
});

test("an undone grade stays in the log but no longer counts, and redo makes it count again", () => {
	const { db, history, addCard } = createFixture();
	const id = addCard("one");
	grade({ history }, id, 1);
	const counted = () =>
		db
			.prepare(
				"select count(*) as n from review where id not in (select id from review_void)",
			)
			.get();
	const logged = () => db.prepare("select count(*) as n from review").get();
	expect(counted()).toEqual({ n: 1 });
	history.undo(2);
	expect([counted(), logged()]).toEqual([{ n: 0 }, { n: 1 }]);
	history.redo(3);
	expect([counted(), logged()]).toEqual([{ n: 1 }, { n: 1 }]);
});

test("the log of a card whose import was undone is never given to another card", () => {
	const { db, history, addCard } = createFixture();
	const first = addCard("one");
	grade({ history }, first, 1);
	history.undo(2);
	history.undo(3);
	const second = addCard("other");
	expect(second).toBeGreaterThan(first);
	expect(db.prepare("select card_id from review").pluck().all()).toEqual([
		first,
	]);
});

test("the review log refuses update and delete", () => {
	const { db, history, addCard } = createFixture();
	grade({ history }, addCard("one"), 1);
	expect(() => db.exec("update review set grade = 'easy'")).toThrow(
		"append-only",
	);
	expect(() => db.exec("delete from review")).toThrow("append-only");
});

test("law: any sequence of writes, undos and redos walks one line of states (seed 11)", () => {
	const step = fc.oneof(
		fc.record({ do: fc.constant("add" as const) }),
		fc.record({
			do: fc.constant("grade" as const),
			card: fc.nat(20),
			stability: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
		}),
		fc.record({ do: fc.constant("retire" as const), card: fc.nat(20) }),
		fc.record({ do: fc.constant("undo" as const) }),
		fc.record({ do: fc.constant("redo" as const) }),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			const fixture = createFixture();
			const states = [fixture.rows()];
			let at = 0;
			for (const [n, action] of steps.entries()) {
				if (action.do === "undo") {
					if (at === 0) continue;
					fixture.history.undo(n);
					at -= 1;
				} else if (action.do === "redo") {
					if (at === states.length - 1) continue;
					fixture.history.redo(n);
					at += 1;
				} else if (change(fixture, action, n)) {
					states.splice(at + 1, Number.POSITIVE_INFINITY, fixture.rows());
					at += 1;
				}
				expect(fixture.rows()).toEqual(states[at]);
			}
			fixture.db.close();
		}),
		{ seed: 11, numRuns: 60 },
	);
});

/** Does one random change; false where it would touch no row. */
function change(
	{ db, history, addCard }: Fixture,
	action:
		| { do: "add" }
		| { do: "grade"; card: number; stability: number }
		| { do: "retire"; card: number },
	n: number,
): boolean {
	if (action.do === "add") return addCard(`card ${n}`) > 0;
	const ids = db.prepare<[], CardId>("select id from card").pluck().all();
	const id = ids[action.card % Math.max(1, ids.length)];
	if (id === undefined) return false;
	if (action.do === "grade") grade({ history }, id, n, action.stability);
	else
		history.write({ op: "retire", label: "Retire", at: n }, (tx) =>
			createCardWriter(tx, (m) => m).retire(id),
		);
	return true;
}

function grade(
	{ history }: Pick<Fixture, "history">,
	cardId: CardId,
	at: number,
	stability = 2.5,
): void {
	const after = reviewMemory(stability, at + 3);
	history.write({ op: "grade", label: "Good", at }, (tx) => {
		createCardWriter(tx, (n) => n).remember(cardId, after);
		addReview(tx, {
			cardId,
			at,
			studyDay: at,
			grade: "good",
			before: { state: "new" },
			after,
			intervalDays: 3,
			elapsedMs: null,
			timeZone: "UTC",
			model: "test",
		});
	});
}
